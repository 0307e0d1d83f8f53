import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { discover } from './discover.ts'

const places: string[] = []
afterEach(() => Promise.all(places.splice(0).map((place) => rm(place, { recursive: true }))))

/** A folder of modules: name → source of its index.ts and the packages it depends on. */
async function folder(modules: Record<string, { index?: string; needs?: string[] }>): Promise<URL> {
  const place = await mkdtemp(join(tmpdir(), 'verbundakte-module-'))
  places.push(place)
  for (const [name, { index, needs = [] }] of Object.entries(modules)) {
    const here = join(place, name)
    await mkdir(join(here, 'src'), { recursive: true })
    const dependencies = Object.fromEntries(needs.map((need) => [`@probe/${need}`, '*']))
    await writeFile(join(here, 'package.json'), JSON.stringify({ name: `@probe/${name}`, dependencies }))
    await writeFile(join(here, 'src/index.ts'), index ?? `export default { name: '${name}' }`)
  }
  return pathToFileURL(`${place}/`)
}

test('loads those first that others build on, whatever their names', async () => {
  const root = await folder({ alpha: { needs: ['omega'] }, mitte: { needs: ['alpha', 'omega'] }, omega: {} })
  expect((await discover([root])).map((module) => module.name)).toEqual(['omega', 'alpha', 'mitte'])
})

test('a folder that does not load stops the start and is named', async () => {
  const root = await folder({ gut: {}, kaputt: { index: 'throw new Error("kaputt")' } })
  await expect(discover([root])).rejects.toThrow(/kaputt.* does not load/)
})

test('a folder without a module, or with one of another name, stops the start', async () => {
  await expect(discover([await folder({ leer: { index: 'export {}' } })])).rejects.toThrow(
    /must export the module “leer”/,
  )
  const other = { index: "export default { name: 'anders' }" }
  await expect(discover([await folder({ hier: other })])).rejects.toThrow(/must export the module “hier”/)
})

test('modules that need each other in a circle stop the start', async () => {
  const root = await folder({ henne: { needs: ['ei'] }, ei: { needs: ['henne'] } })
  await expect(discover([root])).rejects.toThrow(/circle/)
})

test('a folder that is not there holds no modules', async () => {
  expect(await discover([new URL('file:///nirgendwo/hier/')])).toEqual([])
})
