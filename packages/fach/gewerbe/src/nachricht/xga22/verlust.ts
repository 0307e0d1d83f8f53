import type { Anzeige } from '../../anzeige/anzeige.ts'
import { GRUENDE_ABMELDUNG, GRUENDE_ANMELDUNG, type Grundschluessel } from '../../daten/gruende.ts'
import { rechtsform } from '../../daten/rechtsformen.ts'
import type { Behoerde } from '../adapter.ts'
import { element, xmlLesen } from '../xml.ts'
import { anzeige as satzLesen } from './lesen.ts'
import { schreiben } from './schreiben.ts'

const selbst = (gruende: object) => Object.fromEntries(Object.keys(gruende).map((name) => [name, name]))
/** Every reason has a key here: whether a list has it is another question. */
const ALLE: Grundschluessel = { anmeldung: selbst(GRUENDE_ANMELDUNG), abmeldung: selbst(GRUENDE_ABMELDUNG) }
const NIEMAND: Behoerde = {
  praefix: '-',
  kennung: '-',
  name: '-',
  erreichbarkeit: [],
  anschrift: { ort: '-', plz: '-' },
}
const KOPF = {
  nachrichtUuid: '-',
  typ: 'alg.gewerbemeldung.0300',
  erstellt: '-',
  leser: NIEMAND,
  autor: NIEMAND,
  satzErstellt: '-',
  ereignis: '-',
  meldungNr: '-',
}

/**
 * Places whose answer 2.2 cannot carry, `person.geschlecht`, `beiblatt`: for the clerk, before a message is sent. Found by writing and
 * reading back, so that it is true of the adapter as it is, and not of a list beside it.
 */
export function nichtAbbildbar(anzeige: Anzeige): string[] {
  const { inhalt, art } = anzeige
  const form = inhalt.rechtsform === undefined ? undefined : rechtsform(inhalt.rechtsform)?.alt
  // What `schreiben` would refuse is left out, and so named like all else that is missing afterwards.
  const grund = inhalt.grund && art !== 'ummeldung' && Object.hasOwn(ALLE[art], inhalt.grund) ? inhalt.grund : undefined
  const { korrektur: _, ...ohne } = anzeige
  const probe = { ...ohne, inhalt: { ...inhalt, grund, rechtsform: form ? inhalt.rechtsform : undefined } }
  const xml = xmlLesen(new TextEncoder().encode(schreiben(probe, KOPF, ALLE)))
  const satz = element(xml, `satz/${art}`)
  const zurueck = new Set(satz ? blaetter(satzLesen(satz, art, ALLE, []).inhalt, '') : [])
  const verloren = blaetter(inhalt, '').filter((each) => !zurueck.has(each))
  return [...new Set(verloren.map((each) => each.slice(0, each.indexOf('='))))]
}

/** `path=value` of everything in it; places in a list have no number, because activities change theirs. */
function blaetter(wert: unknown, ort: string): string[] {
  if (Array.isArray(wert)) return wert.flatMap((each) => blaetter(each, ort))
  if (typeof wert !== 'object' || wert === null) return wert === undefined ? [] : [`${ort}=${String(wert)}`]
  return Object.entries(wert).flatMap(([name, each]) => blaetter(each, ort === '' ? name : `${ort}.${name}`))
}
