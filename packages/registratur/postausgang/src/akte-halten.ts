import { akteDesVorgangsHalten } from '@verbundakte/akte'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'

/** What lies z. d. A. stays as it is; a letter that still lay ready there is brought to its end all the same. @throws Conflict */
export async function offeneAkteHalten(ctx: Context, vorgang: string): Promise<void> {
  if ((await akteDesVorgangsHalten(ctx, vorgang)) === 'IN_BEARBEITUNG') return
  throw new Conflict(
    'postausgang.zda',
    'Diese Akte ist zu den Akten verfügt (z. d. A.): Was über den Versand vermerkt ist, bleibt. Bitte wenden Sie sich an die Registratur.',
  )
}
