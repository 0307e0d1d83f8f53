import { vorgaenge } from '@verbundakte/akte'
import type { Person } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { uuidv7 } from '@verbundakte/kernel'
import { mailEinreihen } from '@verbundakte/mail'
import { eq, inArray } from 'drizzle-orm'
import { empfaenge, mitteilungen } from './tables.ts'
import { ART_NAMEN, DRINGEND, type Mitteilungsart } from './worte.ts'

export interface Anlass {
  readonly art: Mitteilungsart
  /** the thing that happened */
  readonly anlass: string
  readonly vorgang: string | null
  /** who did it, and is not told */
  readonly von: string | null
}

/** Tells these people, as far as they want to hear of it and may read what it is about. Twice says it once. */
export async function mitteilen(ctx: Context, leute: readonly Person[], was: Anlass): Promise<void> {
  const { art, anlass, vorgang, von } = was
  const lesende = vorgang === null ? leute : await lesend(ctx, leute, vorgang)
  const andere = lesende.filter(({ id }) => id !== von)
  if (andere.length === 0) return
  const wuensche = await ctx.tx
    .select()
    .from(empfaenge)
    .where(
      inArray(
        empfaenge.person,
        andere.map(({ id }) => id),
      ),
    )
  const wunschVon = new Map(wuensche.map((wunsch) => [wunsch.person, wunsch]))
  const neue = andere
    .filter(({ id }) => !wunschVon.get(id)?.aus.includes(art))
    .map(({ id: person }) => ({
      id: uuidv7(),
      person,
      art,
      vorgang,
      anlass,
      taeglich: wunschVon.get(person)?.taeglich.includes(art) ?? false,
    }))
  if (neue.length === 0) return
  const gesagt = await ctx.tx
    .insert(mitteilungen)
    .values(neue)
    .onConflictDoNothing({
      target: [mitteilungen.gemeinde, mitteilungen.person, mitteilungen.art, mitteilungen.anlass],
    })
    .returning({ id: mitteilungen.id, person: mitteilungen.person })
  const [erste] = gesagt
  if (!erste) return
  ctx.record('mitteilung.zugestellt', erste, { anzahl: gesagt.length })
  if (!DRINGEND.includes(art)) return
  for (const { id, person } of gesagt) {
    const wunsch = wunschVon.get(person)
    if (wunsch?.adresse && wunsch.bestaetigtAm) await sofort(ctx, wunsch.adresse, id, art)
  }
}

async function lesend(ctx: Context, leute: readonly Person[], id: string): Promise<Person[]> {
  const [vorgang] = await ctx.tx.select().from(vorgaenge).where(eq(vorgaenge.id, id))
  if (!vorgang) return []
  return leute.filter((wer) => ctx.services.rightsOf(ctx.gemeinde, wer).can('lesen', vorgaenge, vorgang))
}

/** That something has happened and where to look; what, and who, is not for mailboxes. */
async function sofort(ctx: Context, an: string, id: string, art: Mitteilungsart): Promise<void> {
  await mailEinreihen(ctx, {
    art: 'alarm',
    schluessel: `mitteilung/${id}`,
    an,
    betreff: `Verbundakte ${ctx.profil.name}: bitte gleich ansehen`,
    inhalt: `${ART_NAMEN[art]}.\n\nBitte sehen Sie in der Verbundakte nach, unter „Mitteilungen“.\n${adresse(ctx)}`,
  })
}

/** Where the screens are; empty where the operator has not said so. */
export function adresse(ctx: Context): string {
  const herkunft = ctx.services.mailserver?.herkunft
  return herkunft ? `\n${herkunft}/${ctx.gemeinde}/mitteilungen\n` : ''
}
