import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const HIER = '127.0.0.1'

/** True when this port can be had: on one address, or without naming one on all of them. */
export function portFrei(port: number, adresse?: string): Promise<boolean> {
  return new Promise((antwort) => {
    const probe = createServer()
    probe.once('error', () => antwort(false))
    probe.listen({ port, host: adresse }, () => probe.close(() => antwort(true)))
  })
}

/**
 * The port of the server in `verzeichnis`: the one it had last time, so that addresses people noted stay right,
 * or a free one when that is taken. Remembered in the file `port`.
 */
export async function gemerkterPort(verzeichnis: string): Promise<number> {
  const datei = join(verzeichnis, 'port')
  const frueher = bisheriger(datei)
  if (frueher !== null && (await portFrei(frueher, HIER))) return frueher
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

/** Below the range from which systems take ports for outgoing connections: after a crash ours must still be free. */
async function irgendeinPort(): Promise<number> {
  while (true) {
    const port = randomInt(20_000, 32_000)
    if (await portFrei(port, HIER)) return port
  }
}
