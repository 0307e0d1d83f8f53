import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type FileHandle, mkdtemp, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gemeindeId } from '@verbundakte/kernel'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ablageVertrag } from './ablage.vertrag.ts'
import { oeffneAblage } from './plattenablage.ts'
import { SpeicherVoll } from './speicherVoll.ts'
import { alles, strom, textAus } from './testhilfe/stroeme.ts'

const meinhard = gemeindeId('meinhard')
const skript = (name: string) => fileURLToPath(new URL(`./testhilfe/${name}`, import.meta.url))
const neueWurzel = () => mkdtemp(join(tmpdir(), 'ablage-'))

ablageVertrag('disk', async () => {
  const wurzel = await neueWurzel()
  return {
    ablage: await oeffneAblage({ wurzel, groessteDatei: 1024 ** 2 }),
    abbauen: () => rm(wurzel, { recursive: true }),
    entwuerfe: () => entwuerfeIn(wurzel),
  }
})

describe('the Ablage on a disk', () => {
  let wurzel: string
  beforeEach(async () => {
    wurzel = await neueWurzel()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await rm(wurzel, { recursive: true })
  })

  it('stores under <gemeinde>/<two digits>/<sha256>, readable by its own account only', async () => {
    const ablage = await oeffneAblage({ wurzel: join(wurzel, 'noch', 'nicht', 'da') })
    const { sha256 } = await ablage.schreiben(meinhard, strom('wo'))
    const pfad = join(wurzel, 'noch', 'nicht', 'da', 'meinhard', sha256.slice(0, 2), sha256)
    expect((await stat(pfad)).mode & 0o777).toBe(0o600)
    expect((await stat(join(pfad, '..'))).mode & 0o777).toBe(0o700)
  })

  it('makes the bytes, their name and every new folder durable before it answers', async () => {
    const ablage = await oeffneAblage({ wurzel })
    const sync = vi.spyOn(await griffPrototyp(wurzel), 'sync')
    await ablage.schreiben(meinhard, strom('dauerhaft'))
    // tmp: Gemeinde and root; the file; its folder's parents: Gemeinde and root; the folder with the new name
    expect(sync).toHaveBeenCalledTimes(6)
    sync.mockClear()
    await ablage.schreiben(meinhard, strom('dauerhaft'))
    // A duplicate: the bytes, and the folder whose first writer may not have got so far.
    expect(sync).toHaveBeenCalledTimes(2)
  })

  it('holds a bounded amount of memory, whatever the size of the file', { timeout: 60_000 }, async () => {
    const bytes = 256 * 1024 ** 2
    const { stdout } = await promisify(execFile)(process.execPath, [skript('grosseDatei.ts'), wurzel, String(bytes)])
    const { groesse, zuwachs } = JSON.parse(stdout)
    expect(groesse).toBe(bytes)
    expect(zuwachs).toBeLessThan(48 * 1024 ** 2)
  })

  it('says that the disk is full, in a sentence, and leaves nothing behind', async () => {
    const ablage = await oeffneAblage({ wurzel })
    const voll = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    vi.spyOn(await griffPrototyp(wurzel), 'write').mockRejectedValue(voll)
    const fehler = await ablage.schreiben(meinhard, strom('passt nicht')).catch((f: unknown) => f)
    expect(fehler).toBeInstanceOf(SpeicherVoll)
    expect(fehler).toMatchObject({ code: 'ablage.voll', status: 507, message: /kein Platz mehr/ })
    expect(await entwuerfeIn(wurzel)).toEqual([])
  })

  it('writes on where the disk took only a part', async () => {
    const ablage = await oeffneAblage({ wurzel })
    const prototyp = await griffPrototyp(wurzel)
    const echt = prototyp.write
    vi.spyOn(prototyp, 'write').mockImplementation(function (this: FileHandle, bytes: Uint8Array, von: number) {
      return echt.call(this, bytes, von, Math.min(3, bytes.length - von))
    })
    const { sha256 } = await ablage.schreiben(meinhard, strom('in kleinen Happen'))
    expect(await ablage.pruefen(meinhard, sha256)).toBe(true)
  })

  it('finds content that was damaged on the disk, and heals a truncated file when it is uploaded again', async () => {
    const ablage = await oeffneAblage({ wurzel })
    const { sha256 } = await ablage.schreiben(meinhard, strom('heile Welt'))
    const pfad = join(wurzel, 'meinhard', sha256.slice(0, 2), sha256)
    await writeFile(pfad, 'heile Weld')
    expect(await ablage.pruefen(meinhard, sha256)).toBe(false)
    await writeFile(pfad, 'heile')
    expect((await ablage.schreiben(meinhard, strom('heile Welt'))).neu).toBe(false)
    expect(await ablage.pruefen(meinhard, sha256)).toBe(true)
    expect(await entwuerfeIn(wurzel)).toEqual([])
  })

  it('fails a download whose file became shorter instead of ending it as if complete', async () => {
    const ablage = await oeffneAblage({ wurzel })
    const { sha256 } = await ablage.schreiben(meinhard, strom('abgeschnitten'))
    const { stream } = await ablage.lesen(meinhard, sha256)
    await writeFile(join(wurzel, 'meinhard', sha256.slice(0, 2), sha256), 'ab')
    await expect(textAus(stream)).rejects.toThrow()
  })

  it('lists deletions with their reason', async () => {
    const ablage = await oeffneAblage({ wurzel })
    const { sha256 } = await ablage.schreiben(meinhard, strom('weg damit'))
    await ablage.loeschen(meinhard, sha256, 'Aussonderung 2026/1')
    const zeilen = (await readFile(join(wurzel, 'meinhard', 'loeschungen.jsonl'), 'utf8')).trim().split('\n')
    expect(zeilen.map((z) => JSON.parse(z))).toMatchObject([{ sha256, grund: 'Aussonderung 2026/1' }])
  })

  it('skips stray files when it lists', async () => {
    const ablage = await oeffneAblage({ wurzel })
    const { sha256 } = await ablage.schreiben(meinhard, strom('echt'))
    await writeFile(join(wurzel, 'meinhard', sha256.slice(0, 2), '.DS_Store'), 'x')
    expect(await alles(ablage.alle(meinhard))).toEqual([{ sha256, groesse: 4 }])
  })
})

