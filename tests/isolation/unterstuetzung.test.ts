import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { amount, recordProof, secondsSince, testVerbund, visitor } from '@verbundakte/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne, fillTheRest } from '../support/fill.ts'
import { letIn } from '../support/grants.ts'

/** The wall towards support, at the bare login of the visitors: what an attacker has who can run any statement there. */
const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn } = testGateway(verbund)
const mine = await fileOne(signIn, 'meinhard.gewerbeamt')
const other = await fileOne(signIn, 'meinhard.gewerbeamt', 'Ein anderer Brief')
const foreign = await fileOne(signIn, 'sontra.gewerbeamt')
for (const each of [mine, foreign]) await fillTheRest(verbund, each)
const { admin, installation } = verbund.database
// A tax file beside the others, without the detour over its office.
await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${other.akte}`
await admin`update akte.vorgang set schutzklasse = 'STEUER' where id = ${other.vorgang}`
await admin`update akte.dokument set schutzklasse = 'STEUER' where id = ${other.dokument}`

const guest = postgres(installation.databases.haupt ?? '', {
  username: 'meinhard_unterstuetzung',
  password: installation.passwords.meinhard_unterstuetzung ?? '',
  max: 4,
  onnotice: () => {},
})
afterAll(() => guest.end({ timeout: 5 }))
const person = (await visitor(verbund, 'supportstelle.eins', 'meinhard')).person.id
const grants = letIn(verbund)

/** One transaction of the visitor, as the program opens it. */
function visit<T>(work: (tx: postgres.TransactionSql) => Promise<T>, who = person): Promise<T> {
  return guest.begin(async (tx) => {
    await tx`select set_config('verbund.person', ${who}, true)`
    return work(tx)
  }) as Promise<T>
}
async function ids(table: string, who = person): Promise<string[]> {
  const rows = await visit((tx) => tx.unsafe<{ id: string }[]>(`select id::text from ${table} order by id`), who)
  return rows.map(({ id }) => id)
}
const code = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => 'went well',
    (error: unknown) => (error instanceof postgres.PostgresError ? error.code : String(error)),
  )

const tables = (
  await admin<{ name: string }[]>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$|verbund$|public$|graphile|identity$)' order by 1`
).map(({ name }) => name)

/** What anybody at this login may read without a grant: whether support is switched off, and their own requests. */
const OWN = [
  'unterstuetzung.auftrag',
  'unterstuetzung.bewilligung',
  'unterstuetzung.verlauf',
  'unterstuetzung.notschalter',
]

async function nothingAtAll(who: string): Promise<void> {
  for (const name of tables.filter((each) => !OWN.includes(each))) {
    const statements = [
      `select 1 from ${name}`,
      `update ${name} set gemeinde = gemeinde returning 1`,
      `delete from ${name} returning 1`,
      `insert into ${name} (gemeinde) values ('meinhard')`,
    ]
    // At once: each is a visit of its own, and thousands of round trips one after the other take their time.
    const got = await Promise.all(
      statements.map((statement) =>
        visit((tx) => tx.unsafe(statement), who).then(
          (rows) => rows.length,
          (error: { code: string }) => error.code,
        ),
      ),
    )
    for (const [n, statement] of statements.entries())
      expect(['42501', 0], `${statement} as ${who || 'nobody'}`).toContain(got[n])
  }
}

test.each([
  ['who gives no name', ''],
  ['a stranger', crypto.randomUUID()],
  ['the visitor', person],
])('%s, without a living grant: no row of any table is read, changed, added or removed', (_name, who) =>
  nothingAtAll(who),
)

