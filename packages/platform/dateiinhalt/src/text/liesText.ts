import { zerlegeMail } from '../mail/zerlegeMail.ts'
import type { Dateityp } from '../typ/dateityp.ts'
import { istOle } from '../typ/oleTyp.ts'
import { type Ausbeute, ausbeute } from './ausbeute.ts'
import { docxText } from './docxText.ts'
import { htmlText } from './htmlText.ts'
import { anfangVon, nurText } from './nurText.ts'
import { odtText } from './odtText.ts'
import { pdfText } from './pdfText.ts'
import { reinigeText } from './reinigeText.ts'
import { GRENZEN, type Textergebnis, type Textgrenzen, Unlesbar, unlesbar, Verschluesselt } from './textergebnis.ts'
import { xlsxText } from './xlsxText.ts'
import { mitZip, type Zip } from './zip.ts'

const LEER = 'Die Datei enthält keinen lesbaren Text (zum Beispiel ein Scan oder ein leeres Formular).'
const VERSCHLUESSELT = 'Die Datei ist mit einem Kennwort geschützt. Ihr Inhalt wird von der Suche nicht gefunden.'
const FREMD = 'Aus Dateien dieser Art wird kein Text gelesen. Die Datei wird über ihre Metadaten gefunden.'
const BESCHAEDIGT = 'Die Datei ist beschädigt oder nicht vollständig. Ihr Inhalt wird von der Suche nicht gefunden.'
const HALB = 'Die Datei ist beschädigt oder nicht vollständig. Nur ihr Anfang wird von der Suche gefunden.'

/**
 * The text of a file. Always a result, also for a broken or hostile file. Parsers of hostile files can hang or eat all
 * memory, though, and cannot be stopped from inside: this runs in the child process of `oeffneTextleser` only.
 */
export async function liesText(pfad: string, typ: Dateityp, grenzen: Textgrenzen = {}): Promise<Textergebnis> {
  const { hoechstZeichen, hoechstSeiten, zeitlimitMs } = { ...GRENZEN, ...grenzen }
  const sammler = ausbeute(hoechstZeichen, zeitlimitMs)
  let seiten: number | undefined
  let schaden: unknown
  try {
    if (typ.art === 'pdf') seiten = await pdfText(pfad, sammler, hoechstSeiten)
    else if (typ.art === 'docx') await ausZip(pfad, (zip) => docxText(zip, sammler))
    else if (typ.art === 'xlsx') await ausZip(pfad, (zip) => xlsxText(zip, sammler))
    else if (typ.art === 'odt') await ausZip(pfad, (zip) => odtText(zip, sammler))
    else if (typ.art === 'txt') sammler.dazu(await nurText(pfad, hoechstZeichen))
    else if (typ.art === 'eml' || typ.art === 'msg') await mailText(pfad, typ, sammler)
    else if (typ.mime === 'text/html') sammler.dazu(htmlText(await nurText(pfad, hoechstZeichen)))
    else if (typ.art !== 'bild') return unlesbar(FREMD)
  } catch (fehler) {
    schaden = fehler
  }
  return ergebnis(sammler, seiten, schaden)
}

function ergebnis(sammler: Ausbeute, seiten: number | undefined, schaden: unknown): Textergebnis {
  if (schaden instanceof Verschluesselt) return { status: 'verschluesselt', text: '', hinweis: VERSCHLUESSELT }
  if (schaden instanceof Unlesbar) return unlesbar(schaden.message)
  const text = reinigeText(sammler.text())
  const umfang = seiten === undefined ? {} : { seiten }
  if (schaden !== undefined && text === '') return unlesbar(BESCHAEDIGT)
  const luecke = schaden === undefined ? sammler.luecke() : HALB
  if (luecke !== undefined) return { status: 'gekuerzt', text, hinweis: luecke, ...umfang }
  if (text === '') return { status: 'leer', text, hinweis: LEER, ...umfang }
  return { status: 'erkannt', text, ...umfang }
}

/** Office files with a password are no ZIP any more but an OLE file around the encrypted one. */
async function ausZip(pfad: string, arbeit: (zip: Zip) => Promise<void>): Promise<void> {
  if (istOle(await anfangVon(pfad, 8))) throw new Verschluesselt()
  await mitZip(pfad, arbeit)
}

async function mailText(pfad: string, typ: Dateityp, sammler: Ausbeute): Promise<void> {
  const mail = await zerlegeMail(pfad, typ)
  const beteiligte = [mail.von, ...mail.an].map((person) => (person ? `${person.name} ${person.adresse}` : ''))
  sammler.dazu([mail.betreff, ...beteiligte, '', mail.text].join('\n'))
  for (const anhang of mail.anhaenge) sammler.dazu(`\n${anhang.dateiname}`)
}
