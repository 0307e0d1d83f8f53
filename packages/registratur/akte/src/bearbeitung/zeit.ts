import { heute, kalendertag } from '@verbundakte/kernel'

const UHRZEIT = new Intl.DateTimeFormat('de-DE', { timeStyle: 'short', timeZone: 'Europe/Berlin' })
const MIT_TAG = new Intl.DateTimeFormat('de-DE', {
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Berlin',
})
const TAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** A moment as a sentence names it: `14:30 Uhr`, and with its day when that is another one than today's. */
export function inWorten(zeit: Date): string {
  const heutig = kalendertag(TAG.format(zeit)) === heute()
  return `${(heutig ? UHRZEIT : MIT_TAG).format(zeit)} Uhr`
}
