import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, inject, it } from 'vitest'
import { checkNode, checkSpace } from './checks.ts'
import { checkOwnDatabase } from './own-database.ts'
import { readSettings } from './settings.ts'

it('refuses a Node older than 24', () => {
  expect(() => checkNode('22.18.0')).toThrow('Hier läuft Node 22.18.0')
  expect(() => checkNode('24.21.0')).not.toThrow()
})

it('refuses a disk that is nearly full', async () => {
  await expect(checkSpace(tmpdir(), Number.MAX_SAFE_INTEGER)).rejects.toThrow('nötig sind 8.388.608 GiB')
})

it('makes the data directory with all above it, or says why it cannot', async () => {
  const here = await mkdtemp(join(tmpdir(), 'daten-'))
  try {
    await checkSpace(join(here, 'a', 'b', 'daten'), 1)
    await checkSpace(join(here, 'a', 'b', 'daten'), 1)
    await writeFile(join(here, 'datei'), '')
    for (const place of ['/proc/gibt/es/nicht', join(here, 'datei'), join(here, 'datei', 'darin')])
      await expect(checkSpace(place, 1), place).rejects.toThrow('kann nicht geschrieben werden')
  } finally {
    await rm(here, { recursive: true })
  }
})

it('refuses settings that cannot be meant', () => {
  expect(() => readSettings({ PORT: 'abc' }, [], '/')).toThrow('PORT=abc ist keine Portnummer.')
  expect(() => readSettings({ MEILI_URL: 'http://suche' }, [], '/')).toThrow('MEILI_KEY aber nicht')
  for (const url of ['geheim', 'mysql://a:geheim@b/c', 'postgres:geheim', 'http://geheim']) {
    expect(() => readSettings({ DATABASE_URL: url }, [], '/'), url).toThrow(
      /^DATABASE_URL ist keine Adresse(?!.*geheim)/,
    )
  }
  // A per cent sign that stands for itself: the driver would end with the words of its library.
  expect(() => readSettings({ DATABASE_URL: 'postgres://a:geheim%@b/c' }, [], '/')).toThrow(
    /^DATABASE_URL .*Prozentzeichen(?!.*geheim)/,
  )
  expect(() => readSettings({ MEILI_URL: 'suche:7700', MEILI_KEY: 'k' }, [], '/')).toThrow(
    /^MEILI_URL ist keine Adresse/,
  )
  const own = { DATABASE_URL: 'postgres://a:b@c/d', MEILI_URL: 'https://suche', MEILI_KEY: 'k' }
  expect(readSettings(own, [], '/')).toMatchObject({ adminUrl: own.DATABASE_URL, meili: { url: 'https://suche' } })
})

it('says before the long steps why the database of somebody else cannot be used', async () => {
  const admin = inject('adminUrl')
  await expect(checkOwnDatabase(admin)).resolves.toBeUndefined()
  const at = (change: (url: URL) => void) => {
    const url = new URL(admin)
    change(url)
    return checkOwnDatabase(url.href)
  }
  await expect(at((url) => (url.port = '1'))).rejects.toThrow(/^Unter 127\.0\.0\.1:1 \(DATABASE_URL\) antwortet keine/)
  await expect(at((url) => (url.password = 'falsch'))).rejects.toThrow(
    /weist den Benutzer postgres von DATABASE_URL ab/,
  )
  await expect(at((url) => (url.pathname = '/fehlt'))).rejects.toThrow(/gibt es die Datenbank fehlt nicht/)
  const sql = postgres(admin, { max: 1 })
  await sql.unsafe("create role machtlos login noinherit password 'm'")
  const powerless = at((url) => {
    url.username = 'machtlos'
    url.password = 'm'
  })
  await expect(powerless).rejects.toThrow('Der Benutzer machtlos von DATABASE_URL darf keine Rollen anlegen.')
  await sql.unsafe('drop role machtlos')
  await sql.end()
})
