import { loadLocked, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { and, eq, ne } from 'drizzle-orm'
import { notfallInWorten } from './beantragen.ts'
import { type Umfang, zustandJetzt } from './machine.ts'
import { festhalten, gewagt, handelnd, nachfuehren, schritt, stand, uhr } from './schritte.ts'
import { type Auftrag, auftraege } from './tables.ts'

/**
 * Comes in. From here until `endetAm` the grant lives. One visit at a time in one Gemeinde.
 *
 * @throws Conflict `unterstuetzung.zustand`, `.aus`, `.zu-frueh`, `.schon-da`
 */
export async function beginnen(ctx: Context, id: string): Promise<Auftrag> {
  const { id: person } = handelnd(ctx)
  const auftrag = await loadLocked(ctx, auftraege, id, 'beginnen')
  await fruehereBeenden(ctx, person, id)
  const { jetzt, aus } = await uhr(ctx)
  gewagt(await stand(ctx, auftrag), { was: 'beginnen', person }, jetzt, aus)
  // Begin and end are the database's to say, by its own clock.
  const begonnen = await update(ctx, auftraege, id, { zustand: 'AKTIV' }, 'beginnen')
  await festhalten(ctx, begonnen, 'begonnen', { endet: begonnen.endetAm?.toISOString() ?? '' })
  if (begonnen.art === 'NOTFALL') {
    const { ticket, zweck } = begonnen
    await festhalten(ctx, begonnen, 'alarm', { fall: notfallInWorten(begonnen.fall ?? ''), ticket, zweck })
  }
  return begonnen
}

async function fruehereBeenden(ctx: Context, person: string, id: string): Promise<void> {
  const offene = await ctx.tx
    .select(visible(ctx, auftraege))
    .from(auftraege)
    .where(
      and(
        eq(auftraege.antragsteller, person),
        eq(auftraege.zustand, 'AKTIV'),
        ne(auftraege.id, id),
        reachable(ctx, 'lesen', auftraege),
      ),
    )
    .for('update')
  const { jetzt } = await uhr(ctx)
  for (const auftrag of offene) {
    if (zustandJetzt(auftrag, jetzt) === 'AKTIV') {
      throw new Conflict(
        'unterstuetzung.schon-da',
        'Sie sind schon in dieser Gemeinde. Bitte zuerst den anderen Besuch beenden.',
      )
    }
    await nachfuehren(ctx, auftrag, jetzt)
  }
}

/** Leaves, or withdraws a request that is not needed any more. */
export function beenden(ctx: Context, id: string): Promise<Auftrag> {
  return schritt(ctx, id, { was: 'beenden', person: handelnd(ctx).id }, 'beendet')
}

/** What is left of a grant; whatever is absent stays as it is. */
export interface Weniger {
  readonly module?: readonly string[] | null | undefined
  readonly klassen?: readonly string[] | null | undefined
  readonly aktionen?: readonly string[] | null | undefined
  readonly ausfuhr?: boolean | null | undefined
  readonly objekte?: readonly { readonly art: string; readonly id: string }[] | null | undefined
  readonly bis?: Date | null | undefined
}

/** Takes something away from a request or a grant. Free for both sides; giving more is another request. */
export async function einengen(ctx: Context, id: string, weniger: Weniger): Promise<Auftrag> {
  const auftrag = await loadLocked(ctx, auftraege, id, 'einengen')
  const { bis, module: wo, klassen: was, aktionen: wie, ausfuhr: hinaus, objekte: welche } = weniger
  const umfang: Partial<Umfang> = {
    ...(wo && { module: wo }),
    ...(was && { klassen: was }),
    ...(wie && { aktionen: wie, schreiben: wie.some((aktion) => aktion !== 'lesen') }),
    ...(typeof hinaus === 'boolean' && { ausfuhr: hinaus }),
    ...(welche && { objekte: welche.map((objekt) => objekt.id) }),
  }
  const person = handelnd(ctx).id
  const { jetzt, aus } = await uhr(ctx)
  const neu = gewagt(await stand(ctx, auftrag), { was: 'einengen', person, umfang, ...(bis && { bis }) }, jetzt, aus)
  const objekte = neu.objekte && [...neu.objekte]
  const arten = new Map([
    ...(welche ?? []).map(({ id: objekt, art }) => [objekt, art] as const),
    ...(auftrag.objekte ?? []).map((objekt, n) => [objekt, auftrag.objektarten?.[n] ?? ''] as const),
  ])
  const { schreiben, ausfuhr, endetAm } = neu
  const [module, klassen, aktionen] = [[...neu.module], [...neu.klassen], [...neu.aktionen]]
  const enger = await update(
    ctx,
    auftraege,
    id,
    {
      module,
      klassen,
      aktionen,
      schreiben,
      ausfuhr,
      objekte,
      objektarten: objekte?.map((objekt) => arten.get(objekt) ?? '?'),
      bis: neu.bis,
      endetAm,
    },
    'einengen',
  )
  await festhalten(ctx, enger, 'eingeengt', { module, klassen, aktionen, ausfuhr, objekte })
  return enger
}
