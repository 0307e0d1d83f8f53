import { vorgaenge } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import type { App, Caller } from '@verbundakte/module'

/** Finishes a Vorgang, or takes it up again. */
export function vorgangAendern(app: App, who: Caller, id: string, status: 'ERLEDIGT' | 'IN_BEARBEITUNG') {
  return app.write(who, (ctx) => update(ctx, vorgaenge, id, { status }))
}
