import { insert, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { type Haltende, switchedOn, type Uebergabeposten } from '@verbundakte/module'
import { type Uebergabezeile, uebergaben } from './tables.ts'

/** More at a time are handed on in a second round. */
export const HOECHSTENS = 1000
export const ZURUECK_STUNDEN = 24

export interface Gruppe {
  readonly art: string
  readonly titel: string
  readonly ids: readonly string[]
}

/** What there is to hand on, by the modules that are switched on here. */
export function alle(ctx: Context): readonly Uebergabeposten[] {
  return ctx.services
    .module()
    .filter((module) => switchedOn(module, ctx.profil))
    .flatMap(({ uebergabe }) => uebergabe ?? [])
}

/** What somebody holds, kind by kind, as far as the acting person may hand it on. */
export async function gehalten(ctx: Context, person: string): Promise<Gruppe[]> {
  if (!isUuid(person)) throw new NotFound()
  const gruppen: Gruppe[] = []
  for (const posten of alle(ctx)) {
    const ids = await posten.gehalten(ctx, person, HOECHSTENS)
    gruppen.push({ art: posten.art, titel: posten.titel, ids })
  }
  return gruppen
}

/** Hands one thing on. One transaction each: what cannot go says why, and keeps nothing else back. */
export async function uebergeben(
  ctx: Context,
  art: string,
  objekt: string,
  von: string,
  an: Haltende,
): Promise<Uebergabezeile> {
  if ((an.person === null) === (an.amt === null))
    throw new Invalid('uebergabe.an', 'Bitte eine Person oder ein Amt angeben.', { feld: 'an' })
  if (an.person === von) throw new Invalid('uebergabe.dieselbe', 'Dort liegt es schon.', { feld: 'an' })
  if (!isUuid(objekt) || !isUuid(von)) throw new NotFound()
  const danach = await postenVon(ctx, art).uebergeben(ctx, objekt, {
    von: { person: von, amt: null },
    an,
    zurueck: false,
  })
  const durch = ctx.person?.id
  if (!durch) throw new NotFound()
  const zeile = { art, objekt, danach, von, anPerson: an.person, anAmt: an.amt, durch }
  const uebergabe = await insert(ctx, uebergaben, zeile)
  ctx.record('uebergabe.uebergeben', uebergabe, { art, objekt, von, anPerson: an.person, anAmt: an.amt })
  return uebergabe
}

/** @throws Conflict after a day, and where whoever has it now has done something with it */
export async function uebergabeZuruecknehmen(ctx: Context, id: string): Promise<Uebergabezeile> {
  const vorher = await loadLocked(ctx, uebergaben, id, 'aendern')
  if (vorher.zurueckAm) return vorher
  if (Date.now() - vorher.am.getTime() > ZURUECK_STUNDEN * 3_600_000)
    throw new Conflict('uebergabe.zu-spaet', 'Eine Übergabe lässt sich einen Tag lang zurücknehmen.')
  const { art, danach, von, anPerson, anAmt } = vorher
  await postenVon(ctx, art).uebergeben(ctx, danach, {
    von: { person: anPerson, amt: anAmt },
    an: { person: von, amt: null },
    zurueck: true,
  })
  const uebergabe = await update(ctx, uebergaben, id, { zurueckAm: new Date() })
  ctx.record('uebergabe.zurueckgenommen', uebergabe, { art, objekt: uebergabe.objekt })
  return uebergabe
}

function postenVon(ctx: Context, art: string): Uebergabeposten {
  const posten = alle(ctx).find((each) => each.art === art)
  if (!posten) throw new NotFound()
  return posten
}
