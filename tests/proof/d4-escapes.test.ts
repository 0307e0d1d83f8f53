import { proofSeed, recordProof, secondsSince } from '@verbundakte/testing'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { attempt, ESCAPES } from '../isolation/escapes.ts'
import { filledVerbund } from './filled.ts'

const filled = await filledVerbund()
const { admin, tables } = filled

// What must never be read here: the ids of the neighbours' rows and a word that stands in nothing else.
const CANARY = 'Kanarienvogel7c1f'
await admin.unsafe(`update akte.akte set betreff = '${CANARY}' where gemeinde <> 'meinhard'`)
async function idsOf(gemeinde: string): Promise<string[]> {
  const found = await Promise.all(
    tables
      .filter(({ columns, shared }) => columns.includes('id') && !shared)
      .map(({ name }) => admin.unsafe(`select id::text as id from ${name} where gemeinde = '${gemeinde}'`)),
  )
  return found.flat().map((row) => String(row.id))
}
// The shared plan has the same ids everywhere; they tell nothing.
const own = new Set(await idsOf('meinhard'))
const telling = [CANARY, ...(await idsOf('sontra')).filter((id) => id.length > 30 && !own.has(id))]

test('there are at least 200 ways out to try', () => {
  expect(new Set(ESCAPES).size).toBe(ESCAPES.length)
  expect(ESCAPES.length).toBeGreaterThanOrEqual(200)
})

test.for(filled.logins)('%s finds no way out by hand-written statements', { timeout: 240_000 }, async (login) => {
  const begin = performance.now()
  const before = await filled.foreignPrint(login)
  const catalogue = await catalogueOf()
  const wrong: string[] = []
  let refused = 0
  const notices: string[] = []
  let sql = filled.as(login, (notice) => notices.push(notice))
  for (const [n, text] of ESCAPES.entries()) {
    notices.length = 0
    await run(sql, `set statement_timeout = '2s'`)
    const outcome = await run(sql, attempt(text, login))
    if (outcome.refused) refused += 1
    const said = JSON.stringify([outcome.said, notices])
    const told = telling.filter((each) => said.includes(each))
    if (told.length > 0) wrong.push(`${text}: tells ${told[0]}`)
    await run(sql, 'rollback')
    const after = await run(sql, 'select session_user as ich, verbund.gemeinde() as g')
    // A login of its own Gemeinde stays it; whatever role was tried, the session belongs to who signed in.
    if (!outcome.gone && !after.refused && !JSON.stringify(after.said).includes(`"ich":"${login}"`)) {
      wrong.push(`${text}: is now ${JSON.stringify(after.said)}`)
    }
    const rows = await run(sql, `select gemeinde from akte.akte where gemeinde <> 'meinhard'`)
    if (JSON.stringify(rows.said).includes('gemeinde":"')) wrong.push(`${text}: sees the neighbours afterwards`)
    // A session that is still the login's goes on, as fresh as the server can make it; any other one is thrown away.
    const fresh = outcome.gone || (await run(sql, 'discard all')).refused
    if (fresh) {
      await sql.end({ timeout: 1 })
      sql = filled.as(login, (notice) => notices.push(notice))
    }
    if (n % 10 === 9 && (await filled.foreignPrint(login)) !== before)
      wrong.push(`${text}: changed the neighbours' rows`)
    if (wrong.length > 10) break
  }
  expect(await filled.foreignPrint(login), 'nothing of the neighbours was changed').toBe(before)
  expect(await catalogueOf(), 'no object was made or changed').toEqual(catalogue)
  recordProof({
    teil: `D4-Hand ${login}`,
    aussage: `Handgeschriebene Ausbruchsversuche am Login ${login}: keiner gelingt`,
    versuche: ESCAPES.length,
    fehler: wrong.length,
    sekunden: secondsSince(begin),
    angaben: { verweigert: refused, 'ohne Wirkung gelaufen': ESCAPES.length - refused },
  })
  expect(wrong, `VERBUND_SEED=${proofSeed}`).toEqual([])
})

interface Outcome {
  readonly refused: boolean
  /** the connection did not survive it */
  readonly gone: boolean
  readonly said: unknown
}

async function run(sql: postgres.Sql, text: string): Promise<Outcome> {
  const work = sql.unsafe(text).then(
    (rows): Outcome => ({ refused: false, gone: false, said: rows }),
    (error: unknown): Outcome =>
      error instanceof postgres.PostgresError
        ? { refused: true, gone: false, said: [error.code, error.message, error.detail, error.hint, error.where] }
        : { refused: true, gone: true, said: String(error) },
  )
  const late = new Promise<Outcome>((resolve) => {
    setTimeout(resolve, 4000, { refused: true, gone: true, said: 'no answer' })
  })
  return Promise.race([work, late])
}

/** Every role, right, policy, function and table there is, as one number each. */
async function catalogueOf(): Promise<Record<string, unknown>> {
  const [row] = await admin.unsafe(`select
    (select md5(string_agg(r::text, '|' order by oid)) from pg_roles r where rolname ~ '^(meinhard|sontra|verbund)_') as rollen,
    (select md5(string_agg(m::text, '|' order by m::text)) from pg_auth_members m) as mitglieder,
    (select md5(string_agg(concat(relname, relowner, relacl, relrowsecurity, relforcerowsecurity), '|' order by oid)) from pg_class
      where relkind <> 't' and relnamespace in (select oid from pg_namespace where nspname !~ '^pg_(temp|toast)')) as tabellen,
    (select md5(string_agg(p::text, '|' order by oid)) from pg_policy p) as richtlinien,
    (select md5(string_agg(concat(proname, proowner, proacl, proconfig, prosrc, prosecdef), '|' order by oid)) from pg_proc) as funktionen,
    (select md5(string_agg(concat(nspname, nspowner, nspacl), '|' order by oid)) from pg_namespace where nspname !~ '^pg_(temp|toast)') as schemas,
    (select count(*)::int from pg_largeobject_metadata) as objekte`)
  return { ...row }
}
