import { UserError } from '@verbundakte/kernel'

/**
 * Why a sign-in at a provider came to nothing: what the screen says, with the name of the provider put in. The screen is
 * told the code only, so that no address can put words of its own on it.
 */
const SENTENCES = {
  'anbieter.unerreichbar':
    '$ ist gerade nicht erreichbar. Mit Anmeldename und Kennwort können Sie sich weiter anmelden, wenn Sie ein Kennwort haben.',
  'anbieter.abgebrochen': 'Die Anmeldung bei $ wurde abgebrochen. Bitte versuchen Sie es noch einmal.',
  'anbieter.anderer-browser':
    'Diese Anmeldung hat in einem anderen Fenster oder Browser begonnen, oder sie wurde schon benutzt. Bitte melden Sie sich hier noch einmal an.',
  'anbieter.zu-spaet': 'Die Anmeldung hat länger als zehn Minuten gedauert. Bitte melden Sie sich noch einmal an.',
  'anbieter.uhr': 'Die Uhren von $ und der Verbundakte gehen auseinander. Bitte sagen Sie es Ihrer Fachadministration.',
  'anbieter.ungueltig':
    'Die Antwort von $ passt nicht zu dieser Anmeldung und wurde abgewiesen. Bitte versuchen Sie es noch einmal.',
  'anbieter.unbekannt':
    'Ihr Konto bei $ ist hier noch keiner Person zugeordnet. Bitte lassen Sie es von der Benutzerpflege Ihrer Gemeinde vorbereiten.',
  'anbieter.ohne-rolle':
    'Ihr Konto bei $ hat keine Rolle in der Verbundakte. Bitte wenden Sie sich an die Benutzerpflege Ihrer Gemeinde.',
  'anbieter.mehrdeutig':
    'Ihr Konto bei $ passt zu mehreren Gemeinden oder Personen. Bitte wenden Sie sich an die Benutzerpflege Ihrer Gemeinde.',
  'anbieter.gesperrt': 'Ihr Konto ist gesperrt. Bitte wenden Sie sich an die Benutzerpflege Ihrer Gemeinde.',
  'anbieter.zu-viele-gruppen':
    '$ hat Ihre Gruppen nicht mitgeschickt, weil es zu viele sind. Bitte sagen Sie es Ihrer Fachadministration: Die Anwendung dort soll nur die zugewiesenen Gruppen oder Anwendungsrollen senden.',
  'anbieter.nicht-eingerichtet':
    'Die Anbindung an $ ist noch nicht vollständig eingerichtet. Bitte sagen Sie es Ihrer Fachadministration.',
  'anbieter.zu-viele': 'Zu viele Versuche. Bitte warten Sie eine Stunde.',
} as const

export type RefusalCode = keyof typeof SENTENCES

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(SENTENCES, text)
}

/** @param name of the provider, as the settings call it */
export function refusalSentence(code: RefusalCode, name: string): string {
  return SENTENCES[code].replace('$', () => name)
}

/** A sign-in at a provider that is not let in. The sign-in page says why. */
export class ProviderRefused extends UserError {
  override readonly name = 'ProviderRefused'
  readonly status = 401
  override readonly code: RefusalCode

  constructor(code: RefusalCode, cause?: unknown) {
    super(code, refusalSentence(code, 'Der Anbieter'))
    this.code = code
    this.cause = cause
  }
}
