import { rows, type Tx } from '@verbundakte/database'
import { fold, uuidv7 } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { type Claims, claimAt, preparedName, rolesFrom, textAt } from './claims.ts'
import { ProviderRefused } from './refused.ts'
import type { Assignment, ProviderSettings } from './settings.ts'

/** What happened to an account because of what a provider said. */
export type AccountChange =
  | { readonly art: 'verknuepft' | 'angelegt'; readonly gemeinde: string }
  | {
      readonly art: 'rollen'
      readonly gemeinde: string
      readonly dazu: readonly Assignment[]
      readonly weg: readonly Assignment[]
    }

export interface Account {
  readonly gemeinde: string
  readonly person: string
  readonly changes: readonly AccountChange[]
}

/**
 * The person behind a subject, with the roles the provider gives now: those it gave before and does not name any more
 * are gone, those given by hand are not its to touch. To be run in one transaction at `verbund_anbieter`; what the
 * provider may not give, the database refuses whatever stands here.
 *
 * @throws ProviderRefused
 */
export async function accountOf(tx: Tx, provider: ProviderSettings, claims: Claims): Promise<Account> {
  const subject = claimAt(claims, ['sub'])
  if (typeof subject !== 'string' || subject === '' || subject.length > 255) {
    throw new ProviderRefused('anbieter.ungueltig')
  }
  await asSetUp(tx, provider)
  const roles = rolesFrom(provider, claims)
  const { changes, ...found } =
    (await linked(tx, provider, subject)) ??
    (await linkPrepared(tx, provider, subject, claims)) ??
    (await create(tx, provider, subject, claims, roles))
  const refreshed = await refreshRoles(tx, provider, found.person, roles)
  return { gemeinde: found.gemeinde, person: found.person, changes: [...changes, ...refreshed] }
}

/** The set-up knows the provider by the same issuer: links belong to an issuer, not to the name in our settings. */
async function asSetUp(tx: Tx, { id, aussteller }: ProviderSettings): Promise<void> {
  const found = await rows<{ aussteller: string }>(
    tx,
    sql`select distinct aussteller from identity.anbieter where anbieter = ${id}`,
  )
  if (found.length !== 1 || found[0]?.aussteller !== aussteller)
    throw new ProviderRefused('anbieter.nicht-eingerichtet')
}

/** The only thing an account is known by after the first time: issuer and subject. Two at once take turns here. */
async function linked(tx: Tx, { id, gemeinden }: ProviderSettings, subject: string): Promise<Account | null> {
  const found = await rows<{ gemeinde: string; person: string }>(
    tx,
    sql`select gemeinde, person from identity.verknuepfung
        where anbieter = ${id} and subjekt = ${subject} and gemeinde in ${[...gemeinden]} for update`,
  )
  const [account] = found
  if (!account) return null
  if (found.length > 1) throw new ProviderRefused('anbieter.mehrdeutig')
  const [person] = await rows<{ gesperrt: boolean }>(
    tx,
    sql`select gesperrt from identity.person where gemeinde = ${account.gemeinde} and id = ${account.person}`,
  )
  if (!person || person.gesperrt) throw new ProviderRefused('anbieter.gesperrt')
  await rows(
    tx,
    sql`update identity.verknuepfung set zuletzt_am = clock_timestamp()
        where anbieter = ${id} and subjekt = ${subject} and gemeinde = ${account.gemeinde}`,
  )
  return { ...account, changes: [] }
}

/** An account that the Benutzerpflege has prepared for this name, in a Gemeinde the provider speaks for. */
async function linkPrepared(
  tx: Tx,
  provider: ProviderSettings,
  subject: string,
  claims: Claims,
): Promise<Account | null> {
  const name = preparedName(provider, claims)
  if (name === null) return null
  // Asked and used up in one statement, so that a name is good for one subject only.
  const found = await rows<{ gemeinde: string; id: string; gesperrt: boolean }>(
    tx,
    sql`update identity.person set anbieter_kennung = null
        where anbieter_kennung = ${name} and gemeinde in ${[...provider.gemeinden]} returning gemeinde, id, gesperrt`,
  )
  const [person] = found
  if (!person) return null
  if (found.length > 1) throw new ProviderRefused('anbieter.mehrdeutig')
  if (person.gesperrt) throw new ProviderRefused('anbieter.gesperrt')
  await link(tx, provider, subject, person.gemeinde, person.id)
  return {
    gemeinde: person.gemeinde,
    person: person.id,
    changes: [{ art: 'verknuepft', gemeinde: person.gemeinde }],
  }
}

