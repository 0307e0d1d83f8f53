import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, isUuid, NotFound, SUPPORTSTELLE } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { eq, sql } from 'drizzle-orm'
import { zustimmen } from './entscheiden.ts'
import { handelnd } from './schritte.ts'
import { type Auftrag, auftraege } from './tables.ts'
import { unterlage } from './unterlage.ts'
import { BETRIEB } from './worte.ts'

/** A Notfall waits for a second operator: who asked, why, in which Gemeinde. */
export interface OffenerNotfall {
  readonly id: string
  readonly antragstellerName: string
  readonly ticket: string
  readonly zweck: string
  readonly fall: string
  readonly beantragtAm: Date
}

/** What the second operator signs, as options for the browser. */
export async function notfallVorbereiten(ctx: Context, id: string): Promise<string> {
  const person = zweiter(ctx)
  const auftrag = await betrieb(ctx).read((tuer) => notfall(tuer, id))
  return ctx.services.passkeys.aufgabe(person.id, id, unterlage(ctx.gemeinde, auftrag, person))
}

/**
 * The second operator agrees to a Notfall. Runs through the operator's door: the visitors' login itself can agree to
 * nothing, whatever is slipped into it.
 *
 * @throws Forbidden for everybody but another operator of the support desk
 */
export function notfallBestaetigen(ctx: Context, id: string, zusicherung: string): Promise<Auftrag> {
  const person = zweiter(ctx)
  return betrieb(ctx).write(async (tuer) => {
    await rows(tuer.tx, sql`select 1 from unterstuetzung.auftrag where id::text = ${id} for update`)
    // The run is the operator's; who agreed stands in the approval and in its signature.
    return zustimmen({ ...tuer, person: ctx.person }, await notfall(tuer, id), person, 'BETRIEB', zusicherung)
  })
}

/** Requests of other operators that wait for a second one. */
export async function offeneNotfaelle(ctx: Context): Promise<OffenerNotfall[]> {
  const person = zweiter(ctx)
  const offen = await betrieb(ctx).read((tuer) =>
    tuer.tx
      .select()
      .from(auftraege)
      .where(sql`${auftraege.art} = 'NOTFALL' and ${auftraege.zustand} = 'BEANTRAGT' and ${auftraege.antragsteller} <> ${person.id}
        and ${auftraege.beantragtAm} > clock_timestamp() - interval '24 hours'`)
      .orderBy(auftraege.id),
  )
  return offen.map(({ fall, ...auftrag }) => ({ ...auftrag, fall: fall ?? '' }))
}

function zweiter(ctx: Context): { readonly id: string; readonly name: string } {
  const person = handelnd(ctx)
  if (ctx.standing !== 'unterstuetzung' || person.heimat !== SUPPORTSTELLE || !ctx.person?.rollen.has(BETRIEB)) {
    throw new Forbidden()
  }
  return person
}

async function notfall(ctx: Context, id: string): Promise<Auftrag> {
  if (!isUuid(id)) throw new NotFound()
  const [auftrag] = await ctx.tx.select().from(auftraege).where(eq(auftraege.id, id))
  if (auftrag?.art !== 'NOTFALL') throw new NotFound()
  return auftrag
}

function betrieb(ctx: Context): Doors {
  return ctx.services.betrieb(ctx.gemeinde, 'Notfall: zweite Person der Supportstelle stimmt zu')
}
