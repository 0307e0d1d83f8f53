import type { Kalendertag } from '@verbundakte/kernel'
import { eltern } from '../kennzeichen.ts'
import type { Planzeile } from '../planlesen.ts'
import { fehltDarin, type Planaenderung } from './aenderung.ts'
import { Entstehend } from './entstehend.ts'

/** Where a plan would not be right, and which change is to blame. */
export interface Planfehler {
  /** place in the list of changes */
  readonly stelle: number
  readonly ort: string
  readonly satz: string
}

export interface Ergebnis {
  readonly zeilen: readonly Planzeile[]
  /** nothing is published while there is anything here */
  readonly fehler: readonly Planfehler[]
}

/**
 * The plan as the changes would make it of a version, one after the other, and what is wrong with it. A change that is
 * wrong does nothing; the others are tried all the same, so that everything is said at once.
 *
 * @param tag first day of the new plan: what is closed is closed on it
 * @param vergeben every number that some version has ever used: none is used again
 */
export function anwenden(
  basis: readonly Planzeile[],
  aenderungen: readonly Planaenderung[],
  tag: Kalendertag,
  vergeben: ReadonlySet<string>,
): Ergebnis {
  const plan = new Entstehend(basis, tag, vergeben)
  const fehler: Planfehler[] = []
  aenderungen.forEach((eine, stelle) => {
    const satz = fehltDarin(eine)?.satz ?? WIE[eine.art](plan, eine)
    if (satz) fehler.push({ stelle, ort: eine.kennzeichen, satz })
    else plan.urheber(stelle)
  })
  const zeilen = plan.zeilen()
  return { zeilen, fehler: [...fehler, ...amGanzen(plan, zeilen)] }
}

type Schritt = (plan: Entstehend, eine: Planaenderung) => string | null

const neu: Schritt = (plan, eine) => plan.frei(eine.kennzeichen) ?? plan.anlegen(eine)

/** Each kind of change: does it, or says why not. */
const WIE: Readonly<Record<Planaenderung['art'], Schritt>> = {
  NEU: neu,
  UEBERNEHMEN: neu,
  UMBENENNEN: (plan, { kennzeichen, titel }) =>
    plan.offen(kennzeichen) ??
    (plan.zeile(kennzeichen)?.titel === titel ? `${kennzeichen} heißt schon so.` : plan.setzen(kennzeichen, { titel })),
  FRIST: (plan, { kennzeichen, fristJahre, aussonderung, grundlage }) =>
    plan.offen(kennzeichen) ??
    plan.setzen(kennzeichen, {
      fristJahre,
      ...(aussonderung && { aussonderung }),
      ...(grundlage && { grundlage, quelle: 'gesetz' }),
    }),
  TEILEN: (plan, { kennzeichen, weitere }) =>
    plan.offeneEinheit(kennzeichen) ??
    doppelt(weitere) ??
    erster(weitere, (each) => plan.freieEinheit(each.kennzeichen)) ??
    plan.kopieren(kennzeichen, weitere) ??
    plan.schliessen([kennzeichen], nummern(weitere)),
  UMNUMMERIEREN: (plan, { kennzeichen, weitere }) =>
    plan.offeneEinheit(kennzeichen) ??
    erster(weitere, (each) => plan.freieEinheit(each.kennzeichen)) ??
    plan.kopieren(kennzeichen, weitere) ??
    plan.schliessen([kennzeichen], nummern(weitere)),
  ZUSAMMENFUEHREN: (plan, eine) =>
    doppelt(eine.weitere) ??
    erster(eine.weitere, (each) => plan.offeneEinheit(each.kennzeichen)) ??
    plan.vereinen(eine) ??
    plan.schliessen(
      nummern(eine.weitere).filter((each) => each !== eine.kennzeichen),
      [eine.kennzeichen],
    ),
  STILLLEGEN: (plan, { kennzeichen, weitere }) =>
    plan.offen(kennzeichen) ??
    erster(weitere, (each) =>
      each.kennzeichen === kennzeichen
        ? 'Sie kann sich nicht selbst nachfolgen.'
        : plan.offeneEinheit(each.kennzeichen),
    ) ??
    plan.schliessen([kennzeichen], nummern(weitere)),
  SYNONYM: (plan, { kennzeichen, synonyme }) => plan.offen(kennzeichen) ?? plan.auchNennen(kennzeichen, synonyme),
}

/** What can be said only of the finished plan. */
function amGanzen(plan: Entstehend, zeilen: readonly Planzeile[]): Planfehler[] {
  const da = new Map(zeilen.map((zeile) => [zeile.kennzeichen, zeile]))
  return zeilen.flatMap((zeile) => {
    const ueber = eltern(zeile.kennzeichen)
    const darueber = ueber === null ? undefined : da.get(ueber)
    const melden = (satz: string) => [{ stelle: plan.vonWem(zeile.kennzeichen, ueber), ort: zeile.kennzeichen, satz }]
    if (ueber !== null && !darueber) return melden(`Die übergeordnete Position ${ueber} fehlt.`)
    if (darueber?.stillgelegtAm && !zeile.stillgelegtAm) {
      return melden(`Sie ist offen, aber ${ueber} darüber ist stillgelegt.`)
    }
    const zu = zeile.stillgelegtAm && plan.istNeuGeschlossen(zeile.kennzeichen)
    const tot = zu ? zeile.nachfolger?.find((each) => da.get(each)?.stillgelegtAm) : undefined
    return tot ? melden(`Der Nachfolger ${tot} ist selbst stillgelegt.`) : []
  })
}

function nummern(weitere: Planaenderung['weitere']): string[] {
  return weitere.map(({ kennzeichen }) => kennzeichen)
}

function doppelt(weitere: Planaenderung['weitere']): string | null {
  const zweimal = nummern(weitere).find((each, at, alle) => alle.indexOf(each) !== at)
  return zweimal === undefined ? null : `${zweimal} ist zweimal genannt.`
}

function erster<T>(liste: readonly T[], sagt: (each: T) => string | null): string | null {
  for (const each of liste) {
    const satz = sagt(each)
    if (satz) return satz
  }
  return null
}
