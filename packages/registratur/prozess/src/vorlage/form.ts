import { VERFUEGUNGEN } from '@verbundakte/geschaeftsgang'
import { z } from 'zod'
import { ANGABENARTEN } from '../worte.ts'

/**
 * A process as data, in the same form on screen, in a file and between Gemeinden: Abschnitte with their Schritte, the
 * Angaben and Unterlagen they need, and where it goes on. Names are short and stay; titles are for people.
 */
const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'nur Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40')
  // The one word of this kind that every object of the language has already.
  .refine((text) => text !== 'constructor', 'dieser Name geht nicht')
const titel = z.string().trim().min(1, 'darf nicht leer sein').max(120, 'höchstens 120 Zeichen')
const satz = z.string().trim().max(1000, 'höchstens 1000 Zeichen')

/**
 * Who does it, so that every Gemeinde understands it: the office that keeps the Akte, whoever works on the Vorgang, the
 * head, or the office that is responsible for a branch of the shared plan (`plan:92`). `amt:ke` names an office of one Gemeinde.
 */
const stelle = z
  .string()
  .regex(
    /^(federfuehrend|bearbeiter|leitung|plan:[0-9][0-9.]{0,11}|amt:[a-z]{1,10})$/,
    'erlaubt sind federfuehrend, bearbeiter, leitung, plan:<Kennzeichen> und amt:<Kürzel>',
  )

export const schrittForm = z.strictObject({
  name,
  verfuegung: z.enum(VERFUEGUNGEN, 'diese Verfügung gibt es nicht'),
  stelle,
  /** days from the beginning of the Abschnitt */
  tage: z.int('nur ganze Tage').min(0, 'nicht weniger als 0').max(365, 'höchstens 365').optional(),
  hinweis: satz.optional(),
  /** done side by side with the one before it */
  zugleich: z.boolean().optional(),
  /** a Gemeinde that takes the Vorlage over may not leave it out */
  verbindlich: z.boolean().optional(),
})

const angabeForm = z.strictObject({
  name,
  titel,
  art: z.enum(ANGABENARTEN, 'diese Art von Angabe gibt es nicht'),
  wahl: z.array(titel).min(2, 'mindestens zwei').max(20, 'höchstens 20').optional(),
  pflicht: z.boolean().optional(),
  /** the Abschnitt in which it is asked, each time anew; absent: at the beginning */
  in: name.optional(),
})

const unterlageForm = z.strictObject({
  name,
  titel,
  /** kind of Dokument; one that is filed as such and is the only one missing is taken by itself */
  typ: z.string().trim().min(1).max(60).optional(),
  /** the Abschnitt at whose end it must be there; absent: it is only listed */
  bis: name.optional(),
})

const uebergangForm = z.strictObject({
  wenn: z.strictObject({ angabe: name, ist: z.string().trim().min(1).max(200) }).optional(),
  /** name of an Abschnitt, or ENDE */
  weiter: z.union([name, z.literal('ENDE')], 'nur der Name eines Abschnitts oder ENDE'),
})

const abschnittForm = z.strictObject({
  name,
  titel,
  /** Unterlage that goes round in it; needed for a Schlusszeichnung */
  dokument: name.optional(),
  schritte: z.array(schrittForm).min(1, 'mindestens ein Schritt').max(20, 'höchstens 20'),
  /** the first that fits; absent: the next Abschnitt in the list */
  danach: z.array(uebergangForm).max(20, 'höchstens 20').optional(),
})

export const vorlagenForm = z.strictObject({
  format: z.literal('verbundakte-prozess/1', 'dieses Format ist hier nicht bekannt'),
  schluessel: z
    .string()
    .regex(/^[a-z][a-z0-9-]{2,59}$/, 'nur Kleinbuchstaben, Ziffern und Bindestriche, 3 bis 60, ein Buchstabe zuerst'),
  titel,
  beschreibung: satz.optional(),
  /** Kennzeichen of the position for its Akten; absent: only in an Akte that is there */
  aktenplan: z
    .string()
    .regex(/^[0-9][0-9.L]{0,15}$/, 'kein Kennzeichen')
    .optional(),
  /** of the Vorgang; `{betrieb}` stands for an Angabe of the beginning */
  betreff: titel,
  angaben: z.array(angabeForm).max(40, 'höchstens 40'),
  unterlagen: z.array(unterlageForm).max(40, 'höchstens 40'),
  abschnitte: z.array(abschnittForm).min(1, 'mindestens ein Abschnitt').max(40, 'höchstens 40'),
})

export type Vorlageninhalt = z.infer<typeof vorlagenForm>
export type Abschnitt = Vorlageninhalt['abschnitte'][number]
export type Vorlagenschritt = z.infer<typeof schrittForm>
export type Angabe = z.infer<typeof angabeForm>
