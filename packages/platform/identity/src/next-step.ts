import { type Databases, rows } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import type { Way } from './factors.ts'
import type { Step } from './pending.ts'
import { demandsSecondFactor } from './second-factor-policy.ts'

/**
 * What has to follow once a person has shown the first thing: nothing; a factor they have, also one they set up of their
 * own accord; or setting one up, where their roles demand it. Asked only after the password was right.
 */
export async function nextStep(
  databases: Databases,
  person: string,
): Promise<{ readonly schritt: Step | null; readonly wege: readonly Way[] }> {
  const [row] = await rows<{ passkey: boolean; totp: boolean; codes: boolean; rollen: string[] }>(
    databases.shared('verbund_anmeldung').single,
    sql`select
          exists (select from identity.passkey where person = ${person}) as passkey,
          exists (select from identity.totp where person = ${person} and geheimnis is not null) as totp,
          exists (select from identity.wiederherstellung where person = ${person} and benutzt_am is null) as codes,
          coalesce((select array_agg(distinct rolle) from identity.zuweisung
            where person = ${person} and (gilt_bis is null or gilt_bis > clock_timestamp())), '{}') as rollen`,
  )
  if (row?.passkey || row?.totp) {
    const wege: Way[] = []
    if (row.passkey) wege.push('passkey')
    if (row.totp) wege.push('totp')
    if (row.codes) wege.push('wiederherstellung')
    return { schritt: 'bestaetigen', wege }
  }
  const demanded = demandsSecondFactor(
    databases.installation,
    (row?.rollen ?? []).map((rolle) => ({ rolle })),
  )
  return { schritt: demanded ? 'einrichten' : null, wege: [] }
}
