import type { Kalendertag } from '@verbundakte/kernel'
import { kalendertag } from '@verbundakte/kernel'
import type { Art } from '../anzeige/anzeige.ts'
import { EIGENE_FELDER } from './eigene.ts'
import type { Feld } from './feld.ts'
import { GEMEINSAME_FELDER } from './gemeinsam.ts'

/** A printed edition of the three forms. What is not known of it is said in `unbekannt`, never guessed. */
export interface Fassung {
  readonly kennung: string
  readonly titel: string
  readonly gueltigAb: Kalendertag
  /** last day; null: still valid */
  readonly gueltigBis: Kalendertag | null
  readonly quelle: string
  /** what differs from the edition of 2023, by form and field number */
  readonly abweichungen: Readonly<Partial<Record<Art, Readonly<Record<number, Partial<Omit<Feld, 'nummer'>>>>>>>
  readonly unbekannt: readonly string[]
}

const ALTE_NUMMER = {
  anmeldung: {
    27: {
      bezeichnung: 'Bisheriger Unfallversicherungsträger und Mitgliedsnummer',
      hilfe: 'Nicht bei Neugründung. Sie können „nicht bekannt“ angeben.',
    },
  },
} as const

const NEUE_NUMMER = {
  bezeichnung: 'Bisheriger Unfallversicherungsträger und Unternehmensnummer',
  hilfe: 'Nicht bei Neugründung. Sie können „nicht bekannt“ angeben.',
} as const

export const FASSUNGEN: readonly Fassung[] = [
  {
    kennung: '2014',
    titel: 'Gewerbeanzeigeverordnung 2014',
    gueltigAb: kalendertag('2015-01-01'),
    gueltigBis: kalendertag('2019-10-31'),
    quelle: 'BGBl. I 2014 S. 1208',
    abweichungen: ALTE_NUMMER,
    unbekannt: ['Der Vordruck von 2014 liegt nicht vor; Nummern und Wortlaut der Felder sind die von 2019.'],
  },
  {
    kennung: '2019',
    titel: 'Vordrucke 2019',
    gueltigAb: kalendertag('2019-11-01'),
    gueltigBis: kalendertag('2022-12-31'),
    quelle: 'BGBl. I 2019 S. 918–923',
    abweichungen: ALTE_NUMMER,
    unbekannt: [
      'Der letzte Tag dieser Fassung ist nicht belegt; angenommen ist das Ende des Jahres vor der Änderung 2023.',
    ],
  },
  {
    kennung: '2023',
    titel: 'Vordrucke 2023',
    gueltigAb: kalendertag('2023-01-01'),
    gueltigBis: kalendertag('2025-10-31'),
    quelle: 'BGBl. 2023 I Nr. 103',
    abweichungen: { anmeldung: { 27: NEUE_NUMMER } },
    unbekannt: ['Der erste Tag dieser Fassung ist nicht belegt.'],
  },
  {
    kennung: '2025',
    titel: 'Vordrucke 2025 mit Rückmeldeverfahren',
    gueltigAb: kalendertag('2025-11-01'),
    gueltigBis: null,
    quelle: 'Rückmeldeverfahren seit 1. November 2025',
    abweichungen: {
      anmeldung: {
        25: {
          hilfe:
            'Genau ein Grund. Kommt Ihr Betrieb ganz aus einer anderen Gemeinde, gilt diese Anmeldung dort als Abmeldung (Rückmeldeverfahren).',
        },
        27: NEUE_NUMMER,
      },
    },
    unbekannt: [
      'Der neu aufgelegte Vordruck liegt nicht vor; Nummern der Felder und der Wortlaut von Feld 25 sind nicht geprüft.',
    ],
  },
]

/** The edition that was valid on a day. Before 2015 there was another law: undefined. */
export function fassungAm(tag: Kalendertag): Fassung | undefined {
  return FASSUNGEN.find((each) => each.gueltigAb <= tag && (each.gueltigBis === null || tag <= each.gueltigBis))
}

/** The fields of a form in this edition, by number. */
export function felder(fassung: Fassung, art: Art): readonly Feld[] {
  const anders = fassung.abweichungen[art] ?? {}
  return [...GEMEINSAME_FELDER, ...EIGENE_FELDER[art]].map((each) => ({ ...each, ...anders[each.nummer] }))
}

/** The name of the form as people know it. */
export const FORMULARE: Readonly<
  Record<Art, { readonly kennung: 'GewA1' | 'GewA2' | 'GewA3'; readonly titel: string }>
> = {
  anmeldung: { kennung: 'GewA1', titel: 'Gewerbe-Anmeldung' },
  ummeldung: { kennung: 'GewA2', titel: 'Gewerbe-Ummeldung' },
  abmeldung: { kennung: 'GewA3', titel: 'Gewerbe-Abmeldung' },
}
