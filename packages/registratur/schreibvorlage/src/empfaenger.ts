import { type Beteiligter, beteiligte, nichtEntfernt, type Vorgang } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import { AUSKUNFTSSPERRE, anzeige, eintraege } from '@verbundakte/beteiligte'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { and, asc, eq, isNull, or } from 'drizzle-orm'

/** Somebody a letter may go to. */
export interface Empfaenger {
  readonly id: string
  readonly name: string
  readonly anschrift: string | null
  readonly rolle: string
  /** under an Auskunftssperre, and the person who writes may know them all the same */
  readonly gesperrt: boolean
}

/**
 * Who takes part in the Vorgang or its Akte, as far as the person may know them. Somebody under an Auskunftssperre is among
 * them for the register office only, and only where nobody else reads the letter.
 */
export async function empfaengerVon(ctx: Context, vorgang: Vorgang): Promise<Empfaenger[]> {
  const alle: Beteiligter[] = await ctx.tx
    .select(visible(ctx, beteiligte))
    .from(beteiligte)
    .where(
      and(
        or(eq(beteiligte.vorgang, vorgang.id), and(eq(beteiligte.akte, vorgang.akte), isNull(beteiligte.vorgang))),
        nichtEntfernt,
        reachable(ctx, 'lesen', beteiligte),
      ),
    )
    .orderBy(asc(beteiligte.id))
    .limit(1000)
  const verborgen = alle.filter(({ name }) => name === AUSKUNFTSSPERRE)
  const bekannt = vorgang.schutzklasse === 'MELDE' ? await gesperrte(ctx, verborgen) : new Map<string, Empfaenger>()
  return alle.flatMap((each) => {
    if (each.name === AUSKUNFTSSPERRE) return bekannt.get(each.id) ?? []
    const { id, name, anschrift, rolle } = each
    return { id, name, anschrift, rolle, gesperrt: false }
  })
}

async function gesperrte(ctx: Context, verborgen: readonly Beteiligter[]): Promise<Map<string, Empfaenger>> {
  const ids = verborgen.flatMap(({ eintrag }) => eintrag ?? [])
  if (ids.length === 0 || ctx.standing !== 'dienst') return new Map()
  const gefunden = await ctx.tx
    .select(visible(ctx, eintraege))
    .from(eintraege)
    .where(and(anyId(eintraege.id, ids), reachable(ctx, 'lesen', eintraege)))
  return new Map(
    verborgen.flatMap(({ id, eintrag, rolle }) => {
      const wer = gefunden.find((each) => each.id === eintrag)
      return wer ? [[id, { id, name: anzeige(wer), anschrift: wer.anschrift, rolle, gesperrt: true }] as const] : []
    }),
  )
}
