import { keepPreviousData } from '@tanstack/react-query'
import { FormDialog, SelectField, TextField, useApi, useApiQuery, useRefresh, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import { dauerText, folgenText, MIN_TAGE } from './aufbewahrung.ts'
import { ganzeZahl } from './ganze-zahl.ts'
import { AufbewahrungFestlegenDocument, AufbewahrungVorschauDocument } from './generated/graphql.ts'

interface AufbewahrungDialogProps {
  /** days; null: for ever */
  readonly tage: number | null
  readonly onClose: () => void
}

/** How long entries keep their personal part, and what a change would do before it is made. */
export function AufbewahrungDialog({ tage: jetzt, onClose }: AufbewahrungDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const [bisher] = useState(jetzt)
  const [art, setArt] = useState(bisher === null ? 'dauernd' : 'tage')
  const [text, setText] = useState(String(bisher ?? 365))
  const [error, setError] = useState<string | null>(null)
  const zahl = ganzeZahl(text)
  const gewollt = art === 'dauernd' ? null : zahl
  const fragbar = gewollt !== null && gewollt >= MIN_TAGE && gewollt <= 36_500
  const { data } = useApiQuery(
    ['aufbewahrungVorschau', gewollt],
    AufbewahrungVorschauDocument,
    { tage: gewollt ?? MIN_TAGE },
    { enabled: fragbar, placeholderData: keepPreviousData },
  )
  const set = async (tage: number | null, vorher: number | null) => {
    await api.graphql(AufbewahrungFestlegenDocument, { tage, bisher: vorher })
    await refresh('protokollrahmen', 'protokoll')
  }
  const save = async () => {
    if (art === 'tage' && zahl === null) {
      setError('Bitte eine ganze Zahl von Tagen eintragen, zum Beispiel 365.')
      return
    }
    if (gewollt !== bisher) {
      await set(gewollt, bisher)
      undoable(`Der Personenbezug bleibt jetzt ${dauerText(gewollt)}.`, () => set(bisher, gewollt))
    }
    onClose()
  }
  return (
    <FormDialog title="Aufbewahrung des Personenbezugs" submit="Festlegen" onClose={onClose} onSubmit={save}>
      <p>
        Jeder Eintrag hat einen personenbezogenen Teil, der gelöscht werden kann, ohne dass die Kette bricht. Zurzeit
        bleibt er {dauerText(bisher)}.
      </p>
      <div className="va-form__row">
        <SelectField
          label="Aufbewahren"
          name="art"
          required
          value={art}
          onChange={setArt}
          options={[
            { wert: 'dauernd', titel: 'Dauernd' },
            { wert: 'tage', titel: 'Nach Tagen löschen' },
          ]}
        />
        {art === 'tage' && (
          <TextField
            label="Tage"
            name="tage"
            required
            numeric
            autoFocus
            hint="Mindestens 30. Drei Jahre sind 1095 Tage."
            error={error}
            value={text}
            onChange={(next) => {
              setText(next)
              setError(null)
            }}
          />
        )}
      </div>
      <p className="protokoll-folgen" role="status">
        {(gewollt === null ? art === 'dauernd' : fragbar) &&
          folgenText(bisher, gewollt, fragbar ? (data?.aufbewahrungVorschau ?? null) : null, new Date())}
      </p>
    </FormDialog>
  )
}
