import { zuErkennen } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import { type ParsedMail, type TextResult, type TextStatus, Unreadable } from '@verbundakte/filecontent'
import type { ShortJob } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { eq } from 'drizzle-orm'
import { sendungen } from '../rest/tables.ts'
import { umschlagText } from '../rest/umschlag.ts'
import { type Eingang, eingaenge } from '../tables.ts'
import { gelesenesFesthalten } from './festhalten.ts'
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
export const eingangLesen: ShortJob<Doors> = {
  on: 'posteingang.angenommen',
  // The post of this morning before old Akten that are brought in.
  ahead: true,
  async run(doors, event) {
    const eingang = await doors.read((ctx) => load(ctx, eingaenge, event.subjektId))
    if (eingang.textstatus === 'AUSSTEHEND') await lesen(doors, eingang)
    await selbstAblegen(doors, eingang.id)
  },
}

async function lesen(doors: Doors, gefunden: Eingang): Promise<void> {
  const gelesen = await textVon(doors, gefunden)
  const { status, text: eigener, pages: seiten = null, note: texthinweis = null } = gelesen
  const text = [await begleittext(doors, gefunden), eigener].filter(Boolean).join('\n\n')
  const mail = await mailVon(doors, gefunden)
  const wartet = doors.services.seitenleser !== null && zuErkennen(gefunden, gelesen)
  // Its text is there; what squares and bars on its first page say is seen when that is drawn.
  const hatText = status === 'erkannt' || status === 'gekuerzt'
  const hatBlatt = doors.services.seitenleser !== null && hatText && kannBlattTragen(gefunden)
  const stand = hatBlatt
    ? { textstatus: 'IN_ERKENNUNG' as const, texthinweis, seiten }
    : wartet
      ? { textstatus: 'IN_ERKENNUNG' as const, texthinweis: null, seiten }
      : { textstatus: STATUS[status], texthinweis, seiten }
  await doors.write((ctx) => gelesenesFesthalten(ctx, gefunden, stand, text, mail))
}

/** A scanner that recognises letters itself gives a PDF with text, and on its first page a cover sheet may lie. */
function kannBlattTragen({ art, herkunft, pruefung, ausEingang }: Eingang): boolean {
  const vonPapier = herkunft === 'ORDNER' || herkunft === 'UPLOAD'
  return art === 'pdf' && vonPapier && pruefung !== 'GESPERRT' && ausEingang === null
}

export const GESPERRT = 'Die Datei ist wegen Schadsoftware gesperrt. Ihr Text wird nicht gelesen.'

/** What the program said that brought it: of a scan or a picture it is all that can be read at once. */
export async function begleittext(doors: Doors, { id, anbindung }: Eingang): Promise<string> {
  if (anbindung === null) return ''
  const [sendung] = await doors.read((ctx) => ctx.tx.select().from(sendungen).where(eq(sendungen.eingang, id)))
  return sendung?.umschlag ? umschlagText(sendung.umschlag) : ''
}

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
