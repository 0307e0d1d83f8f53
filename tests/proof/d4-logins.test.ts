import { amount, Dice, proofSeed, recordProof, secondsSince } from '@verbundakte/testing'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { filledVerbund, type MayShow, ownOf } from './filled.ts'
import { randomStatement } from './statements.ts'

const TRIALS = amount(4000, 100_000)
const filled = await filledVerbund()
const { admin, tables } = filled
const foreign = (
  await Promise.all(
    tables
      .filter(({ columns }) => columns.includes('id'))
      .map(({ name }) => admin.unsafe(`select id::text as id from ${name} where gemeinde <> 'meinhard' limit 20`)),
  )
).flatMap((found) => found.map((row) => String(row.id)))

/** Answers that mean "no": the right is missing, or what would be written breaks the wall or a key. */
const REFUSED = new Set(['42501', '23502', '23505', '23503', '23514', '42P10', '55P03', '0A000', '428C9'])
/** The statement itself is nonsense: it proves nothing. */
const NONSENSE = /^(42601|42703|42883|42804|42P01|42702|22P02)$/

test.for(filled.logins)(
  '%s without any filter of the application: no foreign row, no foreign change',
  {
    timeout: amount(240_000, 1_800_000),
  },
  async (login) => {
    const begin = performance.now()
    const dice = new Dice(proofSeed + login.length * 7919)
    const sql = filled.as(login)
    const before = await filled.foreignPrint(login)
    const wrong: string[] = []
    const count = { answered: 0, refused: 0, nonsense: 0 }
    for (let n = 0; n < TRIALS; n += 1) {
      const probe = randomStatement(dice, tables, foreign)
      try {
        const answer: unknown = await sql.unsafe(probe.text)
        count.answered += 1
        const seen = rowsIn(answer)
        for (const row of seen) {
          if (!allowed(row.gemeinde, mostAllowed(login, probe.text), ownOf(login)))
            wrong.push(`${probe.text} → ${JSON.stringify(row)}`)
        }
      } catch (error) {
        await sql.unsafe('rollback; deallocate all')
        const code = error instanceof postgres.PostgresError ? error.code : String(error)
        if (NONSENSE.test(code)) count.nonsense += 1
        else if (REFUSED.has(code)) count.refused += 1
        else wrong.push(`${probe.text} → ${code} ${String(error)}`)
      }
    }
    expect(await filled.foreignPrint(login), 'nothing of the neighbours was changed').toBe(before)
    recordProof({
      teil: `D4 ${login}`,
      aussage: `Das Login ${login}, ohne jeden Filter der Anwendung: keine fremde Zeile gelesen, keine geändert`,
      versuche: TRIALS,
      fehler: wrong.length,
      sekunden: secondsSince(begin),
      angaben: { Tabellen: tables.length, beantwortet: count.answered, verweigert: count.refused },
    })
    expect(wrong.slice(0, 5), `VERBUND_SEED=${proofSeed}`).toEqual([])
    expect(count.nonsense, 'statements that prove nothing').toBeLessThan(TRIALS / 50)
  },
)

/** What the most open of the tables in a statement may show the login. */
function mostAllowed(login: string, text: string): MayShow {
  const shown = tables.filter(({ name }) => text.includes(name)).map((table) => filled.mayShow(login, table))
  return shown.includes('any') ? 'any' : shown.includes('own') ? 'own' : 'none'
}

function allowed(gemeinde: unknown, may: MayShow, own: string): boolean {
  if (gemeinde === null || gemeinde === undefined) return true
  return may === 'any' || (may === 'own' && gemeinde === own)
}

/** One statement answers rows, several answer a list of such. */
function rowsIn(answer: unknown): Record<string, unknown>[] {
  if (!Array.isArray(answer)) return []
  return answer.flatMap((each: unknown) => (Array.isArray(each) ? rowsIn(each) : [{ ...Object(each) }]))
}
