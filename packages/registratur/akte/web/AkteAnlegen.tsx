import { type PlanPosition, PositionPicker, usePlan } from '@verbundakte/aktenplan/web'
import {
  DateField,
  FormDialog,
  SCHUTZKLASSE_NAMEN,
  SelectField,
  TextArea,
  TextField,
  useApi,
  useGemeinde,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { AkteAnlegenDocument } from './generated/graphql.ts'
import { AKTENTYP_NAMEN, chosenOf, MEDIUM_NAMEN, optionsOf } from './words.ts'

/** A new Akte: position and Betreff. Everything else comes from the position and may be opened and changed. */
export function AkteAnlegen({ position: given, onClose }: { position: string | null; onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const navigate = useNavigate()
  const { aemter, pfad } = useGemeinde()
  const { plan } = usePlan()
  const [start] = useState(() => fileable(given === null ? undefined : plan?.byId.get(given)))
  const [position, setPosition] = useState<PlanPosition | null>(start)
  const [missing, setMissing] = useState<string | null>(null)
  const [betreff, setBetreff] = useState('')
  const [typ, setTyp] = useState('')
  const [federfuehrung, setFederfuehrung] = useState('')
  const [schutzklasse, setSchutzklasse] = useState('')
  const [medium, setMedium] = useState('')
  const [standort, setStandort] = useState('')
  const [laufzeitBeginn, setLaufzeitBeginn] = useState<string | null | undefined>(null)
  const [bemerkung, setBemerkung] = useState('')

  const save = async () => {
    if (!position) return setMissing('Bitte wählen Sie eine Position; sie bestimmt Aktenzeichen und Aufbewahrung.')
    if (laufzeitBeginn === undefined) return
    const eingabe = {
      position: position.id,
      betreff,
      typ: chosenOf(AKTENTYP_NAMEN, typ),
      federfuehrung: federfuehrung || null,
      schutzklasse: chosenOf(SCHUTZKLASSE_NAMEN, schutzklasse),
      medium: chosenOf(MEDIUM_NAMEN, medium),
      standort: standort || null,
      laufzeitBeginn,
      bemerkung: bemerkung || null,
    }
    const { akteAnlegen: akte } = await api.graphql(AkteAnlegenDocument, { eingabe })
    await refresh('akten')
    toast({ text: `Akte ${akte.aktenzeichen} ist angelegt.` })
    onClose()
    await navigate(pfad(`akte/${akte.id}`))
  }
  const inherited = (titel: string | undefined) => ({
    wert: '',
    titel: titel ? `${titel} (aus dem Aktenplan)` : 'Aus dem Aktenplan',
  })
  return (
    <FormDialog title="Neue Akte" submit="Anlegen" onClose={onClose} onSubmit={save}>
      <PositionPicker
        value={position}
        error={missing}
        autoFocus={!start}
        onChange={(chosen) => {
          setPosition(chosen)
          setMissing(null)
        }}
      />
      <TextField
        label="Betreff"
        name="betreff"
        required
        autoFocus={start !== null}
        value={betreff}
        onChange={setBetreff}
      />
      <details>
        <summary>Weitere Angaben</summary>
        <div>
          <div className="va-form__row">
            <SelectField
              label="Federführung"
              name="federfuehrung"
              value={federfuehrung}
              options={[
                inherited(position?.federfuehrung?.name),
                ...aemter.map((amt) => ({ wert: amt.kuerzel, titel: amt.name })),
              ]}
              onChange={setFederfuehrung}
            />
            <SelectField
              label="Schutzklasse"
              name="schutzklasse"
              value={schutzklasse}
              options={[
                inherited(position ? SCHUTZKLASSE_NAMEN[position.schutzklasse] : undefined),
                ...optionsOf(SCHUTZKLASSE_NAMEN),
              ]}
              onChange={setSchutzklasse}
            />
            <SelectField
              label="Art der Akte"
              name="typ"
              value={typ}
              options={[
                { wert: '', titel: 'Sachakte' },
                ...optionsOf(AKTENTYP_NAMEN).filter((option) => option.wert !== 'SACHAKTE'),
              ]}
              onChange={setTyp}
            />
            <SelectField
              label="Form"
              name="medium"
              value={medium}
              options={[
                { wert: '', titel: 'Elektronisch' },
                ...optionsOf(MEDIUM_NAMEN).filter((option) => option.wert !== 'ELEKTRONISCH'),
              ]}
              onChange={setMedium}
            />
            <TextField label="Standort der Papierakte" name="standort" value={standort} onChange={setStandort} />
            <DateField label="Laufzeit ab" name="laufzeitBeginn" value={null} onChange={setLaufzeitBeginn} />
          </div>
          <TextArea label="Bemerkung" name="bemerkung" value={bemerkung} onChange={setBemerkung} />
        </div>
      </details>
    </FormDialog>
  )
}

function fileable(position: PlanPosition | undefined): PlanPosition | null {
  return position?.betreffseinheit && !position.stillgelegt ? position : null
}
