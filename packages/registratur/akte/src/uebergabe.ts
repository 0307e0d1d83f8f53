import { load, reachable } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid } from '@verbundakte/kernel'
import type { Haltende, Uebergabeposten } from '@verbundakte/module'
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { nichtZda } from './abschluss.ts'
import { akten, type Vorgang, vorgaenge } from './tables.ts'
import { vorgangAendern, vorgangHalten } from './vorgang.ts'

/** Whose work a person may hand on: that of the offices they lead; the Registratur keeps order in all of them. */
export function leitet(ctx: Context, federfuehrung: string): boolean {
  if (!ctx.person || ctx.standing !== 'dienst') return false
  return ctx.person.rollen.has('registratur') || ctx.person.aemterAls('amtsleitung').includes(federfuehrung)
}

/** The same as part of a statement. */
export function imGeleiteten(ctx: Context, federfuehrung: PgColumn): SQL {
  if (ctx.person?.rollen.has('registratur')) return sql`true`
  const aemter = ctx.person?.aemterAls('amtsleitung') ?? []
  return aemter.length === 0 ? sql`false` : inArray(federfuehrung, [...aemter])
}

/** @throws Forbidden */
export function mussLeiten(ctx: Context, { federfuehrung }: { readonly federfuehrung: string }): void {
  if (leitet(ctx, federfuehrung)) return
  throw new Forbidden(
    'uebergabe.nicht-leitend',
    'Übergeben kann, wer das federführende Amt leitet, und die Registratur.',
  )
}

/** @throws Conflict when it lies with somebody else by now */
export function mussDortLiegen(liegt: Haltende, von: Haltende): void {
  if (liegt.person === von.person && (von.person !== null || liegt.amt === von.amt)) return
  throw new Conflict('uebergabe.nicht-mehr', 'Das liegt inzwischen bei jemand anderem. Es wurde nichts geändert.')
}

/** Vorgänge somebody works on. Those without anybody are the office's. */
export const vorgaengeUebergeben: Uebergabeposten = {
  art: 'akte.vorgang',
  titel: 'Vorgänge in Bearbeitung',
  async gehalten(ctx, person, hoechstens) {
    const gefunden = await ctx.tx
      .select({ id: vorgaenge.id })
      .from(vorgaenge)
      .innerJoin(akten, and(eq(akten.gemeinde, vorgaenge.gemeinde), eq(akten.id, vorgaenge.akte)))
      .where(
        and(
          eq(vorgaenge.bearbeiter, person),
          eq(vorgaenge.status, 'IN_BEARBEITUNG'),
          eq(akten.status, 'IN_BEARBEITUNG'),
          imGeleiteten(ctx, vorgaenge.federfuehrung),
          reachable(ctx, 'aendern', vorgaenge),
        ),
      )
      .orderBy(desc(vorgaenge.id))
      .limit(hoechstens)
    return gefunden.map(({ id }) => id)
  },
  async uebergeben(ctx, id, { von, an, zurueck }) {
    await load(ctx, vorgaenge, id, 'aendern')
    // Locks are taken from above: the Akte before its Vorgang.
    await nichtZda(ctx, id)
    const vorgang = await vorgangHalten(ctx, id, 'aendern')
    mussLeiten(ctx, vorgang)
    mussDortLiegen({ person: vorgang.bearbeiter, amt: vorgang.federfuehrung }, von)
    if (an.person !== null && !zurueck) await mussLesen(ctx, an.person, vorgang)
    if (an.person === null && an.amt !== vorgang.federfuehrung)
      throw new Invalid('uebergabe.fremdes-amt', 'Ohne Person bleibt ein Vorgang bei seinem federführenden Amt.')
    await vorgangAendern(ctx, id, { bearbeiter: an.person }, { bearbeiter: von.person })
    return id
  },
}

/** @throws Invalid for somebody who is gone, or whom it would be kept from */
async function mussLesen(ctx: Context, person: string, vorgang: Vorgang): Promise<void> {
  const wer = (await ctx.services.staff.working(ctx.gemeinde)).find(({ id }) => id === person)
  if (wer && ctx.services.rightsOf(ctx.gemeinde, wer).can('lesen', vorgaenge, vorgang)) return
  const satz = wer ? `${wer.name} darf diesen Vorgang nicht lesen.` : 'Diese Person arbeitet hier nicht mehr.'
  throw new Invalid('uebergabe.liest-nicht', satz, { feld: 'an' })
}
