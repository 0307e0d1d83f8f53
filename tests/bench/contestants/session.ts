import type { Databases } from '@verbundakte/database'
import { Sessions } from '@verbundakte/identity'

/** Every contestant signs its caller in the same way: the comparison is of what comes afterwards. */
export function signedIn(databases: Databases, cookie: string | undefined): Promise<boolean> {
  return new Sessions(databases.shared('verbund_anmeldung').single).resume(cookie ?? '').then((found) => found !== null)
}