/** A new account, where the setting allows it and the mapping gives a role: not for everybody the provider knows. */
async function create(
  tx: Tx,
  provider: ProviderSettings,
  subject: string,
  claims: Claims,
  roles: readonly Assignment[],
): Promise<Account> {
  if (!provider.anlegen) throw new ProviderRefused('anbieter.unbekannt')
  if (roles.length === 0) throw new ProviderRefused('anbieter.ohne-rolle')
  const homes = [...new Set(roles.map(({ gemeinde }) => gemeinde))]
  const [heimat] = provider.anlegen.heimat === undefined ? homes : [provider.anlegen.heimat]
  if (heimat === undefined || (provider.anlegen.heimat === undefined && homes.length > 1)) {
    throw new ProviderRefused('anbieter.mehrdeutig')
  }
  const wished = shortName(textAt(claims, provider.anlegen.kennung) ?? '')
  const name = textAt(claims, ['name']) ?? wished
  const id = uuidv7()
  // A name that is taken gets a number; the account that has it is somebody else's.
  const [kennung] = await rows<{ kennung: string }>(
    tx,
    sql`select k as kennung from (select ${wished}::text as k, 1 as n union all
          select ${wished}::text || n, n from generate_series(2, 999) n) namen
        where not exists (select from identity.person p where p.gemeinde = ${heimat} and p.kennung = k) order by n limit 1`,
  )
  if (!kennung) throw new ProviderRefused('anbieter.mehrdeutig')
  await rows(
    tx,
    sql`insert into identity.person (gemeinde, id, kennung, name) values (${heimat}, ${id}, ${kennung.kennung}, ${name})`,
  )
  await link(tx, provider, subject, heimat, id)
  return { gemeinde: heimat, person: id, changes: [{ art: 'angelegt', gemeinde: heimat }] }
}

async function link(tx: Tx, { id }: ProviderSettings, subject: string, gemeinde: string, person: string) {
  const [made] = await rows(
    tx,
    sql`insert into identity.verknuepfung (gemeinde, anbieter, subjekt, person)
        values (${gemeinde}, ${id}, ${subject}, ${person}) on conflict do nothing returning person`,
  )
  // The person is known to the provider by another subject: which of them it is, people decide.
  if (!made) throw new ProviderRefused('anbieter.mehrdeutig')
}

async function refreshRoles(
  tx: Tx,
  { id, rollenGeltenTage }: ProviderSettings,
  person: string,
  roles: readonly Assignment[],
): Promise<AccountChange[]> {
  // Only what this provider gave: what others and hands gave is not in sight of the statement.
  const before = await rows<Assignment>(
    tx,
    sql`select gemeinde, rolle, amt from identity.zuweisung where person = ${person} and herkunft = ${id}`,
  )
  const has = (list: readonly Assignment[], each: Assignment) =>
    list.some((other) => other.gemeinde === each.gemeinde && other.rolle === each.rolle && other.amt === each.amt)
  const weg = before.filter((each) => !has(roles, each))
  const dazu = roles.filter((each) => !has(before, each))
  for (const { gemeinde, rolle, amt } of weg) {
    await rows(
      tx,
      sql`delete from identity.zuweisung where gemeinde = ${gemeinde} and person = ${person} and rolle = ${rolle}
            and amt = ${amt} and herkunft = ${id}`,
    )
  }
  for (const { gemeinde, rolle, amt } of roles) {
    await rows(
      tx,
      sql`insert into identity.zuweisung (gemeinde, person, rolle, amt, herkunft, gilt_bis)
          values (${gemeinde}, ${person}, ${rolle}, ${amt}, ${id}, clock_timestamp() + ${`${rollenGeltenTage} days`}::interval)
          on conflict (gemeinde, person, rolle, amt, herkunft) do update set gilt_bis = excluded.gilt_bis`,
    )
  }
  const gemeinden = [...new Set([...dazu, ...weg].map(({ gemeinde }) => gemeinde))]
  const here = (list: readonly Assignment[], gemeinde: string) => list.filter((each) => each.gemeinde === gemeinde)
  return gemeinden.map((gemeinde) => ({
    art: 'rollen',
    gemeinde,
    dazu: here(dazu, gemeinde),
    weg: here(weg, gemeinde),
  }))
}

/** `Erika.Muster@rathaus.example` → `erika.muster` */
function shortName(text: string): string {
  const [local = ''] = text.split('@')
  const plain = fold(local)
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 60)
  return plain === '' ? 'person' : plain
}
