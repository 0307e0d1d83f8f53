import { type GemeindeId, uuidv7 } from '@verbundakte/kernel'
import type { App } from './app.ts'
import type { Doors } from './doors.ts'
import type { Staff } from './services.ts'

/**
 * The doors of somebody whose own order runs on without them: with the rights they have at this moment, and no others. The
 * log names the person, and says why it ran by itself. Ask anew for each piece of work (ADR 0043).
 *
 * @returns null for somebody who may not sign in there any more, or whose roles there have run out
 */
export async function inNameOf(
  app: App,
  staff: Staff,
  gemeinde: GemeindeId,
  id: string,
  grund: string,
): Promise<Doors | null> {
  const person = (await staff.entitled(gemeinde)).find((each) => each.id === id)
  return person ? app.doorsOf({ gemeinde, person, standing: 'dienst', anfrage: uuidv7(), grund }) : null
}
