import {
  DateField,
  InlineForm,
  SCHUTZKLASSE_NAMEN,
  SelectField,
  TextArea,
  TextField,
  useApi,
  useGemeinde,
  useRefresh,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { type Aenderung, aenderungVon, rueckgaengig } from './aenderung.ts'
import { AkteAendernDocument, type AkteVollFragment } from './generated/graphql.ts'
import { chosenOf, MEDIUM_NAMEN, optionsOf } from './words.ts'

/** Changes the Angaben of an Akte where they stand. */
export function AkteAendern({ akte, onDone }: { akte: AkteVollFragment; onDone: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  // As the person found it: what changes behind the form is not overwritten.
  const [vorher] = useState(() => angabenOf(akte))
  const { aemter } = useGemeinde()
  const [betreff, setBetreff] = useState(akte.betreff)
  const [federfuehrung, setFederfuehrung] = useState(akte.federfuehrung.kuerzel)
  const [schutzklasse, setSchutzklasse] = useState<string>(akte.schutzklasse)
  const [medium, setMedium] = useState<string>(akte.medium)
  const [standort, setStandort] = useState(akte.standort ?? '')
  const [laufzeitEnde, setLaufzeitEnde] = useState<string | null | undefined>(akte.laufzeitEnde)
  const [bemerkung, setBemerkung] = useState(akte.bemerkung ?? '')
  const classify = akte.darf.includes('einstufen')

  const save = async () => {
    // The field says what is wrong with the date.
    if (laufzeitEnde === undefined) return
    const aenderung = aenderungVon(vorher, {
      betreff,
      federfuehrung,
      schutzklasse: chosenOf(SCHUTZKLASSE_NAMEN, schutzklasse) ?? vorher.schutzklasse,
      medium: chosenOf(MEDIUM_NAMEN, medium) ?? vorher.medium,
      standort: standort || null,
      laufzeitEnde,
      bemerkung: bemerkung || null,
    })
    if (aenderung) {
      const neu = await change(aenderung)
      undoable('Gespeichert.', () => change(rueckgaengig(aenderung, angabenOf(neu))))
    }
    onDone()
  }
  const change = async (aenderung: Aenderung<Angaben>) => {
    const { akteAendern } = await api.graphql(AkteAendernDocument, { id: akte.id, ...aenderung })
    await refresh('akte', 'akten', 'vorgang', 'dokument')
    return akteAendern
  }
  return (
    <InlineForm label="Angaben zur Akte ändern" onCancel={onDone} onSubmit={save}>
      <TextField label="Betreff" name="betreff" required autoFocus value={betreff} onChange={setBetreff} />
      <div className="va-form__row">
        <SelectField
          label="Federführung"
          name="federfuehrung"
          required
          value={federfuehrung}
          options={aemter.map((amt) => ({ wert: amt.kuerzel, titel: amt.name }))}
          onChange={setFederfuehrung}
        />
        {classify && (
          <SelectField
            label="Schutzklasse"
            name="schutzklasse"
            required
            value={schutzklasse}
            options={optionsOf(SCHUTZKLASSE_NAMEN)}
            onChange={setSchutzklasse}
          />
        )}
        <SelectField
          label="Form"
          name="medium"
          required
          value={medium}
          options={optionsOf(MEDIUM_NAMEN)}
          onChange={setMedium}
        />
        <TextField label="Standort" name="standort" value={standort} onChange={setStandort} />
        <DateField label="Laufzeit bis" name="laufzeitEnde" value={akte.laufzeitEnde} onChange={setLaufzeitEnde} />
      </div>
      <TextArea label="Bemerkung" name="bemerkung" value={bemerkung} onChange={setBemerkung} />
    </InlineForm>
  )
}

type Angaben = ReturnType<typeof angabenOf>

function angabenOf(akte: AkteVollFragment) {
  return {
    betreff: akte.betreff,
    federfuehrung: akte.federfuehrung.kuerzel,
    schutzklasse: akte.schutzklasse,
    medium: akte.medium,
    standort: akte.standort,
    laufzeitEnde: akte.laufzeitEnde,
    bemerkung: akte.bemerkung,
  }
}
