import { positionen } from '@verbundakte/aktenplan'
import { insert, load, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, Invalid, isUuid } from '@verbundakte/kernel'
import { and, asc, inArray, isNull } from 'drizzle-orm'
import { type Ansicht, ansichten } from './tables.ts'

export interface AnsichtEingabe {
  readonly name: string
  readonly adresse: string
  /** one of the person's own offices; absent: for nobody else */
  readonly amt?: string | null | undefined
}

/** Lists whose filters stand in their address. Anything else could lead wherever its author likes. */
const LISTEN =
  /^(akten|akten\/meine|akten\/amt\/[^/?#]+|akten\/position\/[0-9a-f-]{36}|suche\?[^#]+|(postkorb|postausgang|posteingang)(\?[^#]+)?)$/
const HOECHSTENS = 100

/** Keeps a list with its filters under a name. @throws Invalid for an address that is no list, Forbidden for another office */
export async function ansichtSichern(ctx: Context, eingabe: AnsichtEingabe): Promise<Ansicht> {
  if (!ctx.person) throw new Forbidden()
  if (!LISTEN.test(eingabe.adresse) || eingabe.adresse.length > 1000 || lesbar(eingabe.adresse) === null) {
    throw new Invalid('ansichten.adresse', 'Diese Liste lässt sich nicht sichern.', { feld: 'adresse' })
  }
  const amt = eingabe.amt ?? ''
  if (amt !== '' && !ctx.person.aemter.includes(amt)) throw new Forbidden()
  const ansicht = await insert(ctx, ansichten, {
    person: ctx.person.id,
    name: name(eingabe.name),
    adresse: eingabe.adresse,
    amt,
  })
  if (amt !== '') ctx.record('ansichten.gesichert', ansicht, { amt })
  return ansicht
}

/** Takes it off the lists, or, as undo, puts it back. @throws NotFound, Forbidden for what a colleague of an office has shared that one does not lead */
export async function ansichtEntfernen(ctx: Context, id: string, entfernt: boolean): Promise<Ansicht> {
  await load(ctx, ansichten, id)
  const ansicht = await update(ctx, ansichten, id, { entferntAm: entfernt ? new Date() : null })
  if (ansicht.amt !== '') {
    ctx.record(entfernt ? 'ansichten.entfernt' : 'ansichten.gesichert', ansicht, { amt: ansicht.amt })
  }
  return ansicht
}

/** One's own and those of the own offices, in the order of their making. */
export function meineAnsichten(ctx: Context): Promise<Ansicht[]> {
  return ctx.tx
    .select(visible(ctx, ansichten))
    .from(ansichten)
    .where(and(isNull(ansichten.entferntAm), reachable(ctx, 'lesen', ansichten)))
    .orderBy(asc(ansichten.id))
    .limit(HOECHSTENS)
}

/** What of its filters there is no longer, as a sentence for each view; null: all of it is there. */
export async function wasFehlt(ctx: Context, alle: readonly Pick<Ansicht, 'adresse'>[]): Promise<(string | null)[]> {
  const gelesen = alle.map(({ adresse }) => filterVon(adresse))
  const ids = gelesen.flatMap(({ positionId }) => (positionId ? [positionId] : []))
  const zeichen = gelesen.flatMap(({ positionen: werte }) => werte)
  const daNachId = new Set(
    (ids.length === 0
      ? []
      : await ctx.tx.select({ id: positionen.id }).from(positionen).where(inArray(positionen.id, ids))
    ).map(({ id }) => id),
  )
  const daNachZeichen = new Set(
    (zeichen.length === 0
      ? []
      : await ctx.tx
          .selectDistinct({ kennzeichen: positionen.kennzeichen })
          .from(positionen)
          .where(inArray(positionen.kennzeichen, zeichen))
    ).map(({ kennzeichen }) => kennzeichen),
  )
  return gelesen.map(({ aemter, positionId, positionen: werte }) => {
    const amt = aemter.find((kuerzel) => !ctx.profil.aemter.some((each) => each.kuerzel === kuerzel))
    if (amt !== undefined) return `Das Amt „${amt}“ gibt es nicht mehr.`
    if (positionId && !daNachId.has(positionId)) return 'Die Position des Aktenplans gibt es nicht mehr.'
    const position = werte.find((wert) => !daNachZeichen.has(wert))
    return position === undefined ? null : `Die Position „${position}“ gibt es im Aktenplan nicht mehr.`
  })
}

function filterVon(adresse: string): { aemter: string[]; positionId: string | null; positionen: string[] } {
  const { pathname, searchParams } = new URL(adresse, 'http://liste.invalid/')
  const [, art, wert = ''] = /^\/akten\/(amt|position)\/(.+)$/.exec(pathname) ?? []
  return {
    aemter: [
      ...(art === 'amt' ? [lesbar(wert) ?? wert] : []),
      ...searchParams.getAll('amt').filter((kuerzel) => kuerzel !== ''),
    ],
    positionId: art === 'position' && isUuid(wert) ? wert : null,
    positionen: searchParams.getAll('position'),
  }
}

/** null: there is a `%` in it that begins nothing */
function lesbar(adresse: string): string | null {
  try {
    return decodeURIComponent(adresse)
  } catch {
    return null
  }
}

function name(text: string): string {
  const rein = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (rein === '' || rein.length > 80) {
    throw new Invalid('ansichten.name', 'Bitte einen Namen mit höchstens 80 Zeichen angeben.', { feld: 'name' })
  }
  return rein
}
