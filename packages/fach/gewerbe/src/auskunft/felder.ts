import { rechtsform } from '../daten/rechtsformen.ts'
import { anschrift, register, tagSchreiben, teildatum, zeilen } from '../druck/worte.ts'
import type { Registerstand } from '../register/stand.ts'
import type { Betrieb } from '../tables.ts'

/** The facts that § 14 Abs. 5 Satz 2 GewO lets anybody know. */
export const GRUNDDATEN = ['name', 'geschaeftsbezeichnung', 'anschrift', 'taetigkeit'] as const
export type Grunddatum = (typeof GRUNDDATEN)[number]

export const AUSKUNFTSFELDER = [
  ...GRUNDDATEN,
  'rechtsform',
  'register',
  'beginn',
  'ende',
  'gewerbetreibende',
  'wohnanschrift',
  'geburt',
] as const
export type Auskunftsfeld = (typeof AUSKUNFTSFELDER)[number]

/** What may be told for each reason of asking; within it the clerk gives what is needed, and no more. */
export const FELDER_JE_ART: Readonly<Record<'GRUNDDATEN' | 'INTERESSE' | 'BEHOERDE', readonly Auskunftsfeld[]>> = {
  GRUNDDATEN,
  INTERESSE: [...GRUNDDATEN, 'rechtsform', 'register', 'beginn', 'ende', 'gewerbetreibende', 'wohnanschrift'],
  BEHOERDE: AUSKUNFTSFELDER,
}

export const GRUNDLAGEN: Readonly<Record<string, string>> = {
  REGELMAESSIG: '§ 14 Abs. 6 Satz 1 Nr. 1 GewO: regelmäßige Übermittlung nach Absatz 8 ist zulässig',
  GEFAHR: '§ 14 Abs. 6 Satz 1 Nr. 2 GewO: gegenwärtige Gefahr oder erhebliche Nachteile für das Gemeinwohl',
  AUFWAND: '§ 14 Abs. 6 Satz 1 Nr. 3 GewO: sonst nur mit unverhältnismäßigem Aufwand zu erheben',
}

interface Quelle {
  readonly betrieb: Betrieb
  readonly stand: Registerstand
}

export const FELDER: Readonly<
  Record<Auskunftsfeld, { readonly titel: string; readonly werte: (quelle: Quelle) => string[] }>
> = {
  name: { titel: 'Name', werte: ({ betrieb }) => [betrieb.name] },
  geschaeftsbezeichnung: {
    titel: 'Geschäftsbezeichnung',
    werte: ({ betrieb }) => zeilen([betrieb.geschaeftsbezeichnung ?? undefined]),
  },
  anschrift: {
    titel: 'Betriebliche Anschrift',
    werte: ({ stand }) => zeilen(anschrift(stand.teile.betriebsstaette?.anschrift)),
  },
  taetigkeit: { titel: 'Angezeigte Tätigkeit', werte: ({ betrieb }) => betrieb.taetigkeit.split('; ') },
  rechtsform: {
    titel: 'Rechtsform',
    werte: ({ betrieb }) => zeilen([betrieb.rechtsform ? rechtsform(betrieb.rechtsform)?.name : undefined]),
  },
  register: {
    titel: 'Registereintrag',
    werte: ({ stand: { teile } }) => zeilen(register(teile.register)),
  },
  beginn: { titel: 'Beginn', werte: ({ betrieb }) => [tagSchreiben(betrieb.beginn)] },
  ende: { titel: 'Abgemeldet zum', werte: ({ betrieb }) => (betrieb.ende ? [tagSchreiben(betrieb.ende)] : []) },
  gewerbetreibende: {
    titel: 'Gewerbetreibende oder Vertretung',
    werte: ({ stand }) =>
      personen(stand).flatMap((person) => zeilen([[person.vornamen, person.name].filter(Boolean).join(' ')])),
  },
  wohnanschrift: {
    titel: 'Wohnanschrift',
    werte: ({ stand }) =>
      personen(stand)
        .map((person) => zeilen(anschrift(person.anschrift)).join(', '))
        .filter(Boolean),
  },
  geburt: {
    titel: 'Geburtsdatum',
    werte: ({ stand }) =>
      personen(stand).flatMap(({ geburtsdatum }) => zeilen([geburtsdatum && teildatum(geburtsdatum)])),
  },
}

function personen({ beteiligte }: Registerstand) {
  return beteiligte.flatMap(({ person, weitereVertreter }) => [...(person ? [person] : []), ...weitereVertreter])
}

const PERSON: readonly Auskunftsfeld[] = ['gewerbetreibende', 'wohnanschrift', 'geburt']
const UNTER_EIGENEM_NAMEN: readonly Auskunftsfeld[] = ['name', 'geschaeftsbezeichnung', 'anschrift']

/** What is not told where somebody of the Betrieb is under an Auskunftssperre (§ 51 BMG); who trades under their own name is found by it. */
export function verborgen({ teile }: Registerstand): readonly Auskunftsfeld[] {
  return teile.eingetragenerName ? PERSON : [...PERSON, ...UNTER_EIGENEM_NAMEN]
}

export interface Angabe {
  readonly feld: Auskunftsfeld
  readonly titel: string
  readonly werte: readonly string[]
}

/** What a list of fields says of a Betrieb; a field that it has no answer to is not there. */
export function projizieren(quelle: Quelle, felder: readonly Auskunftsfeld[]): Angabe[] {
  return felder
    .map((feld) => ({ feld, titel: FELDER[feld].titel, werte: FELDER[feld].werte(quelle) }))
    .filter(({ werte }) => werte.length > 0)
}
