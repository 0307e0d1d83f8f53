import { loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { ParsedMail } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { ohneEndung } from '../annehmen.ts'
import { type deckblattLesen, strichcodesIn } from '../deckblatt/deckblatt.ts'
import { beginnDerDurchsicht } from '../deckblatt/durchsehen.ts'
import { erkennen } from '../erkennen/erkennen.ts'
import { type Eingang, eingaenge } from '../tables.ts'
import { vorschlagen } from '../vorschlagen/vorschlagen.ts'

/** What squares and bars on the first page say. */
interface Gesehen {
  readonly deckblatt: ReturnType<typeof deckblattLesen>
  readonly codes: readonly string[]
  /** its letters were recognised on its pages */
  readonly scan: boolean
}

/** Notes what the text of an Eingang says of it and where it may belong. What was said of it before is not overwritten. */
export async function gelesenesFesthalten(
  ctx: Context,
  gefunden: Eingang,
  stand: Pick<Eingang, 'textstatus' | 'texthinweis' | 'seiten'>,
  text: string,
  mail: ParsedMail | null,
  gesehen: Gesehen = { deckblatt: null, codes: [], scan: false },
): Promise<void> {
  const erkannt = erkennen(text, mail, heute(gefunden.eingegangenAm))
  const eingang = await loadLocked(ctx, eingaenge, gefunden.id, 'aendern')
  const unbenannt = eingang.betreff === ohneEndung(eingang.dateiname)
  const neu = await update(ctx, eingaenge, eingang.id, {
    status: eingang.status === 'NEU' ? 'ERKANNT' : eingang.status,
    ...stand,
    ...ausDeckblatt(eingang, gesehen.deckblatt),
    strichcodes: strichcodesIn(gesehen.codes),
    ...(gesehen.scan && beginnDerDurchsicht(eingang, stand.seiten ?? 1, istUnseres(gesehen.deckblatt))),
    betreff: (unbenannt ? erkannt.betreff : null) ?? eingang.betreff,
    typ: eingang.typ ?? erkannt.typ,
    absender: eingang.absender ?? mitAdresse(erkannt.absender, erkannt.adresse),
    datumDesSchreibens: eingang.datumDesSchreibens ?? erkannt.datumDesSchreibens,
    fremdzeichen: eingang.fremdzeichen ?? erkannt.fremdzeichen,
    messageId: eingang.messageId ?? erkannt.messageId,
  })
  await rows(
    ctx.tx,
    sql`insert into posteingang.eingangstext (id, text) values (${neu.id}, ${text})
        on conflict (gemeinde, id) do update set text = excluded.text`,
  )
  const vorschlaege = await vorschlagen(ctx, neu, text)
  ctx.record('posteingang.erkannt', neu, { textstatus: neu.textstatus, vorschlaege })
}

function istUnseres(deckblatt: Gesehen['deckblatt']): boolean {
  return deckblatt !== null && deckblatt !== 'FREMD'
}

const FREMDES_DECKBLATT =
  'Auf der ersten Seite steht ein Deckblatt, das in dieser Gemeinde nicht ausgestellt wurde. Es wurde nicht beachtet.'

/** A sheet of ours names Vorgang or Akte; one that is not ours assigns nothing, and that it was there is said. */
function ausDeckblatt(
  eingang: Eingang,
  deckblatt: ReturnType<typeof deckblattLesen>,
): Partial<Pick<Eingang, 'deckblatt' | 'zielVorgang' | 'zielAkte' | 'hinweis'>> {
  if (deckblatt === null) return {}
  if (deckblatt !== 'FREMD')
    return 'akte' in deckblatt
      ? { deckblatt: 'GILT', zielAkte: deckblatt.akte }
      : { deckblatt: 'GILT', zielVorgang: deckblatt.vorgang }
  return { deckblatt, hinweis: [eingang.hinweis, FREMDES_DECKBLATT].filter(Boolean).join(' ') }
}

function mitAdresse(absender: string | null, adresse: string | null): string | null {
  return adresse && absender !== adresse ? `${absender ?? ''} <${adresse}>`.trim() : absender
}
