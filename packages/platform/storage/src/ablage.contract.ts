import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gemeindeId, Invalid, NotFound } from '@verbundakte/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ablage } from './ablage.ts'
import { collect, largeStream, silentStream, streamOf, textOf } from './test-support/streams.ts'

const meinhard = gemeindeId('meinhard')
const sontra = gemeindeId('sontra')
const unknownHash = 'f'.repeat(64)
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

export interface Subject {
  readonly ablage: Ablage
  readonly tearDown: () => Promise<void>
  /** everything the medium holds for unfinished writes, in all Gemeinden */
  readonly drafts: () => Promise<readonly string[]>
}

/** What every Ablage promises, whatever it stands on. `make` gives an empty one for files of at most 1 MiB. */
export function ablageContract(name: string, make: () => Promise<Subject>): void {
  describe(`${name}: the promises of an Ablage`, () => {
    let subject: Subject
    let ablage: Ablage
    beforeAll(async () => {
      subject = await make()
      ablage = subject.ablage
    })
    afterAll(() => subject.tearDown())

    it('gives back what was written, under the hash of its content', async () => {
      const written = await ablage.write(meinhard, streamOf('Grüße aus ', 'Grebendorf'))
      expect(written).toMatchObject({ sha256: sha('Grüße aus Grebendorf'), size: 22, isNew: true })
      const opened = await ablage.read(meinhard, written.sha256)
      expect(opened).toMatchObject({ size: 22, from: 0, to: 22 })
      expect(await textOf(opened.stream)).toBe('Grüße aus Grebendorf')
    })

    it('returns the first 64 KiB, also when they came in odd pieces, and less for a smaller file', async () => {
      const large = await ablage.write(
        meinhard,
        streamOf(new Uint8Array(65_535).fill(1), new Uint8Array(70_000).fill(2)),
      )
      expect(large.head).toHaveLength(65_536)
      expect([large.head[0], large.head[65_534], large.head[65_535]]).toEqual([1, 1, 2])
      expect((await ablage.write(meinhard, streamOf('kurz'))).head).toEqual(new TextEncoder().encode('kurz'))
    })

    it('says of the second copy that it is not new, and stores it once', async () => {
      const first = await ablage.write(meinhard, streamOf('zweimal'))
      const second = await ablage.write(meinhard, streamOf('zwei', 'mal'))
      expect([first.isNew, second.isNew]).toEqual([true, false])
      expect(await count(ablage, first.sha256)).toBe(1)
    })

    it('tells exactly one of many simultaneous uploads of the same content that it is new', async () => {
      const list = await Promise.all(Array.from({ length: 20 }, () => ablage.write(meinhard, streamOf('gleichzeitig'))))
      expect(list.filter((g) => g.isNew)).toHaveLength(1)
      expect(await textOf((await ablage.read(meinhard, sha('gleichzeitig'))).stream)).toBe('gleichzeitig')
    })

    it('lets the age of content begin anew when it is written again', async () => {
      const { sha256 } = await ablage.write(meinhard, streamOf('noch einmal gebracht'))
      const first = await ablage.writtenAt(meinhard, sha256)
      await new Promise((resolve) => setTimeout(resolve, 20))
      await ablage.write(meinhard, streamOf('noch einmal gebracht'))
      const second = await ablage.writtenAt(meinhard, sha256)
      expect(second?.getTime()).toBeGreaterThan(first?.getTime() ?? Number.POSITIVE_INFINITY)
      const listed = (await collect(ablage.list(meinhard))).find((each) => each.sha256 === sha256)
      expect(listed?.writtenAt).toEqual(second)
      expect(await ablage.writtenAt(sontra, sha256)).toBeNull()
    })

    it('answers every write of content that is removed at the same time, and what it calls stored is there or was removed later', async () => {
      for (let round = 0; round < 20; round++) {
        const { sha256 } = await ablage.write(meinhard, streamOf('kommt und geht'))
        const writes = Array.from({ length: 4 }, () => ablage.write(meinhard, streamOf('kommt und geht')))
        await Promise.all([...writes, ablage.remove(meinhard, sha256, 'Test')])
        await ablage.write(meinhard, streamOf('kommt und geht'))
        expect(await ablage.has(meinhard, sha256)).toBe(true)
      }
    })

    it('keeps Gemeinden apart: the same content is new in each, and deleting it in one leaves the other', async () => {
      const here = await ablage.write(meinhard, streamOf('Nachbarn'))
      expect(await ablage.has(sontra, here.sha256)).toBe(false)
      await expect(ablage.read(sontra, here.sha256)).rejects.toThrow(NotFound)
      await expect(ablage.asFile(sontra, here.sha256, readFile)).rejects.toThrow(NotFound)
      await expect(ablage.verify(sontra, here.sha256)).rejects.toThrow(NotFound)

      expect((await ablage.write(sontra, streamOf('Nachbarn'))).isNew).toBe(true)
      await ablage.remove(meinhard, here.sha256, 'Test')
      expect(await ablage.has(sontra, here.sha256)).toBe(true)
    })

    it('answers a foreign, an unknown and an impossible hash alike', async () => {
      const { sha256 } = await ablage.write(meinhard, streamOf('nur Meinhard'))
      const attempts = [
        sha256,
        unknownHash,
        '../meinhard/aa',
        `../../meinhard/${sha256.slice(0, 2)}/${sha256}`,
        '',
        'tmp',
      ]
      const answers = await Promise.all(attempts.map((v) => ablage.read(sontra, v).catch((f: unknown) => f)))
      for (const answer of answers) expect(answer).toEqual(new NotFound())
    })

    it('refuses a Gemeinde that is a path', async () => {
      // The brand is forged on purpose: this is what a bug elsewhere would do.
      const path = '../sontra' as typeof meinhard
      await expect(ablage.write(path, streamOf('x'))).rejects.toThrow(Invalid)
      await expect(ablage.read(path, unknownHash)).rejects.toThrow(Invalid)
    })

    it('reads any part of a file, the end not included', async () => {
      const { sha256 } = await ablage.write(meinhard, streamOf('0123456789'))
      const part = async (from?: number, to?: number) => {
        const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
        return textOf((await ablage.read(meinhard, sha256, range)).stream)
      }
      expect(await part(2, 5)).toBe('234')
      expect(await part(7)).toBe('789')
      expect(await part(undefined, 1)).toBe('0')
      expect(await part(8, 500)).toBe('89')
      for (const [from, to] of [[10], [-1], [5, 5], [6, 2], [0.5], [Number.NaN]]) {
        await expect(part(from, to)).rejects.toMatchObject({ name: 'Invalid', code: 'datei.abschnitt' })
      }
    })

    it('refuses an empty file and leaves nothing behind', async () => {
      await expect(ablage.write(meinhard, streamOf())).rejects.toMatchObject({ name: 'Invalid', code: 'datei.leer' })
      await expect(ablage.write(meinhard, streamOf(''))).rejects.toMatchObject({ code: 'datei.leer' })
      expect(await subject.drafts()).toEqual([])
    })

    it('takes a file of exactly the limit, refuses one byte more, cancels its source and leaves nothing behind', async () => {
      expect((await ablage.write(meinhard, streamOf('12345'), { maxSize: 5 })).size).toBe(5)
      const { stream, state } = silentStream('123456')
      await expect(ablage.write(meinhard, stream, { maxSize: 5 })).rejects.toMatchObject({
        code: 'datei.zu-gross',
      })
      expect(state.cancelled).toBe(true)
      await expect(ablage.write(meinhard, largeStream(1024 ** 2 + 1))).rejects.toMatchObject({ name: 'Invalid' })
      expect(await subject.drafts()).toEqual([])
    })

    it('leaves nothing behind when the client aborts, even in the middle of a silence', async () => {
      const { stream, state } = silentStream('halb')
      const controller = new AbortController()
      const write = ablage.write(meinhard, stream, { signal: controller.signal })
      setTimeout(() => controller.abort(new Error('client gone')), 20)
      await expect(write).rejects.toThrow('client gone')
      expect(state.cancelled).toBe(true)
      expect(await ablage.has(meinhard, sha('halb'))).toBe(false)
      expect(await subject.drafts()).toEqual([])
    })

    it('takes nothing from a source that has been aborted before it began', async () => {
      const write = ablage.write(meinhard, streamOf('zu spät'), { signal: AbortSignal.abort(new Error('gone')) })
      await expect(write).rejects.toThrow('gone')
      expect(await ablage.has(meinhard, sha('zu spät'))).toBe(false)
    })

    it('passes on the error of a source that breaks, and keeps nothing of it', async () => {
      async function* breaks() {
        yield new TextEncoder().encode('halb und')
        throw new Error('connection reset')
      }
      await expect(ablage.write(meinhard, breaks())).rejects.toThrow('connection reset')
      expect(await ablage.has(meinhard, sha('halb und'))).toBe(false)
      expect(await subject.drafts()).toEqual([])
    })

    it('lends the content as a local file', async () => {
      const { sha256 } = await ablage.write(meinhard, streamOf('zum Nachschlagen'))
      expect(await ablage.asFile(meinhard, sha256, (path) => readFile(path, 'utf8'))).toBe('zum Nachschlagen')
      await expect(ablage.asFile(meinhard, unknownHash, readFile)).rejects.toThrow(NotFound)
    })

    it('deletes only with a reason, says whether there was something, and takes the content back afterwards', async () => {
      const { sha256 } = await ablage.write(meinhard, streamOf('auszusondern'))
      await expect(ablage.remove(meinhard, sha256, ' ')).rejects.toMatchObject({ code: 'loeschung.ohne-grund' })
      expect(await ablage.has(meinhard, sha256)).toBe(true)
      expect(await ablage.remove(meinhard, sha256, 'Aussonderung 2026/1')).toBe(true)
      expect(await ablage.remove(meinhard, sha256, 'Aussonderung 2026/1')).toBe(false)
      await expect(ablage.read(meinhard, sha256)).rejects.toThrow(NotFound)
      expect((await ablage.write(meinhard, streamOf('auszusondern'))).isNew).toBe(true)
    })

    it('confirms sound content', async () => {
      const { sha256 } = await ablage.write(meinhard, streamOf('unversehrt'))
      expect(await ablage.verify(meinhard, sha256)).toBe(true)
      await expect(ablage.verify(meinhard, unknownHash)).rejects.toThrow(NotFound)
    })

    it('lists everything a Gemeinde holds, and nothing else', async () => {
      const ringgau = gemeindeId('ringgau')
      expect(await collect(ablage.list(ringgau))).toEqual([])
      for (const text of ['eins', 'zwei', 'drei']) await ablage.write(ringgau, streamOf(text))
      const items = await collect(ablage.list(ringgau))
      expect(items.map((e) => e.sha256).sort()).toEqual(['eins', 'zwei', 'drei'].map(sha).sort())
      expect(items.every((e) => e.size === 4)).toBe(true)
      const part = async (beginning: string) => (await collect(ablage.list(ringgau, beginning))).map((e) => e.sha256)
      expect(await part(sha('eins').slice(0, 2))).toEqual([sha('eins')])
      for (const other of ['00', '..', 'tmp', '']) expect(await part(other), other).toEqual([])
    })
  })
}

async function count(ablage: Ablage, sha256: string): Promise<number> {
  const list = await collect(ablage.list(meinhard))
  return list.filter((e) => e.sha256 === sha256).length
}
