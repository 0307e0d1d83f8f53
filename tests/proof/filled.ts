import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { identitySchema } from '@verbundakte/identity'
import { App } from '@verbundakte/module'
import { testVerbund } from '@verbundakte/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne, fillTheRest } from '../support/fill.ts'

/** They know no Gemeinde: the tables of sign-in are theirs, of all Gemeinden (what of them, says tests/attack). */
const SIGN_IN = new Set(['verbund_anmeldung', 'verbund_kennwort', 'verbund_anbieter', 'verbund_benutzer'])

/** One table behind the wall, as the catalogue tells. */
export interface WalledTable {
  readonly name: string
  readonly schema: string
  readonly columns: readonly string[]
  /** rows that every login may be given, because the table belongs to sign-in and not to a Gemeinde */
  readonly shared: boolean
}

/** What a login may be shown of a table. */
export type MayShow = 'own' | 'none' | 'any'

/** A Verbund in which Meinhard and Sontra have something in every table, and bare connections to it. */
export async function filledVerbund() {
  const verbund = await testVerbund()
  await planVeroeffentlichen(verbund)
  const gateway = testGateway(verbund)
  const mine = await fileOne(gateway.signIn, 'meinhard.gewerbeamt')
  const foreign = await fileOne(gateway.signIn, 'sontra.gewerbeamt')
  for (const each of [mine, foreign]) await fillTheRest(verbund, each)
  const { admin, installation } = verbund.database
  const sources = [identitySchema, ...App.schemas(verbund.app.modules)]
  const tables: WalledTable[] = (
    await admin<{ name: string; schema: string; columns: string[] }[]>`
      select n.nspname || '.' || c.relname as name, n.nspname as schema,
        (select array_agg(attname::text order by attnum) from pg_attribute a
          where a.attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|verbund$|public$|graphile)' order by 1`
  ).map((table) => ({
    ...table,
    shared: sources.some((source) => source.name === table.schema && source.wall === 'eigene'),
  }))
  // Its own grants, and that it is shut out, support may know.
  const behind = new Set([...verbund.app.modules.map((module) => module.name), 'audit', 'search'])
  behind.delete('unterstuetzung')

  const open: Sql[] = []
  afterAll(() => Promise.all(open.map((each) => each.end({ timeout: 5 }))))
  return {
    verbund,
    ...gateway,
    mine,
    foreign,
    admin,
    tables,
    logins: await loginsOf(admin),
    /** A bare connection of a login: what an attacker has who can run any statement. */
    as(login: string, onnotice: (text: string) => void = () => {}): Sql {
      const sql = postgres(installation.databases.haupt ?? '', {
        username: login,
        password: installation.passwords[login] ?? '',
        max: 1,
        fetch_types: false,
        onnotice: (notice) => onnotice(JSON.stringify(notice)),
      })
      open.push(sql)
      return sql
    },
    mayShow(login: string, table: WalledTable): MayShow {
      if (login.endsWith('_dienst')) return 'own'
      if (login.startsWith('verbund_')) return table.shared && SIGN_IN.has(login) ? 'any' : 'none'
      // Nobody has let support in, and nothing has been released, in this Verbund.
      return behind.has(table.schema) ? 'none' : 'own'
    },
    /** Everything that others than the Gemeinde of the login have, as one number. */
    async foreignPrint(login: string): Promise<string> {
      // The tables of sign-in are its own to change, for all Gemeinden; what follows from that: docs/nachweis/README.md.
      const looked = tables.filter((table) => !(table.shared && SIGN_IN.has(login)))
      const parts = looked.map(
        ({ name }) =>
          `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t where gemeinde is distinct from '${ownOf(login)}')`,
      )
      const [row] = await admin.unsafe(`select md5(${parts.join(' || ')}) as print`)
      return String(row?.print)
    },
  }
}

/** The Gemeinde of a login; of a shared one, Meinhard, of which it must not see anything either. */
export function ownOf(login: string): string {
  return login.startsWith('verbund_') && !login.endsWith('_dienst') ? 'meinhard' : login.slice(0, login.indexOf('_'))
}

/** The logins of one Gemeinde and the shared ones, whatever standings there are. */
async function loginsOf(admin: Sql): Promise<string[]> {
  const found = await admin<{ rolname: string }[]>`
    select rolname from pg_roles where rolcanlogin and rolname ~ '^(meinhard|verbund)_'
      and has_database_privilege(oid, current_database(), 'connect') order by 1`
  return found.map(({ rolname }) => rolname)
}
