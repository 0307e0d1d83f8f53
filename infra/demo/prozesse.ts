import { readdir, readFile } from 'node:fs/promises'
import { person } from '@verbundakte/authz'
import { type Gemeinde, uuidv7 } from '@verbundakte/kernel'
import { TENANTS, type Verbund } from '@verbundakte/module'
import { prozessBeginnen, vorlageAnlegen, vorlageVeroeffentlichen } from '@verbundakte/prozess'
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
  const als = (kennung: string) => {
    const wer = leute.find((each) => each.kennung === kennung)
    if (!wer) throw new Error(`nobody is ${kennung} in ${gemeinde.id}`)
    const rollen = wer.zuweisungen.map(({ rolle, amt }) => ({ rolle, amt: amt || null }))
    const handelnd = person(wer.id, wer.name, rollen, gemeinde.id)
    return { gemeinde: gemeinde.id, person: handelnd, standing: 'dienst', anfrage: uuidv7() } as const
  }
  for (const text of await prozessdateien()) {
    await app.write(als('hauptamt'), async (ctx) => {
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
