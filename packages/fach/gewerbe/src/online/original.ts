import { type Dokument, dokumentAnlegen, type Vorgang } from '@verbundakte/akte'
import type { Context } from '@verbundakte/graphql'
import { Anzeige } from '../anzeige/anzeige.ts'
import { antwort } from '../druck/antwort.ts'
import { hinterlegen } from '../faelle/schriftgut.ts'
import { FASSUNGEN, felder } from '../formular/fassungen.ts'
import type { Anzeigezeile } from '../tables.ts'

/** One field as it came, and whether it reads otherwise now. */
export interface Eingereicht {
  readonly nummer: number
  readonly bezeichnung: string
  readonly antwort: readonly string[]
  readonly geaendert: boolean
}

/** What a program filed, field by field of the form; null for what came in at the counter, or before it was kept. */
export function eingereichtes({
  eingereicht,
  art,
  inhalt,
}: Pick<Anzeigezeile, 'eingereicht' | 'art' | 'inhalt'>): Eingereicht[] | null {
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
  { eingereicht }: Anzeigezeile,
  vorgang: Vorgang,
  anlageZu: string,
): Promise<Dokument | null> {
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
