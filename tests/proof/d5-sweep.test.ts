import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { amount, Dice, personId, proofSeed, recordProof, secondsSince, testVerbund } from '@verbundakte/testing'
import { startWorker } from '@verbundakte/worker'
import { afterAll, describe, expect, test } from 'vitest'
import { type Client, testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { type Operation, operationsOf, type Slot } from './operations.ts'

const SECRET = 'Kanarienvogel7c1f'
const verbund = await testVerbund({ textleser: 1 })
await planVeroeffentlichen(verbund)
const { signIn, gateway, bugs } = testGateway(verbund)
const worker = await startWorker(verbund, (satz, error) => console.error(satz, error))
afterAll(() => worker.stop())

const mine = await fileOne(signIn, 'meinhard.gewerbeamt')
const foreign = await fileOne(signIn, 'sontra.gewerbeamt', `${SECRET} aus Sontra`)
// In the same Gemeinde, and still not to be known of: tax matters (§ 30 AO).
const hidden = await fileOne(signIn, 'meinhard.steueramt', `${SECRET} des Steueramts`, '921.10')
for (const gemeinde of verbund.gemeinden) await worker.indexer.settled(gemeinde.id)

const own = { ...mine, client: undefined, position: await ownPosition(mine.client) }
const KINDS = ['akte', 'vorgang', 'dokument', 'version', 'beteiligter', 'datei'] as const
const foreignIds = [
  ...KINDS.flatMap((kind) => [foreign[kind], hidden[kind]]),
  personId('sontra.gewerbeamt'),
  ...(await verbund.database.admin`select id::text from identity.sitzung limit 1`).map((row) => String(row.id)),
]
const people = ['meinhard.gewerbeamt', 'meinhard.registratur', 'meinhard.leitung', 'meinhard.niemand'] as const
const clients = new Map<string, Client>()
for (const name of people) clients.set(name, await signIn(name))

async function ownPosition(client: Client): Promise<string> {
  const { aktenplan } = await client.ask('{ aktenplan { id kennzeichen } }')
  return aktenplan.find((each: { kennzeichen: string }) => each.kennzeichen === '130.10').id
}

/** Its neighbour in every order, and nothing that exists. */
function twin(value: string): string {
  const digits = '0123456789abcdef'
  const at = digits.indexOf(value.at(-1) ?? '')
  return value.slice(0, -1) + (at < 0 ? 'q' : (digits[at === 0 ? 1 : at - 1] ?? ''))
}

/** An answer without what differs from request to request anyway. */
function normal(text: string, value: string, numbers: boolean): string {
  // Its twin, too: an earlier operation may have written it into one's own rows.
  const plain = text
    .replaceAll(value, '#')
    .replaceAll(twin(value), '#')
    // Whichever of the two stands there: asked for one, the other must not look like something else.
    .replaceAll(new RegExp(`${value.slice(0, -1).replaceAll(/[^\w-]/g, '\\$&')}[0-9a-fq]?`, 'g'), '#')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '#')
    .replaceAll(/"dauerMs":\d+/g, '')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '#')
  return numbers ? plain.replaceAll(/\d+/g, '#') : plain
}

/** The proof tries all; in small it is about half of them, others each time, and never none. */
function someOf(dice: Dice, values: readonly string[]): readonly string[] {
  if (amount(0, 1) === 1) return values
  const some = values.filter(() => dice.below(2) === 0)
  return some.length > 0 ? some : [dice.of(values)]
}

const wrong: string[] = []
const internal: string[] = []
const swept = { operations: new Set<string>(), slots: new Set<string>(), pairs: 0 }

