import { load, loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { type ParsedMail, type TextResult, type TextStatus, Unreadable } from '@verbundakte/filecontent'
import type { Job } from '@verbundakte/jobs'
import { heute } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { ohneEndung } from '../annehmen.ts'
import { erkennen } from '../erkennen/erkennen.ts'
import { type Eingang, eingaenge } from '../tables.ts'
import { vorschlagen } from '../vorschlagen/vorschlagen.ts'
import { selbstAblegen } from './selbst-ablegen.ts'

const STATUS: Readonly<Record<TextStatus, Eingang['textstatus']>> = {
  erkannt: 'ERKANNT',
  gekuerzt: 'GEKUERZT',
  leer: 'LEER',
  verschluesselt: 'VERSCHLUESSELT',
  unlesbar: 'UNLESBAR',
}

/**
 * Reads an Eingang, notes what it says of itself and where it may belong. A file that cannot be read lies in the queue
 * all the same, under its name. What the source or a clerk has said already is not overwritten.
 */
export const eingangLesen: Job<Doors> = {
  on: 'posteingang.angenommen',
  async run(doors, event) {
    const eingang = await doors.read((ctx) => load(ctx, eingaenge, event.subjektId))
    if (eingang.textstatus === 'AUSSTEHEND') await lesen(doors, eingang)
    await selbstAblegen(doors, eingang.id)
  },
}

async function lesen(doors: Doors, gefunden: Eingang): Promise<void> {
  const { status, text, pages: seiten, note: hinweis } = await textVon(doors, gefunden)
  const mail = await mailVon(doors, gefunden)
  const erkannt = erkennen(text, mail, heute(gefunden.eingegangenAm))
  await doors.write(async (ctx) => {
    const eingang = await loadLocked(ctx, eingaenge, gefunden.id, 'aendern')
    const unbenannt = eingang.betreff === ohneEndung(eingang.dateiname)
    const neu = await update(ctx, eingaenge, eingang.id, {
      status: eingang.status === 'NEU' ? 'ERKANNT' : eingang.status,
      textstatus: STATUS[status],
      texthinweis: hinweis ?? null,
      seiten: seiten ?? null,
      betreff: (unbenannt ? erkannt.betreff : null) ?? eingang.betreff,
      typ: eingang.typ ?? erkannt.typ,
      absender: eingang.absender ?? mitAdresse(erkannt.absender, erkannt.adresse),
      datumDesSchreibens: eingang.datumDesSchreibens ?? erkannt.datumDesSchreibens,
      fremdzeichen: eingang.fremdzeichen ?? erkannt.fremdzeichen,
      messageId: erkannt.messageId,
    })
    await rows(
      ctx.tx,
      sql`insert into posteingang.eingangstext (id, text) values (${neu.id}, ${text})
          on conflict (gemeinde, id) do update set text = excluded.text`,
    )
    const vorschlaege = await vorschlagen(ctx, neu, text)
    ctx.record('posteingang.erkannt', neu, { textstatus: neu.textstatus, vorschlaege })
  })
}

function mitAdresse(absender: string | null, adresse: string | null): string | null {
  return adresse && absender !== adresse ? `${absender ?? ''} <${adresse}>`.trim() : absender
}

const GESPERRT = 'Die Datei ist wegen Schadsoftware gesperrt. Ihr Text wird nicht gelesen.'

function textVon(doors: Doors, { pruefung, sha256, mime, art }: Eingang): Promise<TextResult> {
  if (pruefung === 'GESPERRT') return Promise.resolve({ status: 'unlesbar', text: '', note: GESPERRT })
  const { ablage, textleser } = doors.services
  return ablage.asFile(doors.gemeinde, sha256, (pfad) =>
    textleser.extractText(pfad, { mime, extension: '', kind: art }),
  )
}

async function mailVon(doors: Doors, { pruefung, sha256, mime, art }: Eingang): Promise<ParsedMail | null> {
  if ((art !== 'eml' && art !== 'msg') || pruefung === 'GESPERRT') return null
  const { ablage, textleser } = doors.services
  try {
    return await ablage.asFile(doors.gemeinde, sha256, (pfad) =>
      textleser.parseMail(pfad, { mime, extension: '', kind: art }),
    )
  } catch (error) {
    // Its text says so already.
    if (error instanceof Unreadable) return null
    throw error
  }
}
