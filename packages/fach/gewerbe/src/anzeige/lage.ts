import { type Rechtsformgruppe, rechtsform } from '../daten/rechtsformen.ts'
import { staat } from '../daten/staaten.ts'
import type { Inhalt } from './anzeige.ts'
import type { Person } from './werte.ts'

/** What follows from the answers so far and decides which questions come next. Unknown stays undefined. */
export interface Lage {
  readonly gruppe: Rechtsformgruppe | undefined
  /** entered in a register, or a Rechtsform that only exists by entry */
  readonly eingetragen: boolean
  /** fields 4–11 are answered by nobody */
  readonly ohnePerson: boolean
  readonly hatVertreter: boolean
  readonly nebenstelle: boolean
  readonly handwerk: boolean
  readonly titelNoetig: boolean
}

const NICHT_EINGETRAGEN = new Set(['einzelunternehmen', '120000', '121000', '122000'])

export function lage(inhalt: Inhalt): Lage {
  const form = inhalt.rechtsform === undefined ? undefined : rechtsform(inhalt.rechtsform)
  const gruppe = form?.gruppe
  return {
    gruppe,
    eingetragen: inhalt.register !== undefined || (form !== undefined && !NICHT_EINGETRAGEN.has(form.code)),
    ohnePerson: gruppe === 'aktiengesellschaft',
    hatVertreter: gruppe !== undefined && gruppe !== 'einzelunternehmen' && gruppe !== 'aktiengesellschaft',
    nebenstelle: inhalt.niederlassung === 'zweigniederlassung' || inhalt.niederlassung === 'zweigstelle',
    handwerk: inhalt.betriebsart?.handwerk === true || inhalt.handwerkskarte !== undefined,
    titelNoetig: personen(inhalt).some((each) => brauchtTitel(each) || each.aufenthaltstitel !== undefined),
  }
}

export function personen(inhalt: Inhalt): Person[] {
  return [...(inhalt.person ? [inhalt.person] : []), ...(inhalt.weitereVertreter ?? [])]
}

/** Nobody with one nationality of EU, EEA or Switzerland needs a title; who named none yet is not asked. */
export function brauchtTitel(person: Person): boolean {
  const codes = person.staatsangehoerigkeiten ?? []
  return codes.length > 0 && !codes.some((code) => staat(code)?.frei === true)
}

export function istUebernahme(inhalt: Inhalt): boolean {
  return (
    inhalt.grund?.startsWith('uebernahme-') || inhalt.grund === 'rechtsformwechsel' || inhalt.grund === 'umwandlung'
  )
}

export function istUebergabe(inhalt: Inhalt): boolean {
  return inhalt.grund?.startsWith('uebergabe-') || inhalt.grund === 'rechtsformwechsel' || inhalt.grund === 'umwandlung'
}