async function pair(client: Client, operation: Operation, slot: Slot, value: string, fill: (s: Slot) => string) {
  const ask = async (each: string) => {
    const { status, ...body } = await client.graphql(operation.document, operation.variables(slot, each, fill))
    return `${status} ${normal(JSON.stringify(body), each, operation.kind === 'mutation')}`
  }
  let [theirs, nothing] = [await ask(value), await ask(twin(value))]
  if (theirs !== nothing && operation.kind === 'mutation') {
    // The first may have used something up, or one of the two may stand in one's own rows since an earlier operation
    // wrote it there. An oracle says the same of rows that know neither, whoever comes first.
    Object.assign(own, await fileOne(signIn, 'meinhard.gewerbeamt'), { client: undefined })
    const [again, before] = [await ask(twin(value)), await ask(value)]
    if (before !== theirs || again !== nothing) [theirs, nothing] = ['', '']
  }
  swept.pairs += 1
  swept.operations.add(operation.name)
  swept.slots.add(`${operation.name}.${slot.path.join('.')}`)
  const place = `${operation.name}(${slot.path.join('.')}: ${value})`
  if (theirs !== nothing) wrong.push(`${place}:\n  ${theirs.slice(0, 600)}\n  ${nothing.slice(0, 600)}`)
  if (theirs.includes(SECRET)) wrong.push(`${place} tells the secret`)
  if (theirs.includes('"intern"')) internal.push(`${place} ${JSON.stringify(operation.variables(slot, value, fill))}`)
}

describe('an operation asked for what is not one’s own answers as for what does not exist', () => {
  test('T10: every GraphQL operation × every place for a name × foreign ids, hidden ids and foreign words', {
    timeout: amount(480_000, 1_800_000),
  }, async () => {
    const begin = performance.now()
    const dice = new Dice(proofSeed)
    const operations = operationsOf(verbund.app.schema)
    const words = [SECRET, `${SECRET}x`.slice(0, -1)]
    for (const operation of operations) {
      for (const slot of operation.slots) {
        const values = slot.kind === 'ID' ? foreignIds : [...words, ...foreignIds.slice(0, 4)]
        for (const value of someOf(dice, values)) {
          const names = amount(0, 1) === 1 ? people : [dice.of(people.slice(0, 3))]
          for (const name of names) {
            const client = clients.get(name)
            if (!client) continue
            // Own things in the other places: that of the same name, now and then any other.
            for (const odd of amount(0, 1) === 1 ? [false, true] : [dice.below(4) === 0]) {
              const chosen = dice.below(1e9)
              await pair(client, operation, slot, value, (each) => fillIn(each, new Dice(chosen), odd))
            }
          }
        }
      }
    }
    recordProof({
      teil: 'D5',
      aussage:
        'Jede GraphQL-Operation × jede Stelle für einen Namen: Fremdes und Verborgenes wird beantwortet wie nicht Vorhandenes',
      versuche: swept.pairs,
      fehler: wrong.length,
      sekunden: secondsSince(begin),
      angaben: {
        ...{ Operationen: operations.length, Stellen: swept.slots.size },
        ...{ 'Fehler im Programm (500)': internal.length },
      },
    })
    expect(wrong.slice(0, 4), `VERBUND_SEED=${proofSeed}`).toEqual([])
    expect(internal.slice(0, 4)).toEqual([])
    expect(swept.operations.size).toBe(operations.filter(({ slots }) => slots.length > 0).length)
    bugs.length = 0
  })

  test('every address with a name in it, plain, in part and by its ETag', { timeout: 240_000 }, async () => {
    const begin = performance.now()
    const dice = new Dice(proofSeed)
    const faults: string[] = []
    let pairs = 0
    const addresses = new Map(
      gateway.routes.filter(({ path }) => path.includes('/:')).map(({ method, path }) => [`${method} ${path}`, path]),
    )
    const { admin } = verbund.database
    const etags = (await admin`select distinct sha256 from akte.version`).map((row) => `"${row.sha256}"`)
    for (const [key, path] of addresses) {
      const [named = 'GET'] = key.split(' ')
      const method = named === 'ALL' ? 'GET' : named
      for (const value of foreignIds) {
        for (const headers of [{}, { range: 'bytes=0-3' }, ...etags.map((etag) => ({ 'if-none-match': etag }))]) {
          for (const name of amount(0, 1) === 1 ? people : [dice.of(people)]) {
            const client = clients.get(name)
            if (!client) continue
            const ask = async (id: string) => {
              const answer = await client.fetch(path.replaceAll(/:\w+/g, id), { method, headers })
              const seen = [...answer.headers].filter(([name]) => !/date|set-cookie|anfrage|request-id/.test(name))
              return `${answer.status} ${normal(JSON.stringify(seen) + (await answer.text()), id, false)}`
            }
            const [theirs, nothing] = [await ask(value), await ask(twin(value))]
            pairs += 1
            if (theirs !== nothing) faults.push(`${key} ${value}:\n${theirs}\n${nothing}`)
          }
        }
      }
    }
    recordProof({
      teil: 'D5-Adressen',
      aussage: 'Jede Adresse für Dateien: Fremdes und Verborgenes wie nicht Vorhandenes, auch in Teilen und nach ETag',
      versuche: pairs,
      fehler: faults.length,
      sekunden: secondsSince(begin),
      angaben: { Adressen: addresses.size },
    })
    expect(faults.slice(0, 3)).toEqual([])
    expect(addresses.size).toBeGreaterThan(1)
  })

  test('the same file as somebody else’s is no double', async () => {
    for (const text of [`${SECRET} aus Sontra`, `${SECRET} des Steueramts`]) {
      const known = (await (await mine.client.upload('x.txt', text)).json()) as { dublette: unknown }
      const fresh = (await (await mine.client.upload('x.txt', twin(text))).json()) as { dublette: unknown }
      expect([known.dublette, fresh.dublette]).toEqual([null, null])
    }
  })
})

