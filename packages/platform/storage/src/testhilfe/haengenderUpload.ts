/** Run as a process of its own, to be killed: begins an upload into the Ablage argv[2] that never ends. */
import { gemeindeId } from '@verbundakte/kernel'
import { oeffneAblage } from '../index.ts'

const ablage = await oeffneAblage({ wurzel: process.argv[2] ?? '' })
async function* ohneEnde() {
  yield new TextEncoder().encode('der Anfang eines Uploads')
  setTimeout(() => process.stdout.write('schreibt'), 100)
  await new Promise((fertig) => setTimeout(fertig, 60_000))
}
await ablage.schreiben(gemeindeId('meinhard'), ohneEnde())
