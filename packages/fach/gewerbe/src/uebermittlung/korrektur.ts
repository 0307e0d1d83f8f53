import { idList, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'
import type { Anzeige } from '../anzeige/anzeige.ts'
import type { Anzeigezeile } from '../tables.ts'
import type { Empfaengerklasse } from '../verteilung/matrix.ts'
import type { Empfaengerzeile } from './tables.ts'
import { type Teil, teilFuer } from './teile.ts'

const NIE_BEKOMMEN = 'Hat die stornierte Anzeige nie bekommen: es ist nichts zurückzunehmen.'

/** Those that this one corrects: the one it names, the one that named, and so on. */
export async function korrigierte(ctx: Context, { id, korrekturVon }: Anzeigezeile): Promise<string[]> {
  if (korrekturVon === null) return []
  const kette = await rows<{ id: string }>(
    ctx.tx,
    sql`with recursive kette (id) as (
          select korrektur_von from gewerbe.anzeige where gemeinde = verbund.gemeinde() and id = ${id}
          union
          select a.korrektur_von from kette k join gewerbe.anzeige a on a.gemeinde = verbund.gemeinde() and a.id = k.id
            where a.korrektur_von is not null)
        select id from kette`,
  )
  return kette.map((each) => each.id)
}

/** Of these, the ones that a certified correction has replaced. */
export async function ueberholt(ctx: Context, anzeigen: readonly string[]): Promise<ReadonlySet<string>> {
  const gefunden = await rows<{ id: string }>(
    ctx.tx,
    sql`select korrektur_von as id from gewerbe.anzeige where gemeinde = verbund.gemeinde() and status = 'BESCHEINIGT'
        and korrektur_von = any (${idList([...new Set(anzeigen)])})`,
  )
  return new Set(gefunden.map(({ id }) => id))
}

export const UEBERHOLT = 'Nicht übermittelt: Die Anzeige ist inzwischen berichtigt oder storniert.'

/** What never went out of these stays here. What is being handed over just now counts as sent. */
export async function zurueckhalten(ctx: Context, kette: readonly string[]): Promise<void> {
  const gehalten = await rows<{ id: string; anzeige: string; klasse: string }>(
    ctx.tx,
    sql`update gewerbe.uebermittlung set stand = 'ENTFAELLT', grund = ${UEBERHOLT}, inhalt = '{}'
        where gemeinde = verbund.gemeinde() and anzeige = any (${idList(kette)}) and gesendet_am is null
        and stand in ('WARTET', 'FEHLGESCHLAGEN', 'OFFEN') and (gehalten_bis is null or gehalten_bis < clock_timestamp())
        returning id, anzeige, klasse`,
  )
  for (const { id, anzeige, klasse } of gehalten)
    ctx.record('gewerbe.uebermittlung.zurueckgehalten', { id }, { anzeige, klasse })
}

/** Who got the wrong one gets what corrects it, whatever waivers and filters say today; of a Storno nobody else hears. */
export async function mitBisherigen(
  ctx: Context,
  anzeige: Anzeige,
  kette: readonly string[],
  plan: readonly Teil[],
  verzeichnis: readonly Empfaengerzeile[],
): Promise<Teil[]> {
  const dort = await rows<{ klasse: Empfaengerklasse; empfaenger: string }>(
    ctx.tx,
    sql`select distinct klasse, empfaenger from gewerbe.uebermittlung where gemeinde = verbund.gemeinde()
        and anzeige = any (${idList(kette)}) and empfaenger is not null
        and (gesendet_am is not null or gehalten_bis > clock_timestamp())`,
  )
  const schluessel = (each: { klasse: string; empfaenger: string | null }) => `${each.klasse} ${each.empfaenger}`
  const bekommen = new Set(dort.map(schluessel))
  const zeilen = new Map(verzeichnis.map((each) => [each.id, each]))
  const nochmals = dort.map(({ klasse, empfaenger }) => teilFuer(anzeige, klasse, zeilen.get(empfaenger)))
  const andere = plan.filter((each) => !bekommen.has(schluessel(each)))
  if (anzeige.korrektur?.art !== 'storno') return [...nochmals, ...andere]
  return [
    ...nochmals,
    ...andere.map((teil): Teil => ({ ...teil, stand: 'ENTFAELLT', grund: NIE_BEKOMMEN, inhalt: {} })),
  ]
}
