import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const HIER = '127.0.0.1'

/** True when nobody listens on this port of the loopback address. */
export function portFrei(port: number, adresse: string = HIER): Promise<boolean> {
  return new Promise((antwort) => {
    const probe = createServer()
    probe.once('error', () => antwort(false))
    probe.listen(port, adresse, () => probe.close(() => antwort(true)))
  })
}

/**
 * The port of the server in `verzeichnis`: the one it had last time, so that addresses people noted stay right,
 * or a free one when that is taken. Remembered in the file `port`.
 */
export async function gemerkterPort(verzeichnis: string): Promise<number> {
  const datei = join(verzeichnis, 'port')
  const frueher = bisheriger(datei)
  if (frueher !== null && (await portFrei(frueher))) return frueher
  const neu = await irgendeinPort()
  writeFileSync(datei, `${neu}\n`)
  return neu
}

function bisheriger(datei: string): number | null {
  try {
    const port = Number(readFileSync(datei, 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : null
  } catch {
    return null
  }
}

function irgendeinPort(): Promise<number> {
  return new Promise((antwort, fehlschlag) => {
    const probe = createServer()
    probe.once('error', fehlschlag)
    probe.listen(0, HIER, () => {
      const adresse = probe.address()
      if (adresse === null || typeof adresse === 'string') return fehlschlag(new Error('no TCP port'))
      probe.close(() => antwort(adresse.port))
    })
  })
}
