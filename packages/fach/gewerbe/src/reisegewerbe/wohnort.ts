import { beteiligte, beteiligtenBerichtigen, nichtEntfernt } from '@verbundakte/akte'
import { reachable, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, eq } from 'drizzle-orm'
import { mussZeile } from '../verfahren/eingabe.ts'
import { ANTRAGSTELLEND, beantragte } from './karte.ts'
import { type Reisegewerbekarte, reisegewerbekarten } from './tables.ts'
import { mussZustaendigSein } from './zustaendig.ts'

export interface Wohnort {
  readonly anschrift: string
  /** why this office, although the address is elsewhere */
  readonly zustaendigWeil?: string | null | undefined
  /** somebody who lives elsewhere: kept to be handed on */
  readonly weiterleiten?: boolean | null | undefined
}

/**
 * Where somebody lives turns out otherwise while the application is open: an address was mistyped, they moved, or have no home
 * and are usually here. It becomes one of this office, or one to hand on, and goes back the same way.
 *
 * @throws Invalid `gewerbe.reisegewerbe.wohnort` for an address elsewhere without a reason; Conflict once it is decided
 */
export async function kartenwohnortSetzen(ctx: Context, id: string, eingabe: Wohnort): Promise<Reisegewerbekarte> {
  const bisher = await beantragte(ctx, id)
  const anschrift = mussZeile(eingabe.anschrift, 'anschrift', 300, 'Bitte die Wohnanschrift angeben (§ 61 GewO).')
  const zustaendigWeil = eingabe.weiterleiten ? null : mussZustaendigSein(ctx, anschrift, eingabe.zustaendigWeil)
  if (anschrift === bisher.anschrift && zustaendigWeil === bisher.zustaendigWeil) return bisher
  if (anschrift !== bisher.anschrift) await beteiligtenFolgen(ctx, bisher, anschrift)
  const neu = await update(ctx, reisegewerbekarten, id, { anschrift, zustaendigWeil })
  ctx.record('gewerbe.reisegewerbe.wohnort', neu, { umgezogen: anschrift !== bisher.anschrift })
  return neu
}

/** Who applied is named in the Vorgang; an address that was corrected there is left, and those who live with them stay. */
async function beteiligtenFolgen(ctx: Context, { vorgang, anschrift }: Reisegewerbekarte, neu: string): Promise<void> {
  const genannte = await ctx.tx
    .select({ id: beteiligte.id })
    .from(beteiligte)
    .where(
      and(
        eq(beteiligte.vorgang, vorgang),
        eq(beteiligte.rolle, ANTRAGSTELLEND),
        eq(beteiligte.anschrift, anschrift),
        nichtEntfernt,
        reachable(ctx, 'aendern', beteiligte),
      ),
    )
  for (const { id } of genannte) await beteiligtenBerichtigen(ctx, id, { anschrift: neu })
}
