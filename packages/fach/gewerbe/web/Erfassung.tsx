import {
  Button,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useShortcuts,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { type MouseEvent, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Aehnliche } from './Aehnliche.tsx'
import { Anlagen } from './Anlagen.tsx'
import { Aufgehoben } from './Aufgehoben.tsx'
import { Befunde } from './Befunde.tsx'
import { Beiblatt } from './Beiblatt.tsx'
import { type Baum, bereinigt, gesetzt, istBaum } from './baum.ts'
import { type Anzeige, Entscheiden } from './Entscheiden.tsx'
import { ErlassDialog } from './ErlassDialog.tsx'
import { eingaben, istHalb } from './eingaben.ts'
import { Feldgruppe } from './Feldgruppe.tsx'
import { anlagenFuerRegeln, gebuehrSatz } from './gebuehr.ts'
import {
  type Gewerbeanzeigeart,
  GewerbeanzeigeBescheinigenDocument,
  GewerbeanzeigeEinreichenDocument,
  GewerbeentwurfSichernDocument,
  GewerbeentwurfVerwerfenDocument,
  GewerbeentwurfWiederherstellenDocument,
  GewerbekontextDocument,
} from './generated/graphql.ts'
import { usePruefung, useRegeln } from './use-pruefung.ts'
import { useVerlassen } from './use-verlassen.ts'
import { aufgehoben, vergessen } from './zurueckbehalten.ts'

interface ErfassungProps {
  readonly id: string
  readonly art: Gewerbeanzeigeart
  readonly betrieb: string | null
  readonly beginn: Baum
  readonly stand: number
  /** as it is kept; null before it was saved for the first time */
  readonly anzeige: Anzeige | null
  /** it is kept for the first time: from now on its address leads to it */
  readonly gemerkt?: () => void
}

/** Asks what this case needs and nothing else; what the rules say stands beside its field after each key. */
export function Erfassung({ id, art, betrieb, beginn, stand: anfang, anzeige, gemerkt }: ErfassungProps) {
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
  const [erlassen, setErlassen] = useState(false)
  const { regeln, fehlt: ohneRegeln, nochmal } = useRegeln()
  const { data: kontext, error: ohneKontext } = useApiQuery(['gewerbe', 'kontext'], GewerbekontextDocument, {})
  const text = JSON.stringify(bereinigt(inhalt))
  const storno = anzeige?.korrekturArt === 'storno'
  const ags = kontext?.gewerbeeinstellung.ags ?? ''
  const geprueft = usePruefung(ags === '' ? null : regeln, text, {
    ...{ art, ags, storno, fremdeAgs: anzeige?.fremdeGemeinde, fassung: anzeige?.fassung },
    kanal: anzeige?.kanal === 'online' ? 'online' : 'schalter',
    anlagen: anlagenFuerRegeln(anzeige?.anlagen ?? []),
    niederlassungUndReisegewerbe: kontext?.gewerbeeinstellung.niederlassungUndReisegewerbe,
    gemeinden: kontext?.gewerbeeinstellung.gemeinden,
    betriebUnbekannt: art !== 'anmeldung' && anzeige !== null && !anzeige.betrieb,
  })
  const befunde = geprueft?.befunde ?? []
  const fehler = befunde.filter(({ schwere }) => schwere === 'fehler')
  const belegt = !anzeige?.vonAmtsWegen || anzeige.anlagen.some(({ zweck }) => zweck === 'beleg')
  const fertig = geprueft !== null && geprueft.unlesbar === null && fehler.length === 0 && belegt
  const entwurf = anzeige === null || anzeige.status === 'ENTWURF'
  const als = () => ({ id, art, betrieb, inhalt: text, stand })
  const namenDerUnlesbaren = () =>
    (geprueft?.gefragt ?? [])
      .filter(({ nummer }) => istHalb(eingaben(art, nummer, inhalt), geprueft?.unlesbare ?? []))
      .map(({ nummer, bezeichnung }) => `Feld ${nummer} (${bezeichnung})`)
  const { merken, fertig: verlassen } = useVerlassen(als(), () => ({
    inhalt: regeln ? regeln.lesbares(text) : null,
    ohne: namenDerUnlesbaren(),
  }))
  const [alt, setAlt] = useState(() => (storno ? null : aufgehoben(api, als())))
  const formular = useRef<HTMLElement>(null)
  const altesEnde = (nehmen: string | null) => {
    const neu: unknown = nehmen === null ? null : JSON.parse(nehmen)
    if (istBaum(neu)) setInhalt(neu)
    vergessen(api, als())
    setAlt(null)
    formular.current?.focus()
  }
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
    verlassen()
    await refresh('gewerbe')
    await navigate(pfad(`gewerbe/anzeige/${id}`), { replace: true })
  }
  const speichern = async () => {
    const { gewerbeentwurfSichern } = await api.graphql(GewerbeentwurfSichernDocument, { entwurf: als() })
    // What was typed meanwhile is not in it.
    merken(text)
    setStand(gewerbeentwurfSichern.stand)
    gemerkt?.()
    await refresh('gewerbe')
  }
  const sichern = () =>
    tun(async () => {
      await speichern()
      toast({ text: 'Gesichert.' })
    })
  const einreichen = () =>
    tun(async () => {
      await api.graphql(GewerbeanzeigeEinreichenDocument, { entwurf: als(), id })
      verlassen()
      toast({ text: 'Eingegangen. Was fehlt, können Sie nachtragen oder nachfordern.' })
      await refresh('gewerbe')
      await navigate(pfad('gewerbe'))
    })
  const bescheinigen = async (erlass: string | null) => {
    const antwort = await api.graphql(GewerbeanzeigeBescheinigenDocument, { entwurf: als(), id, erlass })
    toast({ text: `Empfang bescheinigt, Nr. ${antwort.gewerbeanzeigeBescheinigen.nummer}.` })
    await zurAnzeige()
  }
  const verwerfen = () =>
    tun(async () => {
      await api.graphql(GewerbeentwurfVerwerfenDocument, { id })
      verlassen()
      await refresh('gewerbe')
      await navigate(pfad('gewerbe?liste=ENTWURF'))
      undoable('Entwurf verworfen.', async () => {
        await api.graphql(GewerbeentwurfWiederherstellenDocument, { id })
        await refresh('gewerbe')
      })
    })
  useShortcuts('Gewerbeanzeige', [
    { keys: 'mod+Enter', titel: 'Bescheinigen', run: () => void (fertig && tun(() => bescheinigen(null))) },
    { keys: 'mod+s', titel: 'Sichern', run: () => void sichern() },
  ])
  const setzen = (feld: string, wert: unknown) => setInhalt((jetzt) => gesetzt(jetzt, feld, wert))
  const stehtDabei = new Set((geprueft?.gefragt ?? []).map(({ nummer }) => nummer))
  const kosten = regeln && geprueft && kontext ? gebuehrSatz(regeln, art, text, anzeige, kontext.gewerbegebuehren) : ''
  return (
    // No form: its dialogs are forms, and one inside another would send the page.
    <section ref={formular} tabIndex={-1} className="gewerbe-form" aria-label="Anzeige">
      {alt !== null && <Aufgehoben onNehmen={() => altesEnde(alt)} onVerwerfen={() => altesEnde(null)} />}
      {art === 'anmeldung' && !anzeige?.korrekturArt && <Aehnliche inhalt={inhalt} />}
      {!geprueft && !ohneKontext && !ohneRegeln && <Progress label="Der Vordruck wird geladen" />}
      <fieldset className="gewerbe-felder" disabled={storno}>
        <legend className="va-hidden">Angaben</legend>
        {(geprueft?.gefragt ?? []).map((feld) => (
          <Feldgruppe
            key={feld.nummer}
            art={art}
            feld={feld}
            inhalt={inhalt}
            befunde={befunde.filter(({ felder }) => felder[0] === feld.nummer)}
            unlesbar={geprueft?.unlesbare ?? []}
            eingegangen={anzeige?.eingereicht?.find((each) => each.nummer === feld.nummer && each.geaendert)?.antwort}
            setzen={setzen}
          />
        ))}
        {geprueft && regeln && (
          <Beiblatt art={art} inhalt={inhalt} setzen={setzen} juristisch={regeln.istJuristisch(text)} />
        )}
      </fieldset>
      {geprueft && <Anlagen id={id} anlagen={anzeige?.anlagen ?? []} speichern={speichern} gespeichert={stand > 0} />}
      <Befunde befunde={befunde.filter(({ felder: [erstes] }) => erstes === undefined || !stehtDabei.has(erstes))} />
      {ohneRegeln && (
        <Notice kind="danger">
          Der Vordruck ließ sich nicht laden. <Button onClick={nochmal}>Noch einmal laden</Button>
        </Notice>
      )}
      {error || ohneKontext ? <Notice kind="danger">{sentenceFor(error ?? ohneKontext)}</Notice> : null}
      <footer className="gewerbe-fuss">
        <p role="status">
          {geprueft ? wieWeit(fehler.length, geprueft.unlesbar, belegt) : ''}
          {kosten && <span className="neben">{kosten}</span>}
        </p>
        <Button
          kind="primary"
          keys="mod+Enter"
          busy={busy}
          disabled={!fertig}
          onClick={() => void tun(() => bescheinigen(null))}
        >
          {storno ? 'Storno bescheinigen' : 'Bescheinigen'}
        </Button>
        {fertig && /\d/.test(kosten) && (
          <Button kind="quiet" busy={busy} onClick={() => setErlassen(true)}>
            Ohne Gebühr …
          </Button>
        )}
        <Button keys="mod+s" busy={busy} onClick={() => void sichern()}>
          Sichern
        </Button>
        {entwurf && (
          <Button kind="quiet" busy={busy} onClick={() => void einreichen()}>
            Als eingegangen vermerken
          </Button>
        )}
        {entwurf && stand > 0 && (
          <Button kind="quiet" busy={busy} onClick={() => void verwerfen()}>
            Verwerfen
          </Button>
        )}
        {anzeige && !entwurf && (
          <Entscheiden anzeige={anzeige} fehler={fehler} speichern={speichern} onError={setError} />
        )}
        <Link to={pfad('gewerbe')} onClick={(event) => hierWeg(event) && verlassen()}>
          Abbrechen
        </Link>
      </footer>
      {erlassen && <ErlassDialog onClose={() => setErlassen(false)} onSubmit={(grund) => bescheinigen(grund)} />}
    </section>
  )
}

/** With a key held it opens beside this one, which goes on. */
function hierWeg({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return !ctrlKey && !metaKey && !shiftKey && !altKey
}

function wieWeit(fehler: number, unlesbar: string | null, belegt: boolean): string {
  if (unlesbar !== null) return 'Eine Angabe hat noch nicht die Form, die das Feld verlangt.'
  if (fehler === 0) return belegt ? 'Vollständig.' : 'Es fehlt noch der Beleg als Anlage.'
  return fehler === 1 ? 'Eine Angabe ist noch offen.' : `${fehler} Angaben sind noch offen.`
}
