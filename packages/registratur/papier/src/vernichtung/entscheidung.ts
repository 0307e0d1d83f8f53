import { update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, heute } from '@verbundakte/kernel'
import { verzeichnetes } from '../papierteil.ts'
import { type Papierteil, papierteile } from '../tables.ts'
import { fruehestens } from './regel.ts'
import { andererStand } from './stand.ts'
import { gehaltenMitDokument, warum, wer } from './vorschlag.ts'

/** A second person says that the paper may be destroyed. @throws Forbidden for who put it forward, Conflict too early */
export async function vernichtungFreigeben(ctx: Context, id: string): Promise<Papierteil> {
  const vorher = await gehaltenMitDokument(ctx, id, 'freigeben')
  zweitePerson(ctx, vorher)
  await gewartet(ctx, vorher)
  return entschieden(ctx, vorher, { vernichtung: 'FREIGEGEBEN' })
}

/** It is kept after all, for a reason that the office reads. @throws Forbidden, Invalid, Conflict */
export async function vernichtungAblehnen(ctx: Context, id: string, grund: string): Promise<Papierteil> {
  const vorher = await verzeichnetes(ctx, id, 'freigeben')
  zweitePerson(ctx, vorher)
  return entschieden(ctx, vorher, { vernichtung: 'ABGELEHNT', ablehnungGrund: warum(grund) })
}

/** Undo of either, until the paper is destroyed. @throws Conflict */
export async function entscheidungZuruecknehmen(ctx: Context, id: string): Promise<Papierteil> {
  // Again it is put forward, so again its Dokument must stand.
  const vorher = await gehaltenMitDokument(ctx, id, 'freigeben')
  if (vorher.vernichtung !== 'FREIGEGEBEN' && vorher.vernichtung !== 'ABGELEHNT') throw andererStand()
  if (vorher.ersetztDurch === null) throw andererStand()
  const offen = { entschiedenAm: null, entschiedenVon: null, ablehnungGrund: null }
  const papier = await update(ctx, papierteile, id, { vernichtung: 'VORGESCHLAGEN', ...offen }, 'freigeben')
  ctx.record('papier.vernichtung.wieder-offen', papier, { akte: papier.akte })
  return papier
}

/** @throws Conflict before the day */
export async function gewartet(ctx: Context, papier: Papierteil): Promise<void> {
  const ab = await fruehestens(ctx, papier)
  if (ab !== null && ab <= heute()) return
  const tag = ab ? ` Das geht ab dem ${ab.split('-').reverse().join('.')}.` : ''
  throw new Conflict('papier.vernichtung.zu-frueh', `Die Wartezeit nach dem Scannen ist noch nicht um.${tag}`)
}

function zweitePerson(ctx: Context, { vernichtung, vorgeschlagenVon }: Papierteil): void {
  if (vernichtung !== 'VORGESCHLAGEN') throw andererStand()
  if (vorgeschlagenVon !== wer(ctx)) return
  throw new Forbidden('papier.vernichtung.selbst', 'Sie haben das vorgeschlagen; entscheiden muss jemand anderes.')
}

async function entschieden(
  ctx: Context,
  { id }: Papierteil,
  wie: Pick<Papierteil, 'vernichtung'> & Partial<Papierteil>,
): Promise<Papierteil> {
  const papier = await update(
    ctx,
    papierteile,
    id,
    { ...wie, entschiedenAm: new Date(), entschiedenVon: wer(ctx) },
    'freigeben',
  )
  const { akte, vernichtung, ablehnungGrund } = papier
  ctx.record('papier.vernichtung.entschieden', papier, { akte, stand: vernichtung, grund: ablehnungGrund })
  return papier
}
