import { z } from 'zod'
import { GRUENDE_ABMELDUNG, GRUENDE_ANMELDUNG, type Grund, REGISTERARTEN, type Registerart } from '../daten/gruende.ts'
import { absatz, Nachweis, Ort, Person, Taetigkeit, tag, zeile } from './werte.ts'

export type Art = 'anmeldung' | 'ummeldung' | 'abmeldung'
export const ARTEN: readonly Art[] = ['anmeldung', 'ummeldung', 'abmeldung']

// Object.keys forgets its types; the two tables are constants.
const gruende = Object.keys({ ...GRUENDE_ANMELDUNG, ...GRUENDE_ABMELDUNG }) as Grund[]
const registerarten = Object.keys(REGISTERARTEN) as Registerart[]

export const Register = z.strictObject({
  art: z.enum(registerarten),
  /** name or key of the court */
  gericht: zeile(120).optional(),
  nummer: zeile(40).optional(),
  ort: zeile(120).optional(),
  plz: zeile(12).optional(),
  staat: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
})
export type Register = z.infer<typeof Register>

const anzahl = z.int().min(0).max(1_000_000)

/**
 * What the fields of the three forms hold. Everything may be missing: a draft is a content like any other, and what it lacks is
 * said by the rules. Which field number a place belongs to stands in `felder.ts`.
 */
export const Inhalt = z.strictObject({
  eingetragenerName: zeile(300).optional(),
  /** code of `rechtsformen()` */
  rechtsform: z
    .string()
    .regex(/^(\d{6}|[a-z-]{2,30})$/)
    .optional(),
  inGruendung: z.boolean().optional(),
  /** GbR: names of the other partners */
  weitereGesellschafter: z.array(zeile(200)).max(50).optional(),
  register: Register.optional(),
  geschaeftsbezeichnung: zeile(300).optional(),
  /** natural person, or (first) legal representative */
  person: Person.optional(),
  /** Beiblatt: further legal representatives */
  weitereVertreter: z.array(Person).max(30).optional(),
  anzahlVertreter: z.int().min(0).max(10_000).optional(),
  oeffentlicheHand: z.enum(['ja', 'nein', 'nicht-bekannt']).optional(),
  vertretung: z.strictObject({ name: zeile(120).optional(), vornamen: zeile(120).optional() }).optional(),
  betriebsstaette: Ort.optional(),
  hauptniederlassung: Ort.optional(),
  /** former (GewA 1, 2) or future (GewA 3) place */
  andereBetriebsstaette: Ort.optional(),
  taetigkeiten: z.array(Taetigkeit).max(100).optional(),
  /** § 3 HGastG: no field of the form, so it leaves to nobody and is printed nowhere; it opens the check of reliability */
  alkohol: z.boolean().optional(),
  /** GewA 2: what goes on as before */
  weiterhin: z.array(Taetigkeit).max(100).optional(),
  nebenerwerb: z.boolean().optional(),
  /** begin, change or end, by form */
  stichtag: tag.optional(),
  betriebsart: z
    .strictObject({ industrie: z.boolean(), handwerk: z.boolean(), handel: z.boolean(), sonstiges: z.boolean() })
    .partial()
    .optional(),
  beschaeftigte: z.strictObject({ keine: z.boolean(), vollzeit: anzahl, teilzeit: anzahl }).partial().optional(),
  niederlassung: z.enum(['hauptniederlassung', 'zweigniederlassung', 'zweigstelle']).optional(),
  reisegewerbe: z.boolean().optional(),
  grund: z.enum(gruende).optional(),
  /** former (GewA 1) or future (GewA 3) trader */
  andererGewerbetreibender: zeile(300).optional(),
  unfallversicherung: z
    .strictObject({
      traeger: zeile(200),
      traegerUnbekannt: z.boolean(),
      nummer: zeile(40),
      nummerUnbekannt: z.boolean(),
    })
    .partial()
    .optional(),
  erlaubnis: Nachweis.optional(),
  handwerkskarte: Nachweis.optional(),
  ummeldung: z
    .strictObject({
      verlegung: z.boolean(),
      namensaenderung: z.boolean(),
      taetigkeitAufgegeben: z.boolean(),
      text: absatz(1000),
    })
    .partial()
    .optional(),
  aufgabe: z
    .strictObject({ text: absatz(1000), ursache: zeile(10) })
    .partial()
    .optional(),
  datumAnzeige: tag.optional(),
  unterschrift: z.enum(['eigenhaendig', 'elektronisch']).optional(),
  /** free text on the Beiblatt: may repeat any field, and leaves only where every field may leave */
  beiblatt: absatz(10_000).optional(),
})
export type Inhalt = z.infer<typeof Inhalt>

/** One Anzeige or the draft of one, storable as JSON. */
export const Anzeige = z.strictObject({
  uuid: z.uuid(),
  art: z.enum(ARTEN),
  /** version of the form, see `formular/fassungen.ts` */
  fassung: zeile(20),
  /** Gemeinde of the Betriebsstätte, as the Anzeige says it */
  ags: z.string().regex(/^\d{8}$/),
  /** stable over An-, Um- and Abmeldung and over all partners */
  betrieb: z.uuid().optional(),
  korrektur: z.strictObject({ von: z.uuid(), art: z.enum(['berichtigung', 'storno']) }).optional(),
  vonAmtsWegen: z.boolean().optional(),
  inhalt: Inhalt,
})
export type Anzeige = z.infer<typeof Anzeige>
