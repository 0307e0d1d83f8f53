import { insert, loadLocked, type Person, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, heute, Invalid, NotFound } from '@verbundakte/kernel'
import { and, asc, eq, gte, isNull, lte, sql } from 'drizzle-orm'
import { belegschaft } from './adressaten.ts'
import { type Abwesenheit, abwesenheiten } from './tables.ts'

export interface AbwesenheitEingabe {
  /** who is away; the acting person unless given */
  readonly person?: string | null | undefined
  readonly von: string
  readonly bis: string
  readonly vertretung?: string | null | undefined
}

/**
 * Says that somebody is away and who stands in. The substitute sees what they may read by their own rights, not more:
 * a step beyond those tells whoever began it (`pruefen.ts`).
 *
 * @throws Conflict when the days overlap with an absence that is known
 */
export async function abwesenheitMelden(ctx: Context, eingabe: AbwesenheitEingabe): Promise<Abwesenheit> {
  const person = eingabe.person ?? ctx.person?.id
  const { von, bis } = eingabe
  const vertretung = eingabe.vertretung ?? null
  const leute = await belegschaft(ctx)
  const wer = leute.find(({ id }) => id === person)
  if (!person || !wer) throw new NotFound()
  mussLeiten(ctx, wer)
  if (bis < von) throw new Invalid('geschaeftsgang.abwesenheit.tage', 'Der letzte Tag liegt vor dem ersten.', BIS)
  if (bis < heute()) throw new Invalid('geschaeftsgang.abwesenheit.tage', 'Diese Tage sind schon vorbei.', BIS)
  if (vertretung === person) {
    throw new Invalid('geschaeftsgang.vertretung', 'Niemand vertritt sich selbst.', { feld: 'vertretung' })
  }
  if (vertretung !== null && !leute.some(({ id }) => id === vertretung)) {
    throw new Invalid(
      'geschaeftsgang.vertretung',
      'Diese Person arbeitet hier nicht mehr oder ist gesperrt. Bitte jemand anderen wählen.',
      { feld: 'vertretung' },
    )
  }
  // Two at once would not see each other.
  await rows(ctx.tx, sql`select verbund.sperren(${`abwesenheit ${person}`})`)
  const [schon] = await ctx.tx
    .select(visible(ctx, abwesenheiten))
    .from(abwesenheiten)
    .where(
      and(
        eq(abwesenheiten.person, person),
        isNull(abwesenheiten.aufgehobenAm),
        gte(abwesenheiten.bis, von),
        lte(abwesenheiten.von, bis),
      ),
    )
    .limit(1)
  if (schon) {
    throw new Conflict(
      'geschaeftsgang.abwesenheit.ueberschneidet',
      'Für diese Tage ist schon eine Abwesenheit gemeldet. Bitte zuerst die andere aufheben.',
    )
  }
  const angelegtVon = ctx.person?.id ?? null
  const abwesenheit = await insert(ctx, abwesenheiten, { person, von, bis, vertretung, angelegtVon })
  ctx.record('geschaeftsgang.abwesenheit.gemeldet', abwesenheit, { person, von, bis, vertretung })
  return abwesenheit
}

/** Back earlier, or not going at all: from this moment on nobody stands in. */
export async function abwesenheitAufheben(ctx: Context, id: string): Promise<Abwesenheit> {
  const vorher = await loadLocked(ctx, abwesenheiten, id, 'aendern')
  const wer = (await belegschaft(ctx)).find((each) => each.id === vorher.person)
  if (wer) mussLeiten(ctx, wer)
  if (vorher.aufgehobenAm) return vorher
  const abwesenheit = await update(ctx, abwesenheiten, id, { aufgehobenAm: new Date() })
  ctx.record('geschaeftsgang.abwesenheit.aufgehoben', abwesenheit, { person: abwesenheit.person })
  return abwesenheit
}

/** Absences that last or are to come, the next first. */
export function abwesend(ctx: Context): Promise<Abwesenheit[]> {
  return ctx.tx
    .select(visible(ctx, abwesenheiten))
    .from(abwesenheiten)
    .where(
      and(isNull(abwesenheiten.aufgehobenAm), gte(abwesenheiten.bis, heute()), reachable(ctx, 'lesen', abwesenheiten)),
    )
    .orderBy(asc(abwesenheiten.von), asc(abwesenheiten.id))
    .limit(500)
}

const BIS = { feld: 'bis' }

/** For whom the person may report it: themselves, and the people they lead. */
export async function meldbar(ctx: Context): Promise<readonly Person[]> {
  return (await belegschaft(ctx)).filter((wer) => leitet(ctx, wer))
}

/** Whether the person may end this absence. */
export async function aufhebbar(ctx: Context, { person }: Abwesenheit): Promise<boolean> {
  return (await meldbar(ctx)).some(({ id }) => id === person)
}

/** One's own; that of the people in an office by those who lead it; everybody's by the head of the Gemeinde. */
function leitet(ctx: Context, wer: Pick<Person, 'id' | 'aemter'>): boolean {
  if (!ctx.person) return false
  if (wer.id === ctx.person.id || ctx.person.rollen.has('leitung')) return true
  const geleitet = ctx.person.aemterAls('amtsleitung')
  return wer.aemter.some((amt) => geleitet.includes(amt))
}

function mussLeiten(ctx: Context, wer: Pick<Person, 'id' | 'aemter'>): void {
  // The operator's runs answer for themselves.
  if (!ctx.person || leitet(ctx, wer)) return
  throw new Forbidden('geschaeftsgang.abwesenheit.fremd', 'Für andere meldet das die Leitung ihres Amtes.')
}
