import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, heute } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import type { Aufgabe, Laufweg, Schritt } from './tables.ts'

const gelesen = new WeakMap<Context, Promise<readonly string[]>>()

/** In whose place the acting person stands today; asked once a request. Nobody stands in for somebody who stands in. */
export function vertretene(ctx: Context): Promise<readonly string[]> {
  const bekannt = gelesen.get(ctx) ?? fragen(ctx)
  gelesen.set(ctx, bekannt)
  return bekannt
}

async function fragen(ctx: Context): Promise<readonly string[]> {
  // Who comes in from outside stands in for nobody, and does not see who is away.
  if (!ctx.person || ctx.standing !== 'dienst') return []
  const tag = heute()
  const found = await rows<{ person: string }>(
    ctx.tx,
    sql`select distinct person from geschaeftsgang.abwesenheit where gemeinde = verbund.gemeinde()
        and vertretung = ${ctx.person.id} and aufgehoben_am is null and bis >= ${tag} and von <= ${tag}`,
  )
  return found.map(({ person }) => person)
}

/** Whose step the acting person may finish, and in whose place; null: it is not theirs. */
export async function handelnder(
  ctx: Context,
  { person, amt }: Pick<Schritt, 'person' | 'amt'>,
): Promise<{ readonly fuer: string | null } | null> {
  if (!ctx.person || ctx.standing !== 'dienst') return null
  if (person === ctx.person.id || (amt !== null && ctx.person.aemter.includes(amt))) return { fuer: null }
  return person !== null && (await vertretene(ctx)).includes(person) ? { fuer: person } : null
}

/** @throws Forbidden with a sentence for anybody to whom the step is not addressed */
export async function handelnd(ctx: Context, schritt: Pick<Schritt, 'person' | 'amt'>) {
  const wer = await handelnder(ctx, schritt)
  if (!wer) {
    throw new Forbidden('geschaeftsgang.schritt.fremd', 'Dieser Schritt ist an jemand anderen gerichtet.')
  }
  return wer
}

/** Whether the person may direct it: whoever began it, and those who lead the office that keeps the Akte. */
export function lenkt(ctx: Context, was: Pick<Laufweg | Schritt, 'angelegtVon' | 'federfuehrung'>): boolean {
  if (!ctx.person || ctx.standing !== 'dienst') return false
  return was.angelegtVon === ctx.person.id || ctx.person.aemterAls('amtsleitung').includes(was.federfuehrung)
}

/** The same of an Aufgabe, which belongs to no Laufweg. @throws Forbidden */
export function aufgabeLenken(ctx: Context, aufgabe: Pick<Aufgabe, 'angelegtVon' | 'federfuehrung'>): void {
  if (lenkt(ctx, aufgabe)) return
  throw new Forbidden(
    'geschaeftsgang.lenken',
    'Das kann nur, wer die Aufgabe gestellt hat, und die Leitung des federführenden Amtes.',
  )
}

/** @throws Forbidden */
export function lenken(ctx: Context, ...was: readonly Pick<Laufweg | Schritt, 'angelegtVon' | 'federfuehrung'>[]) {
  if (was.some((each) => lenkt(ctx, each))) return
  throw new Forbidden(
    'geschaeftsgang.lenken',
    'Das kann nur, wer den Laufweg begonnen hat, und die Leitung des federführenden Amtes.',
  )
}
