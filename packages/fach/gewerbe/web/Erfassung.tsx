import { keepPreviousData } from '@tanstack/react-query'
import {
  Button,
  Notice,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useShortcuts,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Aehnliche } from './Aehnliche.tsx'
import { type Baum, bereinigt, gesetzt, wertAn } from './baum.ts'
import { eingaben } from './eingaben.ts'
import { FeldEingabe } from './FeldEingabe.tsx'
import {
  type BefundZeileFragment,
  type Gewerbeanzeigeart,
  GewerbeanzeigeBescheinigenDocument,
  GewerbeanzeigeEinreichenDocument,
  GewerbeentwurfSichernDocument,
  GewerbeentwurfVerwerfenDocument,
  GewerbeentwurfWiederherstellenDocument,
  GewerbepruefungDocument,
} from './generated/graphql.ts'
import { useRuhig } from './use-ruhig.ts'

interface ErfassungProps {
  readonly id: string
  readonly art: Gewerbeanzeigeart
  readonly betrieb: string | null
  readonly beginn: Baum
  readonly stand: number
  readonly entwurf: boolean
}

/** Asks what this case needs and nothing else; what the rules say stands beside its field. */
export function Erfassung({ id, art, betrieb, beginn, stand: anfang, entwurf }: ErfassungProps) {
  const api = useApi()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const toast = useToast()
  const undoable = useUndoToast()
  const [inhalt, setInhalt] = useState(beginn)
  const [stand, setStand] = useState(anfang)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const text = JSON.stringify(bereinigt(inhalt))
  const geprueft = useRuhig(text, 250)
  const { data, error: unpruefbar } = useApiQuery(
    ['gewerbepruefung', art, geprueft],
    GewerbepruefungDocument,
    { art, inhalt: geprueft },
    { placeholderData: keepPreviousData, staleTime: Number.POSITIVE_INFINITY },
  )
  const befunde = data?.gewerbepruefung.befunde ?? []
  const fehler = befunde.filter(({ schwere }) => schwere === 'fehler')
  const fertig = data !== undefined && fehler.length === 0 && geprueft === text
  const als = () => ({ id, art, betrieb, inhalt: text, stand })
  const tun = async (was: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setError(null)
    try {
      await was()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  const zurAnzeige = async () => {
    await refresh('gewerbe')
    await navigate(pfad(`gewerbe/anzeige/${id}`), { replace: true })
  }
  const sichern = () =>
    tun(async () => {
      const { gewerbeentwurfSichern } = await api.graphql(GewerbeentwurfSichernDocument, { entwurf: als() })
      setStand(gewerbeentwurfSichern.stand)
      await refresh('gewerbe')
      toast({ text: 'Gesichert.' })
      if (anfang === 0) await zurAnzeige()
    })
  const einreichen = () =>
    tun(async () => {
      await api.graphql(GewerbeanzeigeEinreichenDocument, { entwurf: als(), id })
      toast({ text: 'Eingegangen. Was fehlt, können Sie nachtragen.' })
      await refresh('gewerbe')
      await navigate(pfad('gewerbe'))
    })
  const bescheinigen = () =>
    tun(async () => {
      const antwort = await api.graphql(GewerbeanzeigeBescheinigenDocument, { entwurf: als(), id })
      toast({ text: `Empfang bescheinigt, Nr. ${antwort.gewerbeanzeigeBescheinigen.nummer}.` })
      await zurAnzeige()
    })
  const verwerfen = () =>
    tun(async () => {
      await api.graphql(GewerbeentwurfVerwerfenDocument, { id })
      await refresh('gewerbe')
      await navigate(pfad('gewerbe?liste=ENTWURF'))
      undoable('Entwurf verworfen.', async () => {
        await api.graphql(GewerbeentwurfWiederherstellenDocument, { id })
        await refresh('gewerbe')
      })
    })
  useShortcuts('Gewerbeanzeige', [
    { keys: 'mod+Enter', titel: 'Bescheinigen', run: () => void (fertig && bescheinigen()) },
    { keys: 'mod+s', titel: 'Sichern', run: () => void sichern() },
  ])
  const setzen = (feld: string, wert: unknown) => setInhalt((jetzt) => gesetzt(jetzt, feld, wert))
  const gleich = () => setzen('betriebsstaette.anschrift', wertAn(inhalt, 'person.anschrift'))
  return (
    <form
      className="gewerbe-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      {art === 'anmeldung' && <Aehnliche inhalt={inhalt} />}
      {(data?.gewerbepruefung.gefragt ?? []).map(({ nummer, bezeichnung, hilfe }) => {
        const hier = befunde.filter(({ felder }) => felder[0] === nummer)
        return (
          <fieldset key={nummer} className="gewerbe-feld" data-feld={nummer}>
            <legend>
              <span className="gewerbe-nummer">{nummer}</span> {bezeichnung}
            </legend>
            <div className="gewerbe-eingaben">
              {eingaben(art, nummer).map((eingabe) => (
                <FeldEingabe key={eingabe.pfad} eingabe={eingabe} inhalt={inhalt} setzen={setzen} />
              ))}
              {nummer === 15 && art === 'anmeldung' && wertAn(inhalt, 'person.anschrift') !== undefined && (
                <Button kind="quiet" onClick={gleich}>
                  Wie Wohnanschrift
                </Button>
              )}
            </div>
            <p className="gewerbe-hilfe">{hilfe}</p>
            <Befunde befunde={hier} />
          </fieldset>
        )
      })}
      <Befunde befunde={befunde.filter(({ felder }) => felder.length === 0)} />
      {error || unpruefbar ? <Notice kind="danger">{sentenceFor(error ?? unpruefbar)}</Notice> : null}
      <footer className="gewerbe-fuss">
        <p role="status">{data ? wieWeit(fehler.length) : ''}</p>
        <Button kind="primary" keys="mod+Enter" busy={busy} disabled={!fertig} onClick={() => void bescheinigen()}>
          Bescheinigen
        </Button>
        <Button keys="mod+s" busy={busy} onClick={() => void sichern()}>
          Sichern
        </Button>
        {entwurf && (
          <Button kind="quiet" busy={busy} onClick={() => void einreichen()}>
            Als eingegangen vermerken
          </Button>
        )}
        {entwurf && anfang > 0 && (
          <Button kind="quiet" busy={busy} onClick={() => void verwerfen()}>
            Verwerfen
          </Button>
        )}
        <Link to={pfad('gewerbe')}>Abbrechen</Link>
      </footer>
    </form>
  )
}

function wieWeit(fehler: number): string {
  if (fehler === 0) return 'Vollständig.'
  return fehler === 1 ? 'Eine Angabe ist noch offen.' : `${fehler} Angaben sind noch offen.`
}

function Befunde({ befunde }: { befunde: readonly BefundZeileFragment[] }) {
  if (befunde.length === 0) return null
  return (
    <ul className="gewerbe-befunde">
      {befunde.map(({ code, regel, satz, schwere }) => (
        <li key={`${code}${satz}`} className={`gewerbe-befund-${schwere}`}>
          {satz} <span className="gewerbe-regel">{regel}</span>
        </li>
      ))}
    </ul>
  )
}
