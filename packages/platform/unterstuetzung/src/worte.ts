import { SCHUTZKLASSEN, type Schutzklasse } from '@verbundakte/kernel'

export const ARTEN = ['UNTERSTUETZUNG', 'VERTRETUNG', 'NOTFALL'] as const
export const ZUSTAENDE = [
  'BEANTRAGT',
  'BEWILLIGT',
  'AKTIV',
  'BEENDET',
  'ABGELAUFEN',
  'WIDERRUFEN',
  'GEPRUEFT',
  'ABGELEHNT',
  'VERFALLEN',
] as const
export const URTEILE = ['IN_ORDNUNG', 'NOTFALL', 'ORGANISATIONSVERSAGEN', 'BEANSTANDET'] as const
/** What a grant may allow. Deleting is no action of it. */
export const AKTIONEN = ['lesen', 'anlegen', 'aendern'] as const

export type Art = (typeof ARTEN)[number]
export type Zustand = (typeof ZUSTAENDE)[number]
export type Urteil = (typeof URTEILE)[number]

/** Classes for which two persons must agree, as for writing. */
export const ZU_ZWEIT = [
  'MELDE',
  'PERSONENSTAND',
  'STEUER',
  'SOZIAL',
  'PERSONAL',
  'NICHTOEFFENTLICH',
] as const satisfies readonly Schutzklasse[]

/** What a grant shows unless it names classes. */
export const GEWOEHNLICH: readonly Schutzklasse[] = SCHUTZKLASSEN.filter(
  (klasse) => !(ZU_ZWEIT as readonly string[]).includes(klasse),
)

/** The cases in which the operator may come in without being asked, agreed beforehand by all Gemeinden (M50.P09). */
export const NOTFAELLE = {
  DATENVERLUST: 'Daten der Gemeinde gehen gerade verloren oder werden beschädigt',
  STILLSTAND: 'Die Gemeinde kann nicht arbeiten und ist nicht erreichbar',
  ANGRIFF: 'Ein Angriff auf die Anlage läuft und muss eingegrenzt werden',
} as const

/** The sentence that was agreed for a case; null where there is none. */
export function inWorten(fall: string | null): string | null {
  return Object.entries(NOTFAELLE).find(([name]) => name === fall)?.[1] ?? null
}

export const MINUTE = 60_000
export const STUNDE = 60 * MINUTE
export const TAG = 24 * STUNDE

/** Unless the request says otherwise, and at most: minutes. */
export const DAUER_MINUTEN = { UNTERSTUETZUNG: [120, 480], NOTFALL: [30, 60] } as const
/** An unanswered request lapses after this. */
export const ANTWORTFRIST = TAG
/** The review of a Notfall is due after this. */
export const PRUEFFRIST = TAG
/** How far a Vertretung may reach. */
export const VERTRETUNG_TAGE = 92

/** Role in a Gemeinde that agrees to support. */
export const FREIGABE = 'freigabe'
/** Role at the support desk that may ask; role there that may open a Notfall. */
export const SUPPORT = 'unterstuetzung'
export const BETRIEB = 'betrieb'
/** Role in the own Gemeinde that may stand in for a neighbour. */
export const VERTRETUNG = 'vertretung'
