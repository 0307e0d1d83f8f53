import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import type { Anzeigezeile } from '../tables.ts'
import { rueckmeldungen } from './tables.ts'

/** That nobody took down at the counter and no program has brought: made here, of what another authority told. */
export function ausRueckmeldung({ kanal, anbindung }: Pick<Anzeigezeile, 'kanal' | 'anbindung'>): boolean {
  return kanal === 'online' && anbindung === null
}

/** Before an Abmeldung that came to nothing counts again. @throws Conflict where its Rückmeldung no longer waits for it */
export async function mussGemeintSein(ctx: Context, zeile: Anzeigezeile): Promise<void> {
  if (!ausRueckmeldung(zeile)) return
  const [da] = await ctx.tx
    .select({ id: rueckmeldungen.id })
    .from(rueckmeldungen)
    .where(
      and(eq(rueckmeldungen.anzeige, zeile.id), eq(rueckmeldungen.richtung, 'EIN'), eq(rueckmeldungen.stand, 'OFFEN')),
    )
    .for('update')
  if (da) return
  throw new Conflict(
    'gewerbe.rueckmeldung.anders',
    'Über die Rückmeldung, aus der diese Abmeldung kommt, ist inzwischen anders entschieden. Bitte holen Sie zuerst jene zurück, oder zeigen Sie neu an.',
  )
}
