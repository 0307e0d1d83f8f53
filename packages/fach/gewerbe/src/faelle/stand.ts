import { Conflict } from '@verbundakte/kernel'
import type { Anzeigezeile } from '../tables.ts'

/** @throws Conflict `gewerbe.nicht-eingegangen` in every other state, saying which */
export function mussEingegangenSein({ status }: Anzeigezeile): void {
  if (status === 'EINGEGANGEN') return
  throw new Conflict(
    'gewerbe.nicht-eingegangen',
    status === 'ENTWURF'
      ? 'Das ist noch ein Entwurf. Bitte reichen Sie ihn zuerst ein.'
      : status === 'NACHGEFORDERT'
        ? 'Zu dieser Anzeige ist etwas nachgefordert. Bitte tragen Sie die Antwort ein.'
        : 'Über diese Anzeige ist schon entschieden.',
  )
}
