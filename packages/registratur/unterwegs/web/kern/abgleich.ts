import { type Api, ApiError, reach } from '@verbundakte/ui'
import {
  MitnahmenAbgleichenDocument,
  type SchluesselFragment,
  UnterwegsPaketDocument,
  VersionstextDocument,
} from '../generated/graphql.ts'
import { aendern, holen, legenZu, lesen, type MitnahmeZeile, nehmen } from './ablage.ts'
import { dateiOrt, type Paket, type PaketDokument, paketOeffnen, paketOrt } from './inhalt.ts'
import { setzen } from './lage.ts'
import { mitnahmeschluessel, verschliessen, zufall } from './schluessel.ts'
import { allein, DATEI_FRIST, geleert, ohneWarten } from './sperre.ts'
import { dateienVon, entfernen, geaendert, haelfteVerwahren, kontaktVermerken, vergessenIn } from './tresor.ts'
import { serverzeit } from './uhr.ts'

/** Bytes of a file that goes along; the server counts the same (`umfang.ts`). */
const DATEI_HOECHSTENS = 50_000_000
/** Pages of 50 Dokumente of a Vorgang that go along, the newest first. */
const SEITEN = 20

// By Gemeinde, until its turn has come: whoever wants the same meanwhile waits for that one.
const wartende = new Map<string, Promise<void>>()

/**
 * In contact with a session: what may no longer be here goes, everything else is read again by the rights of this
 * moment. Without a session it does not wait for one. @throws ApiError
 */
export function abgleichen(sitzung: Api, person: string): Promise<void> {
  const schon = wartende.get(sitzung.gemeinde)
  if (schon) return schon
  const api = ohneWarten(sitzung)
  const neu = allein(async () => {
    wartende.delete(api.gemeinde)
    const geraet = await holen('geraet', api.gemeinde)
    if (!geraet || geraet.person !== person) return
    const antwort = await api.graphql(MitnahmenAbgleichenDocument, { geraet: geraet.id }).catch((error: unknown) => {
      if (error instanceof ApiError && FORT.has(error.code)) return null
      throw error
    })
    if (!antwort) return vergessenIn(api.gemeinde)
    const { jetzt, mitnahmen } = antwort.mitnahmenAbgleichen
    await kontaktVermerken(api.gemeinde, Date.parse(jetzt))
    await behalten(api, mitnahmen, Date.parse(jetzt), person)
  })
  wartende.set(api.gemeinde, neu)
  return neu
}

// Not ours any more, or signed out elsewhere.
const FORT = new Set(['nicht-gefunden', 'unterwegs.geraet', 'nicht-erlaubt'])

/** Keeps what the server has named, and nothing else of this Gemeinde. @param jetzt ms by the clock of the server */
async function behalten(
  api: Api,
  schluessel: readonly SchluesselFragment[],
  jetzt: number,
  person: string,
): Promise<void> {
  const hier = (await lesen('mitnahme')).filter(({ gemeinde }) => gemeinde === api.gemeinde)
  for (const { id } of hier) if (!schluessel.some(({ mitnahme }) => mitnahme.id === id)) await entfernen(id)
  for (const each of schluessel) await einesBehalten(api, each, jetzt, person)
  await geaendert()
}

/** What was just taken along: closed with the code, then filled. */
export async function aufnehmen(api: Api, neue: readonly SchluesselFragment[], person: string): Promise<void> {
  const geraet = await holen('geraet', api.gemeinde)
  if (!geraet) throw geleert()
  const jetzt = serverzeit(geraet)
  for (const { haelfte, mitnahme } of neue) {
    const endet = Date.parse(mitnahme.endetAm)
    const alt = await holen('mitnahme', mitnahme.id)
    const zeile: MitnahmeZeile = {
      ...{ id: mitnahme.id, gemeinde: api.gemeinde, vorgang: mitnahme.vorgangId, endet },
      salz: alt?.salz ?? zufall(16),
      haelfte: await haelfteVerwahren(api.gemeinde, mitnahme.id, endet, haelfte),
      paket: alt?.paket ?? null,
      stand: alt?.stand ?? 0,
    }
    if (!(await legenZu('mitnahme', zeile, ['geraet', api.gemeinde]))) throw geleert()
  }
  await geaendert()
  try {
    for (const [fertig, each] of neue.entries()) {
      setzen({ laeuft: { fertig, von: neue.length } })
      await einesBehalten(api, each, jetzt, person)
    }
  } finally {
    setzen({ laeuft: null })
    await geaendert()
  }
}

