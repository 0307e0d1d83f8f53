import { loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, isUuid, NotFound } from '@verbundakte/kernel'
import { and, eq, gt, inArray } from 'drizzle-orm'
import { offen } from './offen.ts'
import { amtOderPoststelle, einstellungVon } from './postfach.ts'
import { melden } from './rest/ereignisse.ts'
import { type Eingang, eingaenge } from './tables.ts'

const FRIST_MS = 15 * 60 * 1000

/** Hands an Eingang on to an office, or back to the Poststelle. It takes the class of the post there. */
export async function eingangZuweisen(ctx: Context, id: string, amt: string): Promise<string> {
  const ziel = amtOderPoststelle(ctx, amt)
  const eingang = offen(await loadLocked(ctx, eingaenge, id, 'zuweisen'))
  if (eingang.federfuehrung !== ziel) await zuweisenAn(ctx, eingang, ziel)
  return eingang.id
}

export async function zuweisenAn(ctx: Context, eingang: Eingang, ziel: string): Promise<void> {
  const { schutzklasse } = await einstellungVon(ctx, ziel)
  const neu = await update(
    ctx,
    eingaenge,
    eingang.id,
    {
      federfuehrung: ziel,
      schutzklasse,
      zugewiesenVon: ctx.person?.id ?? null,
      zugewiesenAm: new Date(),
      zugewiesenAus: eingang.federfuehrung,
    },
    'zuweisen',
  )
  ctx.record('posteingang.zugewiesen', neu, { von: eingang.federfuehrung, an: ziel })
  await melden(ctx, neu, 'zugeordnet')
}

/**
 * Takes the person's own handing on back. They may not see the letter any more, but they had it in their hands: the row
 * itself says so, for a few minutes, and as long as nobody has decided on it.
 *
 * @throws Conflict when somebody was faster or it is too late
 */
export async function zuweisungZuruecknehmen(ctx: Context, id: string): Promise<string> {
  if (!isUuid(id) || !ctx.person) throw new NotFound()
  const [meine] = await ctx.tx
    .select({ von: eingaenge.zugewiesenAus, an: eingaenge.federfuehrung })
    .from(eingaenge)
    .where(and(eq(eingaenge.id, id), eq(eingaenge.zugewiesenVon, ctx.person.id)))
    .for('update')
  if (!meine || meine.von === null) throw new NotFound()
  const { schutzklasse } = await einstellungVon(ctx, meine.von)
  const [neu] = await ctx.tx
    .update(eingaenge)
    .set({ federfuehrung: meine.von, schutzklasse, zugewiesenVon: null, zugewiesenAm: null, zugewiesenAus: null })
    .where(
      and(
        eq(eingaenge.id, id),
        inArray(eingaenge.status, ['NEU', 'ERKANNT']),
        gt(eingaenge.zugewiesenAm, new Date(Date.now() - FRIST_MS)),
      ),
    )
    .returning({ id: eingaenge.id, anbindung: eingaenge.anbindung })
  if (!neu) {
    throw new Conflict(
      'posteingang.zu-spaet',
      'Die Post ist beim anderen Amt schon in Arbeit oder liegt dort länger als 15 Minuten. Bitte fragen Sie dort nach.',
    )
  }
  ctx.record('posteingang.zurueckgenommen', neu, { was: 'zugewiesen' })
  ctx.record('posteingang.zugewiesen', neu, { von: meine.an, an: meine.von })
  await melden(ctx, neu, 'zurueckgenommen')
  return neu.id
}
