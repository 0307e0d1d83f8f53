import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { zeile } from './ausgabe.ts'
import { ausfuehren } from './befehl.ts'
import { WURZEL } from './einstellungen.ts'

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The browser for the tests in tests/journeys, installed when it is missing: from Debian's packages where we may,
 * else by Playwright's own download. Null when neither works; those tests then fail and say so.
 */
export async function chromium(): Promise<string | null> {
  const vorhanden = installiert() ?? (await vonPlaywright())
  if (vorhanden) return vorhanden
  zeile('Für die Browsertests fehlt Chromium; es wird installiert (etwa eine halbe Minute) …')
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const still = { DEBIAN_FRONTEND: 'noninteractive' }
    await ausfuehren('apt-get', ['update', '-qq'], still)
    await ausfuehren('apt-get', ['install', '-y', '-qq', 'chromium'], still)
  }
  if (!installiert()) await ausfuehren(process.execPath, [playwright('cli.js'), 'install', 'chromium'])
  const jetzt = installiert() ?? (await vonPlaywright())
  if (!jetzt)
    zeile(
      'Chromium ließ sich nicht installieren: installieren Sie es von Hand oder nennen Sie seinen Pfad mit VERBUND_CHROMIUM.',
    )
  return jetzt
}

function installiert(): string | null {
  const genannt = process.env.VERBUND_CHROMIUM
  if (genannt && existsSync(genannt)) return genannt
  const orte = [...(process.env.PATH ?? '').split(':'), '/usr/bin']
  return orte.flatMap((ort) => NAMEN.map((name) => join(ort, name))).find((pfad) => existsSync(pfad)) ?? null
}

/** Where Playwright keeps its own download, if it is there. */
async function vonPlaywright(): Promise<string | null> {
  // Loaded by path, because it is no dependency of this package; this is all we ask of it.
  const { chromium }: { chromium: { executablePath(): string } } = await import(
    pathToFileURL(playwright('index.mjs')).href
  )
  const pfad = chromium.executablePath()
  return pfad && existsSync(pfad) ? pfad : null
}

/** A file of playwright-core, which belongs to the tests. */
function playwright(datei: string): string {
  const paket = createRequire(join(WURZEL, 'tests', 'package.json')).resolve('playwright-core/package.json')
  return join(dirname(paket), datei)
}
