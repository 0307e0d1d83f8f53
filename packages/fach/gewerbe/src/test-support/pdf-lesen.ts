import { getDocument } from 'unpdf/pdfjs'

export interface Gelesen {
  /** text layer of each page, in the order of the file */
  readonly seiten: readonly string[]
  /** without any space, for lines are broken where the paper ends, and without the footers */
  readonly text: string
  /** text that belongs to no element of the structure and is no artifact */
  readonly lose: readonly string[]
  /** roles of the structure, depth first */
  readonly rollen: readonly string[]
  readonly sprache: string | undefined
  readonly titel: string | undefined
  readonly markiert: boolean
  /** scripts, links, attachments */
  readonly aktiv: number
}

/** A PDF as a reader of it sees it: text layer, structure, and whatever could act. */
export async function pdfLesen(bytes: Uint8Array): Promise<Gelesen> {
  const aufgabe = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const doc = await aufgabe.promise
  const seiten: string[] = []
  const lose: string[] = []
  const rollen: string[] = []
  let inhalt = ''
  let aktiv =
    Object.keys((await doc.getJSActions()) ?? {}).length + Object.keys((await doc.getAttachments()) ?? {}).length
  for (let nummer = 1; nummer <= doc.numPages; nummer++) {
    const seite = await doc.getPage(nummer)
    const { items } = await seite.getTextContent({ includeMarkedContent: true })
    const offen: ('artefakt' | 'element' | undefined)[] = []
    let text = ''
    for (const each of items) {
      if ('str' in each) {
        text += `${each.str}${each.hasEOL ? ' ' : ''}`
        if (!offen.includes('artefakt')) inhalt += each.str
        if (each.str.trim() !== '' && offen.every((wie) => !wie)) lose.push(each.str)
      } else if (each.type === 'endMarkedContent') offen.pop()
      else
        offen.push(
          Reflect.get(each, 'tag') === 'Artifact' ? 'artefakt' : Reflect.has(each, 'id') ? 'element' : undefined,
        )
    }
    seiten.push(text)
    rollen.push(...rollenIn(await seite.getStructTree()))
    aktiv += (await seite.getAnnotations()).length
  }
  const { info } = await doc.getMetadata()
  const markiert = (await doc.getMarkInfo())?.Marked === true
  await aufgabe.destroy()
  return {
    seiten,
    text: ohneRaum(inhalt),
    lose,
    rollen,
    sprache: angabe(info, 'Language'),
    titel: angabe(info, 'Title'),
    markiert,
    aktiv,
  }
}

export const ohneRaum = (text: string) => text.replace(/\s/g, '')

function angabe(info: object, name: string): string | undefined {
  const wert: unknown = Reflect.get(info, name)
  return typeof wert === 'string' ? wert : undefined
}

function rollenIn(knoten: unknown): string[] {
  if (typeof knoten !== 'object' || knoten === null) return []
  const rolle: unknown = Reflect.get(knoten, 'role')
  const kinder: unknown = Reflect.get(knoten, 'children')
  return [...(typeof rolle === 'string' ? [rolle] : []), ...(Array.isArray(kinder) ? kinder.flatMap(rollenIn) : [])]
}
