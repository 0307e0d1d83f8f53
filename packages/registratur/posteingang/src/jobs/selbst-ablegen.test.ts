import type { RecordedEvent } from '@verbundakte/audit'
import { scannedPdf, sheet } from '@verbundakte/filecontent/test-support/scan'
import type { Doors } from '@verbundakte/module'
import { expect, test } from 'vitest'
import { eingangAblegen } from '../ablegen.ts'
import { entscheidungZuruecknehmen } from '../aussortieren.ts'
import { postfachEinrichten } from '../postfach.ts'
import { post } from '../test-support/post.ts'
import { eingangLesen } from './lesen.ts'
import { selbstAblegen } from './selbst-ablegen.ts'
import { textErkennen } from './text-erkennen.ts'

const { verbund, app, as, betrieb, bringen, lesen, vorgang, zeile } = await post({ seitenleser: 1 })
const { admin } = verbund.database
const WHO = 'sontra.gewerbeamt'
const doors = betrieb('sontra')
await doors.write((ctx) => postfachEinrichten(ctx, { amt: 'ga', schutzklasse: 'PERSONENBEZOGEN', schwelle: 80 }))
const ziel = await vorgang(WHO, 'Blumenladen Aster')
const brief = (n: number) => `Unser Schreiben ${n} zu ${ziel.kennzeichen}: Blumenladen Aster`
const event = (id: string) => ({ subjektId: id }) as RecordedEvent
const abgelegt = async (id: string) => {
  const [{ n } = { n: 0 }] = await admin<{ n: number }[]>`
    select count(*)::int as n from audit.eintrag where ereignis = 'posteingang.abgelegt' and subjekt_id = ${id}`
  return n
}

/** The worker ends in the n-th of its transactions: before it, or when all is written and only the commit is missing. */
function stirbt(nte: number, wann: 'davor' | 'darin'): Doors {
  let n = 0
  const write: Doors['write'] = async (work) => {
    n += 1
    if (n < nte) return doors.write(work)
    if (n > nte || wann === 'davor') throw new Error('killed')
    return doors.write(async (ctx) => {
      await work(ctx)
      throw new Error('killed')
    })
  }
  return { ...doors, read: (work) => doors.read(work), write }
}

for (const wann of ['davor', 'darin'] as const) {
  test(`a letter whose worker dies ${wann === 'davor' ? 'before' : 'in'} the filing is filed once by the next try`, async () => {
    const id = await bringen(WHO, brief(wann.length))
    await expect(eingangLesen.run(stirbt(2, wann), event(id))).rejects.toThrow('killed')
    expect(await zeile(id)).toMatchObject({ status: 'ERKANNT', dokument: null })
    await lesen('sontra', id)
    await lesen('sontra', id)
    expect(await zeile(id)).toMatchObject({ status: 'ABGELEGT', selbsttaetig: true })
    expect(await abgelegt(id)).toBe(1)
  })
}

test('a scan too, though its letters are recognised by then', { timeout: 60_000 }, async () => {
  const scan = await scannedPdf([sheet([`Ihr Zeichen: ${ziel.kennzeichen}`, 'Blumenladen Aster'])])
  const id = await bringen(WHO, new Uint8Array(scan), 'Scan.pdf')
  await lesen('sontra', id)
  await expect(textErkennen.part(stirbt(2, 'davor'), event(id))).rejects.toThrow('killed')
  expect(await zeile(id)).toMatchObject({ status: 'ERKANNT', textstatus: 'ERKANNT', dokument: null })
  expect(await textErkennen.part(doors, event(id))).toBe(false)
  expect(await textErkennen.part(doors, event(id))).toBe(false)
  expect(await zeile(id)).toMatchObject({ status: 'ABGELEGT', selbsttaetig: true })
  expect(await abgelegt(id)).toBe(1)
})

test('two that file at once file once, and what a person took back stays theirs', async () => {
  const id = await bringen(WHO, brief(77))
  await expect(eingangLesen.run(stirbt(2, 'davor'), event(id))).rejects.toThrow('killed')
  await Promise.all([selbstAblegen(doors, id), selbstAblegen(doors, id), selbstAblegen(doors, id)])
  expect(await abgelegt(id)).toBe(1)
  await app.write(as(WHO), (ctx) => entscheidungZuruecknehmen(ctx, id))
  await textErkennen.part(doors, event(id))
  await lesen('sontra', id)
  expect(await zeile(id)).toMatchObject({ status: 'ERKANNT', selbst_nicht: 'ZURUECKGENOMMEN' })
  // The person goes on filing it.
  await app.write(as(WHO), (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))
  expect(await zeile(id)).toMatchObject({ status: 'ABGELEGT', selbsttaetig: false })
})

test('that its place does not take stays in the queue, with the reason', async () => {
  const id = await bringen(WHO, brief(88))
  await expect(eingangLesen.run(stirbt(2, 'davor'), event(id))).rejects.toThrow('killed')
  await admin`update posteingang.eingang set schutzklasse = 'STEUER' where id = ${id}`
  await lesen('sontra', id)
  expect(await zeile(id)).toMatchObject({ status: 'ERKANNT', dokument: null, selbst_nicht: 'ABGEWIESEN' })
  expect(await abgelegt(id)).toBe(0)
})

test('a lock that somebody else held is no refusal: it is filed by the next try', { timeout: 60_000 }, async () => {
  const id = await bringen(WHO, brief(99))
  await admin.begin(async (andere) => {
    await andere`select 1 from akte.akte where id = ${ziel.akte} for no key update`
    await expect(eingangLesen.run(doors, event(id))).rejects.toMatchObject({ code: 'besetzt' })
  })
  expect(await zeile(id)).toMatchObject({ status: 'ERKANNT', selbst_nicht: null })
  await lesen('sontra', id)
  expect(await zeile(id)).toMatchObject({ status: 'ABGELEGT', selbsttaetig: true })
})
