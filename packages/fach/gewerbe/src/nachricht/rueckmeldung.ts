import { fold, type Kalendertag, plusTage } from '@verbundakte/kernel'
import { z } from 'zod'
import { type Anzeige, Register } from '../anzeige/anzeige.ts'
import { Ort, Teildatum, tag, zeile } from '../anzeige/werte.ts'
import type { Beteiligung, Registerstand } from '../register/stand.ts'
import { vorbelegen } from '../register/vorbelegen.ts'

/**
 * A business has moved in as a whole: what the new authority tells the old one, so that nobody files twice (since 2025-11-01). Own
 * form, version 1; the message of XGewerbeordnung that carries it is not at hand. No more than is needed to find the Betrieb.
 */
export const Rueckmeldung = z.strictObject({
  form: z.literal(1),
  uuid: z.uuid(),
  /** uuid of the Anmeldung at the new place */
  anmeldung: z.uuid(),
  vonAgs: z.string().regex(/^\d{8}$/),
  anAgs: z.string().regex(/^\d{8}$/),
  beginn: tag,
  eingetragenerName: zeile(300).optional(),
  register: Register.optional(),
  geschaeftsbezeichnung: zeile(300).optional(),
  person: z
    .strictObject({
      name: zeile(120).optional(),
      vornamen: zeile(120).optional(),
      geburtsname: zeile(120).optional(),
      geburtsdatum: Teildatum.optional(),
    })
    .optional(),
  bisher: Ort,
  kuenftig: Ort,
})
export type Rueckmeldung = z.infer<typeof Rueckmeldung>

/** The Rückmeldung that an Anmeldung asks for; undefined when nothing moved, or when it is not known where from. */
export function rueckmeldungAus({ uuid, art, ags, inhalt }: Anzeige, neueUuid: string): Rueckmeldung | undefined {
  const bisher = inhalt.andereBetriebsstaette
  const anAgs = bisher?.anschrift?.ags
  if (art !== 'anmeldung' || inhalt.grund !== 'verlegung' || !bisher || !anAgs || anAgs === ags || !inhalt.stichtag)
    return undefined
  const { name, vornamen, geburtsname, geburtsdatum } = inhalt.person ?? {}
  return {
    form: 1,
    uuid: neueUuid,
    anmeldung: uuid,
    vonAgs: ags,
    anAgs,
    beginn: inhalt.stichtag,
    eingetragenerName: inhalt.eingetragenerName,
    register: inhalt.register,
    geschaeftsbezeichnung: inhalt.geschaeftsbezeichnung,
    person: inhalt.person && { name, vornamen, geburtsname, geburtsdatum },
    bisher,
    kuenftig: inhalt.betriebsstaette ?? {},
  }
}

/** How sure it is that a Betrieb of the register is meant: only `sicher` is acted on without a clerk. */
export function passt(stand: Registerstand, meldung: Rueckmeldung): 'sicher' | 'unsicher' | 'nein' {
  if (stand.status !== 'aktiv') return 'nein'
  const { teile, beteiligte } = stand
  const eintrag =
    gleich(teile.register?.art, meldung.register?.art) &&
    gleich(teile.register?.nummer, meldung.register?.nummer) &&
    gleich(teile.register?.gericht, meldung.register?.gericht)
  const name =
    gleich(teile.eingetragenerName, meldung.eingetragenerName) ||
    gleich(teile.geschaeftsbezeichnung, meldung.geschaeftsbezeichnung)
  const wer = gemeint(beteiligte, meldung) !== undefined
  const alt = teile.betriebsstaette?.anschrift
  const dort = meldung.bisher.anschrift
  const ort = gleich(alt?.strasse, dort?.strasse) && gleich(alt?.hausnummer, dort?.hausnummer)
  // Of several partners one files, and another person at the same door may have taken the sign over.
  if (!wer && beteiligte.length > 1) return eintrag || name || ort ? 'unsicher' : 'nein'
  const andere = meldung.person !== undefined && beteiligte.some(({ person }) => person !== undefined) && !wer
  // A person may have several businesses, and a house several tenants: two of three have to agree.
  if (eintrag || (wer && ort) || (name && ort && !andere) || (wer && name)) return 'sicher'
  return wer || name || ort ? 'unsicher' : 'nein'
}

/** Which of those who trade there. */
function gemeint(beteiligte: readonly Beteiligung[], { person: wer }: Rueckmeldung): Beteiligung | undefined {
  return beteiligte.find(
    ({ person }) =>
      gleich(person?.vornamen, wer?.vornamen) &&
      gleich(person?.name, wer?.name) &&
      geburt(person) !== '' &&
      geburt(person) === geburt(wer),
  )
}

function gleich(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && fold(a) === fold(b)
}

/** The Abmeldung that a Rückmeldung stands for: from the own register, with the day before the new beginning as the last. */
export function abmeldungAusRueckmeldung(
  stand: Registerstand,
  meldung: Rueckmeldung,
  {
    uuid,
    ags,
    fassung,
    heute,
  }: { readonly uuid: string; readonly ags: string; readonly fassung: string; readonly heute: Kalendertag },
): Anzeige {
  return {
    uuid,
    art: 'abmeldung',
    fassung,
    ags,
    betrieb: stand.betrieb,
    inhalt: {
      ...vorbelegen(stand, 'abmeldung', gemeint(stand.beteiligte, meldung)),
      grund: 'verlegung',
      andereBetriebsstaette: meldung.kuenftig,
      stichtag: plusTage(meldung.beginn, -1),
      datumAnzeige: heute,
    },
  }
}

function geburt(person: { readonly geburtsdatum?: Teildatum | undefined } | undefined): string {
  const { jahr, monat, tag } = person?.geburtsdatum ?? {}
  return jahr === undefined ? '' : `${jahr}-${monat ?? ''}-${tag ?? ''}`
}
