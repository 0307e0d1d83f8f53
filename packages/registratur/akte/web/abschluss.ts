import type { Aktenstatus, Vorgangsstatus } from './generated/graphql.ts'

interface Stand {
  readonly status: Vorgangsstatus
  readonly akte: { readonly status: Aktenstatus }
}

/** Why a Vorgang takes no Dokumente (any more), as a sentence that says what to do; null while it takes them. */
export function nimmtNichtsAuf({ status, akte }: Stand): string | null {
  if (akte.status === 'ZDA') return 'Diese Akte ist zu den Akten verfügt (z. d. A.) und bleibt, wie sie ist.'
  if (status === 'ERLEDIGT') return 'Dieser Vorgang ist erledigt. Um etwas abzulegen, nehmen Sie ihn wieder auf.'
  return null
}
