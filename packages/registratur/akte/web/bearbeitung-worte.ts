import { formatDayOf, formatInstant, formatTime } from '@verbundakte/ui'

/** `14:30 Uhr`; with its day when that is not today. */
export function bisWann(bis: string): string {
  const heute = formatDayOf(new Date().toISOString()) === formatDayOf(bis)
  return `${heute ? formatTime(bis) : formatInstant(bis)} Uhr`
}
