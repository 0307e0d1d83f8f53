import type { Kalendertag } from '@verbundakte/kernel'
import type { Anzeige, Art } from '../anzeige/anzeige.ts'
import { type Filter, trifft, type Umstaende, VORGABEN } from './filter.ts'
import { EMPFAENGERKLASSEN, type Empfaengerklasse, KLASSEN, matrix } from './matrix.ts'

/** One line of the Gemeinde's own directory. */
export interface Empfaenger {
  readonly id: string
  readonly klasse: Empfaengerklasse
  readonly name: string
  /** § 3 Abs. 1 letzter Satz GewAnzV: gets none of these forms while it waives them */
  readonly verzicht?:
    | { readonly arten: readonly Art[]; readonly ab: Kalendertag; readonly bis: Kalendertag | null }
    | undefined
  /** instead of `VORGABEN` */
  readonly filter?: Filter | undefined
}

export interface Verteilplan {
  readonly an: readonly Empfaenger[]
  /** who could get it and does not, and why: shown in the monitor */
  readonly nicht: readonly {
    readonly empfaenger: Empfaenger
    readonly grund: 'verzicht' | 'nicht-betroffen' | 'entscheidung'
    readonly satz: string
  }[]
  /** a clerk has to say first whether they are concerned */
  readonly offen: readonly { readonly empfaenger: Empfaenger; readonly satz: string }[]
  /** classes that the law names and the directory does not */
  readonly fehlend: readonly Empfaengerklasse[]
  /** of these, classes that get only what somebody decides to send them */
  readonly ungefragt: readonly Empfaengerklasse[]
}

/** Who gets this Anzeige, by law, directory, waiver and filter. */
export function empfaengerFuer(
  anzeige: Anzeige,
  verzeichnis: readonly Empfaenger[],
  umstaende: Umstaende,
  am: Kalendertag,
): Verteilplan {
  const an: Empfaenger[] = []
  const nicht: Verteilplan['nicht'][number][] = []
  const offen: Verteilplan['offen'][number][] = []
  for (const empfaenger of verzeichnis) {
    const { klasse, verzicht, filter } = empfaenger
    if (!matrix(klasse, anzeige.art)) continue
    const gilt = filter ?? VORGABEN[klasse]
    const urteil = trifft(gilt, klasse, anzeige, umstaende)
    if (urteil === 'nein' && gilt.art === 'entscheidung') {
      nicht.push({ empfaenger, grund: 'entscheidung', satz: nurNachEntscheidung(klasse) })
    } else if (urteil === 'nein') {
      nicht.push({
        empfaenger,
        grund: 'nicht-betroffen',
        satz: `${EMPFAENGERKLASSEN[klasse]}: von dieser Anzeige nicht betroffen.`,
      })
    } else if (
      verzicht?.arten.includes(anzeige.art) &&
      verzicht.ab <= am &&
      (verzicht.bis === null || am <= verzicht.bis)
    ) {
      nicht.push({
        empfaenger,
        grund: 'verzicht',
        satz: `${EMPFAENGERKLASSEN[klasse]}: hat auf die Übermittlung verzichtet.`,
      })
    } else if (urteil === 'offen') {
      offen.push({ empfaenger, satz: `${EMPFAENGERKLASSEN[klasse]}: Bitte bestätigen Sie erst den Wirtschaftszweig.` })
    } else an.push(empfaenger)
  }
  const da = new Set(verzeichnis.map(({ klasse }) => klasse))
  const fehlend = KLASSEN.filter(
    (klasse) =>
      !da.has(klasse) && matrix(klasse, anzeige.art) && trifft(VORGABEN[klasse], klasse, anzeige, umstaende) !== 'nein',
  )
  const ungefragt = KLASSEN.filter(
    (klasse) =>
      !da.has(klasse) &&
      matrix(klasse, anzeige.art) &&
      VORGABEN[klasse].art === 'entscheidung' &&
      !umstaende.entschieden.has(klasse),
  )
  return { an, nicht, offen, fehlend, ungefragt }
}

/** Why they get nothing by themselves, and whose matter it is. */
export function nurNachEntscheidung(klasse: Empfaengerklasse): string {
  // § 3 Abs. 3 GewAnzV: a sign of illicit work only a person can see.
  return klasse === 'ZOLL_FKS'
    ? 'Nur bei Anhaltspunkten für Schwarzarbeit (§ 3 Abs. 3 GewAnzV). Ob es welche gibt, entscheiden Sie.'
    : `${EMPFAENGERKLASSEN[klasse]}: nur, was Sie nach Entscheidung schicken.`
}
