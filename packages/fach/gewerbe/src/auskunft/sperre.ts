import { beteiligte } from '@verbundakte/akte'
import { reachable, visible } from '@verbundakte/authz'
import { AUSKUNFTSSPERRE, eintraege } from '@verbundakte/beteiligte'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { and, type SQL, sql } from 'drizzle-orm'
import type { Registerstand } from '../register/stand.ts'
import type { Betrieb } from '../tables.ts'
import { type Auskunftsfeld, verborgen } from './felder.ts'

/**
 * Whether an Akte of a Betrieb names, or has named, somebody under an Auskunftssperre (§ 51 BMG): of all rows, whoever asks. A Betrieb
 * that was joined has several Akten, and the strictest of them holds.
 */
export function gesperrt(betrieb: SQL, akte: SQL): SQL {
  return sql`exists (select from akte.beteiligter s where s.gemeinde = verbund.gemeinde() and s.name = ${AUSKUNFTSSPERRE} and ${eineVon(sql`s.akte`, betrieb, akte)})`
}

function eineVon(welche: SQL, betrieb: SQL, akte: SQL): SQL {
  return sql`(${welche} = ${akte} or ${welche} in (select a.akte from gewerbe.anzeige a where a.gemeinde = verbund.gemeinde()
    and a.betrieb = ${betrieb} and a.akte is not null))`
}

/**
 * What may not be told of a Betrieb because of an Auskunftssperre. An authority is told all the same, by those who may see every
 * locked person of its Akten: the register office knows whether the authority may know.
 */
export async function gesperrteFelder(
  ctx: Context,
  betrieb: Pick<Betrieb, 'id' | 'akte'>,
  stand: Registerstand,
  art: string,
): Promise<readonly Auskunftsfeld[]> {
  // Who visits sees no Beteiligte, and could not tell whether there is one.
  if (ctx.standing === 'unterstuetzung') return verborgen(stand)
  const verdeckt = await ctx.tx
    .select({ eintrag: beteiligte.eintrag })
    .from(beteiligte)
    .where(
      and(
        sql`${beteiligte.gemeinde} = verbund.gemeinde()`,
        eineVon(sql`${beteiligte.akte}`, sql`${betrieb.id}`, sql`${betrieb.akte}`),
        sql`${beteiligte.name} = ${AUSKUNFTSSPERRE}`,
      ),
    )
  if (verdeckt.length === 0) return []
  return art === 'BEHOERDE' && (await alleBekannt(ctx, verdeckt)) ? [] : verborgen(stand)
}

async function alleBekannt(ctx: Context, verdeckt: readonly { readonly eintrag: string | null }[]): Promise<boolean> {
  const ids = [...new Set(verdeckt.map(({ eintrag }) => eintrag))]
  const bekannte = ids.flatMap((id) => id ?? [])
  if (ctx.standing !== 'dienst' || bekannte.length < ids.length) return false
  const gefunden = await ctx.tx
    .select(visible(ctx, eintraege))
    .from(eintraege)
    .where(and(anyId(eintraege.id, bekannte), reachable(ctx, 'lesen', eintraege)))
  return gefunden.length === bekannte.length
}
