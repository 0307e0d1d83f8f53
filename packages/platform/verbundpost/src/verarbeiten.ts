import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { ShortJob } from '@verbundakte/jobs'
import { gemeindeId } from '@verbundakte/kernel'
import { type Doors, switchedOn } from '@verbundakte/module'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { artNamens } from './arten.ts'
import { type Eingang, eingaenge } from './tables.ts'

/** Hands what has come in to its module, in the order in which it came. */
export const nachDemEingang: ShortJob<Doors> = {
  on: 'verbundpost.eingegangen',
  urgent: true,
  async run(doors, event) {
    const [eingang] = await doors.read((ctx) =>
      ctx.tx
        .select({ von: eingaenge.von, zustand: eingaenge.zustand })
        .from(eingaenge)
        .where(eq(eingaenge.id, event.subjektId)),
    )
    if (eingang?.zustand === 'EINGEGANGEN') await verarbeiten(doors, eingang.von)
  },
}

/** Whatever was left: by a module that was switched off, or one that failed. */
export async function allesVerarbeiten(doors: Doors): Promise<void> {
  const offen = await doors.read((ctx) =>
    ctx.tx
      .selectDistinct({ von: eingaenge.von })
      .from(eingaenge)
      .where(eq(eingaenge.zustand, 'EINGEGANGEN'))
      .orderBy(asc(eingaenge.von)),
  )
  const versucht = await Promise.allSettled(offen.map(({ von }) => verarbeiten(doors, von)))
  const gescheitert = versucht.find((each) => each.status === 'rejected')
  if (gescheitert) throw gescheitert.reason
}

/**
 * Works through what one sender has sent. Each message and the mark that it is done are one transaction: it is applied
 * once. One that fails holds up the later ones of its own module, and nobody else.
 *
 * @throws the first failure, when all others are through
 */
export async function verarbeiten(doors: Doors, von: string): Promise<void> {
  const gehalten = new Map<string, unknown>()
  for (let nummer = 0; ; ) {
    const naechster = await doors.read((ctx) => wartend(ctx, von, nummer))
    if (!naechster) break
    nummer = naechster.nummer
    const modul = naechster.art.slice(0, naechster.art.indexOf('.'))
    if (gehalten.has(modul)) continue
    try {
      await doors.write((ctx) => einen(ctx, naechster))
    } catch (error) {
      gehalten.set(modul, error)
      await doors.write((ctx) => haengt(ctx, naechster, error))
    }
  }
  for (const error of gehalten.values()) throw error
}

async function einen(ctx: Context, { id, von }: Eingang): Promise<void> {
  await rows(ctx.tx, sql`select verbund.sperren(${`verbundpost von ${von}`})`)
  const [eingang] = await ctx.tx.select().from(eingaenge).where(eq(eingaenge.id, id)).for('update')
  if (eingang?.zustand !== 'EINGEGANGEN') return
  const art = artNamens(ctx, eingang.art)
  if (!art || !switchedOn(art.modul, ctx.profil)) throw new Error(`nobody here receives ${eingang.art}`)
  // The sender was checked before it was handed over; a row in which somebody has named another one is not believed.
  if (art.von === 'federfuehrend' && von !== ctx.services.verbund.federfuehrend) {
    throw new Error(`${eingang.art} from ${von}, which does not lead`)
  }
  await art.empfangen(ctx, { id, von: gemeindeId(von), inhalt: art.form.parse(eingang.inhalt) })
  await ctx.tx
    .update(eingaenge)
    .set({ zustand: 'VERARBEITET', verarbeitetAm: new Date(), hindernis: null })
    .where(eq(eingaenge.id, id))
  ctx.record('verbundpost.verarbeitet', eingang, { von, art: eingang.art })
}

async function wartend(ctx: Context, von: string, nach: number): Promise<Eingang | undefined> {
  const [naechster] = await ctx.tx
    .select()
    .from(eingaenge)
    .where(and(eq(eingaenge.von, von), eq(eingaenge.zustand, 'EINGEGANGEN'), gt(eingaenge.nummer, nach)))
    .orderBy(asc(eingaenge.nummer))
    .limit(1)
  return naechster
}

async function haengt(ctx: Context, { id }: Eingang, error: unknown): Promise<void> {
  // What a use case refuses says so in a sentence; anything else tells nothing but that it is tried again.
  const satz = isRefusal(error) ? error.message : 'Sie konnte noch nicht verarbeitet werden. Es wird weiter versucht.'
  await ctx.tx.update(eingaenge).set({ hindernis: satz }).where(eq(eingaenge.id, id))
}

function isRefusal(error: unknown): error is Error {
  return error instanceof Error && ['NotFound', 'Forbidden', 'Invalid', 'Conflict'].includes(error.name)
}
