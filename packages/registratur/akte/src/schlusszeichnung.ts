import { load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { offenHalten } from './abschluss.ts'
import { beiNiemandAnderem, eigeneBeenden } from './bearbeitung/laufend.ts'
import { nimmtAenderungen } from './dokument.ts'
import { type Dokument, dokumente } from './tables.ts'

/**
 * Approves a Dokument for good: from here on neither its Angaben nor its versions change. There is no way back, for what
 * was signed may have left the house.
 *
 * @throws Invalid when it is signed already or its filing was taken back
 * @throws Conflict where the Vorgang is finished, its Akte z. d. A., or while somebody else has it in Bearbeitung
 */
export async function dokumentSchlusszeichnen(ctx: Context, id: string): Promise<Dokument> {
  const { vorgang } = await load(ctx, dokumente, id, 'schlusszeichnen')
  await offenHalten(ctx, vorgang)
  nimmtAenderungen(await loadLocked(ctx, dokumente, id, 'schlusszeichnen'))
  await beiNiemandAnderem(ctx, id)
  const neu = { status: 'SCHLUSSGEZEICHNET', geaendertAm: new Date() } as const
  const dokument = await update(ctx, dokumente, id, neu, 'schlusszeichnen')
  ctx.record('akte.dokument.schlussgezeichnet', dokument, {
    kennzeichen: dokument.kennzeichen,
    version: dokument.versionen,
  })
  await eigeneBeenden(ctx, id)
  return dokument
}
