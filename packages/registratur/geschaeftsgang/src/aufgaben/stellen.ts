import { offenHalten, vorgaenge, vorgangHalten } from '@verbundakte/akte'
import { insert, load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid } from '@verbundakte/kernel'
import { type Adressat, adressatPruefen } from '../adressaten.ts'
import { saetze } from '../angaben.ts'
import { aufgabeLenken, handelnder } from '../handelnder.ts'
import { type Aufgabe, aufgaben } from '../tables.ts'
import { mussOffenSein } from './beenden.ts'

export interface AufgabeEingabe extends Adressat {
  readonly was: string
  readonly bis?: string | null | undefined
}

/**
 * Asks somebody to do something in a Vorgang. Whoever may read the Vorgang may ask, and be asked.
 *
 * @throws Invalid without words, for a day that is over, or for somebody who cannot deal with it
 * @throws Conflict where the Vorgang is finished or its Akte z. d. A.
 */
export async function aufgabeStellen(
  ctx: Context,
  vorgangId: string,
  { was, bis, ...an }: AufgabeEingabe,
): Promise<Aufgabe> {
  await load(ctx, vorgaenge, vorgangId)
  await offenHalten(ctx, vorgangId)
  const vorgang = await vorgangHalten(ctx, vorgangId)
  const worte = saetze(was, 'was')
  if (!worte) throw new Invalid('geschaeftsgang.aufgabe.was', 'Bitte sagen, was zu tun ist.', { feld: 'was' })
  if (bis && bis < heute()) {
    throw new Invalid('geschaeftsgang.tag', 'Der Tag liegt in der Vergangenheit.', { feld: 'bis' })
  }
  const aufgabe = await insert(ctx, aufgaben, {
    akte: vorgang.akte,
    vorgang: vorgang.id,
    was: worte,
    ...(await adressatPruefen(ctx, an, { verfuegung: 'BEARBEITUNG', vorgang, dokument: null })),
    bis: bis ?? null,
    schutzklasse: vorgang.schutzklasse,
    federfuehrung: vorgang.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('geschaeftsgang.aufgabe.gestellt', aufgabe, { vorgang: vorgang.id, bis: aufgabe.bis })
  return aufgabe
}

/**
 * Gives an Aufgabe to somebody else: by whoever has it or stands in, or by those who direct it when it lies with the
 * wrong people. Whoever has just given it away may take it back.
 *
 * @throws Forbidden for anybody else
 */
export async function aufgabeWeitergeben(ctx: Context, id: string, an: Adressat): Promise<Aufgabe> {
  const vorher = await loadLocked(ctx, aufgaben, id, 'aendern')
  if (!(await handelnder(ctx, vorher)) && !ebenWeitergegeben(ctx, vorher)) aufgabeLenken(ctx, vorher)
  mussOffenSein(vorher)
  const vorgang = await load(ctx, vorgaenge, vorher.vorgang)
  const adressat = await adressatPruefen(ctx, an, { verfuegung: 'BEARBEITUNG', vorgang, dokument: null })
  if ((adressat.person ?? adressat.amt) === vorher.adressat) {
    throw new Invalid('geschaeftsgang.adressat.derselbe', 'Dort liegt die Aufgabe schon.', { feld: 'adressat' })
  }
  const aufgabe = await update(ctx, aufgaben, id, {
    ...adressat,
    hindernis: null,
    weitergegebenAm: new Date(),
    weitergegebenVon: ctx.person?.id ?? null,
  })
  const payload = { vorgang: aufgabe.vorgang, vorher: { bis: vorher.bis, an: vorher.adressat }, an: aufgabe.adressat }
  ctx.record('geschaeftsgang.aufgabe.weitergegeben', aufgabe, payload)
  return aufgabe
}

/** As long as for a step. */
const FRIST_MS = 55_000

function ebenWeitergegeben(ctx: Context, { weitergegebenVon, weitergegebenAm }: Aufgabe): boolean {
  if (!ctx.person || weitergegebenVon !== ctx.person.id || !weitergegebenAm) return false
  return Date.now() - weitergegebenAm.getTime() <= FRIST_MS
}
