import {
  ApiError,
  Button,
  FieldErrors,
  Kbd,
  Notice,
  SelectField,
  sentenceFor,
  TextArea,
  TextField,
  useApi,
  useRefresh,
} from '@verbundakte/ui'
import { type FormEvent, useState } from 'react'
import {
  type AuskunftZeileFragment,
  GewerbeauskunftErteilenDocument,
  type GewerbeauskunftsangabenQuery,
  type Gewerbeauskunftsart,
} from '../generated/graphql.ts'
import { GRUNDLAGEN } from './words.ts'

interface FormProps {
  readonly betrieb: string
  readonly art: Gewerbeauskunftsart
  readonly eingabe: Eingabe
  readonly onEingabe: (eingabe: Eingabe) => void
  readonly angaben: GewerbeauskunftsangabenQuery['gewerbeauskunftsangaben']
  readonly onGegeben: (auskunft: AuskunftZeileFragment) => void
  readonly onAbbrechen: () => void
}

/** What was typed stays, whatever kind of question it turns out to be. */
export const LEER = {
  anfragend: '',
  anschrift: '',
  zweck: '',
  grundlage: '',
  fremdzeichen: '',
  glaubhaft: '',
  abwaegung: '',
  verweigert: '',
  ablehnen: false,
}
export type Eingabe = typeof LEER

/** What the kind of question asks for, and what of the register goes into the letter. */
export function AuskunftForm({ betrieb, art, eingabe, onEingabe, angaben, onGegeben, onAbbrechen }: FormProps) {
  const api = useApi()
  const refresh = useRefresh()
  const [id] = useState(() => crypto.randomUUID())
  // Beyond the Grunddaten nothing is told unless it was chosen.
  const [felder, setFelder] = useState<readonly string[]>(() =>
    art === 'GRUNDDATEN' ? angaben.map(({ feld }) => feld) : [],
  )
  const [laeuft, setLaeuft] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const { ablehnen, verweigert, ...rest } = eingabe
  const feld = (name: Exclude<keyof Eingabe, 'ablehnen'>) => ({
    name,
    value: eingabe[name],
    onChange: (wert: string) => onEingabe({ ...eingabe, [name]: wert }),
  })
  const senden = async (event: FormEvent) => {
    event.preventDefault()
    if (laeuft) return
    setLaeuft(true)
    setError(null)
    try {
      const auskunft = { ...rest, id, betrieb, art, felder, verweigert: ablehnen ? verweigert || ' ' : null }
      const antwort = await api.graphql(GewerbeauskunftErteilenDocument, {
        auskunft: ablehnen ? { ...auskunft, felder: [] } : auskunft,
      })
      await refresh('gewerbe')
      onGegeben(antwort.gewerbeauskunftErteilen)
    } catch (refused) {
      setError(refused)
      setLaeuft(false)
    }
  }
  const falsch = error instanceof ApiError ? error.feld : null
  return (
    <form
      onSubmit={(event) => void senden(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.currentTarget.requestSubmit()
      }}
      noValidate
      className="auskunft-form"
    >
      <FieldErrors value={falsch ? { [falsch]: sentenceFor(error) } : {}}>
        {error !== null && (!falsch || falsch === 'felder') && <Notice kind="danger">{sentenceFor(error)}</Notice>}
        <div className="gewerbe-eingaben">
          <TextField
            label={art === 'BEHOERDE' ? 'Behörde' : 'Wer die Auskunft bekommt'}
            required
            {...feld('anfragend')}
          />
          <TextField label="Anschrift" {...feld('anschrift')} />
          <TextField
            label={art === 'BEHOERDE' ? 'Aktenzeichen dort' : 'Zeichen'}
            required={art === 'BEHOERDE' && !ablehnen}
            {...feld('fremdzeichen')}
          />
        </div>
        {art === 'BEHOERDE' && (
          <SelectField
            label="Rechtsgrundlage, § 14 Abs. 6 Satz 1 GewO"
            required={!ablehnen}
            options={GRUNDLAGEN}
            {...feld('grundlage')}
          />
        )}
        <TextField label="Zweck" required hint="wozu die Daten gebraucht werden" {...feld('zweck')} />
        {art === 'INTERESSE' && (
          <>
            <TextArea
              label="Glaubhaft gemacht durch"
              required={!ablehnen}
              hint="was vorgelegt wurde, und von wem"
              {...feld('glaubhaft')}
            />
            <TextArea
              label="Abwägung in einem Satz"
              required={!ablehnen}
              hint="warum kein schutzwürdiges Interesse überwiegt, oder warum doch"
              {...feld('abwaegung')}
            />
          </>
        )}
        <label className="gewerbe-haken">
          <input
            type="checkbox"
            checked={ablehnen}
            onChange={(event) => onEingabe({ ...eingabe, ablehnen: event.target.checked })}
          />
          <span>Auskunft verweigern</span>
        </label>
        {ablehnen ? (
          <TextArea label="Grund der Verweigerung" required hint="steht so im Schreiben" {...feld('verweigert')} />
        ) : (
          <fieldset className="gewerbe-feld">
            <legend>Mitgeteilt wird</legend>
            {angaben.map(({ feld: name, titel, werte: zeilen }) => (
              <label key={name} className="gewerbe-haken">
                <input
                  type="checkbox"
                  name="felder"
                  checked={felder.includes(name)}
                  onChange={(event) =>
                    setFelder(event.target.checked ? [...felder, name] : felder.filter((each) => each !== name))
                  }
                />
                <span>
                  {titel}
                  <span className="neben">{zeilen.join(' · ')}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <div className="gewerbe-fuss">
          <Button kind="primary" type="submit" busy={laeuft}>
            {ablehnen ? 'Verweigern' : 'Auskunft erteilen'} <Kbd keys="mod+Enter" />
          </Button>
          <Button kind="quiet" onClick={onAbbrechen}>
            Abbrechen
          </Button>
        </div>
      </FieldErrors>
    </form>
  )
}
