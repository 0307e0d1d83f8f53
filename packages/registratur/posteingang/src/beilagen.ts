import { type Datei, inhaltFesthalten, pruefstandVon } from '@verbundakte/akte'
import { type Context, loader } from '@verbundakte/graphql'
import { NotFound, uuidv7 } from '@verbundakte/kernel'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Beilage, beilagen, type Eingang } from './tables.ts'

/** Files that came along with an Eingang; filed with it as its Anlagen. */
export async function beilagenAnlegen(ctx: Context, { id }: Eingang, dateien: readonly Datei[]): Promise<void> {
  const zeilen: (typeof beilagen.$inferInsert)[] = []
  for (const [reihe, datei] of dateien.entries()) {
    await inhaltFesthalten(ctx, datei.sha256)
    const { dateiname, sha256, groesse, mime, art, hinweis } = datei
    const { pruefung, geprueftAm, signaturstand, pruefhinweis } = await pruefstandVon(ctx, datei)
    const stand = { pruefung, geprueftAm, signaturstand, pruefhinweis }
    zeilen.push({ id: uuidv7(), eingang: id, reihe, dateiname, sha256, groesse, mime, art, hinweis, ...stand })
  }
  if (zeilen.length > 0) await ctx.tx.insert(beilagen).values(zeilen)
}

/** The Beilagen of Eingänge that the person has before them. */
export const beilagenLaden = loader<string, readonly Beilage[]>(async (ctx, ids) => {
  // Visitors see the letter; their login does not reach this table.
  if (ctx.besuch !== undefined) return ids.map(() => [])
  const alle = await ctx.tx
    .select()
    .from(beilagen)
    .where(inArray(beilagen.eingang, [...ids]))
    .orderBy(asc(beilagen.reihe))
  return ids.map((id) => alle.filter(({ eingang }) => eingang === id))
})

export function beilagenVon(ctx: Context, { id }: Pick<Eingang, 'id'>): Promise<readonly Beilage[]> {
  return beilagenLaden(ctx).load(id)
}

/** @throws NotFound */
export async function beilageVon(ctx: Context, eingang: Eingang, id: string): Promise<Beilage> {
  const [beilage] = await ctx.tx
    .select()
    .from(beilagen)
    .where(and(eq(beilagen.id, id), eq(beilagen.eingang, eingang.id)))
  if (!beilage) throw new NotFound()
  return beilage
}
