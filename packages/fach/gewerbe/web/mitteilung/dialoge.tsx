import { heute, plusTage } from '@verbundakte/kernel'
import {
  DateField,
  FormDialog,
  formatDay,
  formatDayOf,
  SelectField,
  TextArea,
  TextField,
  useApi,
  useGemeinde,
  useRefresh,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  BehoerdenmitteilungAbmeldenDocument,
  BehoerdenmitteilungAnfragenDocument,
  BehoerdenmitteilungAnfrageZuruecknehmenDocument,
  type BehoerdenmitteilungGanzFragment,
  BehoerdenmitteilungOeffnenDocument,
  BehoerdenmitteilungSchliessenDocument,
  BehoerdenmitteilungVerknuepfenDocument,
} from '../generated/graphql.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { ART_NAMEN, STATUS_NAMEN, anschrift as schreiben } from '../words.ts'

export interface DialogProps {
  readonly mitteilung: BehoerdenmitteilungGanzFragment
  readonly onClose: () => void
}

const FRIST_TAGE = 14

export function AnfrageDialog({ mitteilung: { id, name, anschrift: bekannt, betrieb }, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [anschrift, setAnschrift] = useState(bekannt ?? (betrieb ? schreiben(betrieb) : ''))
  const [frist, setFrist] = useState<string | null | undefined>(plusTage(heute(), FRIST_TAGE))
  const senden = async () => {
    await api.graphql(BehoerdenmitteilungAnfragenDocument, { id, frist: frist ?? '', anschrift })
    await dann('Das Schreiben liegt im Vorgang.', () =>
      api.graphql(BehoerdenmitteilungAnfrageZuruecknehmenDocument, { id }),
    )
    onClose()
  }
  return (
    <FormDialog title={`${name} anfragen`} submit="Schreiben ablegen" onClose={onClose} onSubmit={senden}>
      <TextField label="Anschrift" name="anschrift" required autoFocus value={anschrift} onChange={setAnschrift} />
      <DateField label="Frist" name="frist" required voraus value={frist ?? null} onChange={setFrist} />
    </FormDialog>
  )
}

export function AbmeldenDialog({ mitteilung: { id: mitteilung, stelle, zum, fremdzeichen }, onClose }: DialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const { pfad } = useGemeinde()
  const [id] = useState(() => crypto.randomUUID())
  const [grund, setGrund] = useState(
    `Mitteilung ${stelle}${fremdzeichen ? `, ${fremdzeichen}` : ''}: aufgegeben${zum ? ` zum ${formatDay(zum)}` : ''}.`,
  )
  const senden = async () => {
    await api.graphql(BehoerdenmitteilungAbmeldenDocument, { id, mitteilung, grund })
    await refresh('gewerbe')
    await navigate(pfad(`gewerbe/anzeige/${id}`))
  }
  return (
    <FormDialog title="Abmeldung von Amts wegen" submit="Abmeldung beginnen" onClose={onClose} onSubmit={senden}>
      <p>
        Nur wenn feststeht, dass der Betrieb aufgegeben ist (§ 14 Abs. 1 Satz 3 GewO). Das Schreiben der Behörde liegt
        als Beleg bei; der Grund steht in der Mitteilung an die gewerbetreibende Person.
      </p>
      <TextField label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

export function VerknuepfenDialog({ mitteilung: { id, moeglicheAnzeigen }, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [anzeige, setAnzeige] = useState(moeglicheAnzeigen[0]?.id ?? '')
  const senden = async () => {
    await api.graphql(BehoerdenmitteilungVerknuepfenDocument, { id, anzeige })
    await dann('Erledigt: Die Anzeige ist da.', () => api.graphql(BehoerdenmitteilungOeffnenDocument, { id }))
    onClose()
  }
  return (
    <FormDialog title="Anzeige ist da" submit="Verknüpfen" onClose={onClose} onSubmit={senden}>
      <SelectField
        label="Welche"
        name="anzeige"
        required
        autoFocus
        value={anzeige}
        options={moeglicheAnzeigen.map((each) => ({
          wert: each.id,
          titel: `${ART_NAMEN[each.art]}, ${each.name}${each.eingangAm ? `, ${formatDayOf(each.eingangAm)}` : ''} (${STATUS_NAMEN[each.status]})`,
        }))}
        onChange={setAnzeige}
      />
    </FormDialog>
  )
}

export function SchliessenDialog({ mitteilung: { id }, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [grund, setGrund] = useState('')
  const senden = async () => {
    await api.graphql(BehoerdenmitteilungSchliessenDocument, { id, grund })
    await dann('Mitteilung erledigt.', () => api.graphql(BehoerdenmitteilungOeffnenDocument, { id }))
    onClose()
  }
  return (
    <FormDialog title="Ohne Folge abschließen" submit="Abschließen" onClose={onClose} onSubmit={senden}>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
