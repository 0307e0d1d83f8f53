import {
  akteDesVorgangsHalten,
  akteLaden,
  vorgaenge,
  vorgangAendern,
  vorgangHalten,
  vorgangLaden,
} from '@verbundakte/akte'
import { insert, load, loadLocked, update } from '@verbundakte/authz'
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
  const neu = { erledigtAm: new Date(), erledigtVon: ctx.person?.id ?? null, hindernis: null }
  const wiedervorlage = await update(ctx, wiedervorlagen, id, neu)
  await tagDesVorgangs(ctx, wiedervorlage, null)
  ctx.record('geschaeftsgang.wiedervorlage.erledigt', wiedervorlage, { vorgang: wiedervorlage.vorgang })
  return wiedervorlage
}

/** Nothing follows from a Wiedervorlage, so it may be taken up again whenever somebody likes. */
export async function wiedervorlageOeffnen(ctx: Context, id: string): Promise<Wiedervorlage> {
  const vorher = await meine(ctx, id)
  if (!vorher.erledigtAm) return vorher
  const wiedervorlage = await update(ctx, wiedervorlagen, id, { erledigtAm: null, erledigtVon: null })
  await tagDesVorgangs(ctx, wiedervorlage, wiedervorlage.tag)
  ctx.record('geschaeftsgang.wiedervorlage.wieder-offen', wiedervorlage, { vorgang: wiedervorlage.vorgang })
  return wiedervorlage
}

async function meine(ctx: Context, id: string): Promise<Wiedervorlage> {
  const { vorgang } = await load(ctx, wiedervorlagen, id, 'aendern')
  if (id === vorgang) {
    // Its day stands at the Vorgang and changes with it: locks are taken from above.
    await akteDesVorgangsHalten(ctx, vorgang)
    await vorgangHalten(ctx, vorgang)
  }
  const wiedervorlage = await loadLocked(ctx, wiedervorlagen, id, 'aendern')
  if (!(await handelnder(ctx, wiedervorlage))) lenken(ctx, wiedervorlage)
  return wiedervorlage
}

/**
 * The day that stands at the Vorgang itself follows the Wiedervorlage that was made of it (`jobs/tag-des-vorgangs.ts`), as
 * far as the person may change the Vorgang and its Akte is open.
 */
async function tagDesVorgangs(ctx: Context, { id, vorgang }: Wiedervorlage, tag: string | null): Promise<void> {
  if (id !== vorgang) return
  const darin = await vorgangLaden(ctx).load(vorgang)
  if (!darin || darin.wiedervorlage === tag || !ctx.rights.can('aendern', vorgaenge, darin)) return
  const akte = await akteLaden(ctx).load(darin.akte)
  if (akte?.status === 'IN_BEARBEITUNG') await vorgangAendern(ctx, vorgang, { wiedervorlage: tag })
}
