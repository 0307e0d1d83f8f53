import { type Api, ApiError } from '@verbundakte/ui'
import {
  MitnahmenAbgleichenDocument,
  type SchluesselFragment,
  UnterwegsPaketDocument,
  VersionstextDocument,
} from '../generated/graphql.ts'
import { holen, legen, lesen, type MitnahmeZeile, nehmen } from './ablage.ts'
import { dateiOrt, type Paket, type PaketDokument, paketOrt } from './inhalt.ts'
import { setzen } from './lage.ts'
import { mitnahmeschluessel, verschliessen, zufall } from './schluessel.ts'
import { dateienVon, entfernen, geaendert, haelfteVerwahren, kontaktVermerken, vergessenIn } from './tresor.ts'

/** Bytes of a file that goes along; the server counts the same (`umfang.ts`). */
const DATEI_HOECHSTENS = 50_000_000
const MEHR_ALS_JE_GELADEN_WIRD = 20

/** One at a time over all windows: what one has just taken along the other must not throw away. */
export function allein<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('verbundakte-unterwegs', work)
}

/**
 * In contact with a session: what may no longer be here goes, everything else is read again by the rights of this
 * moment. @throws ApiError
 */
export function abgleichen(api: Api, person: string): Promise<void> {
  return allein(async () => {
    const geraet = await holen('geraet', api.gemeinde)
    if (!geraet || geraet.person !== person) return
    const antwort = await api.graphql(MitnahmenAbgleichenDocument, { geraet: geraet.id }).catch((error: unknown) => {
      if (error instanceof ApiError && FORT.has(error.code)) return null
      throw error
    })
    if (!antwort) return vergessenIn(api.gemeinde)
    const { jetzt, mitnahmen } = antwort.mitnahmenAbgleichen
    await kontaktVermerken(geraet)
    await behalten(api, mitnahmen, Date.now() - Date.parse(jetzt), person)
  })
}

// Not ours any more, or signed out elsewhere.
const FORT = new Set(['nicht-gefunden', 'unterwegs.geraet', 'nicht-erlaubt'])

/** Keeps what the server has named, and nothing else of this Gemeinde. @param versatz ms by which this clock is ahead */
async function behalten(
  api: Api,
  schluessel: readonly SchluesselFragment[],
  versatz: number,
  person: string,
): Promise<void> {
  const hier = (await lesen('mitnahme')).filter(({ gemeinde }) => gemeinde === api.gemeinde)
  for (const { id } of hier) if (!schluessel.some(({ mitnahme }) => mitnahme.id === id)) await entfernen(id)
  for (const each of schluessel) await einesBehalten(api, each, versatz, person)
  await geaendert()
}

/** What was just taken along: closed with the code, then filled. */
export async function aufnehmen(api: Api, neue: readonly SchluesselFragment[], person: string): Promise<void> {
  for (const { haelfte, mitnahme } of neue) {
    const endet = Date.parse(mitnahme.endetAm)
    const alt = await holen('mitnahme', mitnahme.id)
    await legen('mitnahme', {
      ...{ id: mitnahme.id, gemeinde: api.gemeinde, vorgang: mitnahme.vorgangId, endet },
      salz: alt?.salz ?? zufall(16),
      haelfte: await haelfteVerwahren(api.gemeinde, mitnahme.id, endet, haelfte),
      paket: alt?.paket ?? null,
      stand: alt?.stand ?? 0,
    })
  }
  await geaendert()
  try {
    for (const [fertig, each] of neue.entries()) {
      setzen({ laeuft: { fertig, von: neue.length } })
      await einesBehalten(api, each, 0, person)
    }
  } finally {
    setzen({ laeuft: null })
    await geaendert()
  }
}

async function einesBehalten(api: Api, { haelfte, mitnahme }: SchluesselFragment, versatz: number, person: string) {
  const zeile = await holen('mitnahme', mitnahme.id)
  // Taken along on this device in a window that was closed at once: without the code it cannot be kept.
  if (!zeile) return
  if (Date.parse(mitnahme.endetAm) + versatz <= Date.now()) return entfernen(mitnahme.id)
  const schluessel = await mitnahmeschluessel(haelfte, zeile.salz, zeile.id)
  const gelesen = await paketHolen(api, zeile.vorgang, person)
  if (!gelesen) return entfernen(zeile.id)
  await dateienAbgleichen(api, zeile, schluessel, gelesen.dokumente)
  const paket = await verschliessen(schluessel, paketOrt(zeile.id), JSON.stringify(gelesen))
  await legen('mitnahme', { ...zeile, paket, stand: Date.now() })
}

async function paketHolen(api: Api, id: string, person: string): Promise<Paket | null> {
  const dokumente: PaketDokument[] = []
  let nach: string | null = null
  for (let seite = 0; seite < MEHR_ALS_JE_GELADEN_WIRD; seite++) {
    const antwort: Awaited<ReturnType<typeof seiteHolen>> = await seiteHolen(api, id, nach)
    if (!antwort.vorgang) return null
    const { dokumente: diese, ...vorgang } = antwort.vorgang
    dokumente.push(...diese.edges.map(({ node }) => node))
    nach = diese.pageInfo.endCursor
    if (!diese.pageInfo.hasNextPage)
      return { vorgang, dokumente, gang: antwort.geschaeftsgang, texte: await texteHolen(api, dokumente), person }
  }
  return null
}

function seiteHolen(api: Api, vorgang: string, nach: string | null) {
  return api.graphql(UnterwegsPaketDocument, { vorgang, nach })
}

/** Of files that a screen cannot draw: what they say. */
async function texteHolen(api: Api, dokumente: readonly PaketDokument[]): Promise<Record<string, string>> {
  const texte: Record<string, string> = {}
  for (const { aktuelleVersion: version } of dokumente) {
    if (version.vorschauPfad || version.pruefung === 'GESPERRT') continue
    const { versionstext } = await api.graphql(VersionstextDocument, { version: version.id })
    if (versionstext) texte[version.id] = versionstext
  }
  return texte
}

async function dateienAbgleichen(
  api: Api,
  { id }: MitnahmeZeile,
  schluessel: CryptoKey,
  dokumente: readonly PaketDokument[],
): Promise<void> {
  const gewollt = dokumente
    .map(({ aktuelleVersion }) => aktuelleVersion)
    .filter(
      ({ vorschauPfad, groesse, pruefung }) => vorschauPfad && pruefung !== 'GESPERRT' && groesse <= DATEI_HOECHSTENS,
    )
  const hier = await dateienVon(id)
  for (const datei of hier) {
    if (!gewollt.some((version) => version.id === datei.version)) await nehmen('datei', datei.schluessel)
  }
  for (const { id: version, vorschauPfad } of gewollt) {
    if (!vorschauPfad || hier.some((datei) => datei.version === version)) continue
    // `no-store`: the browser's own cache would keep it in clear.
    const antwort = await fetch(vorschauPfad, { headers: { 'x-gemeinde': api.gemeinde }, cache: 'no-store' })
    // Closed or gone meanwhile: then it is named and not shown.
    if (!antwort.ok) continue
    const inhalt = await verschliessen(schluessel, dateiOrt(id, version), await antwort.arrayBuffer())
    await legen('datei', { schluessel: `${id} ${version}`, mitnahme: id, version, inhalt })
  }
}
