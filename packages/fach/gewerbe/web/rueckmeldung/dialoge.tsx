import {
  FormDialog,
  Notice,
  Progress,
  sentenceFor,
  TextArea,
  TextField,
  useApi,
  useApiQuery,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import {
  GewerbebetriebeDocument,
  GewerberueckmeldungAblehnenDocument,
  GewerberueckmeldungSendenDocument,
  GewerberueckmeldungskandidatenDocument,
  GewerberueckmeldungZuordnenDocument,
  GewerberueckmeldungZurueckholenDocument,
  type RueckmeldungZeileFragment as Zeile,
} from '../generated/graphql.ts'
import { useRuhig } from '../use-ruhig.ts'
import { anschrift } from '../words.ts'

interface DialogProps {
  readonly zeile: Zeile
  readonly onClose: () => void
}

/** Which Betrieb has moved away: those that may be meant, or any other of the register. */
export function BetriebDialog({ zeile, onClose }: DialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [gewaehlt, setGewaehlt] = useState('')
  const [text, setText] = useState('')
  const suche = useRuhig(text, 200)
  const { data: vorschlag, error } = useApiQuery(
    ['gewerbe', 'rueckmeldung', zeile.id],
    GewerberueckmeldungskandidatenDocument,
    { id: zeile.id },
  )
  const { data: gefunden } = useApiQuery(
    ['gewerbe', 'betriebe-waehlen', suche],
    GewerbebetriebeDocument,
    { suche, first: 10 },
    { enabled: suche.trim() !== '' },
  )
  const betriebe =
    suche.trim() === ''
      ? (vorschlag?.gewerberueckmeldungskandidaten ?? [])
      : (gefunden?.gewerbebetriebe.edges.flatMap((edge) => edge?.node ?? []) ?? [])
  const save = async () => {
    const { gewerberueckmeldungZuordnen: neu } = await api.graphql(GewerberueckmeldungZuordnenDocument, {
      id: zeile.id,
      betrieb: gewaehlt,
    })
    await refresh('gewerbe')
    toast({
      text: neu.stand === 'ERLEDIGT' ? 'Abgemeldet und verteilt.' : (neu.grund ?? 'Die Abmeldung ist angelegt.'),
    })
    onClose()
  }
  return (
    <FormDialog title={`Wer ist weggezogen? ${zeile.name}`} submit="Abmelden" onClose={onClose} onSubmit={save} wide>
      <p>
        Bisher {zeile.bisher ?? 'unbekannt'}. Die Abmeldung entsteht aus dem Register und wird gleich bescheinigt und
        verteilt.
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!vorschlag && !error && <Progress label="Betriebe werden gesucht" />}
      <TextField name="suche" label="Im Register suchen" value={text} onChange={setText} autoFocus />
      <fieldset className="gewerbe-wz">
        <legend>{suche.trim() === '' ? 'Vielleicht gemeint' : 'Gefunden'}</legend>
        {betriebe.map((each) => (
          <label key={each.id} className="gewerbe-haken">
            <input type="radio" name="betrieb" checked={gewaehlt === each.id} onChange={() => setGewaehlt(each.id)} />
            <span>
              {each.name}
              <span className="neben">{[each.taetigkeit, anschrift(each)].filter(Boolean).join(' · ')}</span>
            </span>
          </label>
        ))}
        {betriebe.length === 0 && <p>Keiner.</p>}
      </fieldset>
    </FormDialog>
  )
}

/** Nobody here has moved away; of one of ours, that nothing goes out any more. */
export function AblehnenDialog({ zeile, onClose }: DialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const aus = zeile.richtung === 'AUS'
  const [grund, setGrund] = useState('')
  return (
    <FormDialog
      title={`Rückmeldung zu ${zeile.name} ${aus ? 'abschließen, ohne zu senden' : 'ablehnen'}`}
      submit={aus ? 'Abschließen' : 'Ablehnen'}
      onClose={onClose}
      onSubmit={async () => {
        await api.graphql(GewerberueckmeldungAblehnenDocument, { id: zeile.id, grund })
        await refresh('gewerbe')
        undoable(aus ? 'Abgeschlossen.' : 'Abgelehnt.', async () => {
          await api.graphql(GewerberueckmeldungZurueckholenDocument, { id: zeile.id })
          await refresh('gewerbe')
        })
        onClose()
      }}
    >
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

export function GemeindeDialog({ zeile, onClose }: DialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [ags, setAgs] = useState(zeile.anAgs === '00000000' ? '' : zeile.anAgs)
  return (
    <FormDialog
      title={`Woher kommt ${zeile.name}?`}
      submit="Senden"
      onClose={onClose}
      onSubmit={async () => {
        await api.graphql(GewerberueckmeldungSendenDocument, { id: zeile.id, ags })
        await refresh('gewerbe')
        toast({ text: 'Geht gleich hinaus.' })
        onClose()
      }}
    >
      <TextField
        label="Gemeindeschlüssel (AGS)"
        name="ags"
        required
        autoFocus
        hint="acht Ziffern"
        value={ags}
        onChange={setAgs}
      />
    </FormDialog>
  )
}
