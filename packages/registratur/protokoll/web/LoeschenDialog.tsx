import { keepPreviousData } from '@tanstack/react-query'
import { FormDialog, TextArea, TextField, useApi, useApiQuery, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { ganzeZahl } from './ganze-zahl.ts'
import { LoeschVorschauDocument, NutzlastLoeschenDocument } from './generated/graphql.ts'
import { betroffenText, geloeschtText, verlustText } from './loeschen.ts'

export interface Bereich {
  readonly von: number
  readonly bis: number
}

interface LoeschenDialogProps {
  /** what the person has chosen; null: they write the numbers */
  readonly bereich: Bereich | null
  readonly onClose: () => void
  readonly onErased: () => void
}

/** Erases the personal part of one entry or of a range. There is no way back, so it asks first and wants a reason. */
export function LoeschenDialog({ bereich, onClose, onErased }: LoeschenDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [von, setVon] = useState(bereich ? String(bereich.von) : '')
  const [bis, setBis] = useState(bereich ? String(bereich.bis) : '')
  const [grund, setGrund] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [first, last] = [ganzeZahl(von), ganzeZahl(bis)]
  const gewollt = first !== null && last !== null && first >= 1 && last >= first && last - first < 1000
  const { data } = useApiQuery(
    ['loeschVorschau', first, last],
    LoeschVorschauDocument,
    { von: first ?? 1, bis: last ?? 1 },
    { enabled: gewollt, staleTime: 0, placeholderData: keepPreviousData },
  )
  const vorschau = gewollt ? data?.loeschVorschau : undefined
  const erase = async () => {
    if (first === null || last === null) {
      setError('Bitte die Nummern der Einträge eintragen, zum Beispiel 120 und 130.')
      return
    }
    const { nutzlastLoeschen } = await api.graphql(NutzlastLoeschenDocument, { von: first, bis: last, grund })
    await refresh('protokoll', 'protokollrahmen', 'loeschung')
    toast({ text: geloeschtText(nutzlastLoeschen) })
    onErased()
  }
  const change = (set: (text: string) => void) => (text: string) => {
    set(text)
    setError(null)
  }
  return (
    <FormDialog title="Personenbezug löschen" submit="Endgültig löschen" onClose={onClose} onSubmit={erase}>
      <div className="va-form__row">
        <TextField
          label="Von Eintrag"
          name="von"
          required
          numeric
          autoFocus={!bereich}
          value={von}
          onChange={change(setVon)}
        />
        <TextField
          label="Bis Eintrag"
          name="bis"
          required
          numeric
          error={error}
          value={bis}
          onChange={change(setBis)}
        />
      </div>
      <div className="protokoll-folgen" role="status">
        {vorschau && <p>{betroffenText(vorschau)}</p>}
        {vorschau && vorschau.anzahl > 0 && (
          <dl>
            <dt>Verloren geht</dt>
            <dd>{verlustText(vorschau.angaben)}</dd>
            <dt>Es bleibt</dt>
            <dd>
              Dass es geschehen ist, wann, durch wen und woran (als Id). In der Kette bleibt der gesalzene Hashwert: Er
              hält Prüfpunkte und Ausgaben prüfbar, und aus ihm lässt sich nichts zurückrechnen.
            </dd>
            <dt>Im Protokoll steht künftig</dt>
            <dd>Dass Sie gelöscht haben, wann, welche Nummern und aus welchem Grund.</dd>
          </dl>
        )}
      </div>
      <TextArea
        label="Grund"
        name="grund"
        required
        autoFocus={bereich !== null}
        hint="Ein Satz ohne Namen, er bleibt für immer stehen. Zum Beispiel: Antrag nach Art. 17 DSGVO vom 20.11.2026."
        value={grund}
        onChange={setGrund}
      />
    </FormDialog>
  )
}
