import { insert, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, istSchutzklasse, type Schutzklasse } from '@verbundakte/kernel'
import { eq, sql } from 'drizzle-orm'
import { type Postfach, postfaecher } from './tables.ts'
import { POSTSTELLE } from './worte.ts'

/** What holds for the post of an office. */
export type Einstellung = Pick<Postfach, 'federfuehrung' | 'schutzklasse' | 'schwelle'>

/** Classes that most post of the house has; the others mark an office whose post is special. */
export const UEBLICH: readonly Schutzklasse[] = ['OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN']

/**
 * How the post of an office is kept: as the office has said, else as most of the plan that it is responsible for. A tax
 * office that never opened its settings must not show its letters to the rest of the house.
 */
export async function einstellungVon(ctx: Context, amt: string): Promise<Einstellung> {
  // Whoever hands post on may not read the settings of the other office; they hold all the same.
  const [gesagt] = await ctx.tx
    .select({ schutzklasse: postfaecher.schutzklasse, schwelle: postfaecher.schwelle })
    .from(postfaecher)
    .where(eq(postfaecher.federfuehrung, amt))
  if (gesagt) return { federfuehrung: amt, ...gesagt }
  const [plan] = amt === POSTSTELLE ? [] : await klassenDesPlans(ctx, amt)
  const schutzklasse = plan && !UEBLICH.includes(plan.schutzklasse) ? plan.schutzklasse : 'PERSONENBEZOGEN'
  return { federfuehrung: amt, schutzklasse, schwelle: null }
}

function klassenDesPlans(ctx: Context, amt: string): Promise<{ schutzklasse: Schutzklasse }[]> {
  return rows(
    ctx.tx,
    sql`select p.schutzklasse from aktenplan.zustaendigkeit z
        join aktenplan.position p on p.gemeinde = z.gemeinde and p.einheit = z.einheit
        where z.gemeinde = verbund.gemeinde() and z.amt = ${amt} and p.betreffseinheit
        group by 1 order by count(*) desc, 1 limit 1`,
  )
}

/** @throws Invalid for an office that there is not */
export function amtOderPoststelle(ctx: Context, kuerzel: string): string {
  if (kuerzel !== POSTSTELLE && !ctx.profil.aemter.some((amt) => amt.kuerzel === kuerzel)) {
    throw new Invalid('posteingang.amt', 'Dieses Amt gibt es in der Gemeinde nicht.', { feld: 'amt' })
  }
  return kuerzel
}

/** Sets how the post of an office is kept from now on. What lies there already stays as it is. */
export async function postfachEinrichten(
  ctx: Context,
  eingabe: { readonly amt: string; readonly schutzklasse: string; readonly schwelle?: number | null | undefined },
): Promise<Postfach> {
  const federfuehrung = amtOderPoststelle(ctx, eingabe.amt)
  const { schutzklasse } = eingabe
  const schwelle = eingabe.schwelle ?? null
  if (!istSchutzklasse(schutzklasse))
    throw new Invalid('posteingang.schutzklasse', 'Diese Schutzklasse gibt es nicht.', { feld: 'schutzklasse' })
  if (schwelle !== null && !(schwelle >= 80 && schwelle <= 100)) {
    throw new Invalid('posteingang.schwelle', 'Selbsttätig abgelegt wird frühestens ab 80 von 100. Leer heißt: nie.', {
      feld: 'schwelle',
    })
  }
  const [da] = await ctx.tx
    .select({ id: postfaecher.id })
    .from(postfaecher)
    .where(eq(postfaecher.federfuehrung, federfuehrung))
  const postfach = da
    ? await update(ctx, postfaecher, da.id, { schutzklasse, schwelle })
    : await insert(ctx, postfaecher, { federfuehrung, schutzklasse, schwelle })
  ctx.record('posteingang.postfach.geaendert', postfach, { amt: federfuehrung, schutzklasse, schwelle })
  return postfach
}
