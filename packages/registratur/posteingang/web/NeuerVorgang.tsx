import { type PlanPosition, PositionPicker, usePlan } from '@verbundakte/aktenplan/web'
import { FormDialog, SelectField, TextField } from '@verbundakte/ui'
import { useState } from 'react'
import type { Eingang } from './EingangView.tsx'
import type { Ablageziel } from './generated/graphql.ts'

interface NeuerVorgangProps {
  readonly eingang: Eingang
  readonly betreff: string
  readonly onTake: (ziel: Ablageziel) => void
  readonly onClose: () => void
}

const NEUE_AKTE = 'neu'

/** A Vorgang for a letter that has none: in an Akte that was suggested, or in a new one where the plan suggests. */
export function NeuerVorgang({ eingang, betreff: gelesen, onTake, onClose }: NeuerVorgangProps) {
  const akten = [...new Map(eingang.vorschlaege.map(({ akte }) => [akte.id, akte])).values()]
  const { plan } = usePlan()
  const [wo, setWo] = useState(akten[0]?.id ?? NEUE_AKTE)
  const [betreff, setBetreff] = useState(gelesen)
  const vorgeschlagen = plan?.byId.get(eingang.positionVorschlag?.id ?? '') ?? null
  const [gewaehlt, setGewaehlt] = useState<PlanPosition | null | undefined>(undefined)
  const [fehlt, setFehlt] = useState<string | null>(null)
  const position = gewaehlt === undefined ? vorgeschlagen : gewaehlt
  const save = async () => {
    if (wo !== NEUE_AKTE) return onTake({ akte: wo, betreff })
    if (!position) return setFehlt('Bitte wählen Sie eine Position.')
    onTake({ position: position.id, betreff })
  }
  return (
    <FormDialog title="Neuer Vorgang" submit="Anlegen und ablegen" onClose={onClose} onSubmit={save}>
      <TextField label="Betreff" name="betreff" required autoFocus value={betreff} onChange={setBetreff} />
      <SelectField
        label="Akte"
        name="akte"
        required
        value={wo}
        options={[
          ...akten.map(({ id, aktenzeichen, betreff: titel }) => ({ wert: id, titel: `${aktenzeichen} ${titel}` })),
          { wert: NEUE_AKTE, titel: 'Neue Akte' },
        ]}
        onChange={setWo}
      />
      {wo === NEUE_AKTE && (
        <PositionPicker
          value={position}
          error={fehlt}
          onChange={(chosen) => {
            setGewaehlt(chosen)
            setFehlt(null)
          }}
        />
      )}
    </FormDialog>
  )
}
