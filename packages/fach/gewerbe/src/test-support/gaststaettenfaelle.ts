import { kalendertag as tag } from '@verbundakte/kernel'
import type { Inhalt } from '../anzeige/anzeige.ts'
import { anmeldung } from './beispiele.ts'
import type { Fall } from './regelfaelle.ts'

const an = (inhalt: Partial<Inhalt>) => anmeldung(inhalt)
const gasthaus: Partial<Inhalt> = {
  taetigkeiten: [{ text: 'Schankwirtschaft', schwerpunkt: true, wz: { code: '56.30.1', ausgabe: '2008' } }],
}

/** What G-17 says of a Gaststätte, and of its neighbour. */
export const GASTSTAETTENFAELLE: readonly Fall[] = [
  ['G-17', 'no Gaststätte', an({}), []],
  ['G-17', 'a Gaststätte without alcohol', an({ ...gasthaus, alkohol: false }), []],
  ['G-17', 'one that does not say', an(gasthaus), ['g17-alkohol']],
  [
    'G-17',
    'alcohol, six weeks ahead',
    an({ ...gasthaus, alkohol: true, stichtag: tag('2027-01-01') }),
    ['g17-pruefung'],
  ],
  [
    'G-17',
    'alcohol, a day too early',
    an({ ...gasthaus, alkohol: true, stichtag: tag('2026-12-31') }),
    ['g17-pruefung', 'g17-sechs-wochen'],
  ],
]
