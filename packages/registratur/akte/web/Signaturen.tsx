import { Details, formatDayOf, formatInstant, Icon } from '@verbundakte/ui'
import './signaturen.css'
import type { Ausstellerstand, DokumentVollFragment, SignaturenFragment, Signaturzustand } from './generated/graphql.ts'

type Signatur = SignaturenFragment['signaturen'][number]

interface SignaturenProps {
  readonly dokument: Pick<DokumentVollFragment, 'versionen'> | null
  /** the version that is shown */
  readonly version: string
}

/** What the signatures in a file are worth: a line, and behind it what is known of each. Nothing where there are none. */
export function Signaturen({ dokument, version }: SignaturenProps) {
  const stand = dokument?.versionen.find(({ id }) => id === version)?.signaturen
  if (!stand || stand.zustand === 'KEINE') return null
  const schlecht = stand.zustand === 'UNGUELTIG' || stand.zustand === 'NICHT_PRUEFBAR'
  return (
    <details className="signaturen">
      <summary>
        <Icon name={schlecht ? 'warning' : bewiesen(stand) ? 'success' : 'info'} />
        <span>{schlecht ? <strong>{kurz(stand)}</strong> : kurz(stand)}</span>
      </summary>
      {stand.grund && <p>{stand.grund}</p>}
      {stand.signaturen.map((signatur, nummer) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: their place in the file is all that tells them apart
        <section key={nummer} aria-label={`Signatur ${nummer + 1}`}>
          {stand.signaturen.length > 1 && <h2>Signatur {nummer + 1}</h2>}
          <Einzeln signatur={signatur} />
        </section>
      ))}
      <p className="neben">
        Geprüft{stand.geprueftAm && ` am ${formatInstant(stand.geprueftAm)}`} nach dem, was in der Datei steht. Ob ein
        Zertifikat gesperrt wurde und ob sein Aussteller in der EU anerkannt ist, wird nicht abgefragt: Das ist keine
        qualifizierte Prüfung nach eIDAS.
      </p>
    </details>
  )
}

function Einzeln({ signatur }: { readonly signatur: Signatur }) {
  const { zertifikatVon: von, zertifikatBis: bis, zertifikatstand: gueltig } = signatur
  return (
    <>
      {signatur.grund && <p>{signatur.grund}</p>}
      <Details
        items={[
          ['Zustand', ZUSTAND_NAMEN[signatur.zustand]],
          [werTitel(signatur), signatur.unterzeichner ?? 'nicht lesbar'],
          signatur.organisation ? ['Organisation', signatur.organisation] : null,
          ['Zeitpunkt', zeitpunkt(signatur)],
          ['Aussteller', `${signatur.aussteller ?? 'nicht lesbar'} (${AUSSTELLER_NAMEN[signatur.ausstellerstand]})`],
          von && bis && gueltig
            ? [
                'Zertifikat',
                `${formatDayOf(von)} bis ${formatDayOf(bis)} (${signatur.zeitpunkt ? 'damals' : 'heute'} ${ZERTIFIKAT[gueltig]})`,
              ]
            : null,
          signatur.seriennummer ? ['Seriennummer', signatur.seriennummer] : null,
          signatur.verfahren ? ['Verfahren', signatur.verfahren] : null,
        ]}
      />
    </>
  )
}

/** Of a signature that does not hold, the name in its certificate is only claimed. */
function werTitel({ zustand, nurZeitstempel }: Signatur): string {
  if (zustand === 'UNGUELTIG' || zustand === 'NICHT_PRUEFBAR') return 'Angeblich signiert von'
  return nurZeitstempel ? 'Zeitstempel von' : 'Signiert von'
}

const ZUSTAND_NAMEN: Readonly<Record<Signaturzustand, string>> = {
  KEINE: 'keine',
  UNVERAENDERT: 'unverändert',
  ERGAENZT: 'danach ergänzt',
  UNGUELTIG: 'ungültig',
  NICHT_PRUEFBAR: 'nicht prüfbar',
}

const AUSSTELLER_NAMEN: Readonly<Record<Ausstellerstand, string>> = {
  BEKANNT: 'Aussteller bekannt',
  UNBEKANNT: 'Aussteller unbekannt',
  NICHT_GEPRUEFT: 'Aussteller nicht geprüft',
}

const ZERTIFIKAT: Readonly<Record<NonNullable<Signatur['zertifikatstand']>, string>> = {
  GUELTIG: 'gültig',
  NOCH_NICHT_GUELTIG: 'noch nicht gültig',
  ABGELAUFEN: 'abgelaufen',
}

/** Anybody can sign under any name: only what leads to somebody whom the operator trusts is shown as good. */
const bewiesen = ({ zustand, signaturen }: SignaturenFragment): boolean =>
  zustand === 'UNVERAENDERT' && signaturen.every((each) => each.ausstellerstand === 'BEKANNT' && gilt(each))

const gilt = ({ zertifikatstand }: Signatur): boolean => !zertifikatstand || zertifikatstand === 'GUELTIG'

function kurz({ zustand, signaturen }: SignaturenFragment): string {
  const letzte = signaturen.at(-1)
  if (!letzte) return 'Signaturen konnten nicht geprüft werden'
  if (zustand === 'UNGUELTIG') return 'Signatur ungültig: Die Datei ist nicht das, was signiert wurde'
  if (zustand === 'NICHT_PRUEFBAR') return 'Signatur konnte nicht geprüft werden'
  const [eine, ...weitere] = signaturen.filter(({ nurZeitstempel }) => !nurZeitstempel)
  const einer = eine ? `Signiert: ${eine.unterzeichner ?? 'Name nicht lesbar'}` : 'Mit Zeitstempel'
  const wer = weitere.length > 0 ? `${weitere.length + 1} Signaturen` : einer
  const seit = letzte.nurZeitstempel ? 'seit dem letzten Zeitstempel unverändert' : 'seit der letzten unverändert'
  const wann = zustand === 'UNVERAENDERT' && signaturen.length > 1 ? seit : ZUSTAND_NAMEN[zustand]
  const abgelaufen = signaturen.every(gilt) ? null : 'Zertifikat nicht gültig'
  return [wer, wann, AUSSTELLER_NAMEN[schlechtester(signaturen)], abgelaufen].filter(Boolean).join(' · ')
}

function schlechtester(signaturen: readonly Signatur[]): Ausstellerstand {
  const hat = (stand: Ausstellerstand) => signaturen.some((each) => each.ausstellerstand === stand)
  if (hat('UNBEKANNT')) return 'UNBEKANNT'
  return hat('NICHT_GEPRUEFT') ? 'NICHT_GEPRUEFT' : 'BEKANNT'
}

/** Whose word it is, too: a signer can write any time. */
function zeitpunkt({ zeitpunkt: wann, zeitstempelVon, zeitstempelAussteller, nurZeitstempel }: Signatur): string {
  if (!wann) return 'nicht angegeben'
  if (nurZeitstempel) return formatInstant(wann)
  if (!zeitstempelAussteller) return `${formatInstant(wann)} (eigene Angabe)`
  const wer = zeitstempelVon ?? 'ohne Namen'
  return `${formatInstant(wann)} (Zeitstempel von ${wer}, ${AUSSTELLER_NAMEN[zeitstempelAussteller]})`
}
