import { fold, type Kalendertag } from '@verbundakte/kernel'
import type { Anzeige, Inhalt } from '../anzeige/anzeige.ts'
import { lage } from '../anzeige/lage.ts'
import type { Person } from '../anzeige/werte.ts'
import { BETRIEBSTEILE, type Beteiligung, type Betriebsteile, type Registerstand } from './stand.ts'

/** The state after one more Anzeige of the same Betrieb. What does not fit changes nothing and is named. */
export function anwenden(stand: Registerstand | undefined, anzeige: Anzeige): Registerstand | undefined {
  const { stichtag } = anzeige.inhalt
  if (!stichtag) return stand && offen(stand, anzeige)
  if (anzeige.art === 'anmeldung') return anmelden(stand, anzeige, stichtag)
  // An Ummeldung or Abmeldung of what nobody knows: there is no Betrieb to show it at.
  if (!stand) return undefined
  if (stand.status !== 'aktiv') return offen(stand, anzeige)
  return anzeige.art === 'ummeldung' ? ummelden(stand, anzeige, stichtag) : abmelden(stand, anzeige, stichtag)
}

function anmelden(stand: Registerstand | undefined, anzeige: Anzeige, stichtag: Kalendertag): Registerstand {
  const laeuft = stand?.status === 'aktiv'
  const neu = beteiligung(anzeige, stichtag)
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

function ummelden(stand: Registerstand, anzeige: Anzeige, stichtag: Kalendertag): Registerstand {
  const { taetigkeiten, weiterhin } = anzeige.inhalt
  const neu = teile(anzeige.inhalt)
  if (taetigkeiten || weiterhin) {
    // Without field 19 the new activities are added; with it, what it does not name has ended.
    neu.taetigkeiten = [...(weiterhin ?? stand.teile.taetigkeiten ?? []), ...(taetigkeiten ?? [])]
  }
  const wer = beteiligung(anzeige, stichtag)
  const stelle = stelleVon(stand.beteiligte, wer.person)
  const fremd = wer.person !== undefined && stelle === -1
  const beteiligte = stand.beteiligte.map((each, i) =>
    i === stelle && wer.person ? { ...wer, seit: each.seit, weitereVertreter: wer.weitereVertreter } : each,
  )
  const ergebnis = { ...stand, teile: { ...stand.teile, ...neu }, beteiligte, letzteAnzeige: anzeige.uuid }
  return fremd ? offen(ergebnis, anzeige) : ergebnis
}

function abmelden(stand: Registerstand, anzeige: Anzeige, stichtag: Kalendertag): Registerstand {
  const mehrere = lage(stand.teile).gruppe === 'personengesellschaft' && stand.beteiligte.length > 1
  const ende = { ...stand, status: 'abgemeldet' as const, bis: stichtag, letzteAnzeige: anzeige.uuid }
  if (!mehrere) return ende
  const stelle = stelleVon(stand.beteiligte, anzeige.inhalt.person)
  if (stelle === -1) return offen(stand, anzeige)
  return { ...stand, beteiligte: stand.beteiligte.filter((_, i) => i !== stelle), letzteAnzeige: anzeige.uuid }
}

function offen(stand: Registerstand, { uuid }: Anzeige): Registerstand {
  return { ...stand, ungeklaert: [...stand.ungeklaert, uuid] }
}

function teile(inhalt: Inhalt): Betriebsteile {
  return Object.fromEntries(BETRIEBSTEILE.flatMap((name) => (inhalt[name] === undefined ? [] : [[name, inhalt[name]]])))
}

function beteiligung({ inhalt, uuid }: Anzeige, seit: Kalendertag): Beteiligung {
  return { person: inhalt.person, weitereVertreter: inhalt.weitereVertreter ?? [], seit, anzeige: uuid }
}

function mit(beteiligte: readonly Beteiligung[], neu: Beteiligung): Beteiligung[] {
  const schluessel = personenschluessel(neu.person)
  const da = beteiligte.some((each) => personenschluessel(each.person) === schluessel)
  if (!da) return [...beteiligte, neu]
  return beteiligte.map((each) => (personenschluessel(each.person) === schluessel ? { ...neu, seit: each.seit } : each))
}

/** Where a person stands among the partners; the only one there is, is meant, whatever the name is now. */
function stelleVon(beteiligte: readonly Beteiligung[], person: Person | undefined): number {
  if (beteiligte.length === 1) return 0
  const gesucht = personenschluessel(person)
  return beteiligte.findIndex((each) => personenschluessel(each.person) === gesucht)
}

/** The same person under a new name keeps given names, birth and name at birth. */
export function personenschluessel(person: Person | undefined): string {
  if (!person) return ''
  const { jahr, monat, tag } = person.geburtsdatum ?? {}
  const name = person.geburtsname ?? person.name ?? ''
  return [fold(person.vornamen ?? ''), fold(name), jahr, monat, tag].join('|')
}
