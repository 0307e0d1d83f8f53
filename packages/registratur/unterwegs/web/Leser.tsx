import { compareGerman, EmptyState, TextField, usePageTitle, useShortcuts } from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { MitnahmeZeile } from './kern/ablage.ts'
import { type Paket, paketLesen } from './kern/inhalt.ts'
import { useLage } from './kern/lage.ts'
import { LeserDokument } from './LeserDokument.tsx'
import { LeserVorgang } from './LeserVorgang.tsx'

export interface Gelesen {
  readonly zeile: MitnahmeZeile
  readonly paket: Paket
}

/** What lies on this device: list, Vorgang, Dokument. Where one is stands in the address, so that back goes back. */
export function Leser() {
  const { mitnahmen, offen } = useLage()
  const [gelesen, setGelesen] = useState<readonly Gelesen[] | null>(null)
  useEffect(() => {
    let veraltet = false
    const hier = mitnahmen.filter(({ gemeinde }) => offen.includes(gemeinde))
    void Promise.all(hier.map(async (zeile) => ({ zeile, paket: await paketLesen(zeile) }))).then((alle) => {
      const da = alle.flatMap(({ zeile, paket }) => (paket ? [{ zeile, paket }] : []))
      if (!veraltet)
        setGelesen(da.sort((a, b) => compareGerman(a.paket.vorgang.kennzeichen, b.paket.vorgang.kennzeichen)))
    })
    return () => {
      veraltet = true
    }
  }, [mitnahmen, offen])
  const navigate = useNavigate()
  const [mitnahme, version] = useLocation().hash.slice(1).split('/')
  const dieser = gelesen?.find(({ zeile }) => zeile.id === mitnahme)
  const dokument = dieser?.paket.dokumente.find((each) => each.aktuelleVersion.id === version)
  const gehe = (ziel: string) => void navigate({ hash: ziel })
  const ueber = dieser ? (dokument ? dieser.zeile.id : '') : null
  useShortcuts('Unterwegs', [ueber === null ? null : { keys: 'Escape', titel: 'Zurück', run: () => gehe(ueber) }])
  if (!gelesen) return <h1 className="va-hidden">Unterwegs</h1>
  if (dieser && dokument)
    return <LeserDokument key={dokument.id} gelesen={dieser} dokument={dokument} onBack={() => gehe(dieser.zeile.id)} />
  if (dieser)
    return (
      <LeserVorgang
        key={dieser.zeile.id}
        gelesen={dieser}
        onOpen={(v) => gehe(`${dieser.zeile.id}/${v}`)}
        onBack={() => gehe('')}
      />
    )
  return <Liste gelesen={gelesen} onOpen={gehe} />
}

function Liste({ gelesen, onOpen }: { gelesen: readonly Gelesen[]; onOpen: (mitnahme: string) => void }) {
  const [suche, setSuche] = useState('')
  const titel = useFokus()
  usePageTitle('Unterwegs')
  const worte = falten(suche).split(/\s+/).filter(Boolean)
  const passend = gelesen.filter(({ paket }) => worte.every((wort) => falten(suchtext(paket)).includes(wort)))
  return (
    <section className="ohne-netz__seite">
      <h1 ref={titel} tabIndex={-1}>
        Unterwegs
      </h1>
      {gelesen.length > 1 && <TextField label="In den Titeln suchen" name="suche" value={suche} onChange={setSuche} />}
      <ul className="leser-liste" aria-label="Mitgenommene Vorgänge">
        {passend.map(({ zeile, paket: { vorgang, dokumente } }) => (
          <li key={zeile.id}>
            <button type="button" onClick={() => onOpen(zeile.id)}>
              <strong>{vorgang.betreff}</strong>
              <span className="neben">
                {vorgang.kennzeichen} · {vorgang.akte.betreff} · {dokumente.length}{' '}
                {dokumente.length === 1 ? 'Dokument' : 'Dokumente'}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {passend.length === 0 && (
        <EmptyState icon="search" title={gelesen.length === 0 ? 'Nichts mitgenommen' : 'Nichts gefunden'}>
          {gelesen.length === 0
            ? 'Was mitgenommen war, ist abgelaufen oder zurückgerufen.'
            : 'Gesucht wird in den Titeln von Vorgängen und Dokumenten auf diesem Gerät.'}
        </EmptyState>
      )}
    </section>
  )
}

/** The heading of a view that has just come up gets the focus: nobody hears otherwise that something is new. */
export function useFokus() {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return ref
}

function suchtext({ vorgang, dokumente }: Paket): string {
  const titel = dokumente.flatMap(({ betreff, kennzeichen, absender }) => [betreff, kennzeichen, absender ?? ''])
  return [vorgang.betreff, vorgang.kennzeichen, vorgang.akte.betreff, vorgang.akte.aktenzeichen, ...titel].join(' ')
}

/** As in the search of the house: ä or ae, ß or ss, large or small. */
function falten(text: string): string {
  const klein = text.toLocaleLowerCase('de-DE')
  return klein.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
}
