import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { letIn } from '../support/grants.ts'
import { type Ear, listen } from '../support/live.ts'

/** What open screens hear of what others do: their own Gemeinde, their own modules, and only as long as they may. */
const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, gateway } = testGateway(verbund)
const grants = letIn(verbund)
/** The stream is open when the gateway has entered the room: a little after its headers. */
const settled = () => wait(150)
/** Reads what was still on its way. */
async function over(ear: Ear): Promise<void> {
  while ((await ear.next()) !== 'over');
}

test('a colleague hears that something was filed, and not what; the neighbour hears nothing', async () => {
  const [colleague, neighbour] = await Promise.all([
    listen(await signIn('meinhard.leitung')),
    listen(await signIn('sontra.gewerbeamt')),
  ])
  await settled()
  await fileOne(signIn, 'meinhard.gewerbeamt')
  expect(await colleague.next()).toEqual(['akte'])
  // The first that the neighbour hears is of their own Gemeinde, and so is the number of messages.
  await grants.letIn('sontra', 'supportstelle.eins', { module: ['akte'] })
  expect(await neighbour.next()).toEqual(['unterstuetzung'])
  await Promise.all([colleague.close(), neighbour.close()])
})

test('who may read nothing of a module does not learn that something happens in it', async () => {
  const outsider = await listen(await signIn('meinhard.freigabe'))
  await settled()
  await fileOne(signIn, 'meinhard.gewerbeamt')
  await grants.letIn('meinhard', 'supportstelle.zwei', { module: ['akte'] })
  // Sign-ins and filing came first and are not told.
  expect(await outsider.next()).toEqual(['unterstuetzung'])
  await outsider.close()
})

test('after signing out, and after a role is withdrawn, nothing more is heard', async () => {
  for (const end of [
    async (client: Awaited<ReturnType<typeof signIn>>) => client.fetch('/abmelden', { method: 'POST' }),
    async () =>
      verbund.database
        .admin`delete from identity.zuweisung where gemeinde = 'sontra' and person = ${verbund.as('sontra.kaemmerei').person.id}`,
  ]) {
    const client = await signIn('sontra.kaemmerei')
    const ear = await listen(client)
    await settled()
    await end(client)
    await fileOne(signIn, 'sontra.gewerbeamt')
    expect(await ear.next()).toBe('over')
  }
})

test('listening is no work: a session that only listens ends as if nobody were there', async () => {
  const client = await signIn('meinhard.hauptamt')
  const person = verbund.as('meinhard.hauptamt').person.id
  const ends = async () =>
    (
      await verbund.database.admin`select max(laeuft_ab)::text as ends from identity.sitzung where person = ${person}`
    )[0]?.ends
  const ear = await listen(client)
  await settled()
  // Nearly over: any request would carry it on.
  await verbund.database
    .admin`update identity.sitzung set laeuft_ab = clock_timestamp() + interval '1 minute' where person = ${person}`
  const before = await ends()
  await fileOne(signIn, 'meinhard.gewerbeamt')
  expect(await ear.next()).toEqual(['akte'])
  expect(await ends()).toBe(before)
  await verbund.database.admin`update identity.sitzung set laeuft_ab = clock_timestamp() where person = ${person}`
  await fileOne(signIn, 'meinhard.gewerbeamt')
  await over(ear)
})

test('a visitor hears what happens as long as the grant lives, and no more when it is revoked', async () => {
  const guest = await signIn('supportstelle.eins', 'witzenhausen')
  expect(await (await listen(guest)).refused()).toEqual(['nicht-erlaubt'])
  const milliseconds: number[] = []
  for (let n = 0; n < 15; n += 1) {
    const { id } = await grants.letIn('witzenhausen', 'supportstelle.eins')
    const ear = await listen(guest)
    await settled()
    await fileOne(signIn, 'witzenhausen.gewerbeamt')
    expect(await ear.next()).toContain('akte')
    await grants.revoke('witzenhausen', id)
    const revoked = performance.now()
    await over(ear)
    milliseconds.push(performance.now() - revoked)
  }
  milliseconds.sort((a, b) => a - b)
  console.log(`streams of visitors closed after ${milliseconds.map(Math.round).join(', ')} ms`)
})

test('a grant that ends without a word in the log ends the stream as soon as the database calls', async () => {
  const guest = await signIn('supportstelle.eins', 'witzenhausen')
  const { id } = await grants.letIn('witzenhausen', 'supportstelle.eins')
  const ear = await listen(guest)
  await settled()
  const { admin } = verbund.database
  await admin`update unterstuetzung.auftrag set endet_am = clock_timestamp() where id = ${id}`
  const ended = performance.now()
  await admin`select pg_notify('verbund_unterstuetzung', 'witzenhausen')`
  await over(ear)
  // Nobody waits for the next look, which comes every fifteen seconds.
  expect(performance.now() - ended).toBeLessThan(5000)
})

test('a window that is closed frees its place at once, and nobody takes more than their share', async () => {
  const client = await signIn('meinhard.steueramt')
  const server = serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  // Listening on an address of the network, not on a pipe.
  const { port } = server.address() as AddressInfo
  const listenThere = async () => {
    const closing = new AbortController()
    const fetchThere: typeof client.fetch = (path, init) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        ...init,
        headers: { cookie: client.cookie, 'x-gemeinde': 'meinhard', ...init?.headers },
        signal: closing.signal,
      })
    return { ear: await listen({ ...client, fetch: fetchThere }), closing }
  }
  const open = await Promise.all(Array.from({ length: 20 }, listenThere))
  await settled()
  expect(await (await listenThere()).ear.refused()).toEqual(['neues.zu-viele'])
  for (const { closing } of open) closing.abort()
  await settled()
  const next = await listenThere()
  await settled()
  await fileOne(signIn, 'meinhard.gewerbeamt')
  expect(await next.ear.next()).toEqual(['akte'])
  next.closing.abort()
  await new Promise((resolve) => server.close(resolve))
})

test('where many listen, much that happens at once is told together, and the last of it as well', async () => {
  const clients = [await signIn('meinhard.registratur'), await signIn('meinhard.kaemmerei')]
  const ears = await Promise.all(clients.flatMap((client) => Array.from({ length: 20 }, () => listen(client))))
  await settled()
  const [first] = ears
  const told: number[] = []
  const hearing = (async () => {
    while ((await first?.next()) !== 'over') told.push(performance.now())
  })()
  const betrieb = verbund.app.asBetrieb(verbund.as('meinhard.leitung').gemeinde, 'Vieles im Test')
  for (let n = 0; n < 25; n++) {
    await betrieb.write(async (ctx) => ctx.record('akte.reste-entfernt', { id: crypto.randomUUID() }, { sha256: [] }))
    await wait(10)
  }
  const last = performance.now()
  await wait(600)
  await Promise.all(ears.map((ear) => ear.close()))
  await hearing
  // Forty take five milliseconds each; one that comes late is followed by one that seems to come soon.
  const pause = ((told.at(-1) ?? 0) - (told[0] ?? 0)) / Math.max(1, told.length - 1)
  if (told.length > 1) expect(pause).toBeGreaterThan(150)
  expect(told.at(-1)).toBeGreaterThan(last - 200)
})
