import { type Dokument, dokumentAnlegen, type Vorgang } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, loader } from '@verbundakte/graphql'
import { and } from 'drizzle-orm'
import { Anzeige } from '../anzeige/anzeige.ts'
import { antwort } from '../druck/antwort.ts'
import { hinterlegen } from '../faelle/schriftgut.ts'
import { FASSUNGEN, felder } from '../formular/fassungen.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'

/** One field as it came, and whether it reads otherwise now. */
export interface Eingereicht {
  readonly nummer: number
  readonly bezeichnung: string
  readonly antwort: readonly string[]
  readonly geaendert: boolean
}

/** The text as it was filed, for those who may read its Anzeige. */
const originalLaden = loader<string, string | null>(async (ctx, ids) => {
  const gefunden = await ctx.tx
    .select({ id: anzeigen.id, text: visible(ctx, anzeigen).eingereicht })
    .from(anzeigen)
    .where(and(anyId(anzeigen.id, ids), reachable(ctx, 'lesen', anzeigen)))
  return ids.map((each) => gefunden.find(({ id }) => id === each)?.text ?? null)
})

/** What a program filed, field by field of the form; null for what came in at the counter, or before it was kept. */
export async function eingereichtes(
  ctx: Context,
  { id, art, inhalt }: Pick<Anzeigezeile, 'id' | 'art' | 'inhalt'>,
): Promise<Eingereicht[] | null> {
  const eingereicht = await originalLaden(ctx).load(id)
  if (eingereicht === null) return null
  const anzeige = Anzeige.parse(JSON.parse(eingereicht))
  const fassung = FASSUNGEN.find(({ kennung }) => kennung === anzeige.fassung) ?? FASSUNGEN.at(-1)
  if (!fassung) return null
  return felder(fassung, art).flatMap(({ nummer, bezeichnung }) => {
    const kam = antwort(art, anzeige.inhalt, nummer)
    const geaendert = JSON.stringify(kam) !== JSON.stringify(antwort(art, inhalt, nummer))
    return kam.length === 0 && !geaendert ? [] : [{ nummer, bezeichnung, antwort: kam, geaendert }]
  })
}

/** The bytes that were filed lie with the Anzeige that was made of them: their hash is the one the row knows. */
export async function originalAblegen(
  ctx: Context,
  { id }: Anzeigezeile,
  vorgang: Vorgang,
  anlageZu: string,
): Promise<Dokument | null> {
  const eingereicht = await originalLaden(ctx).load(id)
  if (eingereicht === null) return null
  const bytes = new TextEncoder().encode(eingereicht)
  const datei = { name: 'Anzeige wie eingegangen.json', mime: 'application/json', art: 'sonstige' as const, bytes }
  const angaben = {
    betreff: 'Anzeige, wie sie online eingegangen ist',
    typ: 'Online-Anzeige',
    richtung: 'EIN' as const,
  }
  return dokumentAnlegen(ctx, vorgang, await hinterlegen(ctx, datei), angaben, anlageZu)
}
