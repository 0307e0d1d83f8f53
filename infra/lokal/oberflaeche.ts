import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { meldung } from './ausgabe.ts'
import type { Einstellungen } from './einstellungen.ts'
import { durchlaufen, hochfahren, projektdatei } from './programme.ts'
import { ausgelassen, schritt } from './schritte.ts'
import { bewachen } from './waechter.ts'

/** Everything a screen may be made of: modules bring their own, so all packages count. */
const QUELLEN = ['services/web/**/*.*', 'packages/**/*.{ts,tsx,css,json}', 'pnpm-lock.yaml']
const KEINE_QUELLE = /(^|\/)(node_modules|dist|\.vite)(\/|$)|\.test\.tsx?$/

/** Builds the screens when their sources differ from what the last build saw; in development keeps building. */
export async function oberflaeche(
  einst: Einstellungen,
  ende: AsyncDisposableStack,
  abbruch: AbortSignal,
): Promise<void> {
  const verzeichnis = dirname(projektdatei(einst, 'services/web/index.html'))
  const auftrag = { name: 'oberflaeche', umgebung: {}, verzeichnis, zeile: () => {} }
  if (einst.entwicklung) {
    const start = () =>
      hochfahren(einst, { ...auftrag, argumente: vite(verzeichnis, '--watch'), bereit: /^built in/ }, abbruch)
    const erster = await schritt('Oberfläche bauen und beobachten', start)
    ende.defer(bewachen('Der Bau der Oberfläche', erster, start, meldung, abbruch))
    return
  }
  const marke = join(verzeichnis, 'dist', '.stand')
  const stand = quellenstand(einst.wurzel)
  if (gebaut(marke) === stand) return ausgelassen('Oberfläche', 'ist auf dem neuesten Stand')
  await schritt('Oberfläche bauen', () => durchlaufen(einst, { ...auftrag, argumente: vite(verzeichnis) }, abbruch))
  // vite empties dist, the mark included: after a build that was killed there is none.
  writeFileSync(marke, stand)
}

/** A hash over names and contents. Times would lie after a git checkout. */
export function quellenstand(wurzel: string): string {
  const summe = createHash('sha256')
  const dateien = globSync(QUELLEN, { cwd: wurzel, exclude: (name) => KEINE_QUELLE.test(name) })
  for (const datei of dateien.sort()) summe.update(`${datei}\0`).update(readFileSync(join(wurzel, datei)))
  return summe.digest('hex')
}

function gebaut(marke: string): string | null {
  try {
    return readFileSync(marke, 'utf8')
  } catch {
    return null
  }
}

function vite(verzeichnis: string, ...weitere: string[]): string[] {
  const paket = createRequire(join(verzeichnis, 'package.json')).resolve('vite/package.json')
  return [join(dirname(paket), 'bin', 'vite.js'), 'build', '--logLevel', 'info', ...weitere]
}
