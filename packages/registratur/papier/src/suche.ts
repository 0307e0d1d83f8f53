import { akten } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import { anyId, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { SearchSource } from '@verbundakte/search'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { ortName } from './ort.ts'
import { orte, papierteile } from './tables.ts'

/** Paper is found by what it is and where it lies; the hit leads to the Akte, and says that there is no file. */
export const papierSuchen: SearchSource<Context> = {
  table: papierteile,
  shapes: [['schutzklasse'], ['federfuehrung', 'schutzklasse']],
  async ids(ctx, after, limit) {
    const found = await rows<{ id: string }>(
      ctx.tx,
      sql`select id from papier.papierteil where gemeinde = verbund.gemeinde()
          ${after === null ? sql`` : sql`and id > ${after}::uuid`} order by id limit ${limit}`,
    )
    return found.map(({ id }) => id)
  },
  async project(ctx, ids) {
    const found = await mitOrt(ctx, ids)
    return found.map(({ papier, ort, aktenzeichen }) => ({
      id: papier.id,
      row: papier,
      text: {
        titel: papier.titel,
        kennzeichen: [aktenzeichen],
        namen: [],
        text: [ortName(ort), papier.hinweis].filter(Boolean).join('\n'),
        facetten: { jahr: String(papier.angelegtAm.getFullYear()), amt: papier.federfuehrung, medium: 'PAPIER' },
      },
    }))
  },
  async hits(ctx, ids) {
    const found = await ctx.tx
      .select({ papier: visible(ctx, papierteile), ort: orte, aktenzeichen: akten.aktenzeichen })
      .from(papierteile)
      .innerJoin(orte, and(eq(orte.gemeinde, papierteile.gemeinde), eq(orte.id, papierteile.ort)))
      .innerJoin(akten, and(eq(akten.gemeinde, papierteile.gemeinde), eq(akten.id, papierteile.akte)))
      .where(
        and(
          anyId(papierteile.id, ids),
          isNull(papierteile.entferntAm),
          reachable(ctx, 'lesen', papierteile),
          reachable(ctx, 'lesen', akten),
        ),
      )
    return found.map(({ papier, ort, aktenzeichen }) => ({
      id: papier.id,
      titel: papier.titel,
      kennzeichen: `${aktenzeichen} P${papier.nummer}`,
      zusatz: papier.vernichtetAm ? 'Papier: vernichtet' : `Papier: ${ortName(ort)}`,
      pfad: papier.vorgang ? `akte/${papier.akte}/vorgang/${papier.vorgang}` : `akte/${papier.akte}`,
    }))
  },
  affected: async (ctx, event) =>
    event.subjekt === 'Papierteil'
      ? [event.subjektId]
      : event.ereignis === 'akte.eingestuft'
        ? (
            await rows<{ id: string }>(
              ctx.tx,
              sql`select id from papier.papierteil where gemeinde = verbund.gemeinde() and akte = ${event.subjektId}`,
            )
          ).map(({ id }) => id)
        : [],
}

function mitOrt(ctx: Context, ids: readonly string[]) {
  return ctx.tx
    .select({ papier: papierteile, ort: orte, aktenzeichen: akten.aktenzeichen })
    .from(papierteile)
    .innerJoin(orte, and(eq(orte.gemeinde, papierteile.gemeinde), eq(orte.id, papierteile.ort)))
    .innerJoin(akten, and(eq(akten.gemeinde, papierteile.gemeinde), eq(akten.id, papierteile.akte)))
    .where(and(anyId(papierteile.id, ids), isNull(papierteile.entferntAm)))
}
