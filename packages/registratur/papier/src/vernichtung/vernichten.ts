import { dokumente } from '@verbundakte/akte'
import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid } from '@verbundakte/kernel'
import { niemandBrauchtEs } from '../papierteil.ts'
import { type Papierteil, papierteile } from '../tables.ts'
import { gewartet } from './entscheidung.ts'
import { andererStand } from './stand.ts'
import { gehaltenMitDokument, wer } from './vorschlag.ts'

/**
 * Notes that the paper was destroyed, and on which day. From now on the entry stays as it is.
 *
 * @throws Conflict without a release, while it is lent, or while somebody waits for a scan of it
 */
export async function papierVernichtet(ctx: Context, id: string, tag: string): Promise<Papierteil> {
  const vorher = await gehaltenMitDokument(ctx, id, 'vernichten')
  if (vorher.vernichtung !== 'FREIGEGEBEN' || !vorher.entschiedenAm || !vorher.ersetztDurch) throw andererStand()
  // The Gemeinde may have said since that it waits longer.
  await gewartet(ctx, vorher)
  await niemandBrauchtEs(ctx, vorher)
  if (tag < heute(vorher.entschiedenAm) || tag > heute()) {
    throw new Invalid('papier.vernichtet-am', 'Bitte einen Tag zwischen der Freigabe und heute angeben.', {
      feld: 'tag',
    })
  }
  await nichtMehrZuruecknehmbar(ctx, vorher.ersetztDurch)
  const werte = { vernichtung: 'VERNICHTET', vernichtetAm: tag, vernichtetVon: wer(ctx) } as const
  const papier = await update(ctx, papierteile, id, werte, 'vernichten')
  ctx.record('papier.vernichtet', papier, { akte: papier.akte, dokument: papier.ersetztDurch, tag })
  return papier
}

/** What the program filed may be taken back as long as nobody has worked on it; now it is all that is left. */
async function nichtMehrZuruecknehmbar(ctx: Context, id: string): Promise<void> {
  const { status } = await load(ctx, dokumente, id)
  if (status === 'IN_BEARBEITUNG') await update(ctx, dokumente, id, { geaendertAm: new Date() })
}
