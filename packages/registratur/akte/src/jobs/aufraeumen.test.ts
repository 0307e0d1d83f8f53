import { createHash } from 'node:crypto'
import { utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Doors } from '@verbundakte/module'
import { beforeEach, describe, expect, test } from 'vitest'
import { dokumentAblegen } from '../dokument.ts'
import { amt, refusal } from '../test-support/amt.ts'
import { ALLE_TEILE, eingaengeAufraeumen, teileDerStunde } from './aufraeumen.ts'

const { verbund, filled: gefuellt, upload: hochladen, vorgang, akte } = await amt()
const { app, as, database } = verbund
const WHO = 'meinhard.gewerbeamt'
const { gemeinde } = as(WHO)
const betrieb = app.asBetrieb(gemeinde, 'Aufräumen im Test')
const { ablage } = betrieb.services
const run = (doors: Doors = betrieb, teile = ALLE_TEILE) => eingaengeAufraeumen(doors, teile)

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const da = (text: string) => ablage.has(gemeinde, sha(text))
const bytes = async (text: string) => void (await ablage.write(gemeinde, new Blob([text]).stream()))
/** As if they had been brought two days ago. */
async function altern(...texts: string[]): Promise<void> {
  const time = new Date(Date.now() - 48 * 3600 * 1000)
  for (const text of texts) {
    const hash = sha(text)
    await utimes(join(database.installation.ablage, gemeinde, hash.slice(0, 2), hash), time, time)
    await database.admin`update akte.dateieingang set angelegt_am = ${time} where sha256 = ${hash}`
  }
}

beforeEach(() => run())

describe('bytes that no row names', () => {
  test('are removed after a day, also by the thousand, and everything else stays', { timeout: 120_000 }, async () => {
    const many = Array.from({ length: 1203 }, (_, n) => `Rest ${n}`)
    for (const text of many) await bytes(text)
    await gefuellt(WHO, '130.10', 'abgelegt und alt')
    await hochladen(WHO, 'wartet seit vorgestern')
    await hochladen(WHO, 'wartet seit eben')
    await bytes('ohne Zeile, aber von heute')
    await altern(...many, 'abgelegt und alt', 'wartet seit vorgestern')
    await run()
    const left: string[] = []
    for await (const { sha256 } of ablage.list(gemeinde)) left.push(sha256)
    for (const text of many) expect(left).not.toContain(sha(text))
    expect(await da('wartet seit vorgestern')).toBe(false)
    for (const text of ['abgelegt und alt', 'wartet seit eben', 'ohne Zeile, aber von heute'])
      expect(await da(text), text).toBe(true)
    const [file] =
      await database.admin`select count(*)::int as n from akte.dateieingang where sha256 = ${sha('wartet seit vorgestern')}`
    expect(file?.n).toBe(0)
  })

  test('are looked for in one part of the Ablage each hour, and in all of it each day', async () => {
    await bytes('in welchem Teil auch immer')
    await altern('in welchem Teil auch immer')
    const teil = sha('in welchem Teil auch immer').slice(0, 2)
    const stunden = Array.from({ length: 23 }, (_, n) => teileDerStunde(new Date(Date.UTC(2026, 10, 30, n + 7, 59))))
    expect(stunden.flat().sort()).toEqual(ALLE_TEILE)
    // Never at two in the morning, or only each third hour: all of it in time.
    const spaeter = (n: number) => teileDerStunde(new Date(Date.UTC(2026, 10, 30, n)))
    const tage = Array.from({ length: 24 * 24 }, (_, n) => n)
    expect(new Set(tage.filter((n) => n % 24 !== 2).flatMap(spaeter)).size).toBe(ALLE_TEILE.length)
    expect(new Set(tage.filter((n) => n % 3 === 0).flatMap(spaeter)).size).toBe(ALLE_TEILE.length)
    for (const teile of stunden.filter((each) => !each.includes(teil))) await run(betrieb, teile)
    expect(await da('in welchem Teil auch immer')).toBe(true)
    for (const teile of stunden.filter((each) => each.includes(teil))) await run(betrieb, teile)
    expect(await da('in welchem Teil auch immer')).toBe(false)
  })

  test('leave a trace in the audit log', async () => {
    await bytes('mit Spur')
    await altern('mit Spur')
    await run()
    const [entry] = await database.admin`
      select nutzlast, kanonisch from audit.eintrag where ereignis = 'akte.reste-entfernt' order by seq desc limit 1`
    expect(entry?.nutzlast).toEqual({ sha256: [sha('mit Spur')] })
    expect(entry?.kanonisch).toContain('Aufräumen im Test')
    const [before] = await database.admin`select seq from audit.kopf where gemeinde = 'meinhard'`
    await run()
    expect((await database.admin`select seq from audit.kopf where gemeinde = 'meinhard'`)[0]).toEqual(before)
  })

  test('of a neighbour are not touched', async () => {
    const sontra = as('sontra.gewerbeamt').gemeinde
    await hochladen('sontra.gewerbeamt', 'bei beiden')
    await bytes('bei beiden')
    await altern('bei beiden')
    await run()
    expect([await da('bei beiden'), await ablage.has(sontra, sha('bei beiden'))]).toEqual([false, true])
  })

  test('stay when they were brought again: the one who did may be about to name them', async () => {
    await bytes('noch einmal gebracht')
    await altern('noch einmal gebracht')
    await bytes('noch einmal gebracht')
    await run()
    expect(await da('noch einmal gebracht')).toBe(true)
  })
})

