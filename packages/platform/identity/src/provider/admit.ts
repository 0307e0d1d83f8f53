import type { Sql } from 'postgres'
import type { ProviderSettings } from './settings.ts'

/**
 * Writes into the database for which Gemeinden each provider speaks and which roles it may give there: the wall behind
 * the settings. To be run by the set-up, as administrator. What a provider may not give any more, everybody loses with
 * it; a provider with another issuer is another provider, and nobody is linked to it.
 */
export async function admitProviders(admin: Sql, providers: readonly ProviderSettings[]): Promise<void> {
  const speaks = providers.flatMap(({ id, aussteller, gemeinden }) =>
    [...new Set(gemeinden)].map((gemeinde) => ({ gemeinde, anbieter: id, aussteller })),
  )
  const gives = providers.flatMap(({ id, zuordnung }) =>
    zuordnung.map(({ gemeinde, rolle, amt }) => ({ gemeinde, anbieter: id, rolle, amt })),
  )
  await admin.begin(async (tx) => {
    // No login has a way to these rows; the owner has one while they are written, seen by nobody else.
    await tx.unsafe('alter table identity.anbieter no force row level security')
    await tx.unsafe('alter table identity.anbieterrolle no force row level security')
    await tx`delete from identity.anbieter a where not exists (
      select from jsonb_to_recordset(${tx.json(speaks)}) as s (gemeinde text, anbieter text, aussteller text)
      where (s.gemeinde, s.anbieter, s.aussteller) = (a.gemeinde, a.anbieter, a.aussteller))`
    await tx`insert into identity.anbieter (gemeinde, anbieter, aussteller)
      select gemeinde, anbieter, aussteller from jsonb_to_recordset(${tx.json(speaks)})
        as s (gemeinde text, anbieter text, aussteller text) on conflict do nothing`
    await tx`delete from identity.anbieterrolle r where not exists (
      select from jsonb_to_recordset(${tx.json(gives)}) as g (gemeinde text, anbieter text, rolle text, amt text)
      where (g.gemeinde, g.anbieter, g.rolle, g.amt) = (r.gemeinde, r.anbieter, r.rolle, r.amt))`
    await tx`insert into identity.anbieterrolle (gemeinde, anbieter, rolle, amt)
      select distinct gemeinde, anbieter, rolle, amt from jsonb_to_recordset(${tx.json(gives)})
        as g (gemeinde text, anbieter text, rolle text, amt text) on conflict do nothing`
    await tx.unsafe('alter table identity.anbieter force row level security')
    await tx.unsafe('alter table identity.anbieterrolle force row level security')
  })
}
