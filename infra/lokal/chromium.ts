import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { execute } from './command.ts'
import { printLine } from './output.ts'
import { ROOT } from './settings.ts'

/** The one without windows first: it spends a fifth less CPU on the same journey (43.9 : 55.6 s, means of two runs). */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
/** What Debian calls it, older releases only the second. */
const PACKAGES = ['chromium-headless-shell', 'chromium']

/**
 * The browser for the tests in tests/journeys, installed when it is missing: from Debian's packages where we may,
 * else by Playwright's own download. Null when neither works; those tests then fail and say so.
 */
export async function chromium(): Promise<string | null> {
  const present = installed() ?? (await fromPlaywright())
  if (present) return present
  printLine('Für die Browsertests fehlt Chromium; es wird installiert (etwa eine halbe Minute) …')
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    await execute('apt-get', ['update', '-qq'], quiet)
    for (const name of PACKAGES) if (!installed()) await execute('apt-get', ['install', '-y', '-qq', name], quiet)
  }
  if (!installed()) await execute(process.execPath, [playwright('cli.js'), 'install', 'chromium'])
  const now = installed() ?? (await fromPlaywright())
  if (!now)
    printLine(
      'Chromium ließ sich nicht installieren: installieren Sie es von Hand oder nennen Sie seinen Pfad mit VERBUND_CHROMIUM.',
    )
  return now
}

function installed(): string | null {
  const named = process.env.VERBUND_CHROMIUM
  if (named && existsSync(named)) return named
  const places = [...(process.env.PATH ?? '').split(':'), '/usr/bin']
  return places.flatMap((place) => NAMES.map((name) => join(place, name))).find((path) => existsSync(path)) ?? null
}

/** Where Playwright keeps its own download, if it is there. */
async function fromPlaywright(): Promise<string | null> {
  // Loaded by path, because it is no dependency of this package; this is all we ask of it.
  const { chromium }: { chromium: { executablePath(): string } } = await import(
    pathToFileURL(playwright('index.mjs')).href
  )
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : null
}

/** A file of playwright-core, which belongs to the tests. */
function playwright(file: string): string {
  const manifest = createRequire(join(ROOT, 'tests', 'package.json')).resolve('playwright-core/package.json')
  return join(dirname(manifest), file)
}