describe('whoever brings the same content while it is being removed', () => {
  /** Doors whose Ablage lets something happen at one of its steps. */
  const meanwhile = (step: 'writtenAt' | 'remove', happens: () => Promise<unknown>): Doors => ({
    ...betrieb,
    services: {
      ...betrieb.services,
      ablage: {
        ...ablage,
        async writtenAt(...args) {
          if (step === 'writtenAt') await happens()
          return ablage.writtenAt(...args)
        },
        async remove(...args) {
          if (step === 'remove') await happens()
          return ablage.remove(...args)
        },
      },
    },
  })

  test('before the last look at its age: it stays', async () => {
    await bytes('im letzten Augenblick')
    await altern('im letzten Augenblick')
    await run(meanwhile('writtenAt', () => bytes('im letzten Augenblick')))
    expect(await da('im letzten Augenblick')).toBe(true)
  })

  test('after that look: the upload waits for the end of the removal, and is asked to be repeated, never lost', async () => {
    const TEXT = 'nach dem letzten Augenblick'
    await bytes(TEXT)
    await altern(TEXT)
    let upload: Promise<unknown> = Promise.resolve()
    const begun = async () => {
      await bytes(TEXT)
      upload = refusal(hochladen(WHO, TEXT))
      // Its bytes are there, and it waits for the lock with which the row begins.
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    await run(meanwhile('remove', begun))
    expect(await upload).toMatchObject({ code: 'datei.verdraengt', message: expect.stringContaining('noch einmal') })
    expect(await database.admin`select 1 from akte.dateieingang where sha256 = ${sha(TEXT)}`).toHaveLength(0)
    expect((await hochladen(WHO, TEXT)).datei.sha256).toBe(sha(TEXT))
    expect(await da(TEXT)).toBe(true)
  })

  test('however the two meet: no row without bytes', async () => {
    const { id } = await vorgang(WHO, (await akte(WHO)).id)
    const texts = Array.from({ length: 12 }, (_, n) => `Wettlauf ${n}`)
    for (const text of texts) await bytes(text)
    await altern(...texts)
    const file = async (text: string) => {
      const { datei } = await hochladen(WHO, text)
      await app.write(as(WHO), (ctx) => dokumentAblegen(ctx, id, datei.id))
    }
    await Promise.allSettled([run(), ...texts.map(file), run()])
    const named = await database.admin<
      { sha256: string }[]
    >`select sha256 from akte.version union select sha256 from akte.dateieingang where gemeinde = 'meinhard'`
    for (const { sha256 } of named) expect(await ablage.has(gemeinde, sha256), sha256).toBe(true)
  })
})
