import { type Context, loader, perBuilder } from '@verbundakte/graphql'
import type { Amt } from '@verbundakte/kernel'
import type { StaffMember } from './services.ts'

export const AmtType = perBuilder((builder) => builder.objectRef<Amt>('Amt'))
export const MitarbeiterType = perBuilder((builder) => builder.objectRef<StaffMember>('Mitarbeiter'))

const byId = loader<string, StaffMember | null>(async (ctx, ids) => {
  const staff = new Map((await ctx.services.staff.of(ctx.gemeinde)).map((member) => [member.id, member]))
  return ids.map((id) => staff.get(id) ?? null)
})

/** A colleague by id; null for nobody and for people who no longer work in the Gemeinde. */
export function mitarbeiterLaden(ctx: Context, id: string | null): Promise<StaffMember | null> | null {
  return id === null ? null : byId(ctx).load(id)
}

/** An office by its short code, as the Gemeinde names it; one that no longer exists keeps its code. */
export function amt(ctx: Context, kuerzel: string): Amt {
  return ctx.profil.aemter.find((each) => each.kuerzel === kuerzel) ?? { kuerzel, name: kuerzel, zustaendig: [] }
}
