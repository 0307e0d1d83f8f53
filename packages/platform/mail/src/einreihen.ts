import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, uuidv7 } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { mailadresse } from './adresse.ts'

export interface Mail {
  /** `zusammenfassung`: what whoever looks after the sending is told of it */
  readonly art: string
  /** the same key is the same mail; it is written once */
  readonly schluessel: string
  readonly an: string
  readonly betreff: string
  readonly inhalt: string
}

/** Longer ones are no notices. */
const HOECHSTENS = 20_000

/**
 * Puts a mail into the outbox, in the transaction of whatever it tells of. Without a server of the operator it is not even
 * kept: nobody would send it, and in a year it would be wrong.
 *
 * @returns whether it is going to be sent
 * @throws Invalid for an address or a subject that would write headers of its own
 */
export async function mailEinreihen(ctx: Context, { art, schluessel, an, betreff, inhalt }: Mail): Promise<boolean> {
  const adresse = mailadresse(an)
  if (betreff === '' || betreff.length > 200 || /\p{Cc}/u.test(betreff))
    throw new Invalid('mail.betreff', 'So kann eine E-Mail nicht heißen.', { feld: 'betreff' })
  if (inhalt.length > HOECHSTENS) throw new Invalid('mail.zu-lang', 'Diese E-Mail ist zu lang.')
  if (!ctx.services.mailserver) return false
  await rows(
    ctx.tx,
    sql`insert into mail.ausgang (id, art, schluessel, an, betreff, inhalt)
        values (${uuidv7()}, ${art}, ${schluessel}, ${adresse}, ${betreff}, ${inhalt})
        on conflict (gemeinde, schluessel) do nothing`,
  )
  return true
}
