import { vorgaenge, wieVorgefunden } from '@verbundakte/akte'
import { load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid } from '@verbundakte/kernel'
import { type Adressat, adressatPruefen } from '../adressaten.ts'
import { saetze } from '../angaben.ts'
import { aufgabeLenken } from '../handelnder.ts'
import { type Aufgabe, aufgaben } from '../tables.ts'
import { mussOffenSein } from './beenden.ts'

/** What an Aufgabe says: its words, its day, and one of the two to whom it is addressed. */
export interface Aufgabenangaben {
  readonly was: string
  readonly bis: string | null
  readonly person: string | null
  readonly amt: string | null
}

/** What is absent is not compared. */
export type Vorgefunden = { readonly [feld in keyof Aufgabenangaben]?: Aufgabenangaben[feld] | undefined }

/** More than this is no correction any more, and every former state is kept. */
const AENDERUNGEN_HOECHSTENS = 50

/**
 * Puts an open Aufgabe differently: whoever asked for it, and those who lead the office. What it said before stays with it.
 *
 * @param bisher what the person had before them; where it reads otherwise now, nothing is written over
 * @throws Forbidden for anybody else
 * @throws Conflict once it is done or withdrawn, or somebody else was faster
 */
export async function aufgabeAendern(
  ctx: Context,
  id: string,
  eingabe: Aufgabenangaben,
  bisher: Vorgefunden,
): Promise<Aufgabe> {
  const vorher = await loadLocked(ctx, aufgaben, id, 'aendern')
  aufgabeLenken(ctx, vorher)
  mussOffenSein(vorher)
  wieVorgefunden(vorher, bisher)
  const neu = await geprueft(ctx, vorher, eingabe)
  const felder = (['was', 'bis', 'person', 'amt'] as const).filter((feld) => neu[feld] !== vorher[feld])
  if (felder.length === 0) return vorher
  if (vorher.frueher.length >= AENDERUNGEN_HOECHSTENS) {
    throw new Conflict(
      'geschaeftsgang.aufgabe.zu-oft',
      'Diese Aufgabe wurde schon fünfzigmal geändert. Bitte ziehen Sie sie zurück und stellen Sie eine neue.',
    )
  }
  const anders = neu.person !== vorher.person || neu.amt !== vorher.amt
  // A new day helps one that is late, and nobody who has left.
  const behoben = anders || (neu.bis !== vorher.bis && vorher.hindernis === 'UEBERFAELLIG')
  const aufgabe = await update(ctx, aufgaben, id, {
    ...neu,
    ...(behoben && { hindernis: null }),
    // Whoever passed it on has no say any more in where it lies now.
    ...(anders && { weitergegebenAm: null, weitergegebenVon: null }),
    geaendertAm: new Date(),
    geaendertVon: ctx.person?.id ?? null,
  })
  ctx.record('geschaeftsgang.aufgabe.geaendert', aufgabe, {
    vorgang: aufgabe.vorgang,
    felder,
    vorher: { bis: vorher.bis, an: vorher.adressat },
    nachher: { bis: aufgabe.bis, an: aufgabe.adressat },
  })
  return aufgabe
}

/** As asked for, each part judged as when it was new; what stays as it was is not judged again. */
async function geprueft(ctx: Context, vorher: Aufgabe, eingabe: Aufgabenangaben): Promise<Aufgabenangaben> {
  const was = saetze(eingabe.was, 'was')
  if (!was) throw new Invalid('geschaeftsgang.aufgabe.was', 'Bitte sagen, was zu tun ist.', { feld: 'was' })
  const { bis } = eingabe
  // Taking a change back may lead to a day that is over.
  if (bis && bis !== vorher.bis && bis !== vorher.frueher.at(-1)?.bis && bis < heute()) {
    throw new Invalid('geschaeftsgang.tag', 'Der Tag liegt in der Vergangenheit.', { feld: 'bis' })
  }
  const an: Adressat = { person: eingabe.person, amt: eingabe.amt }
  if (eingabe.person === vorher.person && eingabe.amt === vorher.amt) {
    return { was, bis, person: vorher.person, amt: vorher.amt }
  }
  const vorgang = await load(ctx, vorgaenge, vorher.vorgang)
  return { was, bis, ...(await adressatPruefen(ctx, an, { verfuegung: 'BEARBEITUNG', vorgang, dokument: null })) }
}
