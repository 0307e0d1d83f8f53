import { fold, type Kalendertag } from '@verbundakte/kernel'
import type { Anzeige, Inhalt } from '../anzeige/anzeige.ts'
import { lage } from '../anzeige/lage.ts'
import type { Person } from '../anzeige/werte.ts'
import { BETRIEBSTEILE, type Beteiligung, type Betriebsteile, type Registerstand } from './stand.ts'

/**
 * The state after one more Anzeige of the same Betrieb. What does not fit changes nothing and is named.
 *
 * @param als key of the person as whom the one in this Anzeige counts; what that one says of themselves stands
 */
export function anwenden(stand: Registerstand | undefined, anzeige: Anzeige, als?: string): Registerstand | undefined {
  const { stichtag } = anzeige.inhalt
  if (!stichtag) return stand && offen(stand, anzeige)
  if (anzeige.art === 'anmeldung') return anmelden(stand, anzeige, stichtag, als)
  // An Ummeldung or Abmeldung of what nobody knows: there is no Betrieb to show it at.
  if (!stand) return undefined
  if (stand.status !== 'aktiv') return offen(stand, anzeige)
  return anzeige.art === 'ummeldung' ? ummelden(stand, anzeige, stichtag, als) : abmelden(stand, anzeige, stichtag, als)
}

function anmelden(
  stand: Registerstand | undefined,
  anzeige: Anzeige,
  stichtag: Kalendertag,
  als?: string,
): Registerstand {
  const laeuft = stand?.status === 'aktiv'
  const neu = beteiligung(anzeige, stichtag, als)
  return {
    betrieb: anzeige.betrieb ?? anzeige.uuid,
    status: 'aktiv',
    seit: laeuft ? stand.seit : stichtag,
    bis: null,
    teile: { ...(laeuft ? stand.teile : {}), ...teile(anzeige.inhalt) },
    beteiligte: laeuft ? mit(stand.beteiligte, neu) : [neu],
    ungeklaert: stand?.ungeklaert ?? [],
    letzteAnzeige: anzeige.uuid,
  }
}

function ummelden(stand: Registerstand, anzeige: Anzeige, stichtag: Kalendertag, als?: string): Registerstand {
  const { taetigkeiten, weiterhin } = anzeige.inhalt
  const neu = teile(anzeige.inhalt)
  if (taetigkeiten || weiterhin) {
    // Without field 19 the new activities are added; with it, what it does not name has ended.
    neu.taetigkeiten = [...(weiterhin ?? stand.teile.taetigkeiten ?? []), ...(taetigkeiten ?? [])]
  }
  const wer = beteiligung(anzeige, stichtag, als)
  const stelle = stelleVon(stand.beteiligte, wer.schluessel)
  const fremd = wer.person !== undefined && stelle === -1
  const beteiligte = stand.beteiligte.map((each, i) => (i === stelle && wer.person ? anstelle(each, wer) : each))
  const ergebnis = { ...stand, teile: { ...stand.teile, ...neu }, beteiligte, letzteAnzeige: anzeige.uuid }
  return fremd ? offen(ergebnis, anzeige) : ergebnis
}

function abmelden(stand: Registerstand, anzeige: Anzeige, stichtag: Kalendertag, als?: string): Registerstand {
  const mehrere = lage(stand.teile).gruppe === 'personengesellschaft' && stand.beteiligte.length > 1
  const ende = { ...stand, status: 'abgemeldet' as const, bis: stichtag, letzteAnzeige: anzeige.uuid }
  if (!mehrere) return ende
  const stelle = stelleVon(stand.beteiligte, als ?? personenschluessel(anzeige.inhalt.person))
  if (stelle === -1) return offen(stand, anzeige)
  return { ...stand, beteiligte: stand.beteiligte.filter((_, i) => i !== stelle), letzteAnzeige: anzeige.uuid }
}

function offen(stand: Registerstand, { uuid }: Anzeige): Registerstand {
  return { ...stand, ungeklaert: [...stand.ungeklaert, uuid] }
}

function teile(inhalt: Inhalt): Betriebsteile {
  return Object.fromEntries(BETRIEBSTEILE.flatMap((name) => (inhalt[name] === undefined ? [] : [[name, inhalt[name]]])))
}

function beteiligung({ inhalt, uuid }: Anzeige, seit: Kalendertag, als?: string): Beteiligung {
  const { person, weitereVertreter = [] } = inhalt
  return { person, schluessel: als ?? personenschluessel(person), weitereVertreter, seit, anzeige: uuid }
}

function mit(beteiligte: readonly Beteiligung[], neu: Beteiligung): Beteiligung[] {
  const da = beteiligte.some(({ schluessel }) => schluessel === neu.schluessel)
  if (!da) return [...beteiligte, neu]
  return beteiligte.map((each) => (each.schluessel === neu.schluessel ? anstelle(each, neu) : each))
}

/** The later Anzeige says who somebody is now; but not in the spelling that was said to be another one's. */
function anstelle(bisher: Beteiligung, neu: Beteiligung): Beteiligung {
  const eigen = ({ person, schluessel }: Beteiligung) => personenschluessel(person) === schluessel
  return { ...neu, seit: bisher.seit, ...(eigen(bisher) && !eigen(neu) && { person: bisher.person }) }
}

/** Where a person stands among the partners; the only one there is, is meant, whatever the name is now. */
function stelleVon(beteiligte: readonly Beteiligung[], gesucht: string): number {
  if (beteiligte.length === 1) return 0
  return beteiligte.findIndex(({ schluessel }) => schluessel === gesucht)
}

/** The same person under a new name keeps given names, birth and name at birth. */
export function personenschluessel(person: Person | undefined): string {
  if (!person) return ''
  const { jahr, monat, tag } = person.geburtsdatum ?? {}
  const name = person.geburtsname ?? person.name ?? ''
  return [fold(person.vornamen ?? ''), fold(name), jahr, monat, tag].join('|')
}
