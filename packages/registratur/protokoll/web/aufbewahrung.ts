import { formatDayOf, formatInstant, formatNumber } from '@verbundakte/ui'

/** Less would take the personal part before anybody could have asked for it. */
export const MIN_TAGE = 30

/** How long the personal part stays: „… bleibt dauernd“, „… bleibt 365 Tage“. */
export function dauerText(tage: number | null): string {
  return tage === null ? 'dauernd' : `${formatNumber(tage)} Tage`
}

interface Vorschau {
  readonly eintraege: number
  readonly aelterAls: string
}

/** What a change does and from when, before it is made. @param vorschau null while it is being asked for */
export function folgenText(bisher: number | null, neu: number | null, vorschau: Vorschau | null, jetzt: Date): string {
  if (neu === bisher) return 'Es bleibt, wie es ist.'
  if (neu === null) {
    return 'Gilt sofort: Es wird nichts mehr von selbst gelöscht. Was schon gelöscht ist, kommt nicht zurück.'
  }
  if (bisher !== null && neu > bisher) {
    return 'Gilt spätestens morgen: Der personenbezogene Teil bleibt länger. Was schon gelöscht ist, kommt nicht zurück.'
  }
  const ab = formatInstant(new Date(jetzt.getTime() + 86_400_000).toISOString())
  if (!vorschau) return `Gilt in 24 Stunden, ab ${ab}.`
  const { eintraege, aelterAls } = vorschau
  const zuerst =
    eintraege === 0
      ? 'Zurzeit ist nichts so alt; später wird jede Stunde gelöscht, was älter wird.'
      : `Dann ${eintraege === 1 ? 'verliert 1 Eintrag' : `verlieren bis zu ${formatNumber(eintraege)} Einträge`} von vor dem ${formatDayOf(aelterAls)} den personenbezogenen Teil, danach jede Stunde, was älter wird.`
  return `Gilt in 24 Stunden, ab ${ab}. ${zuerst} Bis dahin können Sie es zurücknehmen; Gelöschtes kommt nicht zurück.`
}
