import { randomInt } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

const LOCALHOST = '127.0.0.1'

/** True when this port can be had: on one address, or without naming one on all of them. */
export function portIsFree(port: number, address?: string): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen({ port, host: address }, () => probe.close(() => answer(true)))
  })
}

/**
 * The port of the server in `directory`: the one it had last time, so that addresses people noted stay right,
 * or a free one when that is taken. Remembered in the file `port`.
 */
export async function recordedPort(directory: string): Promise<number> {
  const file = join(directory, 'port')
  const previous = previousPort(file)
  if (previous !== null && (await portIsFree(previous, LOCALHOST))) return previous
  const port = await anyPort()
  writeFileSync(file, `${port}\n`)
  return port
}

function previousPort(file: string): number | null {
  try {
    const port = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(port) && port > 1023 && port < 65_536 ? port : null
  } catch {
    return null
  }
}

/** Below the range from which systems take ports for outgoing connections: after a crash ours must still be free. */
async function anyPort(): Promise<number> {
  while (true) {
    const port = randomInt(20_000, 32_000)
    if (await portIsFree(port, LOCALHOST)) return port
  }
}
