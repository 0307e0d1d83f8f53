import { loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden } from '@verbundakte/kernel'
import { saetze } from '../angaben.ts'
import { aufgabeLenken, handelnder, lenkt } from '../handelnder.ts'
import { type Aufgabe, aufgaben } from '../tables.ts'

/** @throws Forbidden for anybody but its addressee and whoever stands in for them today */
export async function aufgabeErledigen(ctx: Context, id: string, vermerk?: string | null): Promise<Aufgabe> {
  const vorher = await loadLocked(ctx, aufgaben, id, 'aendern')
  const wer = await handelnder(ctx, vorher)
  if (!wer) throw new Forbidden('geschaeftsgang.aufgabe.fremd', 'Diese Aufgabe ist an jemand anderen gerichtet.')
  mussOffenSein(vorher)
  const aufgabe = await update(ctx, aufgaben, id, { ...beendet(ctx, 'ERLEDIGT', vermerk), fuer: wer.fuer })
  ctx.record('geschaeftsgang.aufgabe.erledigt', aufgabe, { vorgang: aufgabe.vorgang, fuer: wer.fuer })
  return aufgabe
}

/** Not needed any more. @throws Forbidden for anybody but whoever asked for it and those who lead the office */
export async function aufgabeZurueckziehen(ctx: Context, id: string, vermerk?: string | null): Promise<Aufgabe> {
  const vorher = await loadLocked(ctx, aufgaben, id, 'aendern')
  aufgabeLenken(ctx, vorher)
  mussOffenSein(vorher)
  const aufgabe = await update(ctx, aufgaben, id, beendet(ctx, 'ZURUECKGEZOGEN', vermerk))
  ctx.record('geschaeftsgang.aufgabe.zurueckgezogen', aufgabe, { vorgang: aufgabe.vorgang })
  return aufgabe
}

/**
 * Takes up again what was done or withdrawn: nothing follows from an Aufgabe, so it may be done whenever somebody likes.
 *
 * @throws Forbidden for anybody but whoever ended it and those who direct it
 */
export async function aufgabeOeffnen(ctx: Context, id: string): Promise<Aufgabe> {
  const vorher = await loadLocked(ctx, aufgaben, id, 'aendern')
  if (vorher.status === 'OFFEN') return vorher
  if (!darfOeffnen(ctx, vorher)) aufgabeLenken(ctx, vorher)
  const leer = { beendetAm: null, beendetVon: null, fuer: null, vermerk: null }
  const aufgabe = await update(ctx, aufgaben, id, { status: 'OFFEN', ...leer })
  ctx.record('geschaeftsgang.aufgabe.wieder-offen', aufgabe, { vorgang: aufgabe.vorgang })
  return aufgabe
}

/** What the person may do about it: what would be refused is not offered. */
export async function darfAufgabe(ctx: Context, aufgabe: Aufgabe): Promise<string[]> {
  if (aufgabe.status !== 'OFFEN') return darfOeffnen(ctx, aufgabe) ? ['oeffnen'] : []
  const meine = (await handelnder(ctx, aufgabe)) !== null
  const lenkbar = lenkt(ctx, aufgabe)
  return [
    ...(meine ? ['erledigen'] : []),
    ...(meine || lenkbar ? ['weitergeben'] : []),
    ...(lenkbar ? ['aendern', 'zurueckziehen'] : []),
  ]
}

/** @throws Conflict for an Aufgabe that is done or was withdrawn */
export function mussOffenSein({ status }: Aufgabe): void {
  if (status === 'OFFEN') return
  throw new Conflict(
    'geschaeftsgang.aufgabe.beendet',
    status === 'ERLEDIGT' ? 'Diese Aufgabe ist schon erledigt.' : 'Diese Aufgabe wurde zurückgezogen.',
  )
}

function beendet(ctx: Context, status: 'ERLEDIGT' | 'ZURUECKGEZOGEN', vermerk: string | null | undefined) {
  return {
    status,
    beendetAm: new Date(),
    beendetVon: ctx.person?.id ?? null,
    vermerk: saetze(vermerk, 'vermerk'),
    hindernis: null,
  }
}

function darfOeffnen(ctx: Context, aufgabe: Aufgabe): boolean {
  const eigenes = ctx.standing === 'dienst' && ctx.person !== null && aufgabe.beendetVon === ctx.person.id
  return eigenes || lenkt(ctx, aufgabe)
}