function fillIn({ path, kind }: Slot, dice: Dice, odd: boolean): string {
  if (kind === 'String') return 'Aster'
  const name = path.at(-1) ?? ''
  const pool = Object.entries(own).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  const fitting = pool.find(([key]) => key === name || (name === 'unter' && key === 'position'))
  return odd || !fitting ? (dice.of(pool)[1] ?? '') : fitting[1]
}

test('T5: whatever neighbours and sealed offices file: lists, counts, facets, suggestions and numbers here stay as they are', {
  timeout: amount(180_000, 600_000),
}, async () => {
  const begin = performance.now()
  const operations = operationsOf(verbund.app.schema).filter(({ kind }) => kind === 'query')
  const texts = ['', 'Aster', SECRET, SECRET.slice(0, 6), 'Anmeldung', '921', '921.10-0001', 'Steuer']
  const look = async (): Promise<string[]> => {
    const answers: string[] = []
    for (const operation of operations) {
      for (const text of operation.slots.length === 0 ? [''] : texts) {
        const asked = text === '' ? undefined : operation.slots.find(({ kind }) => kind === 'String')
        const slot = asked ?? { path: [], kind: '' }
        const variables = operation.variables(slot, text, (each) => fillIn(each, new Dice(1), false))
        for (const client of clients.values()) {
          const { status, ...body } = await client.graphql(operation.document, variables)
          answers.push(
            `${operation.name} ${text} ${status} ${JSON.stringify(body)}`
              .replaceAll(/"dauerMs":\d+/g, '')
              .replaceAll(/"anfrage":"[^"]*"/g, ''),
          )
        }
      }
    }
    return answers
  }
  // Something of one's own that stands in the lists, whatever the sweep before has done to the rest.
  // The sweep has also guessed at passwords, in this person's name.
  await verbund.database.admin`delete from identity.versuch`
  const own = await fileOne(signIn, 'meinhard.gewerbeamt')
  await worker.indexer.catchUp()
  for (const gemeinde of verbund.gemeinden) await worker.indexer.settled(gemeinde.id)
  const before = await look()
  for (let n = 0; n < amount(2, 20); n += 1) {
    await fileOne(signIn, 'sontra.gewerbeamt', `${SECRET} ${n}`)
    await fileOne(signIn, 'meinhard.steueramt', `${SECRET} ${n}`, '921.10')
  }
  await worker.indexer.catchUp()
  for (const gemeinde of verbund.gemeinden) await worker.indexer.settled(gemeinde.id)
  const after = await look()
  const differing = before.flatMap((answer, n) => (answer === after[n] ? [] : [`${answer}\n${after[n]}`]))
  recordProof({
    teil: 'D5-Zählen',
    aussage: 'Listen, Zahlen, Facetten und Vorschläge ändern sich nicht durch das, was die Person nicht wissen darf',
    versuche: before.length,
    fehler: differing.length,
    sekunden: secondsSince(begin),
  })
  expect(differing.slice(0, 3)).toEqual([])
  expect(before.some((answer) => answer.includes(own.akte))).toBe(true)
})
