import type { Context } from '@verbundakte/graphql'
import { type PersonName, type TestVerbund, testVerbund } from '@verbundakte/testing'
import { dublettenSeite, gruende } from '../dubletten.ts'
import { type EintragAngaben, eintragAnlegen, type Herkunft } from '../eintrag.ts'
import { eintragLaden } from '../lesen.ts'
import { anzeige, nameZerlegen } from '../namen.ts'
import { registerSuchen } from '../suche.ts'
import type { Eintrag } from '../tables.ts'

export const STEUER: Herkunft = { schutzklasse: 'STEUER', federfuehrung: 'st' }

/** A Verbund, and the register as its people would use it. */
export async function register() {
  const verbund = await testVerbund()
  return { verbund, ...handlungen(verbund) }
}

function handlungen({ app, as }: TestVerbund) {
  const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)
  /** by the whole name, as it is typed */
  const person = (
    who: PersonName,
    name: string,
    angaben: EintragAngaben = {},
    herkunft: Herkunft | null = null,
  ): Promise<Eintrag> =>
    tun(who, (ctx) => eintragAnlegen(ctx, 'PERSON', { ...nameZerlegen(name), ...angaben }, herkunft))
  /** the names that are found, in their order */
  const gefunden = (who: PersonName, text: string, limit = 50): Promise<string[]> =>
    app.read(as(who), async (ctx) => {
      const zeilen = await registerSuchen(ctx, text, { limit })
      const geladen = await Promise.all(zeilen.map(({ id }) => eintragLaden(ctx).load(id)))
      return geladen.map((eintrag) => (eintrag ? anzeige(eintrag) : '?'))
    })
  const dubletten = (who: PersonName): Promise<string[]> =>
    app.read(as(who), async (ctx) => {
      const paare = await dublettenSeite(ctx, { limit: 100 })
      return Promise.all(
        paare.map(async (paar) => {
          const [a, b] = await Promise.all([eintragLaden(ctx).load(paar.einer), eintragLaden(ctx).load(paar.anderer)])
          return `${a && anzeige(a)} = ${b && anzeige(b)}: ${gruende(paar).join(', ')}`
        }),
      )
    })
  return { tun, person, gefunden, dubletten }
}

/** What went wrong, as person and program are told. */
export async function abgewiesen(work: Promise<unknown>): Promise<{ code?: string; name?: string; message?: string }> {
  try {
    await work
    return { code: 'ging' }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ...('code' in error && { code: String(error.code) }), name: error.name, message: error.message }
  }
}
