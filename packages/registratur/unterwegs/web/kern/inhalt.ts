import type { UnterwegsPaketQuery } from '../generated/graphql.ts'
import { holen, type MitnahmeZeile } from './ablage.ts'
import { oeffnen, oeffnenText } from './schluessel.ts'
import { schluesselDer } from './tresor.ts'

type Vorgang = NonNullable<UnterwegsPaketQuery['vorgang']>
export type PaketDokument = Vorgang['dokumente']['edges'][number]['node']

/** A Vorgang as it lies on the device. */
export interface Paket {
  readonly vorgang: Omit<Vorgang, 'dokumente'>
  readonly dokumente: readonly PaketDokument[]
  readonly gang: UnterwegsPaketQuery['geschaeftsgang']
  /** what was read out of files that cannot be drawn, by version */
  readonly texte: Readonly<Record<string, string>>
  /** whoever took it along */
  readonly person: string
  /** there are more Dokumente than go along */
  readonly gekuerzt?: boolean
}

/** Null: locked, ended, or not there yet. */
export async function paketLesen(zeile: MitnahmeZeile): Promise<Paket | null> {
  const schluessel = zeile.paket && (await schluesselDer(zeile))
  return schluessel && paketOeffnen(zeile, schluessel)
}

export async function paketOeffnen({ id, paket }: MitnahmeZeile, schluessel: CryptoKey): Promise<Paket | null> {
  const text = paket && (await oeffnenText(schluessel, paketOrt(id), paket).catch(() => null))
  // Closed by this program with a key that nobody else has; another form would not have opened.
  return text === null ? null : (JSON.parse(text) as Paket)
}

export async function dateiLesen(zeile: MitnahmeZeile, version: string, mime: string): Promise<Blob | null> {
  const datei = await holen('datei', `${zeile.id} ${version}`)
  const schluessel = datei && (await schluesselDer(zeile))
  if (!datei || !schluessel) return null
  const bytes = await oeffnen(schluessel, dateiOrt(zeile.id, version), datei.inhalt).catch(() => null)
  return bytes && new Blob([bytes], { type: mime })
}

export const paketOrt = (mitnahme: string) => `${mitnahme} paket`
export const dateiOrt = (mitnahme: string, version: string) => `${mitnahme} datei ${version}`
