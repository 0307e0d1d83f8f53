/** The content of an Anzeige as the screen holds it: what the server's form says of it comes back as Befund. */
export type Baum = { readonly [name: string]: unknown }

export function wertAn(baum: unknown, pfad: string): unknown {
  let hier = baum
  for (const teil of pfad.split('.')) {
    if (!istBaum(hier)) return undefined
    hier = hier[teil]
  }
  return hier
}

/** The tree with another value at a place. Undefined takes it away, and with it what then holds nothing more. */
export function gesetzt(baum: Baum, pfad: string, wert: unknown): Baum {
  const [teil = '', ...rest] = pfad.split('.')
  const darunter = baum[teil]
  const neu = rest.length === 0 ? wert : gesetzt(istBaum(darunter) ? darunter : {}, rest.join('.'), wert)
  const { [teil]: _, ...ohne } = baum
  const leer = neu === undefined || (rest.length > 0 && istBaum(neu) && Object.keys(neu).length === 0)
  return leer ? ohne : { ...baum, [teil]: neu }
}

export function istBaum(wert: unknown): wert is Baum {
  return typeof wert === 'object' && wert !== null && !Array.isArray(wert)
}

export function textAn(baum: Baum, pfad: string): string {
  const wert = wertAn(baum, pfad)
  return typeof wert === 'string' || typeof wert === 'number' ? String(wert) : ''
}

/** As it is sent: what was begun and holds nothing yet is left out. */
export function bereinigt(wert: unknown): unknown {
  if (Array.isArray(wert)) {
    const da = wert.map(bereinigt).filter((each) => each !== '' && !(istBaum(each) && each.text === ''))
    return da.length === 0 ? undefined : da
  }
  if (istBaum(wert))
    return Object.fromEntries(Object.entries(wert).flatMap(([name, each]) => behalten(name, bereinigt(each))))
  return typeof wert === 'string' ? wert.trim() : wert
}

function behalten(name: string, wert: unknown): [string, unknown][] {
  return wert === undefined || (wert === '' && name !== 'text') ? [] : [[name, wert]]
}
