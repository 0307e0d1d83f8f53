import { rows } from '@verbundakte/database'
import { uuidv7 } from '@verbundakte/kernel'
import type { Demohilfe } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { EMPFAENGERKLASSEN, KLASSEN, nachrichtentyp } from '../src/index.ts'

/** What Sontra has not agreed on yet: there the demonstration shows what is missing. */
const NOCH_OFFEN: Readonly<Record<string, readonly string[]>> = {
  sontra: ['ERLAUBNISBEHOERDE', 'AUSLAENDERBEHOERDE'],
  berkatal: ['EICHBEHOERDE'],
}

/** Mailboxes of authorities that are named by what they do. Nobody real stands behind them. */
export async function empfaengerAnlegen({ app, gemeinde }: Demohilfe): Promise<void> {
  const fehlt = new Set(NOCH_OFFEN[gemeinde.id])
  const zeilen = KLASSEN.filter((klasse) => !fehlt.has(klasse)).map((klasse) => ({
    id: uuidv7(),
    klasse,
    name: `${EMPFAENGERKLASSEN[klasse]} (Demo-Postfach)`,
    transport: klasse === 'FINANZAMT' || klasse === 'DGUV' ? 'SFTP' : 'ORDNER',
    adresse: `demo-${klasse.toLowerCase().replaceAll('_', '-')}`,
    nachrichtentyp: nachrichtentyp(klasse),
    // A recipient may waive (§ 3 Abs. 1 GewAnzV): in one Gemeinde one has.
    verzicht:
      gemeinde.id === 'witzenhausen' && klasse === 'EICHBEHOERDE'
        ? { arten: ['ummeldung'], ab: '2026-01-01', bis: null, grund: 'Schreiben zur Demonstration' }
        : null,
  }))
  await app.asBetrieb(gemeinde.id, 'Demodaten').write((ctx) =>
    rows(
      ctx.tx,
      sql`insert into gewerbe.empfaenger (id, klasse, name, transport, adresse, format, nachrichtentyp, praefix, kennung, plz, ort, verzicht)
          select (z->>'id')::uuid, z->>'klasse', z->>'name', z->>'transport', z->>'adresse', 'XGewerbeanzeige 2.2',
            z->>'nachrichtentyp', 'demo', '06000000', '37269', 'Musterstadt', nullif(z->'verzicht', 'null'::jsonb)
          from jsonb_array_elements(${JSON.stringify(zeilen)}::text::jsonb) z`,
    ),
  )
}
