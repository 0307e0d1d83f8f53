import { readFile } from 'node:fs/promises'
import { planLesen } from '@verbundakte/aktenplan'
import { TENANTS } from '@verbundakte/module'
import { vorlagePruefen } from '@verbundakte/prozess'
import { expect, test } from 'vitest'
import { prozessdateien } from './prozesse.ts'

test('every process that comes with the program can be followed to its end, at a position that the shared plan has', async () => {
  const plan = planLesen(await readFile(new URL('aktenplan/aktenplan-seed.csv', TENANTS), 'utf8'))
  const dateien = await prozessdateien()
  expect(dateien.length).toBeGreaterThan(1)
  for (const text of dateien) {
    const { inhalt, befunde } = vorlagePruefen(JSON.parse(text))
    expect(befunde).toEqual([])
    const position = plan.find(({ kennzeichen }) => kennzeichen === inhalt?.aktenplan)
    expect(position?.betreffseinheit, inhalt?.schluessel).toBe(true)
  }
})
