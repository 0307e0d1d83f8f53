import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { type PersonName, type TestVerbundOptions, testVerbund } from '@verbundakte/testing'
import type { Art, Inhalt } from '../anzeige/anzeige.ts'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen } from '../faelle/einreichen.ts'
import { entwurfSichern } from '../faelle/entwurf.ts'
import { neugruendung } from './beispiele.ts'

const PLAN = `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.10;Gewerbeanmeldungen;5;V;schutz=PERSONENBEZOGEN
130.20;Gewerberegister;5;V;schutz=PERSONENBEZOGEN
9;Finanzen;10;B;
92;Steuern;10;B;
921;Örtliche Steuern;10;B;
921.10;Hundesteuer;5;V;schutz=STEUER
`
export const WER = 'meinhard.gewerbeamt' satisfies PersonName
export const PFLEGT = 'meinhard.fachadministration' satisfies PersonName

/** A complete new business as of today, at whatever counter. */
export function heutige(anders: Partial<Inhalt> = {}): Inhalt {
  return { ...neugruendung, stichtag: heute(), datumAnzeige: heute(), ...anders }
}

/** A Verbund with a small plan, in which people bring their Anzeigen. */
export async function haus(options: TestVerbundOptions = {}) {
  const verbund = await testVerbund(options)
  const { app, as } = verbund
  await planVeroeffentlichen(verbund, PLAN)
  const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)
  const lesen = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.read(as(who), work)
  const sichern = (
    who: PersonName,
    inhalt: Inhalt,
    mehr: { id?: string; art?: Art; betrieb?: string; stand?: number } = {},
  ) =>
    tun(who, (ctx) =>
      entwurfSichern(ctx, {
        id: mehr.id ?? crypto.randomUUID(),
        art: mehr.art ?? 'anmeldung',
        betrieb: mehr.betrieb,
        inhalt: JSON.stringify(inhalt),
        stand: mehr.stand ?? 0,
      }),
    )
  /** From the draft to the receipt. */
  async function bescheinigt(who: PersonName, inhalt: Inhalt, mehr: { art?: Art; betrieb?: string } = {}) {
    const { id, betrieb } = await sichern(who, inhalt, mehr)
    const bescheinigung = await tun(who, async (ctx) => {
      await anzeigeEinreichen(ctx, id)
      return bescheinigen(ctx, id)
    })
    return { id, betrieb, bescheinigung }
  }
  return { verbund, admin: verbund.database.admin, app, as, tun, lesen, sichern, bescheinigt }
}

/** What was said instead of an answer. */
export function refusal(work: Promise<unknown>): Promise<{ readonly name: string; readonly code: string }> {
  return work.then(
    () => ({ name: 'keine', code: 'keine' }),
    (error: unknown) =>
      error instanceof Error && 'code' in error
        ? { name: error.name, code: String(error.code) }
        : Promise.reject(error),
  )
}
