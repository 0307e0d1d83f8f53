import { vorgangHalten } from '@verbundakte/akte'
import { insert, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid } from '@verbundakte/kernel'
import { type Adressat, adressatPruefen } from './adressaten.ts'
import { saetze } from './angaben.ts'
import { handelnder, lenken } from './handelnder.ts'
import { type Wiedervorlage, wiedervorlagen } from './tables.ts'

export interface WiedervorlageEingabe extends Adressat {
  readonly tag: string
  readonly grund?: string | null | undefined
}

/** Puts a Vorgang before somebody again on a day: before the person themselves unless it says otherwise. */
export async function wiedervorlageSetzen(
  ctx: Context,
  vorgangId: string,
  { tag, grund, ...an }: WiedervorlageEingabe,
): Promise<Wiedervorlage> {
  const vorgang = await vorgangHalten(ctx, vorgangId)
  if (tag < heute()) {
    throw new Invalid('geschaeftsgang.tag', 'Der Tag liegt in der Vergangenheit.', { feld: 'tag' })
  }
  const adressat = an.person || an.amt ? an : { person: ctx.person?.id }
  const wiedervorlage = await insert(ctx, wiedervorlagen, {
    akte: vorgang.akte,
    vorgang: vorgang.id,
    ...(await adressatPruefen(ctx, adressat, { verfuegung: 'BEARBEITUNG', vorgang, dokument: null })),
    tag,
    grund: saetze(grund, 'grund'),
    schutzklasse: vorgang.schutzklasse,
    federfuehrung: vorgang.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('geschaeftsgang.wiedervorlage.gesetzt', wiedervorlage, { vorgang: vorgang.id, tag })
  return wiedervorlage
}

/** @throws Forbidden for anybody but its addressee, whoever stands in, and whoever set it */
export async function wiedervorlageErledigen(ctx: Context, id: string): Promise<Wiedervorlage> {
  const vorher = await meine(ctx, id)
  if (vorher.erledigtAm) {
    throw new Conflict('geschaeftsgang.wiedervorlage.erledigt', 'Diese Wiedervorlage ist schon erledigt.')
  }
  const neu = { erledigtAm: new Date(), erledigtVon: ctx.person?.id ?? null }
  const wiedervorlage = await update(ctx, wiedervorlagen, id, neu)
  ctx.record('geschaeftsgang.wiedervorlage.erledigt', wiedervorlage, { vorgang: wiedervorlage.vorgang })
  return wiedervorlage
}

/** Nothing follows from a Wiedervorlage, so it may be taken up again whenever somebody likes. */
export async function wiedervorlageOeffnen(ctx: Context, id: string): Promise<Wiedervorlage> {
  const vorher = await meine(ctx, id)
  if (!vorher.erledigtAm) return vorher
  const wiedervorlage = await update(ctx, wiedervorlagen, id, { erledigtAm: null, erledigtVon: null })
  ctx.record('geschaeftsgang.wiedervorlage.wieder-offen', wiedervorlage, { vorgang: wiedervorlage.vorgang })
  return wiedervorlage
}

async function meine(ctx: Context, id: string): Promise<Wiedervorlage> {
  const wiedervorlage = await loadLocked(ctx, wiedervorlagen, id, 'aendern')
  if (!(await handelnder(ctx, wiedervorlage))) lenken(ctx, wiedervorlage)
  return wiedervorlage
}
