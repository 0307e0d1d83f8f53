import type { Person } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, asc, eq, gt, gte, isNull, lte } from 'drizzle-orm'
import { belegschaft } from '../adressaten.ts'
import { type Abwesenheit, abwesenheiten, type Schritt, schritte } from '../tables.ts'
import type { Hindernis } from '../worte.ts'

/** Steps that are looked at in one transaction. */
const BLOCK = 500

/**
 * Looks at every current step: reminds of those that are due, and says of those that do not move why, so that whoever
 * began them and those who lead the office find them in their Postkorb. Run every hour, and when somebody is away or an
 * Akte gets another class. May be cut short and run again.
 */
export async function schrittePruefen(doors: Doors): Promise<void> {
  let nach: string | null = null
  do nach = await doors.write((ctx) => block(ctx, nach))
  while (nach !== null)
}

async function block(ctx: Context, nach: string | null): Promise<string | null> {
  const gelesen = await ctx.tx
    .select()
    .from(schritte)
    .where(and(eq(schritte.status, 'AKTUELL'), nach === null ? undefined : gt(schritte.id, nach)))
    .orderBy(asc(schritte.id))
    .limit(BLOCK)
    // Whoever finishes one meanwhile is faster; its turn comes with the next look.
    .for('update', { skipLocked: true })
  if (gelesen.length === 0) return null
  const lage = { leute: await belegschaft(ctx), abwesend: await heuteAbwesend(ctx), tag: heute() }
  for (const schritt of gelesen) {
    await hinweisen(ctx, schritt, hindernis(ctx, schritt, lage))
    if (schritt.termin && schritt.termin <= lage.tag && !schritt.erinnertAm) await erinnern(ctx, schritt, lage.tag)
  }
  return gelesen.at(-1)?.id ?? null
}

interface Lage {
  readonly leute: readonly Person[]
  readonly abwesend: ReadonlyMap<string, Abwesenheit>
  readonly tag: string
}

function hindernis(ctx: Context, schritt: Schritt, { leute, abwesend, tag }: Lage): Hindernis | null {
  const liest = (wer: Person) => ctx.services.rightsOf(ctx.gemeinde, wer).can('lesen', schritte, schritt)
  if (schritt.person) {
    const wer = leute.find(({ id }) => id === schritt.person)
    if (!wer) return 'FORT'
    if (!liest(wer)) return 'OHNE_RECHT'
    const fehlt = abwesend.get(wer.id)
    if (fehlt) {
      const vertretung = leute.find(({ id }) => id === fehlt.vertretung)
      if (!vertretung) return 'ABWESEND'
      if (!liest(vertretung)) return 'VERTRETUNG_OHNE_RECHT'
    }
  } else {
    const imAmt = leute.filter(({ aemter }) => schritt.amt !== null && aemter.includes(schritt.amt))
    if (imAmt.length === 0) return 'LEERES_AMT'
    if (!imAmt.some(liest)) return 'OHNE_RECHT'
  }
  return schritt.termin && schritt.termin < tag ? 'UEBERFAELLIG' : null
}

async function heuteAbwesend(ctx: Context): Promise<ReadonlyMap<string, Abwesenheit>> {
  const tag = heute()
  const found = await ctx.tx
    .select()
    .from(abwesenheiten)
    .where(and(isNull(abwesenheiten.aufgehobenAm), gte(abwesenheiten.bis, tag), lte(abwesenheiten.von, tag)))
  return new Map(found.map((each) => [each.person, each]))
}

async function hinweisen(ctx: Context, schritt: Schritt, neu: Hindernis | null): Promise<void> {
  if (schritt.hindernis === neu) return
  await ctx.tx.update(schritte).set({ hindernis: neu }).where(eq(schritte.id, schritt.id))
  if (neu) ctx.record('geschaeftsgang.schritt.stockt', schritt, { ...worum(schritt), hindernis: neu })
}

async function erinnern(ctx: Context, schritt: Schritt, tag: string): Promise<void> {
  await ctx.tx.update(schritte).set({ erinnertAm: tag }).where(eq(schritte.id, schritt.id))
  ctx.record('geschaeftsgang.schritt.erinnert', schritt, worum(schritt))
}

function worum({ vorgang, nummer, verfuegung }: Schritt) {
  return { vorgang, nummer, verfuegung }
}
