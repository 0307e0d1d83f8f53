import { insert, load } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { and, eq, gt } from 'drizzle-orm'
import { istLokal, positionId } from './kennzeichen.ts'
import { type Position, positionen } from './tables.ts'

export interface OertlichePosition {
  /** `L01`: appended to the number of the position above */
  readonly kennung: string
  readonly titel: string
  readonly synonyme?: readonly string[]
  /** years; not shorter than above. Absent: as above */
  readonly fristJahre?: number | null | undefined
}

/** Adds a position of the Gemeinde's own below a shared one. It inherits class, value and retention from there. */
export async function positionErgaenzen(ctx: Context, unter: string, eingabe: OertlichePosition): Promise<Position> {
  const ueber = await load(ctx, positionen, unter)
  if (!ueber.betreffseinheit || ueber.lokal || ueber.stillgelegtAm !== null) {
    throw new Invalid(
      'aktenplan.stelle',
      'Eigene Positionen sind nur unter einer offenen Betreffseinheit des gemeinsamen Plans möglich.',
    )
  }
  const kennzeichen = `${ueber.kennzeichen}.${eingabe.kennung}`
  if (!istLokal(kennzeichen)) {
    throw new Invalid('aktenplan.kennung', 'Die Kennung besteht aus L und zwei Ziffern, zum Beispiel L01.', {
      feld: 'kennung',
    })
  }
  const titel = eingabe.titel.trim()
  if (titel === '' || titel.length > 255) {
    throw new Invalid('aktenplan.titel', 'Bitte einen Titel mit höchstens 255 Zeichen angeben.', { feld: 'titel' })
  }
  const fristJahre = fristDarunter(ueber, eingabe.fristJahre)
  const [schon] = await ctx.tx
    .select({ id: positionen.id })
    .from(positionen)
    .where(and(eq(positionen.fassung, ueber.fassung), eq(positionen.kennzeichen, kennzeichen)))
  if (schon)
    throw new Conflict('aktenplan.vergeben', `Das Kennzeichen ${kennzeichen} ist schon vergeben.`, { feld: 'kennung' })
  const position = await insert(ctx, positionen, werte(ctx, ueber))
  // A version that is published and not yet in force must have it too, or it would be gone on that day.
  for (const spaeter of await spaetereFassungen(ctx, ueber)) await insert(ctx, positionen, werte(ctx, spaeter))
  ctx.record('aktenplan.ergaenzt', position, { kennzeichen, titel })
  return position

  function werte(ctx: Context, darueber: Position) {
    return {
      id: positionId(darueber.fassung, kennzeichen, ctx.gemeinde),
      fassung: darueber.fassung,
      einheit: positionId('einheit', kennzeichen, ctx.gemeinde),
      kennzeichen,
      titel,
      eltern: darueber.id,
      ebene: 5,
      betreffseinheit: true,
      fristJahre,
      unbefristet: fristJahre === null,
      aussonderung: darueber.aussonderung,
      schutzklasse: darueber.schutzklasse,
      fristbeginn: darueber.fristbeginn,
      grundlage: darueber.grundlage,
      quelle: 'örtlich',
      synonyme: [...(eingabe.synonyme ?? [])],
      lokal: true,
    }
  }
}

function spaetereFassungen(ctx: Context, ueber: Position): Promise<Position[]> {
  return ctx.tx
    .select()
    .from(positionen)
    .where(
      and(
        gt(positionen.fassung, ueber.fassung),
        eq(positionen.kennzeichen, ueber.kennzeichen),
        eq(positionen.betreffseinheit, true),
      ),
    )
}

function fristDarunter(ueber: Position, gewuenscht: number | null | undefined): number | null {
  if (gewuenscht === undefined || gewuenscht === null) return ueber.fristJahre
  const mindestens = ueber.fristJahre
  if (mindestens === null || !Number.isInteger(gewuenscht) || gewuenscht < mindestens || gewuenscht > 999) {
    const grenze = mindestens === null ? 'unbefristet' : `mindestens ${mindestens} Jahre`
    throw new Invalid('aktenplan.frist', `Die Frist darf nicht kürzer sein als darüber: ${grenze}.`, {
      feld: 'fristJahre',
    })
  }
  return gewuenscht
}