async function einesBehalten(api: Api, { haelfte, mitnahme }: SchluesselFragment, jetzt: number, person: string) {
  const zeile = await holen('mitnahme', mitnahme.id)
  // Taken along on this device in a window that was closed at once: without the code it cannot be kept.
  if (!zeile) return
  if (Date.parse(mitnahme.endetAm) <= jetzt) return entfernen(mitnahme.id)
  const schluessel = await mitnahmeschluessel(haelfte, zeile.salz, zeile.id)
  // A version never changes: what was read of it is not asked for again.
  const texte = (await paketOeffnen(zeile, schluessel))?.texte ?? {}
  const gelesen = await paketHolen(api, zeile.vorgang, person, texte)
  if (!gelesen) return entfernen(zeile.id)
  await dateienAbgleichen(api, zeile, schluessel, gelesen.dokumente)
  const paket = await verschliessen(schluessel, paketOrt(zeile.id), JSON.stringify(gelesen))
  await aendern('mitnahme', zeile.id, (diese) => ({ ...diese, paket, stand: jetzt }))
}

async function paketHolen(api: Api, id: string, person: string, schonDa: Paket['texte']): Promise<Paket | null> {
  const dokumente: PaketDokument[] = []
  let nach: string | null = null
  for (let seite = 1; ; seite++) {
    const antwort: Awaited<ReturnType<typeof seiteHolen>> = await seiteHolen(api, id, nach)
    if (!antwort.vorgang) return null
    const { dokumente: diese, ...vorgang } = antwort.vorgang
    dokumente.push(...diese.edges.map(({ node }) => node))
    nach = diese.pageInfo.endCursor
    const gekuerzt = diese.pageInfo.hasNextPage
    if (gekuerzt && seite < SEITEN) continue
    const texte = await texteHolen(api, dokumente, schonDa)
    return { vorgang, dokumente, gang: antwort.geschaeftsgang, texte, person, gekuerzt }
  }
}

function seiteHolen(api: Api, vorgang: string, nach: string | null) {
  return api.graphql(UnterwegsPaketDocument, { vorgang, nach })
}

/** Of files that a screen cannot draw: what they say. */
async function texteHolen(
  api: Api,
  dokumente: readonly PaketDokument[],
  schonDa: Paket['texte'],
): Promise<Record<string, string>> {
  const texte: Record<string, string> = {}
  for (const { aktuelleVersion: version } of dokumente) {
    if (version.vorschauPfad || version.pruefung === 'GESPERRT') continue
    const text = schonDa[version.id] ?? (await api.graphql(VersionstextDocument, { version: version.id })).versionstext
    if (text) texte[version.id] = text
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
    const signal = AbortSignal.timeout(DATEI_FRIST)
    const headers = { 'x-gemeinde': api.gemeinde }
    const antwort = await reach(vorschauPfad, { headers, cache: 'no-store', signal })
    // Closed or gone meanwhile, or broken off: then it is named and not shown.
    const bytes = antwort.ok ? await antwort.arrayBuffer().catch(() => null) : null
    if (!bytes) continue
    const inhalt = await verschliessen(schluessel, dateiOrt(id, version), bytes)
    const zeile = { schluessel: `${id} ${version}`, mitnahme: id, version, inhalt }
    if (!(await legenZu('datei', zeile, ['mitnahme', id]))) return
  }
}
