import {
  akteAnlegen,
  type Dokument,
  dokumentAnlegen,
  dokumentSchlusszeichnen,
  type Vorgang,
  vorgangAnlegen,
} from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import type { RecordedEvent } from '@verbundakte/audit'
import type { Context } from '@verbundakte/graphql'
import { type PersonName, testVerbund } from '@verbundakte/testing'
import { bereitlegen } from '../bereitlegen.ts'

export const WER = 'meinhard.gewerbeamt' satisfies PersonName

/** A Verbund with a small plan, and letters that are signed for good. */
export async function haus() {
  const verbund = await testVerbund()
  const { app, as } = verbund
  await planVeroeffentlichen(verbund)
  const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)

  async function brief(
    who: PersonName = WER,
    richtung: Dokument['richtung'] = 'AUS',
    kennzeichen = '130.10',
  ): Promise<{ vorgang: Vorgang; dokument: Dokument }> {
    const doors = app.doorsOf(as(who))
    const { sha256, size: groesse } = await doors.services.ablage.write(
      doors.gemeinde,
      bytes('Sehr geehrte Frau Aster'),
    )
    return tun(who, async (ctx) => {
      const position = await positionMitKennzeichen(ctx, kennzeichen)
      const akte = await akteAnlegen(ctx, { position: position.id, betreff: 'Blumenladen Aster' })
      const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: 'Bescheid' })
      const datei = { dateiname: 'Brief.txt', sha256, groesse, mime: 'text/plain', art: 'txt' as const, hinweis: null }
      const angaben = { richtung, empfaenger: 'Rosa Aster, Gartenweg 2' }
      return { vorgang, dokument: await dokumentAnlegen(ctx, vorgang, datei, angaben, null) }
    })
  }

  /** Signs it for good and lets the job run that follows, as often as wanted. */
  async function schlusszeichnen(dokument: Dokument, who: PersonName = WER, mal = 1): Promise<void> {
    await tun(who, (ctx) => dokumentSchlusszeichnen(ctx, dokument.id))
    const event: RecordedEvent = {
      ...{ seq: 1, zeit: new Date(), ereignis: 'akte.dokument.schlussgezeichnet', subjekt: 'Dokument' },
      ...{ subjektId: dokument.id, person: null, anfrage: 'x', nutzlast: null },
    }
    const betrieb = app.asBetrieb(as(who).gemeinde, 'Auftrag im Test')
    for (let n = 0; n < mal; n++) await bereitlegen(betrieb, event)
  }
  return { verbund, app, as, tun, brief, schlusszeichnen }
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
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
