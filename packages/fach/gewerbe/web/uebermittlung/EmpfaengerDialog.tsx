import {
  CheckGroup,
  DateField,
  FormDialog,
  SelectField,
  TextField,
  useApi,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import {
  type EmpfaengerZeileFragment,
  type GewerbeempfaengerQuery,
  GewerbeempfaengerSichernDocument,
} from '../generated/graphql.ts'
import { alsTag } from '../tag.ts'
import { filterLesen, verzichtLesen, worte } from './empfaenger-werte.ts'
import { ARTEN_KURZ, FILTER_NAMEN } from './words.ts'

interface EmpfaengerDialogProps {
  readonly klasse: string
  /** null: a new one */
  readonly empfaenger: EmpfaengerZeileFragment | null
  readonly formate: GewerbeempfaengerQuery['gewerbenachrichtenformate']
  /** kind of message that the class usually gets */
  readonly vorgabe: string
  readonly onClose: () => void
}

/** Name, mailbox, version, head of the message, filter, waiver. */
export function EmpfaengerDialog({ klasse, empfaenger, formate, vorgabe, onClose }: EmpfaengerDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [id] = useState(() => empfaenger?.id ?? crypto.randomUUID())
  const filter = filterLesen(empfaenger?.filter)
  const verzicht = verzichtLesen(empfaenger?.verzicht)
  const [werte, setWerte] = useState({
    name: empfaenger?.name ?? '',
    transport: empfaenger?.transport ?? 'ORDNER',
    adresse: empfaenger?.adresse ?? '',
    format: empfaenger?.format ?? formate[0]?.name ?? '',
    nachrichtentyp: empfaenger?.nachrichtentyp ?? vorgabe,
    praefix: empfaenger?.praefix ?? '',
    kennung: empfaenger?.kennung ?? '',
    strasse: empfaenger?.strasse ?? '',
    hausnummer: empfaenger?.hausnummer ?? '',
    plz: empfaenger?.plz ?? '',
    ort: empfaenger?.ort ?? '',
  })
  const [filterArt, setFilterArt] = useState(filter.art)
  const [wz, setWz] = useState((filter.wz2008 ?? []).join(', '))
  const [arten, setArten] = useState<readonly string[]>(verzicht?.arten ?? [])
  const [ab, setAb] = useState(verzicht?.ab ?? '')
  const [bis, setBis] = useState(verzicht?.bis ?? '')
  const [grund, setGrund] = useState(verzicht?.grund ?? '')
  const setzen = (feld: keyof typeof werte) => (wert: string) => setWerte((bisher) => ({ ...bisher, [feld]: wert }))
  const mitWz = filterArt === 'wz' || filterArt === 'erlaubnis'
  const andere = klasse === 'GEWERBEBEHOERDE'
  const save = async () => {
    const eingabe = {
      ...werte,
      id,
      klasse,
      stand: empfaenger?.stand ?? 0,
      filter: filterArt ? JSON.stringify({ art: filterArt, ...(mitWz && { wz2008: worte(wz) }) }) : null,
      verzicht: arten.length > 0 ? JSON.stringify({ arten, ab, bis: bis || null, grund }) : null,
    }
    await api.graphql(GewerbeempfaengerSichernDocument, { eingabe })
    await refresh('gewerbe')
    toast({ text: `„${werte.name}“ ist eingetragen.` })
    onClose()
  }
  const feld = (name: keyof typeof werte, label: string, mehr: { hint?: string; required?: boolean } = {}) => (
    <TextField label={label} name={name} value={werte[name]} onChange={setzen(name)} {...mehr} />
  )
  return (
    <FormDialog
      title={empfaenger ? 'Empfänger ändern' : 'Empfänger eintragen'}
      submit="Speichern"
      onClose={onClose}
      onSubmit={save}
      wide
    >
      <TextField label="Name" name="name" required autoFocus value={werte.name} onChange={setzen('name')} />
      <div className="va-form__row">
        <SelectField
          label="Weg"
          name="transport"
          required
          value={werte.transport}
          options={[
            { wert: 'ORDNER', titel: 'Ordner' },
            { wert: 'SFTP', titel: 'SFTP-Ordner' },
          ]}
          onChange={setzen('transport')}
        />
        {feld('adresse', 'Postfach', { hint: 'Name des Ordners beim Betrieb' })}
      </div>
      <div className="va-form__row">
        <SelectField
          label="Format"
          name="format"
          required
          value={werte.format}
          options={formate.map(({ name, schreibbar }) => ({
            wert: name,
            titel: schreibbar ? name : `${name} (noch nicht schreibbar)`,
          }))}
          onChange={setzen('format')}
        />
        {!andere && feld('nachrichtentyp', 'Nachrichtentyp')}
      </div>
      <div className="va-form__row">
        {feld('praefix', 'Präfix', { hint: 'der Behördenkennung' })}
        {feld('kennung', andere ? 'Gemeindeschlüssel (AGS)' : 'Kennung', { required: andere })}
      </div>
      <div className="va-form__row">
        {feld('strasse', 'Straße')}
        {feld('hausnummer', 'Hausnummer')}
      </div>
      <div className="va-form__row">
        {feld('plz', 'Postleitzahl')}
        {feld('ort', 'Ort')}
      </div>
      {!andere && (
        <>
          <SelectField
            label="Bekommt"
            name="filter"
            value={filterArt}
            options={[
              { wert: '', titel: 'wie für die Klasse vorgegeben' },
              ...Object.entries(FILTER_NAMEN).map(([wert, titel]) => ({ wert, titel })),
            ]}
            onChange={setFilterArt}
          />
          {mitWz && (
            <TextField
              label="Wirtschaftszweige (WZ 2008)"
              name="wz2008"
              required
              hint="Anfänge, etwa 10, 56.30"
              value={wz}
              onChange={setWz}
            />
          )}
          <CheckGroup
            label="Verzichtet auf"
            name="verzicht"
            hint="§ 3 Abs. 1 letzter Satz GewAnzV"
            options={Object.entries(ARTEN_KURZ).map(([wert, titel]) => ({ wert, titel }))}
            value={arten}
            onChange={setArten}
          />
          {arten.length > 0 && (
            <>
              <div className="va-form__row">
                <DateField label="Seit" name="verzichtAb" required value={ab} onChange={(tag) => setAb(alsTag(tag))} />
                <DateField label="Bis" name="verzichtBis" value={bis} onChange={(tag) => setBis(alsTag(tag))} />
              </div>
              <TextField label="Grund" name="verzichtGrund" required value={grund} onChange={setGrund} />
            </>
          )}
        </>
      )}
    </FormDialog>
  )
}
