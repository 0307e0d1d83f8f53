import { fold } from '@verbundakte/kernel'

const ANREDE = /^(herrn?|frau|familie|dr\.?|prof\.?|dipl\.-?\p{L}+\.?)\s+/iu
/** Words that belong to the surname that follows. */
const VORSATZ = /^(von|vom|zu|zum|zur|van|de|der|den|del|della|di|al|el|ter|ten|freiherr|freifrau|graf|gräfin)$/i

export interface Personenname {
  readonly vornamen: string
  readonly name: string
}

/** `Dr. Rosa von Aster` or `von Aster, Rosa` as given names and surname. A single word is a surname. */
export function nameZerlegen(text: string): Personenname {
  let rest = text.replace(/\s+/g, ' ').trim()
  while (ANREDE.test(rest)) rest = rest.replace(ANREDE, '')
  const [vor, nach] = rest.split(/,\s*/, 2)
  if (nach !== undefined && vor) return { vornamen: nach, name: vor }
  const worte = rest.split(' ')
  const vorsatz = worte.findIndex((wort, stelle) => stelle > 0 && stelle < worte.length - 1 && VORSATZ.test(wort))
  const beginn = vorsatz > 0 ? vorsatz : worte.length - 1
  return { vornamen: worte.slice(0, beginn).join(' '), name: worte.slice(beginn).join(' ') }
}

/** The name as people read it: `Rosa Aster`. */
export function anzeige({ vornamen, name }: Personenname): string {
  return vornamen === '' ? name : `${vornamen} ${name}`
}

/** The words of what was typed, as they are compared with those of the register; the longest first, for it is the rarest. */
export function suchworte(text: string): string[] {
  const worte = fold(text)
    .split(/[^a-z0-9]+/)
    .filter((wort) => wort !== '')
  return [...new Set(worte)].sort((a, b) => b.length - a.length).slice(0, 6)
}
