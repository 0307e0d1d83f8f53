import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type FileHandle, mkdtemp, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gemeindeId } from '@verbundakte/kernel'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ablageContract } from './ablage.contract.ts'
import { openAblage } from './disk-ablage.ts'
import { StorageFull } from './storage-full.ts'
import { collect, streamOf, textOf } from './test-support/streams.ts'

const meinhard = gemeindeId('meinhard')
const script = (name: string) => fileURLToPath(new URL(`./test-support/${name}`, import.meta.url))
const newRoot = () => mkdtemp(join(tmpdir(), 'ablage-'))

ablageContract('disk', async () => {
  const root = await newRoot()
  return {
    ablage: await openAblage({ root, maxFileSize: 1024 ** 2 }),
    tearDown: () => rm(root, { recursive: true }),
    drafts: () => draftsIn(root),
  }
})

describe('the Ablage on a disk', () => {
  let root: string
  beforeEach(async () => {
    root = await newRoot()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(root, { recursive: true })
  })

  it('stores under <gemeinde>/<two digits>/<sha256>, readable by its own account only', async () => {
    const ablage = await openAblage({ root: join(root, 'noch', 'nicht', 'da') })
    const { sha256 } = await ablage.write(meinhard, streamOf('wo'))
    const path = join(root, 'noch', 'nicht', 'da', 'meinhard', sha256.slice(0, 2), sha256)
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700)
  })

  it('makes the bytes, their name and every new folder durable before it answers', async () => {
    const ablage = await openAblage({ root })
    const sync = vi.spyOn(await handlePrototype(root), 'sync')
    await ablage.write(meinhard, streamOf('dauerhaft'))
    // tmp: Gemeinde and root; the file; its folder's parents: Gemeinde and root; the folder with the new name
    expect(sync).toHaveBeenCalledTimes(6)
    sync.mockClear()
    await ablage.write(meinhard, streamOf('dauerhaft'))
    // A duplicate: the bytes, and the folder whose first writer may not have got so far.
    expect(sync).toHaveBeenCalledTimes(2)
  })

  it('holds a bounded amount of memory, whatever the size of the file', { timeout: 60_000 }, async () => {
    const bytes = 256 * 1024 ** 2
    const { stdout } = await promisify(execFile)(process.execPath, [script('large-file.ts'), root, String(bytes)])
    const { size, growth } = JSON.parse(stdout)
    expect(size).toBe(bytes)
    expect(growth).toBeLessThan(48 * 1024 ** 2)
  })

  it('says that the disk is full, in a sentence, and leaves nothing behind', async () => {
    const ablage = await openAblage({ root })
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    vi.spyOn(await handlePrototype(root), 'write').mockRejectedValue(full)
    const error = await ablage.write(meinhard, streamOf('passt nicht')).catch((f: unknown) => f)
    expect(error).toBeInstanceOf(StorageFull)
    expect(error).toMatchObject({ code: 'ablage.voll', status: 507, message: /kein Platz mehr/ })
    expect(await draftsIn(root)).toEqual([])
  })

  it('writes on where the disk took only a part', async () => {
    const ablage = await openAblage({ root })
    const prototype = await handlePrototype(root)
    const original = prototype.write
    vi.spyOn(prototype, 'write').mockImplementation(function (this: FileHandle, bytes: Uint8Array, from: number) {
      return original.call(this, bytes, from, Math.min(3, bytes.length - from))
    })
    const { sha256 } = await ablage.write(meinhard, streamOf('in kleinen Happen'))
    expect(await ablage.verify(meinhard, sha256)).toBe(true)
  })

  it('finds content that was damaged on the disk, and heals a truncated file when it is uploaded again', async () => {
    const ablage = await openAblage({ root })
    const { sha256 } = await ablage.write(meinhard, streamOf('heile Welt'))
    const path = join(root, 'meinhard', sha256.slice(0, 2), sha256)
    await writeFile(path, 'heile Weld')
    expect(await ablage.verify(meinhard, sha256)).toBe(false)
    await writeFile(path, 'heile')
    expect((await ablage.write(meinhard, streamOf('heile Welt'))).isNew).toBe(false)
    expect(await ablage.verify(meinhard, sha256)).toBe(true)
    expect(await draftsIn(root)).toEqual([])
  })

  it('fails a download whose file became shorter instead of ending it as if complete', async () => {
    const ablage = await openAblage({ root })
    const { sha256 } = await ablage.write(meinhard, streamOf('abgeschnitten'))
    const { stream } = await ablage.read(meinhard, sha256)
    await writeFile(join(root, 'meinhard', sha256.slice(0, 2), sha256), 'ab')
    await expect(textOf(stream)).rejects.toThrow()
  })

  it('lists deletions with their reason', async () => {
    const ablage = await openAblage({ root })
    const { sha256 } = await ablage.write(meinhard, streamOf('weg damit'))
    await ablage.remove(meinhard, sha256, 'Aussonderung 2026/1')
    const lines = (await readFile(join(root, 'meinhard', 'loeschungen.jsonl'), 'utf8')).trim().split('\n')
    expect(lines.map((z) => JSON.parse(z))).toMatchObject([{ sha256, grund: 'Aussonderung 2026/1' }])
  })

  it('skips stray files when it lists', async () => {
    const ablage = await openAblage({ root })
    const { sha256 } = await ablage.write(meinhard, streamOf('echt'))
    await writeFile(join(root, 'meinhard', sha256.slice(0, 2), '.DS_Store'), 'x')
    expect(await collect(ablage.list(meinhard))).toEqual([{ sha256, size: 4, writtenAt: expect.any(Date) }])
  })
})

describe('leftovers of killed writes', () => {
  let root: string
  beforeEach(async () => {
    root = await newRoot()
  })
  afterEach(() => rm(root, { recursive: true }))

  it('are removed by the next start after kill -9', { timeout: 20_000 }, async () => {
    const child = spawn(process.execPath, [script('hanging-upload.ts'), root], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await openAblage({ root })
    expect(await draftsIn(root)).toHaveLength(1) // its writer lives
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await draftsIn(root)).toHaveLength(1)
    await openAblage({ root })
    expect(await draftsIn(root)).toEqual([])
  })

  it('of another machine are left alone for a day, because nobody here can tell whether their writer lives', async () => {
    const ablage = await openAblage({ root })
    await ablage.write(meinhard, streamOf('legt den Ordner an'))
    const foreign = join(root, 'meinhard', 'tmp', 'anderer-rechner.1.1.x')
    await writeFile(foreign, 'halb')
    await openAblage({ root })
    expect(await draftsIn(root)).toHaveLength(1)
    const twoDaysAgo = new Date(Date.now() - 48 * 3600 * 1000)
    await utimes(foreign, twoDaysAgo, twoDaysAgo)
    await openAblage({ root })
    expect(await draftsIn(root)).toEqual([])
  })
})

async function draftsIn(root: string): Promise<string[]> {
  const gemeinden = await readdir(root)
  const lists = gemeinden.map((g) => readdir(join(root, g, 'tmp')).catch(() => []))
  return (await Promise.all(lists)).flat()
}

interface Writable {
  sync(): Promise<void>
  write(bytes: Uint8Array, from: number, length: number): Promise<{ bytesWritten: number }>
}

/** All file handles share it: the place where a test can see or break what reaches the disk. */
async function handlePrototype(folder: string): Promise<Writable> {
  await using handle = await open(folder, 'r')
  return Object.getPrototypeOf(handle)
}
