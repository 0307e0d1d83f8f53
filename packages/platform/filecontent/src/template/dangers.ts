import { readXml } from '../text/xml.ts'
import type { Parts } from './package-parts.ts'
import type { TemplateProblem } from './template.ts'

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** Elements that bring in something from elsewhere, or that run. */
const REFUSED: Readonly<Record<string, string>> = {
  OLEObject: 'Ein eingebettetes Objekt (OLE) ist nicht erlaubt.',
  object: 'Ein eingebettetes Objekt (OLE) ist nicht erlaubt.',
  control: 'Ein Steuerelement (ActiveX) ist nicht erlaubt.',
  altChunk: 'Ein eingefügter fremder Teil (altChunk) ist nicht erlaubt.',
  subDoc: 'Ein Verweis auf ein anderes Dokument ist nicht erlaubt.',
  mailMerge: 'Die Datei ist mit einer Datenquelle für Seriendruck verbunden. Bitte lösen Sie die Verbindung in Word.',
}

/** Fields that only number, refer within the letter, or tell a date. All others may fetch or start something. */
const FIELDS = new Set(
  `PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF SEQ TOC HYPERLINK DATE TIME CREATEDATE SAVEDATE
   PRINTDATE TITLE SUBJECT AUTHOR FILENAME FORMTEXT FORMCHECKBOX FORMDROPDOWN`.split(/\s+/),
)

const FIELD_CHARS = new Set(['begin', 'separate', 'end'])

/** Word follows these only when somebody clicks on them. */
const CLICKABLE = /^(https?:\/\/|mailto:)/i

/** The field that does the same: switches, and nothing but such a target. Its arguments may stand in any order. */
const LINK =
  /^\s*HYPERLINK(?:\s+(?:\\[lot]\s+(?:"[^"]*"|[^\s"\\]+)|\\[hmn]|\\\*\s+\w+|"(?:https?:\/\/|mailto:)[^"]*"|(?:https?:\/\/|mailto:)[^\s"]*))+\s*$/i

/** Everything in the package that could fetch, start or hide something. */
export async function dangers(parts: Parts): Promise<TemplateProblem[]> {
  const problems: TemplateProblem[] = []
  for (const [name, bytes] of parts) {
    const say = (sentence: string) => problems.push({ place: name, sentence })
    if (name === '[Content_Types].xml') await contentTypes(bytes, say)
    else if (name.endsWith('.rels')) await relations(bytes, say)
    else if (name.endsWith('.xml')) await elements(bytes, say)
  }
  return problems
}

type Say = (sentence: string) => void

async function contentTypes(bytes: Buffer, say: Say): Promise<void> {
  let main = false
  await read(bytes, (_name, { ContentType = '' }) => {
    if (ContentType === MAIN) main = true
    if (/macroEnabled|vba|activeX|oleObject/i.test(ContentType)) say('Die Datei enthält Makros oder Objekte.')
  })
  if (!main) say('Das ist kein Word-Dokument (.docx).')
}

function relations(bytes: Buffer, say: Say): Promise<void> {
  return read(bytes, (name, { Type = '', Target = '', TargetMode = '' }) => {
    if (name !== 'Relationship') return
    const kind = Type.slice(Type.lastIndexOf('/') + 1)
    if (kind === 'hyperlink' && CLICKABLE.test(Target)) return
    if (kind === 'attachedTemplate')
      say('Die Datei hängt an einer fremden Dokumentvorlage. Bitte in Word „Normal.dotm“ zuordnen.')
    else if (TargetMode.toLowerCase() === 'external' || /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(Target))
      say(`Die Datei verweist nach außen (${kind}). Bilder bitte einfügen, nicht verknüpfen.`)
    else if (/^(oleObject|package|vbaProject|aFChunk|subDocument|control|activeX\w*)$/i.test(kind))
      say(`Ein Bestandteil dieser Art ist nicht erlaubt (${kind}).`)
  })
}

async function elements(bytes: Buffer, say: Say): Promise<void> {
  // Fields stand in each other; each begins, says what it is in any number of pieces, and ends.
  const fields: { code: string; open: boolean }[] = []
  let inCode = 0
  const judge = (code: string) => {
    const word = /^\s*\\?([A-Za-z]*)/.exec(code)?.[1]?.toUpperCase() ?? ''
    if (word !== '' || code.trim() !== '') {
      if (!FIELDS.has(word) || (word === 'HYPERLINK' && !LINK.test(code)))
        say(`Das Feld „${code.trim().slice(0, 30)}“ ist nicht erlaubt.`)
    }
  }
  await read(
    bytes,
    (name, attributes) => {
      const sentence = REFUSED[name]
      if (sentence) say(sentence)
      if (name === 'instrText' || name === 'delInstrText') inCode++
      if (name === 'fldSimple') {
        const codes = local(attributes, 'instr')
        if (codes.length === 0) say('Ein Feld ohne Anweisung ist nicht erlaubt.')
        codes.forEach(judge)
      }
      if (name === 'fldChar') {
        const [type = '', ...more] = local(attributes, 'fldCharType')
        const field = fields.at(-1)
        if (more.length > 0 || !FIELD_CHARS.has(type)) say('Ein Feld ist nicht so aufgebaut, wie Word es schreibt.')
        else if (type === 'begin') fields.push({ code: '', open: true })
        else if (field?.open) {
          judge(field.code)
          field.open = false
        }
        if (type === 'end') fields.pop()
      }
    },
    (name) => {
      if (name === 'instrText' || name === 'delInstrText') inCode--
    },
    (text) => {
      const field = fields.at(-1)
      if (inCode > 0 && field?.open) field.code += text
      // Outside of a field's code Word would not run it; what is not understood does not pass.
      else if (inCode > 0) judge(text)
    },
  )
  for (const field of fields) if (field.open) judge(field.code)
}

/** Of this name, whatever their prefix: any may be bound to the namespace of Word. */
function local(attributes: Readonly<Record<string, string>>, name: string): string[] {
  return Object.entries(attributes).flatMap(([key, value]) => (key.slice(key.indexOf(':') + 1) === name ? value : []))
}

function read(
  bytes: Buffer,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close: (name: string) => void = () => {},
  text: (text: string) => void = () => {},
): Promise<void> {
  return readXml(once(bytes), { open, close, text }, () => false)
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}