describe('leftovers of killed writes', () => {
  let wurzel: string
  beforeEach(async () => {
    wurzel = await neueWurzel()
  })
  afterEach(() => rm(wurzel, { recursive: true }))

  it('are removed by the next start after kill -9', { timeout: 20_000 }, async () => {
    const kind = spawn(process.execPath, [skript('haengenderUpload.ts'), wurzel], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(kind.stdout, 'data')
    await oeffneAblage({ wurzel })
    expect(await entwuerfeIn(wurzel)).toHaveLength(1) // its writer lives
    kind.kill('SIGKILL')
    await once(kind, 'exit')
    expect(await entwuerfeIn(wurzel)).toHaveLength(1)
    await oeffneAblage({ wurzel })
    expect(await entwuerfeIn(wurzel)).toEqual([])
  })

  it('of another machine are left alone for a day, because nobody here can tell whether their writer lives', async () => {
    const ablage = await oeffneAblage({ wurzel })
    await ablage.schreiben(meinhard, strom('legt den Ordner an'))
    const fremd = join(wurzel, 'meinhard', 'tmp', 'anderer-rechner.1.1.x')
    await writeFile(fremd, 'halb')
    await oeffneAblage({ wurzel })
    expect(await entwuerfeIn(wurzel)).toHaveLength(1)
    const vorgestern = new Date(Date.now() - 48 * 3600 * 1000)
    await utimes(fremd, vorgestern, vorgestern)
    await oeffneAblage({ wurzel })
    expect(await entwuerfeIn(wurzel)).toEqual([])
  })
})

async function entwuerfeIn(wurzel: string): Promise<string[]> {
  const gemeinden = await readdir(wurzel)
  const listen = gemeinden.map((g) => readdir(join(wurzel, g, 'tmp')).catch(() => []))
  return (await Promise.all(listen)).flat()
}

interface Schreibbar {
  sync(): Promise<void>
  write(bytes: Uint8Array, von: number, laenge: number): Promise<{ bytesWritten: number }>
}

/** All file handles share it: the place where a test can see or break what reaches the disk. */
async function griffPrototyp(ordner: string): Promise<Schreibbar> {
  await using griff = await open(ordner, 'r')
  return Object.getPrototypeOf(griff)
}
