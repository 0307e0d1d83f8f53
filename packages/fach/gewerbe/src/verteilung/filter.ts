import type { Anzeige } from '../anzeige/anzeige.ts'
import { personen } from '../anzeige/lage.ts'
import { DEUTSCHLAND } from '../daten/staaten.ts'
import type { Empfaengerklasse } from './matrix.ts'

/** When a class is concerned at all. Data of the Gemeinde; `VORGABEN` is where it begins. */
export type Filter =
  | { readonly art: 'alle' }
  | { readonly art: 'handwerk' }
  | { readonly art: 'nicht-deutsch' }
  /** end of a main office or branch in Handels- or Genossenschaftsregister, § 14 Abs. 8 Nr. 8 GewO */
  | { readonly art: 'registerabmeldung' }
  /** field Erlaubnis answered, or one of these WZ */
  | { readonly art: 'erlaubnis'; readonly wz2008: readonly string[] }
  | { readonly art: 'wz'; readonly wz2008: readonly string[] }
  /** only when a clerk decided so for this Anzeige, with the reason in the log */
  | { readonly art: 'entscheidung' }

/** What is known beside the Anzeige itself. */
export interface Umstaende {
  /** of the Registerstand, for an Ummeldung, whose form does not ask */
  readonly handwerk?: boolean | undefined
  /** decisions of a clerk for this Anzeige */
  readonly entschieden: ReadonlySet<Empfaengerklasse>
  /** WZ 2008 codes of a code of 2025 */
  readonly nachWz2008?: ((code: string) => readonly string[]) | undefined
}

/** Prefixes of WZ 2008. Proposals of ours, to be set by each Gemeinde with its authorities. */
const LEBENSMITTEL = [
  '01.4',
  '10',
  '11',
  '46.17',
  '46.23',
  '46.3',
  '47.11',
  '47.2',
  '47.76.2',
  '47.81',
  '49.41',
  '55',
  '56',
  '75',
]
const ERLAUBNIS = ['47.73', '56.30', '64.9', '66.1', '66.2', '68.3', '80.1', '92']

export const VORGABEN: Readonly<Record<Empfaengerklasse, Filter>> = {
  IHK: { art: 'alle' },
  HWK: { art: 'handwerk' },
  IMMISSIONSSCHUTZ: { art: 'alle' },
  ARBEITSSCHUTZ: { art: 'alle' },
  EICHBEHOERDE: { art: 'alle' },
  BA: { art: 'alle' },
  DGUV: { art: 'alle' },
  REGISTERGERICHT: { art: 'registerabmeldung' },
  LEBENSMITTEL_VETERINAER: { art: 'wz', wz2008: LEBENSMITTEL },
  KBS_MINIJOB: { art: 'alle' },
  AUSLAENDERBEHOERDE: { art: 'nicht-deutsch' },
  FINANZAMT: { art: 'alle' },
  ERLAUBNISBEHOERDE: { art: 'erlaubnis', wz2008: ERLAUBNIS },
  ZOLL_FKS: { art: 'entscheidung' },
  STATISTIK: { art: 'alle' },
}

/** `offen`: what decides is not known yet, a person has to say. */
export type Urteil = 'ja' | 'nein' | 'offen'

export function trifft(filter: Filter, klasse: Empfaengerklasse, anzeige: Anzeige, umstaende: Umstaende): Urteil {
  if (umstaende.entschieden.has(klasse)) return 'ja'
  const { art, inhalt } = anzeige
  switch (filter.art) {
    case 'alle':
      return 'ja'
    case 'handwerk':
      return ja(
        inhalt.betriebsart?.handwerk === true ||
          umstaende.handwerk === true ||
          inhalt.handwerkskarte?.vorhanden === true,
      )
    case 'nicht-deutsch':
      return ja(
        personen(inhalt).some(({ staatsangehoerigkeiten: codes }) => codes?.length && !codes.includes(DEUTSCHLAND)),
      )
    case 'registerabmeldung':
      return ja(
        art === 'abmeldung' && /^[ABG]$/.test(inhalt.register?.art ?? '') && inhalt.niederlassung !== 'zweigstelle',
      )
    case 'erlaubnis':
      return inhalt.erlaubnis ? 'ja' : nachWz(filter.wz2008, anzeige, umstaende)
    case 'wz':
      return nachWz(filter.wz2008, anzeige, umstaende)
    case 'entscheidung':
      return 'nein'
  }
}

function ja(wahr: unknown): Urteil {
  return wahr ? 'ja' : 'nein'
}

/** An activity without a confirmed code may be anything: then a person decides, unless another one settles it. */
function nachWz(praefixe: readonly string[], { inhalt }: Anzeige, { nachWz2008 }: Umstaende): Urteil {
  const taetigkeiten = [...(inhalt.taetigkeiten ?? []), ...(inhalt.weiterhin ?? [])]
  let offen = taetigkeiten.length === 0
  for (const { wz } of taetigkeiten) {
    const codes = wz?.ausgabe === '2025' ? nachWz2008?.(wz.code) : wz ? [wz.code] : undefined
    if (!codes?.length) offen = true
    else if (codes.some((code) => praefixe.some((each) => code.startsWith(each)))) return 'ja'
  }
  return offen ? 'offen' : 'nein'
}
