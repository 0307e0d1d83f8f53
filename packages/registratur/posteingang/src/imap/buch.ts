import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'
import type { Mailkonto } from './tables.ts'

export type Mailstand = 'ANGENOMMEN' | 'ZURUECKGEHALTEN' | 'ABGEWIESEN'

/** A mail as the server numbers it: for as long as `uidvalidity` stays, `uid` is never given again. */
export interface Stelle {
  readonly uidvalidity: bigint
  readonly uid: number
}

/** Of these mails of a mailbox those that nobody has looked at yet, and those that wait to be put away. */
export async function durchsehen(
  ctx: Context,
  { id }: Mailkonto,
  uidvalidity: bigint,
  uids: readonly number[],
  hoechstens: number,
): Promise<{ readonly neue: readonly number[]; readonly bekannte: readonly { uid: number; stand: Mailstand }[] }> {
  const alle = sql`jsonb_array_elements_text(${JSON.stringify(uids)}::text::jsonb) as u (uid)`
  const buch = sql`m.gemeinde = verbund.gemeinde() and m.mailkonto = ${id} and m.uidvalidity = ${String(uidvalidity)} and m.uid = u.uid::bigint`
  const neue = await rows<{ uid: number }>(
    ctx.tx,
    sql`select u.uid::float8 as uid from ${alle} where not exists (select from posteingang.mail m where ${buch})
        order by u.uid::bigint limit ${hoechstens}`,
  )
  const bekannte = await rows<{ uid: number; stand: Mailstand }>(
    ctx.tx,
    sql`select u.uid::float8 as uid, m.stand from ${alle} join posteingang.mail m on ${buch} limit 500`,
  )
  return { neue: neue.map(({ uid }) => uid), bekannte }
}

/** Writes down that a mail was looked at. @returns false when somebody else has done so meanwhile */
export async function eintragen(
  ctx: Context,
  { id }: Mailkonto,
  { uidvalidity, uid }: Stelle,
  gruppe: string,
  stand: Mailstand,
  eingang: string | null,
): Promise<boolean> {
  const neu = await rows(
    ctx.tx,
    sql`insert into posteingang.mail (mailkonto, uidvalidity, uid, gruppe, stand, eingang)
        values (${id}, ${String(uidvalidity)}, ${uid}, ${gruppe}, ${stand}, ${eingang}) on conflict do nothing returning 1`,
  )
  return neu.length > 0
}

/** Mails alike of the last hour, and the youngest Eingang that one of them has become. */
export async function gleiche(
  ctx: Context,
  { id }: Mailkonto,
  gruppe: string,
): Promise<{ anzahl: number; eingang: string | null }> {
  const [gefunden] = await rows<{ anzahl: number; eingang: string | null }>(
    ctx.tx,
    sql`select count(*)::int as anzahl, (array_agg(eingang order by am desc) filter (where stand = 'ANGENOMMEN'))[1] as eingang
        from posteingang.mail where gemeinde = verbund.gemeinde() and mailkonto = ${id} and gruppe = ${gruppe}
        and am > clock_timestamp() - interval '1 hour'`,
  )
  return gefunden ?? { anzahl: 0, eingang: null }
}

const PACHT = sql`clock_timestamp() + interval '90 seconds'`

/** Takes the mailbox for oneself for a while. @returns false while another worker has it, or it was stopped */
export async function pachten(ctx: Context, { id }: Mailkonto): Promise<boolean> {
  const meins = await rows(
    ctx.tx,
    sql`update posteingang.mailkonto set pacht_bis = ${PACHT} where gemeinde = verbund.gemeinde() and id = ${id} and aktiv
        and (pacht_bis is null or pacht_bis < clock_timestamp()) returning 1`,
  )
  return meins.length > 0
}

export async function pachtVerlaengern(ctx: Context, { id }: Mailkonto): Promise<void> {
  await rows(
    ctx.tx,
    sql`update posteingang.mailkonto set pacht_bis = ${PACHT} where gemeinde = verbund.gemeinde() and id = ${id}`,
  )
}

/** Gives it back, and says how it went; null: well. */
export async function zurueckgeben(ctx: Context, { id }: Mailkonto, fehler: string | null): Promise<void> {
  await rows(
    ctx.tx,
    sql`update posteingang.mailkonto set pacht_bis = null, fehler = ${fehler},
          zuletzt_am = case when ${fehler}::text is null then clock_timestamp() else zuletzt_am end,
          fehler_seit = case when ${fehler}::text is null then null else coalesce(fehler_seit, clock_timestamp()) end
        where gemeinde = verbund.gemeinde() and id = ${id}`,
  )
}
