import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { lage } from '../anzeige/lage.ts'
import { verlauf } from '../register/register.ts'
import type { Anzeigezeile } from '../tables.ts'
import { anlagenZu } from './anlagen.ts'
import { vermerke } from './fortschreiben.ts'

/**
 * Two who find the same letterbox empty begin one Abmeldung. Of a Personengesellschaft each partner has one of their own.
 *
 * @throws Conflict `gewerbe.amtsabmeldung.begonnen`
 */
export async function mussDieErsteSein(ctx: Context, betrieb: string): Promise<void> {
  const [offen] = await rows<{ anzahl: number }>(
    ctx.tx,
    sql`select count(*)::int as anzahl from gewerbe.anzeige where gemeinde = verbund.gemeinde() and betrieb = ${betrieb}
        and von_amts_wegen and korrektur_von is null and status in ('ENTWURF', 'EINGEGANGEN', 'NACHGEFORDERT')`,
  )
  if (!offen?.anzahl) return
  const stand = verlauf(await vermerke(ctx, betrieb), new Date().toISOString()).at(-1)?.stand
  const je = stand && lage(stand.teile).gruppe === 'personengesellschaft' ? stand.beteiligte.length : 1
  if (offen.anzahl < je) return
  throw new Conflict(
    'gewerbe.amtsabmeldung.begonnen',
    'Eine Abmeldung von Amts wegen ist schon begonnen. Bitte arbeiten Sie dort weiter, oder verwerfen Sie sie zuerst.',
  )
}

/**
 * § 14 Abs. 1 Satz 3 GewO: ex officio only where the end of the business is certain, and the paper that shows it lies with it.
 *
 * @throws Invalid `gewerbe.beleg`
 */
export async function mussBelegtSein(ctx: Context, { id, vonAmtsWegen }: Anzeigezeile): Promise<void> {
  if (!vonAmtsWegen) return
  const belegt = (await anlagenZu(ctx).load(id)).some(({ zweck }) => zweck === 'beleg')
  if (!belegt)
    throw new Invalid(
      'gewerbe.beleg',
      'Von Amts wegen wird nur abgemeldet, wenn ein Beleg beiliegt. Bitte fügen Sie ihn als Anlage bei.',
      { feld: 'anlagen' },
    )
}
