import { vorgaenge } from '@verbundakte/akte'
import type { Person } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { uuidv7 } from '@verbundakte/kernel'
import { mailEinreihen } from '@verbundakte/mail'
import { eq, inArray, sql } from 'drizzle-orm'
import { empfaenge } from './tables.ts'
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
  let anzahl = 0
  let erste = ''
  for (const { id: person } of andere) {
    const wunsch = wuensche.find((each) => each.person === person)
    if (wunsch?.aus.includes(art)) continue
    const id = uuidv7()
    const [neu] = await rows(
      ctx.tx,
      sql`insert into mitteilung.mitteilung (id, person, art, vorgang, anlass, taeglich)
          values (${id}, ${person}, ${art}, ${vorgang}, ${anlass}, ${wunsch?.taeglich.includes(art) ?? false})
          on conflict (gemeinde, person, art, anlass) do nothing returning id`,
    )
    if (!neu) continue
    anzahl++
    erste ||= id
    if (DRINGEND.includes(art) && wunsch?.adresse && wunsch.bestaetigtAm) await sofort(ctx, wunsch.adresse, id, art)
  }
  if (anzahl > 0) ctx.record('mitteilung.zugestellt', { id: erste }, { anzahl })
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
