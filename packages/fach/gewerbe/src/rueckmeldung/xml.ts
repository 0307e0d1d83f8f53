import { Rueckmeldung } from '../nachricht/rueckmeldung.ts'
import { type Element, Unlesbar, xmlLesen, xmlText } from '../nachricht/xml.ts'

/** Own form, version 1, for authorities outside of the installation: until the one of XGewerbeordnung is at hand. */
export const NAMENSRAUM = 'urn:verbundakte:gewerbe:rueckmeldung:1'
const ZAHLEN = new Set(['form', 'jahr', 'monat', 'tag'])

export function rueckmeldungSchreiben(meldung: Rueckmeldung): Uint8Array {
  const { form: _, ...inhalt } = meldung
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<rueckmeldung xmlns="${NAMENSRAUM}" form="1">${teile(inhalt)}</rueckmeldung>\n`,
  )
}

function teile(wert: object): string {
  return Object.entries(wert)
    .map(([name, each]) => {
      if (each === undefined || each === null) return ''
      return `<${name}>${typeof each === 'object' ? teile(each) : xmlText(String(each))}</${name}>`
    })
    .join('')
}

export type Gelesen =
  | { readonly ok: true; readonly meldung: Rueckmeldung }
  | { readonly ok: false; readonly satz: string }

/** Never throws, whatever the bytes: what is wrong is said in a sentence. */
export function rueckmeldungLesen(bytes: Uint8Array): Gelesen {
  let wurzel: Element
  try {
    wurzel = xmlLesen(bytes)
  } catch (error) {
    if (error instanceof Unlesbar) return { ok: false, satz: error.message }
    throw error
  }
  const hier = Object.entries(wurzel.attribute).some(
    ([name, wert]) => (name === 'xmlns' || name.startsWith('xmlns:')) && wert === NAMENSRAUM,
  )
  if (wurzel.name !== 'rueckmeldung' || !hier || wurzel.attribute.form !== '1')
    return { ok: false, satz: 'Das ist keine Rückmeldung in der Form, die hier gelesen wird (Form 1).' }
  const gelesen = Rueckmeldung.safeParse({ form: 1, ...(inhalt(wurzel) as object) })
  if (gelesen.success) return { ok: true, meldung: gelesen.data }
  const ort = gelesen.error.issues[0]?.path.join('.').slice(0, 60) || 'Inhalt'
  return { ok: false, satz: `In der Rückmeldung fehlt die Angabe „${ort}“, oder sie ist nicht zulässig.` }
}

function inhalt(hier: Element): unknown {
  if (hier.kinder.length === 0) return ZAHLEN.has(hier.name) ? Number(hier.text) : hier.text
  // An element that comes twice is one answer too many: the form then refuses the list.
  const namen = new Map<string, unknown>()
  for (const each of hier.kinder)
    namen.set(each.name, namen.has(each.name) ? [namen.get(each.name), inhalt(each)] : inhalt(each))
  return Object.fromEntries(namen)
}
