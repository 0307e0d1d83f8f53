/** Run as a process of its own, to be killed: begins an upload into the Ablage argv[2] that never ends. */
import { gemeindeId } from '@verbundakte/kernel'
import { openAblage } from '../index.ts'

const ablage = await openAblage({ root: process.argv[2] ?? '' })
async function* endless() {
  yield new TextEncoder().encode('der Anfang eines Uploads')
  setTimeout(() => process.stdout.write('schreibt'), 100)
  await new Promise((done) => setTimeout(done, 60_000))
}
await ablage.write(gemeindeId('meinhard'), endless())
