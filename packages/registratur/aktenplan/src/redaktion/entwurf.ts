import { insert, load, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, heute, type Kalendertag } from '@verbundakte/kernel'
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { type Aenderung, aenderungen, type Entwurf, entwuerfe } from '../tables.ts'
import { aenderungLesen, type Basis, basisLesen } from './angaben.ts'
import { anwenden, type Ergebnis } from './anwenden.ts'
import { bescheiden, offenerAntrag } from './bescheid.ts'
import { mussFuehren } from './federfuehrung.ts'

/** The draft that is worked on, waits for its release or for its day; null: there is none. */
export async function offenerEntwurf(ctx: Context): Promise<Entwurf | null> {
  const [entwurf] = await ctx.tx
    .select(visible(ctx, entwuerfe))
    .from(entwuerfe)
    .where(and(ne(entwuerfe.zustand, 'VEROEFFENTLICHT'), reachable(ctx, 'lesen', entwuerfe)))
  return entwurf ?? null
}

/**
 * The draft, locked and noted as changed by the acting person: they are no longer the one to release it. Begins one
 * where there is none.
 *
 * @throws Conflict when it waits for its release or its day
 */
export async function entwurfInArbeit(ctx: Context): Promise<Entwurf> {
  mussFuehren(ctx)
  // Asked before it is looked for: that there is a draft is the editors' to know.
  if (!ctx.rights.perhaps('aendern', 'Planentwurf')) throw new Forbidden()
  await rows(ctx.tx, sql`select verbund.sperren('aktenplan entwurf')`)
  const spur = { geaendertVon: ctx.person?.id ?? null, geaendertAm: new Date() }
  const offen = await offenerEntwurf(ctx)
  if (!offen) {
    const entwurf = await insert(ctx, entwuerfe, spur)
    ctx.record('aktenplan.entwurf.begonnen', entwurf, {})
    return entwurf
  }
  const entwurf = await loadLocked(ctx, entwuerfe, offen.id, 'aendern')
  if (entwurf.zustand !== 'IN_ARBEIT') {
    throw new Conflict(
      'aktenplan.entwurf-zu',
      'Der Entwurf liegt zur Freigabe oder ist freigegeben. Zum Ändern bitte zuerst zurückholen.',
    )
  }
  return update(ctx, entwuerfe, entwurf.id, { ...spur, hinweis: null })
}

export async function naechsteStelle(ctx: Context, entwurf: string): Promise<number> {
  const [letzte] = await ctx.tx
    .select({ nummer: sql<number>`coalesce(max(${aenderungen.nummer}), 0)` })
    .from(aenderungen)
    .where(eq(aenderungen.entwurf, entwurf))
  return (letzte?.nummer ?? 0) + 1
}

/** Adds a change that nobody has asked for. */
export async function aenderungHinzufuegen(ctx: Context, eingabe: unknown): Promise<Aenderung> {
  const angaben = aenderungLesen(eingabe)
  const entwurf = await entwurfInArbeit(ctx)
  const aenderung = await insert(ctx, aenderungen, {
    entwurf: entwurf.id,
    nummer: await naechsteStelle(ctx, entwurf.id),
    art: angaben.art,
    angaben,
    geaendertVon: ctx.person?.id ?? null,
  })
  ctx.record('aktenplan.entwurf.geaendert', entwurf, { nummer: aenderung.nummer, wie: 'hinzugefuegt' })
  return aenderung
}

/** Says a change in another way: another number, a longer retention. */
export async function aenderungAendern(ctx: Context, id: string, eingabe: unknown): Promise<Aenderung> {
  const angaben = aenderungLesen(eingabe)
  const { entwurf } = await darin(ctx, id)
  const aenderung = await update(ctx, aenderungen, id, {
    art: angaben.art,
    angaben,
    geaendertVon: ctx.person?.id ?? null,
    geaendertAm: new Date(),
  })
  ctx.record('aktenplan.entwurf.geaendert', entwurf, { nummer: aenderung.nummer, wie: 'geaendert' })
  return aenderung
}

/**
 * Takes a change out, or puts it back. A request it came from is open again, or taken in again.
 *
 * @throws Conflict for a request that was decided or withdrawn while the change was out
 */
export async function aenderungEntfernen(ctx: Context, id: string, entfernt: boolean): Promise<Aenderung> {
  const { entwurf, aenderung: vorher } = await darin(ctx, id)
  if ((vorher.entferntAm !== null) === entfernt) return vorher
  if (vorher.antrag && !entfernt) await offenerAntrag(ctx, vorher.antrag)
  const aenderung = await update(ctx, aenderungen, id, {
    entferntAm: entfernt ? new Date() : null,
    geaendertVon: ctx.person?.id ?? null,
    geaendertAm: new Date(),
  })
  if (aenderung.antrag) {
    const { nummer } = await basisLesen(ctx)
    const stand = entfernt ? { zustand: 'GESTELLT' as const } : { zustand: 'ANGENOMMEN' as const, fassung: nummer + 1 }
    await bescheiden(ctx, aenderung.antrag, stand)
  }
  ctx.record('aktenplan.entwurf.geaendert', entwurf, {
    nummer: aenderung.nummer,
    wie: entfernt ? 'entfernt' : 'wiederhergestellt',
  })
  return aenderung
}

/** Draft and change, both for the person to change. @throws NotFound, Conflict as `entwurfInArbeit` */
async function darin(ctx: Context, id: string): Promise<{ entwurf: Entwurf; aenderung: Aenderung }> {
  mussFuehren(ctx)
  await load(ctx, aenderungen, id, 'aendern')
  const entwurf = await entwurfInArbeit(ctx)
  const aenderung = await loadLocked(ctx, aenderungen, id, 'aendern')
  if (aenderung.entwurf !== entwurf.id) {
    throw new Conflict('aktenplan.entwurf-zu', 'Diese Änderung ist schon veröffentlicht.')
  }
  return { entwurf, aenderung }
}

/** A draft with all that follows from it over the newest version. */
export interface Entwurfsstand {
  readonly entwurf: Entwurf
  readonly basis: Basis
  /** also those that were taken out */
  readonly aenderungen: readonly Aenderung[]
  /** those that count, in the order in which `ergebnis` names them */
  readonly wirksam: readonly Aenderung[]
  readonly ergebnis: Ergebnis
}

export async function entwurfsstand(ctx: Context, entwurf: Entwurf, gueltigAb?: Kalendertag): Promise<Entwurfsstand> {
  const basis = await basisLesen(ctx)
  const alle = await ctx.tx
    .select(visible(ctx, aenderungen))
    .from(aenderungen)
    .where(and(eq(aenderungen.entwurf, entwurf.id), reachable(ctx, 'lesen', aenderungen)))
    .orderBy(asc(aenderungen.nummer))
  const wirksam = alle.filter(({ entferntAm }) => entferntAm === null)
  const tag = gueltigAb ?? entwurf.gueltigAb ?? heute()
  const ergebnis = anwenden(
    basis.zeilen,
    wirksam.map(({ angaben }) => angaben),
    tag,
    basis.vergeben,
  )
  return { entwurf, basis, aenderungen: alle, wirksam, ergebnis }
}
