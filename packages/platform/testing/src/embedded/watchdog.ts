/**
 * A program of its own, `node watchdog.ts <directory>`: waits for the end of whoever started it and ends what that one
 * left running below the directory. Where it ended in order there is nothing left.
 */
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { ownerOf } from './ownership.ts'
import { endRemains } from './remains.ts'

/** A server that was being started in the moment of death writes itself down, or goes on making files, a little later. */
const ROUNDS = 10

const [place = ''] = process.argv.slice(2)
process.stdin.resume()
await once(process.stdin, 'end')
for (let round = 0; round < ROUNDS && existsSync(place); round++) {
  // The pipe closes moments before the process is gone.
  if (!ownerOf(place)) await endRemains(place).catch(() => {})
  await sleep(500)
}
