import { loadLocked, update } from '@verbundakte/authz'
import { AUSKUNFTSSPERRE } from '@verbundakte/beteiligte'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden } from '@verbundakte/kernel'
import { gegeben, zeile } from '../angaben.ts'
import { type Beteiligter, beteiligte } from '../tables.ts'
import { wieVorgefunden } from '../vorgefunden.ts'
import { nameVon, rolleVon } from './nennen.ts'

export interface BeteiligterAenderung {
  readonly rolle?: string | null | undefined
  readonly name?: string | null | undefined
  readonly anschrift?: string | null | undefined
}

/**
 * Corrects how somebody is named in an Akte. The entry of the register is another matter, and corrected there.
 *
 * @param bisher what the person had before them; a field that reads otherwise now is a Conflict
 */
export async function beteiligtenBerichtigen(
  ctx: Context,
  id: string,
  eingabe: BeteiligterAenderung,
  bisher?: BeteiligterAenderung | null,
): Promise<Beteiligter> {
  const vorher = await genannten(ctx, id)
  wieVorgefunden(vorher, bisher)
  const neu = gegeben({
    rolle: eingabe.rolle == null ? undefined : rolleVon(eingabe.rolle),
    name: eingabe.name == null ? undefined : nameVon(eingabe.name),
    anschrift: eingabe.anschrift === undefined ? undefined : zeile(eingabe.anschrift, 'anschrift'),
  })
  if (vorher.name === AUSKUNFTSSPERRE && ('name' in neu || 'anschrift' in neu)) {
    throw new Forbidden(
      'akte.beteiligter.gesperrt',
      'Für diese Person gilt eine Auskunftssperre. Name und Anschrift berichtigt die Meldebehörde im Register.',
    )
  }
  const beteiligter = await update(ctx, beteiligte, id, { ...neu, geaendertAm: new Date() })
  return vermerkt(ctx, 'berichtigt', beteiligter, { felder: Object.keys(neu) })
}

/** Somebody no longer takes part, or never did. The row stays, so that it can be said who was named and until when. */
export async function beteiligtenEntfernen(ctx: Context, id: string, grund?: string | null): Promise<Beteiligter> {
  await genannten(ctx, id)
  const warum = zeile(grund, 'grund')
  const beteiligter = await update(ctx, beteiligte, id, {
    entferntAm: new Date(),
    entferntVon: ctx.person?.id ?? null,
    entferntGrund: warum,
  })
  return vermerkt(ctx, 'entfernt', beteiligter, { rolle: beteiligter.rolle, grund: warum })
}

/** Takes the removal back, at any time. */
export async function beteiligtenWiederherstellen(ctx: Context, id: string): Promise<Beteiligter> {
  const vorher = await loadLocked(ctx, beteiligte, id, 'aendern')
  if (vorher.entferntAm === null) return vorher
  const beteiligter = await update(ctx, beteiligte, id, { entferntAm: null, entferntVon: null, entferntGrund: null })
  return vermerkt(ctx, 'wiederhergestellt', beteiligter, { rolle: beteiligter.rolle })
}

/** One who is named at this time, for changing. @throws Conflict for one who was removed */
export async function genannten(ctx: Context, id: string): Promise<Beteiligter> {
  const beteiligter = await loadLocked(ctx, beteiligte, id, 'aendern')
  if (beteiligter.entferntAm !== null) {
    throw new Conflict('akte.beteiligter.entfernt', 'Diese Person wurde inzwischen aus den Beteiligten entfernt.')
  }
  // Names of the register are covered by triggers that ask it, and visitors have no way there.
  if (beteiligter.eintrag !== null && ctx.standing !== 'dienst') throw new Forbidden()
  return beteiligter
}

/** Says what happened, with the place: search and learning look there again. */
export function vermerkt(
  ctx: Context,
  was: string,
  beteiligter: Beteiligter,
  angaben: Readonly<Record<string, string | null | string[]>>,
): Beteiligter {
  const { akte, vorgang } = beteiligter
  ctx.record(`akte.beteiligter.${was}`, beteiligter, { akte, vorgang, ...angaben })
  return beteiligter
}
