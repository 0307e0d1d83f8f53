import {
  Button,
  type ComboOption,
  DateField,
  FormDialog,
  IconButton,
  SelectField,
  TextArea,
  useApi,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { AdressatFeld, adressatAus } from './AdressatFeld.tsx'
import {
  LaufwegBeginnenDocument,
  LaufwegZurueckrufenDocument,
  type SchrittEingabe,
  SchritteHinzufuegenDocument,
  type Verfuegung,
} from './generated/graphql.ts'
import { VERFUEGUNG_NAMEN } from './words.ts'

interface Zeile {
  readonly key: number
  readonly verfuegung: Verfuegung
  readonly an: ComboOption | null
  readonly termin: string | null | undefined
  readonly zugleich: boolean
}

/** The sequences that are usual in a town hall; the addressees are typed in. */
const VORLAGEN: readonly {
  readonly titel: string
  readonly schritte: readonly Verfuegung[]
  readonly dokument?: true
}[] = [
  { titel: 'Zur Kenntnis', schritte: ['ZUR_KENNTNIS'] },
  { titel: 'Mitzeichnung', schritte: ['MITZEICHNUNG'] },
  { titel: 'Mitzeichnung und Schlusszeichnung', schritte: ['MITZEICHNUNG', 'SCHLUSSZEICHNUNG'], dokument: true },
  { titel: 'Rücksprache, dann Bearbeitung', schritte: ['RUECKSPRACHE', 'BEARBEITUNG'] },
]

interface LaufwegDialogProps {
  readonly vorgang: string
  readonly dokument: { readonly id: string; readonly betreff: string } | null
  /** adds to this one; absent: begins another */
  readonly laufweg?: string
  readonly onClose: () => void
}

/** Sends a Vorgang or a Dokument on its way: who gets it, in which order, for what. */
export function LaufwegDialog({ vorgang, dokument, laufweg, onClose }: LaufwegDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const [next, setNext] = useState(1)
  const [zeilen, setZeilen] = useState<readonly Zeile[]>([leereZeile(0, dokument ? 'MITZEICHNUNG' : 'ZUR_KENNTNIS')])
  const [gewaehlt, setGewaehlt] = useState(0)
  const [notiz, setNotiz] = useState('')
  const [alsNaechstes, setAlsNaechstes] = useState(false)
  const aendern = (key: number, change: Partial<Zeile>) =>
    setZeilen(zeilen.map((zeile) => (zeile.key === key ? { ...zeile, ...change } : zeile)))
  const rows = useRef<HTMLDivElement>(null)
  const shape = `${gewaehlt}: ${zeilen.map(({ key }) => key).join()}`
  const shown = useRef(shape)
  useEffect(() => {
    if (shown.current === shape) return
    shown.current = shape
    // What is missing in the new rows is whom they go to. An addressee that was taken along is not typed again.
    const fields = [...(rows.current?.querySelectorAll<HTMLInputElement>('[name="adressat"]') ?? [])]
    const missing = fields.find(({ value }) => value === '')
    if (missing) missing.focus()
    // The button that took a row off went with it.
    else if (document.activeElement === document.body) fields.at(-1)?.focus()
  }, [shape])
  const verfuegungen = Object.entries(VERFUEGUNG_NAMEN)
    .filter(([wert]) => dokument || wert !== 'SCHLUSSZEICHNUNG')
    .map(([wert, titel]) => ({ wert, titel }))
  const changed = () => refresh('geschaeftsgang', 'postkorb', 'postkorbzahlen')
  /** @returns the way back */
  const beginnen = async (schritte: readonly SchrittEingabe[]) => {
    const variables = { vorgang, dokument: dokument?.id ?? null, schritte: [...schritte] }
    const { laufwegBeginnen: neu } = await api.graphql(LaufwegBeginnenDocument, variables)
    return async () => {
      await api.graphql(LaufwegZurueckrufenDocument, { id: neu.id, grund: null })
      await changed()
    }
  }
  const save = async () => {
    if (zeilen.some(({ termin }) => termin === undefined)) return
    const schritte = zeilen.map(
      ({ verfuegung, an, termin, zugleich }): SchrittEingabe => ({
        verfuegung,
        ...adressatAus(an),
        termin: termin ?? null,
        notiz: notiz || null,
        zugleich,
      }),
    )
    const zurueck = laufweg ? null : await beginnen(schritte)
    if (laufweg) await api.graphql(SchritteHinzufuegenDocument, { laufweg, schritte, alsNaechstes })
    await changed()
    onClose()
    // Said once the dialog is gone: until then its keys are not heard.
    if (zurueck) undoable('Auf den Weg gebracht.', zurueck)
    else toast({ text: 'Der Laufweg ist ergänzt.' })
  }
  const title = laufweg ? 'Schritte hinzufügen' : 'Auf den Weg bringen'
  return (
    <FormDialog title={title} submit={laufweg ? 'Hinzufügen' : 'Abschicken'} wide onClose={onClose} onSubmit={save}>
      <p>{dokument ? `Das Dokument „${dokument.betreff}“` : 'Der ganze Vorgang'}</p>
      {!laufweg && (
        <fieldset className="vorlagen" aria-label="Vorlagen">
          {VORLAGEN.filter((vorlage) => dokument || !vorlage.dokument).map(({ titel, schritte }) => (
            <Button
              key={titel}
              onClick={() => {
                // Whom and until when stays in the fields, also what is not read yet.
                setZeilen(
                  schritte.map((verfuegung, stelle) => {
                    const da = zeilen[stelle]
                    return da ? { ...da, verfuegung, zugleich: false } : leereZeile(next + stelle, verfuegung)
                  }),
                )
                setNext(next + schritte.length)
                setGewaehlt(gewaehlt + 1)
              }}
            >
              {titel}
            </Button>
          ))}
        </fieldset>
      )}
      <div ref={rows}>
        {zeilen.map((zeile, stelle) => (
          <fieldset key={zeile.key} className="schrittzeile" aria-label={`Schritt ${stelle + 1}`}>
            <SelectField
              label="Verfügung"
              required
              name={`verfuegung-${zeile.key}`}
              value={zeile.verfuegung}
              options={verfuegungen}
              onChange={(wert) => aendern(zeile.key, { verfuegung: verfuegungAus(wert) })}
            />
            <AdressatFeld
              label="An"
              vorgang={vorgang}
              dokument={dokument?.id ?? null}
              verfuegung={zeile.verfuegung}
              value={zeile.an}
              autoFocus={stelle === 0}
              onChange={(an) => aendern(zeile.key, { an })}
            />
            <DateField
              label="Bis"
              name={`termin-${zeile.key}`}
              value={null}
              voraus
              onChange={(termin) => aendern(zeile.key, { termin })}
            />
            {zeilen.length > 1 && (
              <IconButton
                icon="close"
                label={`Schritt ${stelle + 1} entfernen`}
                onClick={() => setZeilen(zeilen.filter(({ key }) => key !== zeile.key))}
              />
            )}
            {stelle > 0 && (
              <label className="schrittzeile__zugleich">
                <input
                  type="checkbox"
                  checked={zeile.zugleich}
                  onChange={(event) => aendern(zeile.key, { zugleich: event.target.checked })}
                />
                zugleich mit dem Schritt davor
              </label>
            )}
          </fieldset>
        ))}
      </div>
      <p>
        <Button
          icon="add"
          kind="quiet"
          onClick={() => {
            setZeilen([...zeilen, leereZeile(next, 'ZUR_KENNTNIS')])
            setNext(next + 1)
          }}
        >
          Noch ein Schritt
        </Button>
      </p>
      {laufweg && (
        <label className="schrittzeile__zugleich">
          <input type="checkbox" checked={alsNaechstes} onChange={(event) => setAlsNaechstes(event.target.checked)} />
          als Nächstes, vor allem, was noch kommt
        </label>
      )}
      <TextArea label="Notiz für alle" name="notiz" value={notiz} onChange={setNotiz} />
    </FormDialog>
  )
}

function leereZeile(key: number, verfuegung: Verfuegung): Zeile {
  return { key, verfuegung, an: null, termin: null, zugleich: false }
}

function verfuegungAus(wert: string): Verfuegung {
  const [gewaehlt] = Object.entries(VERFUEGUNG_NAMEN).find(([name]) => name === wert) ?? []
  // The keys of the names are the values of the enumeration.
  return (gewaehlt ?? 'ZUR_KENNTNIS') as Verfuegung
}
