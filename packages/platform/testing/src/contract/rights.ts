import { collectRules, type Person, person, Rights, Subjects } from '@verbundakte/authz'
import { readingAs } from '@verbundakte/database'
import type { Module } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { JOBS, TEST_GEMEINDEN, testPerson } from '../people.ts'
import type { TestVerbund } from '../verbund.ts'

/** Rules that a person without any role would get. */
export function grantedToNobody(module: Module): string[] {
  const nobody = person('00000000-0000-7000-8000-000000000000', 'niemand', [])
  return collectRules(new Subjects(module.subjects), [module.abilities], nobody).map(
    (rule) => `${module.name}: „${rule.action} ${rule.subject}“ for a person without a role`,
  )
}

/** Rules that Postgres does not understand, for every test person at their own login. */
export async function rulesWithoutSql(module: Module, verbund: TestVerbund): Promise<string[]> {
  const subjects = new Subjects(module.subjects)
  const wrong: string[] = []
  for (const { who, rights, gemeinde } of people(module)) {
    for (const { action, subject } of rights.rules) {
      const { table } = subjects.named(subject)
      const asked = readingAs(verbund.databases, gemeinde, 'dienst', async (tx) =>
        tx.select({ n: sql<number>`count(*)::int` }).from(table).where(rights.reachable(action, table)),
      )
      const refused = await asked.then(
        () => null,
        (error: unknown) => error,
      )
      if (refused) wrong.push(`${who}: ${action} ${subject}: ${String(refused)}`)
    }
  }
  return wrong
}

/** Search sources that some test person could not be given an audience for, or whose tokens a row could miss. */
export function rulesWithoutAudience(module: Module): string[] {
  const subjects = new Subjects(module.subjects)
  return Object.entries(module.search ?? {}).flatMap(([name, source]) => {
    const nullable = source.shapes
      .flat()
      .filter((key) => subjects.of(source.table).columns.get(key)?.nullable !== false)
    return [
      ...nullable.map((key) => `${name}: the audience column ${key} is missing or may be null`),
      ...people(module).flatMap(({ who, rights }) => refusals(who, () => rights.audience(source.table, source.shapes))),
    ]
  })
}

function people(module: Module): { who: string; gemeinde: Gemeinde; rights: Rights }[] {
  const subjects = new Subjects(module.subjects)
  return TEST_GEMEINDEN.slice(0, 2).flatMap(({ id }) =>
    Object.keys(JOBS).map((job) => {
      // The keys of JOBS are the jobs of PersonName.
      const who: Person = testPerson(`${id}.${job as keyof typeof JOBS}`)
      return {
        who: who.name,
        gemeinde: id,
        rights: new Rights(subjects, collectRules(subjects, [module.abilities], who)),
      }
    }),
  )
}

type Gemeinde = (typeof TEST_GEMEINDEN)[number]['id']

function refusals(who: string, ask: () => unknown): string[] {
  try {
    ask()
    return []
  } catch (error) {
    return [`${who}: ${String(error)}`]
  }
}
