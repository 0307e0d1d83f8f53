import { person } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { gemeindeId, uuidv7 } from '@verbundakte/kernel'
import { personId } from '@verbundakte/testing'
import type { haus } from './haus.ts'

/** Whoever does the bans of the office, which are tax matters too: not everybody in it. */
export const BEFUGT = {
  gemeinde: gemeindeId('meinhard'),
  standing: 'dienst' as const,
  person: person(
    personId('meinhard.hauptamt'),
    'meinhard.hauptamt',
    [
      { rolle: 'sachbearbeitung', amt: 'ga' },
      { rolle: 'steuern', amt: 'ga' },
    ],
    'meinhard',
  ),
}

/** Their work, each in a request of its own. */
export function befugteArbeit({ app }: Pick<Awaited<ReturnType<typeof haus>>, 'app'>) {
  return <T>(work: (ctx: Context) => Promise<T>) => app.write({ ...BEFUGT, anfrage: uuidv7() }, work)
}
