import { z } from 'zod'
import quelle from '../../daten/empfaenger-felder.json' with { type: 'json' }
import type { Art } from '../anzeige/anzeige.ts'
import { FORMULARE } from '../formular/fassungen.ts'

/** Who gets Anzeigen by law, § 14 Abs. 8 GewO, § 3 GewAnzV. */
export const EMPFAENGERKLASSEN = {
  IHK: 'Industrie- und Handelskammer',
  HWK: 'Handwerkskammer',
  IMMISSIONSSCHUTZ: 'Immissionsschutz',
  ARBEITSSCHUTZ: 'Arbeitsschutz',
  EICHBEHOERDE: 'Eichbehörde',
  BA: 'Bundesagentur für Arbeit',
  DGUV: 'Deutsche Gesetzliche Unfallversicherung',
  REGISTERGERICHT: 'Registergericht',
  LEBENSMITTEL_VETERINAER: 'Lebensmittelüberwachung und Veterinäramt',
  KBS_MINIJOB: 'Knappschaft-Bahn-See',
  AUSLAENDERBEHOERDE: 'Ausländerbehörde',
  FINANZAMT: 'Finanzamt',
  ERLAUBNISBEHOERDE: 'Erlaubnisbehörde',
  ZOLL_FKS: 'Zoll, Finanzkontrolle Schwarzarbeit',
  STATISTIK: 'Statistisches Landesamt',
} as const
export type Empfaengerklasse = keyof typeof EMPFAENGERKLASSEN

// Object.keys forgets its types; the table is a constant.
export const KLASSEN = Object.keys(EMPFAENGERKLASSEN) as Empfaengerklasse[]

const Zeilen = z.array(
  z.strictObject({
    klasse: z.enum(KLASSEN),
    formular: z.enum(['GewA1', 'GewA2', 'GewA3']),
    rechtsgrundlage: z.string(),
    felder: z.array(z.int().min(1).max(33)),
  }),
)

let gelesen: Map<string, { readonly felder: ReadonlySet<number>; readonly rechtsgrundlage: string }> | undefined

/** The fields that this class may see of this form, with the legal ground; undefined: it gets none of this form. */
export function matrix(klasse: Empfaengerklasse, art: Art) {
  gelesen ??= new Map(
    Zeilen.parse(quelle).map(({ klasse, formular, felder, rechtsgrundlage }) => [
      `${klasse} ${formular}`,
      { felder: new Set(felder), rechtsgrundlage },
    ]),
  )
  return gelesen.get(`${klasse} ${FORMULARE[art].kennung}`)
}
