import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FINGERPRINTS } from '@verbundakte/filecontent/test-support/fingerprints'
import { zip } from '@verbundakte/filecontent/test-support/zip'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { Runde } from '../../packages/registratur/posteingang/src/scanordner/waechter.ts'
import { testGateway } from '../support/client.ts'
import { anbindung, programm, umschlag } from '../support/eingang.ts'

const verbund = await testVerbund()
const { signIn, fetch } = testGateway(verbund)
const { admin } = verbund.database
const clerk = await signIn('meinhard.buergerbuero')
const wsq = Buffer.concat([FINGERPRINTS.WSQ ?? Buffer.alloc(0), Buffer.alloc(100)])

/** Everything that could be left behind. */
async function traces() {
  const held: string[] = []
  const betrieb = verbund.app.asBetrieb(verbund.as('meinhard.buergerbuero').gemeinde, 'Test')
  for await (const { sha256 } of betrieb.services.ablage.list(betrieb.gemeinde)) held.push(sha256)
  const [rows] =
    await admin`select (select count(*) from akte.dateieingang)::int + (select count(*) from posteingang.eingang)::int as n`
  return { held, rows: rows?.n }
}

const refused = async () =>
  (
    await admin`select nutzlast, kanonisch::text as kanonisch from audit.eintrag where ereignis = 'akte.datei.fingerabdruecke-abgewiesen' order by seq`
  ).map(({ nutzlast, kanonisch }) => ({ nutzlast, named: /Muster|Erika/.test(String(kanonisch)) }))

const mail = Buffer.from(
  `From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n${wsq.toString('base64')}\r\n`,
)

test.for([
  ['as it is', wsq],
  ['in an archive', zip([{ name: 'Muster.wsq', content: wsq }])],
  ['in a mail', mail],
] as const)('fingerprints are refused at the upload, %s, and nothing of them is kept', async ([, content]) => {
  const before = await refused()
  const response = await clerk.upload('Erika-Muster.pdf', new Uint8Array(content))
  const { code, detail } = (await response.json()) as { code: string; detail: string }
  expect([response.status, code]).toEqual([422, 'datei.fingerabdruecke'])
  expect(detail).toMatch(/^Diese Datei enthält Fingerabdrücke \(WSQ\)\. Das Passgesetz \(PassG\) .*\.$/)
  expect(await traces()).toEqual({ held: [], rows: 0 })
  expect((await refused()).slice(before.length)).toEqual([{ nutzlast: { format: 'WSQ' }, named: false }])
})

test('and in the folder of the scanner', async () => {
  const root = await mkdtemp(join(tmpdir(), 'scan-'))
  const gemeinde = verbund.gemeinden.find(({ id }) => id === 'meinhard')
  if (!gemeinde) throw new Error('no Gemeinde')
  await mkdir(join(root, 'meinhard', 'bb'), { recursive: true })
  await writeFile(join(root, 'meinhard', 'bb', 'Muster.pdf'), wsq)
  const round = new Runde(
    { gemeinden: [gemeinde], doors: (id, grund) => verbund.app.asBetrieb(id, grund), env: {}, report: () => {} },
    root,
    { fertig: 0, beileger: 0, datei: 0 },
  )
  await round.gehen()
  await round.gehen()
  const left = (await readdir(join(root, 'meinhard'), { recursive: true })).join(' ')
  await rm(root, { recursive: true })
  expect(left).not.toContain('bb/Muster.pdf ')
  expect(await traces()).toEqual({ held: [], rows: 0 })
  expect(await refused()).toHaveLength(4)
})

test('and from a program, whole or in pieces that say nothing by themselves', async () => {
  const before = await refused()
  const { geheimnis } = await anbindung(await signIn('meinhard.fachadministration'), { amt: 'bb' })
  const program = programm(fetch, geheimnis)
  // The magic bytes stand behind the first piece only when both are one: an archive whose second half holds them.
  const packed = new Uint8Array(zip([{ name: 'Muster.wsq', content: wsq }]))
  for (const cut of [packed.length, 20]) {
    const { body } = await program.post('/sendungen', umschlag({ 'Erika-Muster.zip': packed }))
    const first = await program.send(body.id, 't0', packed.slice(0, cut))
    const answer = cut < packed.length ? await program.send(body.id, 't0', packed.slice(cut), cut) : first
    expect([answer.status, answer.body?.type]).toEqual([422, 'urn:verbundakte:problem:datei.fingerabdruecke'])
  }
  const [stuecke] = await admin`select count(*)::int as n from posteingang.sendungsstueck where sha256 <> ''`
  expect(stuecke?.n).toBe(0)
  expect(await traces()).toMatchObject({ rows: 0 })
  expect((await refused()).slice(before.length)).toEqual(Array(2).fill({ nutzlast: { format: 'WSQ' }, named: false }))
})
