import type { Person } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { mailEinreihen } from '@verbundakte/mail'
import type { Doors } from '@verbundakte/module'
import { and, count, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import { adresse } from '../mitteilen.ts'
import { sichtbar } from '../sichtbar.ts'
import { type Empfang, empfaenge, mitteilungen } from '../tables.ts'
import { ART_NAMEN } from '../worte.ts'

/** The mail of the day, at the hour the person has set or as soon after it as the program runs. Kinds and numbers only. */
export async function zusammenfassen(doors: Doors, stunde = stundeJetzt()): Promise<void> {
  await doors.write(async (ctx) => {
    if (!ctx.services.mailserver) return
    const tag = heute()
    const faellige = await ctx.tx
      .select()
      .from(empfaenge)
      .where(
        and(
          isNotNull(empfaenge.bestaetigtAm),
          lte(empfaenge.stunde, stunde),
          or(isNull(empfaenge.zuletztAm), lt(empfaenge.zuletztAm, tag)),
        ),
      )
      .for('update')
    if (faellige.length === 0) return
    const leute = await ctx.services.staff.entitled(ctx.gemeinde)
    for (const empfang of faellige) {
      const wer = leute.find(({ id }) => id === empfang.person)
      if (wer && empfang.adresse) await einem(ctx, wer, empfang, empfang.adresse, tag)
      await ctx.tx.update(empfaenge).set({ zuletztAm: tag }).where(eq(empfaenge.id, empfang.id))
    }
  })
}

async function einem(ctx: Context, wer: Person, { id }: Empfang, an: string, tag: string): Promise<void> {
  // As the person would count them now, not as the program could.
  const zahlen = await ctx.tx
    .select({ art: mitteilungen.art, n: count() })
    .from(mitteilungen)
    .where(
      and(
        eq(mitteilungen.person, wer.id),
        isNull(mitteilungen.gelesenAm),
        sichtbar(ctx.tx, ctx.services.rightsOf(ctx.gemeinde, wer)),
      ),
    )
    .groupBy(mitteilungen.art)
  if (zahlen.length === 0) return
  const zeilen = zahlen.map(({ art, n }) => `${n} × ${ART_NAMEN[art]}`).sort()
  await mailEinreihen(ctx, {
    art: 'zusammenfassung',
    schluessel: `mitteilung/${id}/${tag}`,
    an,
    betreff: `Verbundakte ${ctx.profil.name}: Mitteilungen`,
    inhalt: `Ungelesen:\n\n${zeilen.join('\n')}\n${adresse(ctx)}\nWann diese E-Mail kommt, stellen Sie unter „Mitteilungen“ ein.\n`,
  })
}

function stundeJetzt(): number {
  const teile = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit', hourCycle: 'h23' })
  return Number(teile.formatToParts(new Date()).find(({ type }) => type === 'hour')?.value ?? 0)
}
