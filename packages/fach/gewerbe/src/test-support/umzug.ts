import { heute } from '@verbundakte/kernel'
import type { Inhalt } from '../anzeige/anzeige.ts'
import type { Rueckmeldung } from '../nachricht/rueckmeldung.ts'
import { heutige } from './haus.ts'

/** Where they were before. */
export const alt = { strasse: 'Alte Gasse', hausnummer: '7', plz: '36205', ort: 'Sontra', staat: 'DE' }
export const person = (vornamen: string) => ({ ...heutige().person, vornamen })
/** Whoever moves to Meinhard from there, with effect of today. */
export const zuzug = (vornamen: string, von: string | undefined): Inhalt =>
  heutige({
    person: person(vornamen),
    grund: 'verlegung',
    unfallversicherung: { traegerUnbekannt: true, nummerUnbekannt: true },
    andereBetriebsstaette: { anschrift: von ? { ...alt, ags: von } : alt },
  })

/** What another authority says of somebody who moved away to her. */
export const meldungVon =
  (vonAgs: string, anAgs: string) =>
  (vornamen: string, mehr: Partial<Rueckmeldung> = {}): Rueckmeldung => {
    const { name, geburtsdatum } = heutige().person ?? {}
    return {
      form: 1,
      uuid: crypto.randomUUID(),
      anmeldung: crypto.randomUUID(),
      vonAgs,
      anAgs,
      beginn: heute(),
      person: { name, vornamen, geburtsdatum },
      bisher: heutige().betriebsstaette ?? {},
      kuenftig: { anschrift: { ort: 'Anderswo', plz: '99999' } },
      ...mehr,
    }
  }