describe('with a grant for everything of a module, without the special classes', () => {
  let auftrag = ''
  beforeAll(async () => {
    auftrag = (await grants.letIn('meinhard', 'supportstelle.eins', { klassen: ['INTERN', 'PERSONENBEZOGEN'] })).id
  })

  test('shows the rows of its classes, and of a tax file not even that it exists', async () => {
    expect(await ids('akte.akte')).toEqual([mine.akte])
    expect(await ids('akte.vorgang')).toEqual([mine.vorgang])
    expect(await ids('akte.dokument')).toEqual([mine.dokument])
    const [counted] = await visit((tx) =>
      tx.unsafe(`select count(*)::int as n from akte.akte where true or schutzklasse = 'STEUER'`),
    )
    expect(counted?.n).toBe(1)
  })

  test('shows no row of a neighbour', async () => {
    for (const name of tables) {
      const seen = await visit((tx) => tx.unsafe(`select distinct gemeinde from ${name}`)).catch(() => [])
      expect(
        seen.map((row) => row.gemeinde).filter((each) => each !== 'meinhard'),
        name,
      ).toEqual([])
    }
  })

  test.each([
    ['who gives no name', ''],
    ['a stranger', crypto.randomUUID()],
  ])('%s at this login is shown nothing and writes nothing', (_name, who) => nothingAtAll(who))

  test('changes nothing: it is a grant to read', async () => {
    expect(await visit((tx) => tx.unsafe(`update akte.akte set betreff = 'fremd' returning id`))).toHaveLength(0)
    expect(await code(visit((tx) => tx.unsafe(`insert into akte.zaehler (reihe, letzte) values ('x', 1)`)))).toBe(
      '42501',
    )
    expect(await code(visit((tx) => tx.unsafe(`delete from akte.akte`)))).toBe('42501')
  })

  test('a snapshot that outlives the statement shows nothing', async () => {
    for (const level of ['repeatable read', 'serializable']) {
      const rows = await guest.begin(`isolation level ${level}`, async (tx) => {
        await tx`select set_config('verbund.person', ${person}, true)`
        return tx`select 1 from akte.akte`
      })
      expect(rows, level).toHaveLength(0)
    }
  })

  test('no statement makes itself a grant, widens one or keeps one alive', async () => {
    const columns = `id, art, antragsteller, antragsteller_name, antragsteller_heimat, ticket, zweck, rechtsgrundlage, module, klassen, aktionen, schreiben, ausfuhr, ab, bis, dauer_minuten, noetig`
    const values = `gen_random_uuid(), 'UNTERSTUETZUNG', '${person}', 'x', 'x', 'x', 'zehn Zeichen', 'xxx', '{akte}', '{STEUER}', '{lesen}', false, false, clock_timestamp(), clock_timestamp() + interval '1 hour', 30, 0`
    for (const statement of [
      `insert into unterstuetzung.auftrag (zustand, begonnen_am, endet_am, ${columns}) values ('AKTIV', now(), now() + interval '1 hour', ${values})`,
      `insert into unterstuetzung.auftrag (zustand, ${columns}) values ('BEWILLIGT', ${values})`,
      `update unterstuetzung.auftrag set klassen = '{STEUER}'`,
      `update unterstuetzung.auftrag set klassen = klassen || '{STEUER}'`,
      `update unterstuetzung.auftrag set endet_am = endet_am + interval '1 minute'`,
      `update unterstuetzung.auftrag set bis = bis + interval '1 minute'`,
      `update unterstuetzung.auftrag set aktionen = '{lesen,aendern}', schreiben = true`,
      `update unterstuetzung.auftrag set ausfuhr = true`,
      `update unterstuetzung.auftrag set module = '{akte,aktenplan}'`,
      `update unterstuetzung.auftrag set antragsteller = gen_random_uuid()`,
      `update unterstuetzung.auftrag set noetig = 0`,
      `insert into unterstuetzung.bewilligung (id, auftrag, person, person_name, als, kanonisch, zusicherung, schluessel) values (gen_random_uuid(), '${auftrag}', gen_random_uuid(), 'x', 'GEMEINDE', '', '{}', '')`,
      `insert into unterstuetzung.notschalter (id, aus, geaendert_von, geaendert_von_name) values (gen_random_uuid(), false, '${person}', 'x')`,
      `update unterstuetzung.notschalter set aus = false`,
      `delete from unterstuetzung.auftrag`,
      `delete from unterstuetzung.verlauf`,
      `alter table unterstuetzung.auftrag disable trigger wacht`,
      `create or replace function unterstuetzung.aus() returns boolean language sql as 'select false'`,
    ]) {
      expect(await code(visit((tx) => tx.unsafe(statement))), statement).toMatch(/42501|23514/)
    }
    // Asked for by a statement, and begun without anybody's consent.
    const id = crypto.randomUUID()
    await visit((tx) =>
      tx.unsafe(
        `insert into unterstuetzung.auftrag (${columns}) values (${values.replace('gen_random_uuid()', `'${id}'`)})`,
      ),
    )
    for (const zustand of ['BEWILLIGT', 'AKTIV', 'GEPRUEFT', 'WIDERRUFEN'])
      expect(
        await code(
          visit((tx) => tx.unsafe(`update unterstuetzung.auftrag set zustand = '${zustand}' where id = '${id}'`)),
        ),
        zustand,
      ).toBe('42501')
    expect(await ids('akte.akte')).toEqual([mine.akte])
    // In the name of somebody else nothing is asked for, either.
    expect(
      await code(
        visit(
          (tx) => tx.unsafe(`insert into unterstuetzung.auftrag (${columns}) values (${values})`),
          crypto.randomUUID(),
        ),
      ),
    ).toBe('42501')
  })

  test('ends with the next statement, in the middle of a transaction', async () => {
    await visit(async (tx) => {
      expect(await tx`select 1 from akte.akte`).toHaveLength(1)
      await grants.revoke('meinhard', auftrag)
      expect(await tx`select 1 from akte.akte`).toHaveLength(0)
      expect(await tx`select 1 from aktenplan.position`).toHaveLength(0)
    })
  })

  test('ends when its time is over, in the middle of a transaction: the clock of now() stands still, ours does not', async () => {
    const { id } = await grants.letIn('meinhard', 'supportstelle.eins')
    await visit(async (tx) => {
      expect(await tx`select 1 from akte.akte`).toHaveLength(1)
      const endsIn = (time: string) =>
        admin.begin(async (boss) => {
          await boss`alter table unterstuetzung.auftrag disable trigger user`
          await boss`update unterstuetzung.auftrag set endet_am = clock_timestamp() + ${time}::interval where id = ${id}`
          await boss`alter table unterstuetzung.auftrag enable trigger user`
        })
      await endsIn('1 hour')
      expect(await tx`select 1 from akte.akte`).toHaveLength(1)
      await endsIn('300 milliseconds')
      await expect.poll(async () => (await tx`select 1 from akte.akte`).length, { timeout: 5000 }).toBe(0)
      const [clocks] = await tx<
        { n: boolean }[]
      >`select now() < endet_am as n from unterstuetzung.auftrag where id = ${id}`
      expect(clocks?.n).toBe(true)
    })
  })
})

