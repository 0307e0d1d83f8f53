import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { einstellung } from './zustaendig.ts'

/** Without it a Bescheid could be contested for a year (§ 58 Abs. 2 VwGO). @throws Invalid where the Gemeinde has not entered it */
export async function mussRechtsbehelf(ctx: Context): Promise<string> {
  const rechtsbehelf = (await einstellung(ctx))?.rechtsbehelf
  if (rechtsbehelf) return rechtsbehelf
  throw new Invalid(
    'gewerbe.untersagung.rechtsbehelf',
    'Es ist keine Rechtsbehelfsbelehrung eingetragen. Die Fachadministration trägt sie unter „Gewerbe einrichten“ ein.',
  )
}
