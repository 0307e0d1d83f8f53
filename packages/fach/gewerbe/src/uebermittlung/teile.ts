import type { Anzeige, Inhalt } from '../anzeige/anzeige.ts'
import { nurNachEntscheidung, type Verteilplan } from '../verteilung/empfaenger.ts'
import { EMPFAENGERKLASSEN, type Empfaengerklasse } from '../verteilung/matrix.ts'
import { projektion } from '../verteilung/projektion.ts'
import { FORMATNAMEN, type Format } from './formate.ts'
import type { Empfaengerzeile, Uebermittlung } from './tables.ts'

/** What one Anzeige has to do with one recipient. */
export type Teil = Pick<Uebermittlung, 'klasse' | 'empfaenger' | 'stand' | 'grund' | 'fassung' | 'inhalt'>

/** The plan as rows: who gets it, who waits for a decision, who was left out though the law names them. */
export function teileAus(anzeige: Anzeige, plan: Verteilplan, zeilen: ReadonlyMap<string, Empfaengerzeile>): Teil[] {
  const entfallen = plan.nicht.filter(({ grund }) => grund !== 'nicht-betroffen')
  return [
    ...plan.an.map(({ id, klasse }) => teilFuer(anzeige, klasse, zeilen.get(id))),
    ...plan.offen.map(({ empfaenger: { id, klasse }, satz }) => ({
      ...teilFuer(anzeige, klasse, zeilen.get(id)),
      stand: 'OFFEN' as const,
      grund: satz,
    })),
    ...entfallen.map(({ empfaenger: { id, klasse }, satz }) => entfaellt(klasse, zeilen.get(id), satz)),
    ...plan.fehlend.map((klasse) => teilFuer(anzeige, klasse, undefined)),
    ...plan.ungefragt.map((klasse) => entfaellt(klasse, undefined, nurNachEntscheidung(klasse))),
  ]
}

/** For one that is concerned; without a mailbox it fails at once, in a sentence that says what to do. */
export function teilFuer(anzeige: Anzeige, klasse: Empfaengerklasse, an: Empfaengerzeile | undefined): Teil {
  const hindernis = hindernisVon(klasse, an)
  return {
    klasse,
    empfaenger: an?.id ?? null,
    stand: hindernis === null ? 'WARTET' : 'FEHLGESCHLAGEN',
    grund: hindernis,
    fassung: fassung(an),
    inhalt: inhaltFuer(anzeige, klasse),
  }
}

/** Why nothing can go to them as the directory stands; null: it can. */
export function hindernisVon(
  klasse: Empfaengerklasse,
  an: Pick<Empfaengerzeile, 'name' | 'adresse' | 'stillgelegtAm'> | undefined,
) {
  const name = EMPFAENGERKLASSEN[klasse]
  if (!an)
    return `Für „${name}“ ist kein Empfänger eingetragen. Die Fachadministration trägt ihn ein; danach „Erneut senden“.`
  if (an.stillgelegtAm !== null)
    return `„${an.name}“ ist stillgelegt und bekommt nichts mehr. Die Fachadministration trägt die neue Stelle ein; danach „Erneut senden“.`
  if (an.adresse === null)
    return `Zu „${an.name}“ fehlt das Postfach. Die Fachadministration trägt es ein; danach „Erneut senden“.`
  return null
}

export function inhaltFuer(anzeige: Anzeige, klasse: Empfaengerklasse): Inhalt {
  return projektion(anzeige, klasse)?.anzeige.inhalt ?? {}
}

function entfaellt(klasse: Empfaengerklasse, an: Empfaengerzeile | undefined, grund: string): Teil {
  // Who gets nothing, for them nothing is kept.
  return { klasse, empfaenger: an?.id ?? null, stand: 'ENTFAELLT', grund, fassung: fassung(an), inhalt: {} }
}

function fassung(an: Empfaengerzeile | undefined): Format {
  return an?.format ?? FORMATNAMEN[0] ?? 'XGewerbeanzeige 2.2'
}
