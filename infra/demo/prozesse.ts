import { readdir, readFile } from 'node:fs/promises'
import type { Gemeinde } from '@verbundakte/kernel'
import { TENANTS, type Verbund } from '@verbundakte/module'
import { prozessBeginnen, vorlageAnlegen, vorlageVeroeffentlichen } from '@verbundakte/prozess'
import { handelnAls } from './handeln.ts'
import type { leuteVon } from './leute.ts'

/** The processes of `tenants/prozesse/`, as their texts. */
export async function prozessdateien(): Promise<string[]> {
  const ordner = new URL('prozesse/', TENANTS)
  const namen = (await readdir(ordner)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(namen.map((name) => readFile(new URL(name, ordner), 'utf8')))
}

/**
 * The lead Gemeinde publishes what it has designed, offers it to the others, and has begun one Vorgang of the kind: by the
 * use cases and rights of its people.
 */
export async function prozesseAnlegen(
  { app }: Verbund,
  gemeinde: Gemeinde,
  leute: ReturnType<typeof leuteVon>,
): Promise<void> {
  const hauptamt = leute.find(({ kennung }) => kennung === 'hauptamt')
  if (!hauptamt) throw new Error(`nobody is hauptamt in ${gemeinde.id}`)
  for (const text of await prozessdateien()) {
    await app.write(handelnAls(gemeinde, hauptamt), async (ctx) => {
      const vorlage = await vorlageAnlegen(ctx, text)
      await vorlageVeroeffentlichen(ctx, vorlage.id, { geteilt: true })
      if (vorlage.schluessel !== 'auskunft') return
      const angaben = [
        { name: 'wer', wert: 'Heimatverein Rosmarin' },
        { name: 'worum', wert: 'Bau der alten Schule' },
      ]
      await prozessBeginnen(ctx, vorlage.id, { angaben })
    })
  }
}
