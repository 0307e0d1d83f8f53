import { akteHalten } from '@verbundakte/akte'
import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid } from '@verbundakte/kernel'
import { geltendesHalten } from '../halten.ts'
import { verzeichnetes } from '../papierteil.ts'
import { type Papierteil, papierteile } from '../tables.ts'
import { kurz } from '../worte.ts'
import { andererStand, KEINE } from './stand.ts'

/** Puts paper forward to be destroyed: its scan leads, and is enough. @throws Conflict, Invalid, NotFound, Forbidden */
export async function vernichtungVorschlagen(ctx: Context, id: string, grund: string): Promise<Papierteil> {
  const vorher = await gehaltenMitDokument(ctx, id, 'aendern')
  if (vorher.bleibtGrund !== null) {
    throw new Conflict('papier.bleibt', `Dieses Papier bleibt Papier: ${vorher.bleibtGrund}`)
  }
  if (vorher.ersetztDurch === null) {
    throw new Conflict('papier.fuehrt', 'Dieses Papier führt noch. Vernichtet wird nur, was ein Dokument ersetzt.')
  }
  if (vorher.vernichtung !== 'KEINE' && vorher.vernichtung !== 'ABGELEHNT') throw andererStand()
  const papier = await update(ctx, papierteile, id, {
    ...KEINE,
    vernichtung: 'VORGESCHLAGEN',
    vernichtungGrund: warum(grund),
    vorgeschlagenAm: new Date(),
    vorgeschlagenVon: wer(ctx),
  })
  ctx.record('papier.vernichtung.vorgeschlagen', papier, { akte: papier.akte, grund: papier.vernichtungGrund })
  return papier
}

/** Undo of the proposal, until it is decided. @throws Conflict */
export async function vorschlagZurueckziehen(ctx: Context, id: string): Promise<Papierteil> {
  const vorher = await verzeichnetes(ctx, id)
  if (vorher.vernichtung !== 'VORGESCHLAGEN') throw andererStand()
  const papier = await update(ctx, papierteile, id, KEINE)
  ctx.record('papier.vernichtung.zurueckgezogen', papier, { akte: papier.akte })
  return papier
}

/**
 * Says that the paper is never to be destroyed: a deed, a seal, a sealed contract. What was put forward or released
 * falls with it, whoever released it: the careful word counts. Without a reason the mark is taken off.
 */
export async function papierBleibt(ctx: Context, id: string, grund: string | null): Promise<Papierteil> {
  await verzeichnetes(ctx, id)
  const bleibtGrund = grund === null ? null : warum(grund)
  const papier = await update(ctx, papierteile, id, { ...(bleibtGrund && KEINE), bleibtGrund })
  ctx.record('papier.bleibt', papier, { akte: papier.akte, grund: bleibtGrund })
  return papier
}

/** The paper, after its Akte and the Dokument that has its place. @throws Conflict when that was taken back */
export async function gehaltenMitDokument(ctx: Context, id: string, aktion: string): Promise<Papierteil> {
  const { akte, ersetztDurch } = await load(ctx, papierteile, id, aktion)
  await akteHalten(ctx, akte)
  if (ersetztDurch !== null) await geltendesHalten(ctx, ersetztDurch)
  const papier = await verzeichnetes(ctx, id, aktion)
  if (papier.ersetztDurch !== ersetztDurch) throw andererStand()
  return papier
}

/** Who does it: a job releases nothing. @throws Forbidden */
export function wer(ctx: Context): string {
  if (ctx.person === null) throw new Forbidden()
  return ctx.person.id
}

/** @throws Invalid without a reason */
export function warum(grund: string): string {
  const satz = kurz(grund, 'grund', 500)
  if (!satz) throw new Invalid('papier.grund', 'Bitte sagen Sie, warum.', { feld: 'grund' })
  return satz
}
