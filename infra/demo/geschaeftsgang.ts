import { dokumente } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import { laufwegBeginnen, type SchrittEingabe, wiedervorlageSetzen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { type Gemeinde, heute, plusTage } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import { and, asc, eq } from 'drizzle-orm'
import { handelnAls } from './handeln.ts'
import type { leuteVon } from './leute.ts'

/** Dokumente that a clerk sends on their way. */
const JE_PERSON = 3

/**
 * Sends a few letters of each office on their way, by the use cases and rights of its clerk: so that head, Registratur
 * and colleagues find something in their Postkorb.
 */
export async function geschaeftsgangAnlegen(
  { app }: Verbund,
  gemeinde: Gemeinde,
  leute: ReturnType<typeof leuteVon>,
): Promise<void> {
  const wer = (kennung: string) => leute.find((each) => each.kennung === kennung)?.id
  const [leitung, registratur] = [wer('leitung'), wer('registratur')]
  for (const clerk of leute) {
    const { zuweisungen } = clerk
    const amt = zuweisungen.find(({ rolle }) => rolle === 'sachbearbeitung')?.amt
    if (!amt || zuweisungen.some((each) => each.gemeinde !== gemeinde.id)) continue
    await app.write(handelnAls(gemeinde, clerk), async (ctx) => {
      for (const [stelle, dokument] of (await eigeneDokumente(ctx, amt)).entries()) {
        const wege: readonly (readonly SchrittEingabe[])[] = [
          [
            { verfuegung: 'MITZEICHNUNG', person: registratur, termin: plusTage(heute(), 3), notiz: 'Bitte prüfen.' },
            { verfuegung: 'SCHLUSSZEICHNUNG', person: leitung },
          ],
          [{ verfuegung: 'ZUR_KENNTNIS', amt, notiz: 'Zur Kenntnis im Amt.' }],
          [{ verfuegung: 'SCHLUSSZEICHNUNG', person: leitung, termin: heute() }],
        ]
        await laufwegBeginnen(ctx, dokument.vorgang, wege[stelle % wege.length] ?? [], dokument.id)
        if (stelle === 0) {
          await wiedervorlageSetzen(ctx, dokument.vorgang, { tag: heute(), grund: 'Ist eine Antwort da?' })
        }
      }
    })
  }
}

/** Those that the head may sign and the Registratur may read, too: not the specially protected ones. */
async function eigeneDokumente(ctx: Context, amt: string) {
  const offen = await ctx.tx
    .select(visible(ctx, dokumente))
    .from(dokumente)
    .where(and(reachable(ctx, 'lesen', dokumente), eq(dokumente.federfuehrung, amt)))
    .orderBy(asc(dokumente.id))
    .limit(50)
  return offen
    .filter(({ schutzklasse }) => ['INTERN', 'OEFFENTLICH', 'PERSONENBEZOGEN'].includes(schutzklasse))
    .slice(0, JE_PERSON)
}
