import { kalendertag } from '@verbundakte/kernel'
import { z } from 'zod'

/** One line that a person typed: trimmed, in one spelling of Unicode, without control characters. */
export const zeile = (hoechstens: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(hoechstens)
        .regex(/^\P{Cc}*$/u, 'Der Text enthält Steuerzeichen.'),
    )

/** Several lines; no control characters but the line break. */
export const absatz = (hoechstens: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(hoechstens)
        .regex(/^(\n|\P{Cc})*$/u, 'Der Text enthält Steuerzeichen.'),
    )

export const tag = z.iso.date().transform((text) => kalendertag(text))

/** A date of birth as papers know it: the year always, a day only with its month (G60000000083). */
export const Teildatum = z.strictObject({
  jahr: z.int().min(1850).max(2200),
  monat: z.int().min(1).max(12).optional(),
  tag: z.int().min(1).max(31).optional(),
})
export type Teildatum = z.infer<typeof Teildatum>

const staatscode = z.string().regex(/^[A-Z]{2}$/)

export const Anschrift = z.strictObject({
  strasse: zeile(120).optional(),
  hausnummer: zeile(20).optional(),
  hausnummerBis: zeile(20).optional(),
  postfach: zeile(20).optional(),
  zusatz: zeile(120).optional(),
  plz: zeile(12).optional(),
  ort: zeile(120).optional(),
  ortsteil: zeile(120).optional(),
  /** ISO 3166-1 alpha-2 */
  staat: staatscode.optional(),
  /** Amtlicher Gemeindeschlüssel, when the address was found in a street register */
  ags: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
  strassenschluessel: zeile(20).optional(),
})
export type Anschrift = z.infer<typeof Anschrift>

export const Kontakt = z.strictObject({
  telefon: zeile(60).optional(),
  mobil: zeile(60).optional(),
  fax: zeile(60).optional(),
  email: zeile(254).optional(),
  web: zeile(254).optional(),
})
export type Kontakt = z.infer<typeof Kontakt>

export const Ort = z.strictObject({ anschrift: Anschrift.optional(), kontakt: Kontakt.optional() })
export type Ort = z.infer<typeof Ort>

/** Erlaubnis, Handwerkskarte, Aufenthaltstitel: no, or yes with the day and who issued it. */
export const Nachweis = z.strictObject({
  vorhanden: z.boolean(),
  datum: tag.optional(),
  behoerde: zeile(200).optional(),
  behoerdePlz: zeile(12).optional(),
  behoerdeOrt: zeile(120).optional(),
  behoerdeSchluessel: zeile(20).optional(),
})
export type Nachweis = z.infer<typeof Nachweis>

export const Auflage = z.strictObject({ vorhanden: z.boolean(), text: absatz(2000).optional() })

export const Taetigkeit = z.strictObject({
  text: absatz(2000),
  /** a code is worth nothing without its edition */
  wz: z.strictObject({ code: z.string().regex(/^\d{2}\.\d{2}\.\d$/), ausgabe: z.enum(['2008', '2025']) }).optional(),
  stichwort: zeile(300).optional(),
  schwerpunkt: z.boolean().optional(),
})
export type Taetigkeit = z.infer<typeof Taetigkeit>

export const Person = z.strictObject({
  doktorgrad: zeile(40).optional(),
  name: zeile(120).optional(),
  vornamen: zeile(120).optional(),
  geschlecht: z.enum(['m', 'w', 'd', 'ohne']).optional(),
  geburtsname: zeile(120).optional(),
  geburtsdatum: Teildatum.optional(),
  geburtsort: zeile(120).optional(),
  geburtsland: staatscode.optional(),
  staatsangehoerigkeiten: z.array(staatscode).max(10).optional(),
  anschrift: Anschrift.optional(),
  kontakt: Kontakt.optional(),
  aufenthaltstitel: Nachweis.optional(),
  auflage: Auflage.optional(),
})
export type Person = z.infer<typeof Person>