test('a grant for single objects shows those, what lies in them and the Akte around them', async () => {
  const third = await fileOne(signIn, 'meinhard.gewerbeamt', 'Noch einer')
  const { id } = await grants.letIn('meinhard', 'supportstelle.eins', {
    objekte: [{ art: 'Vorgang', id: third.vorgang }],
  })
  const [version] = await ids('akte.version')
  expect([await ids('akte.akte'), await ids('akte.vorgang'), await ids('akte.dokument'), version]).toEqual([
    [third.akte],
    [third.vorgang],
    [third.dokument],
    third.version,
  ])
  // The parties of the Akte are not those of the Vorgang.
  expect(await ids('akte.beteiligter')).toEqual([])
  await grants.revoke('meinhard', id)
  const whole = await grants.letIn('meinhard', 'supportstelle.eins', { objekte: [{ art: 'Akte', id: third.akte }] })
  expect([await ids('akte.akte'), await ids('akte.vorgang'), await ids('akte.beteiligter')]).toEqual([
    [third.akte],
    [third.vorgang],
    [third.beteiligter],
  ])
  await grants.revoke('meinhard', whole.id)
})

test('a grant that names a special class and writing shows that class, and writes in it only', async () => {
  const { id } = await grants.letIn('meinhard', 'supportstelle.eins', { klassen: ['STEUER'], aktionen: ['aendern'] })
  expect(await ids('akte.akte')).toEqual([other.akte])
  await visit(async (tx) => {
    expect(await tx`update akte.akte set bemerkung = 'geprüft' returning id`).toHaveLength(1)
    expect(await code(tx.savepoint((inner) => inner`update akte.akte set schutzklasse = 'INTERN'`))).toBe('42501')
    expect(await code(tx.savepoint((inner) => inner`insert into akte.akte select * from akte.akte`))).toBe('42501')
  })
  await grants.revoke('meinhard', id)
})

test('a visitor calls no object of the grant by another kind', async () => {
  const objekte = [
    { art: 'Vorgang', id: mine.vorgang },
    { art: 'Akte', id: mine.akte },
  ]
  const { id } = await grants.letIn('meinhard', 'supportstelle.eins', { objekte })
  const change = (what: string) =>
    code(visit((tx) => tx.unsafe(`update unterstuetzung.auftrag set ${what} where id = '${id}' returning id`)))
  expect(await change(`objektarten = array['Akte', 'Akte']`)).toBe('42501')
  expect(await change(`objektarten = array['Akte', 'Vorgang']`)).toBe('42501')
  expect(await change(`objektarten = null`)).toBe('42501')
  expect(await change(`objekte = array['${mine.akte}'::uuid], objektarten = array['Akte']`)).toBe('went well')
  await grants.revoke('meinhard', id)
})

const NEXT = amount(300, 10_000)
test(`of ${NEXT} statements that follow a revocation none is allowed any more`, { timeout: 600_000 }, async () => {
  // The very statements of the program, on the same connection; only asking and agreeing anew is left out.
  const { id } = await grants.letIn('meinhard', 'supportstelle.eins')
  const begin = performance.now()
  let stale = 0
  let before = 0
  await admin`alter table unterstuetzung.auftrag disable trigger wacht`
  for (let n = 0; n < NEXT; n++) {
    await admin`update unterstuetzung.auftrag set zustand = 'AKTIV', beendet_am = null where id = ${id}`
    await visit(async (tx) => {
      before += (await tx`select 1 from akte.akte limit 1`).length
      await admin`update unterstuetzung.auftrag set zustand = 'WIDERRUFEN' where id = ${id}`
      stale += (await tx`select 1 from akte.akte limit 1`).length
    })
  }
  await admin`alter table unterstuetzung.auftrag enable trigger wacht`
  recordProof({
    teil: 'A14',
    aussage: 'Nach einem Widerruf: schon die nächste Anweisung derselben Transaktion liest nichts mehr',
    versuche: NEXT,
    fehler: stale,
    sekunden: secondsSince(begin),
  })
  expect({ before, stale }).toEqual({ before: NEXT, stale: 0 })
})
