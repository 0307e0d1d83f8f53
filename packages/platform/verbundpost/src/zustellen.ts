import type { Context } from '@verbundakte/graphql'
import type { ShortJob } from '@verbundakte/jobs'
import { Conflict } from '@verbundakte/kernel'
import { type Doors, switchedOn } from '@verbundakte/module'
import { and, asc, eq, gt } from 'drizzle-orm'
import { annehmen, KENNUNG_VERGEBEN } from './annehmen.ts'
import { artNamens, verwehrt } from './arten.ts'
import { type Ausgang, ausgaenge } from './tables.ts'

/** Carries what was sent over, at once; what cannot be is tried again by the job, and then every hour. */
export const nachDemSenden: ShortJob<Doors> = {
  on: 'verbundpost.gesendet',
  // A large import must not hold up what Gemeinden write to each other.
  urgent: true,
  async run(doors, event) {
    const [gesendet] = await doors.read((ctx) =>
      ctx.tx
        .select({ an: ausgaenge.an, zustand: ausgaenge.zustand })
        .from(ausgaenge)
        .where(eq(ausgaenge.id, event.subjektId)),
    )
    if (gesendet?.zustand === 'UNTERWEGS') await zustellen(doors, gesendet.an)
  },
}

/** Everything that is still on its way. A Gemeinde that cannot be reached keeps up no other. */
export async function allesZustellen(doors: Doors): Promise<void> {
  const offen = await doors.read((ctx) =>
    ctx.tx
      .selectDistinct({ an: ausgaenge.an })
      .from(ausgaenge)
      .where(eq(ausgaenge.zustand, 'UNTERWEGS'))
      .orderBy(asc(ausgaenge.an)),
  )
  const versucht = await Promise.allSettled(offen.map(({ an }) => zustellen(doors, an)))
  const gescheitert = versucht.find((each) => each.status === 'rejected')
  if (gescheitert) throw gescheitert.reason
}

/**
 * Delivers what waits for one receiver, in the order in which it was sent: the next one only when the one before lies
 * there. A message for a module that the receiver has not switched on steps aside, together with all others of its
 * module, until it is.
 *
 * @throws what kept the receiver from being reached: the job comes again
 */
export async function zustellen(doors: Doors, an: string): Promise<void> {
  for (let nummer = 0; ; ) {
    const naechste = await doors.read((ctx) => unterwegs(ctx, an, nummer))
    if (!naechste) return
    nummer = naechste.nummer
    const { id, art: name } = naechste
    const anlass = await doors.read(async (ctx) => {
      const art = artNamens(ctx, name)
      const grund = verwehrt(ctx, art, an)
      const ziel = ctx.services.verbund.gemeinden.find((each) => each.id === an)
      return { art, grund, ziel, absender: ctx.profil.name }
    })
    const { art, grund, ziel } = anlass
    if (grund !== null || !art || !ziel) {
      await doors.write((ctx) => unzustellbar(ctx, id, grund ?? 'Der Empfänger ist unbekannt.'))
      continue
    }
    const inhalt = art.form.safeParse(naechste.inhalt)
    if (!inhalt.success) {
      await doors.write((ctx) => unzustellbar(ctx, id, 'Der Inhalt hat nicht die Form, die vereinbart ist.'))
      continue
    }
    if (!switchedOn(art.modul, ziel)) {
      await wartet(doors, naechste, `In ${ziel.name} ist das Modul ${art.modul.titel} nicht eingeschaltet.`)
      continue
    }
    try {
      await doors.services
        .betrieb(ziel.id, `Verbundpost von ${anlass.absender}: ${art.titel}`)
        .write((ctx) => annehmen(ctx, doors.gemeinde, { id, art: name, inhalt: inhalt.data }))
    } catch (error) {
      // Nothing else is final: a Conflict over a lock is a busy Gemeinde.
      if (error instanceof Conflict && error.code === KENNUNG_VERGEBEN) {
        await doors.write((ctx) => unzustellbar(ctx, id, error.message))
        continue
      }
      await wartet(doors, naechste, `${ziel.name} ist zurzeit nicht erreichbar. Es wird weiter versucht.`)
      throw error
    }
    await doors.write((ctx) => zugestellt(ctx, id))
  }
}

async function unterwegs(ctx: Context, an: string, nach: number): Promise<Ausgang | undefined> {
  const [naechste] = await ctx.tx
    .select()
    .from(ausgaenge)
    .where(and(eq(ausgaenge.an, an), eq(ausgaenge.zustand, 'UNTERWEGS'), gt(ausgaenge.nummer, nach)))
    .orderBy(asc(ausgaenge.nummer))
    .limit(1)
  return naechste
}

async function zugestellt(ctx: Context, id: string): Promise<void> {
  const [neu] = await ctx.tx
    .update(ausgaenge)
    .set({ zustand: 'ZUGESTELLT', zugestelltAm: new Date(), hindernis: null })
    .where(and(eq(ausgaenge.id, id), eq(ausgaenge.zustand, 'UNTERWEGS')))
    .returning()
  // Another worker was here first: it is noted once.
  if (neu) ctx.record('verbundpost.zugestellt', neu, { an: neu.an, art: neu.art })
}

async function unzustellbar(ctx: Context, id: string, grund: string): Promise<void> {
  const [neu] = await ctx.tx
    .update(ausgaenge)
    .set({ zustand: 'UNZUSTELLBAR', hindernis: grund })
    .where(and(eq(ausgaenge.id, id), eq(ausgaenge.zustand, 'UNTERWEGS')))
    .returning()
  if (neu) ctx.record('verbundpost.unzustellbar', neu, { an: neu.an, art: neu.art, grund })
}

async function wartet(doors: Doors, { id, hindernis }: Ausgang, satz: string): Promise<void> {
  if (hindernis === satz) return
  await doors.write((ctx) =>
    ctx.tx
      .update(ausgaenge)
      .set({ hindernis: satz })
      .where(and(eq(ausgaenge.id, id), eq(ausgaenge.zustand, 'UNTERWEGS'))),
  )
}
