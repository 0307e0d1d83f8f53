import { DateField, SelectField, TextArea, TextField } from '@verbundakte/ui'
import { type Baum, textAn, wertAn } from './baum.ts'
import type { Eingabe } from './eingaben.ts'
import { Rechtsformwahl } from './Rechtsformwahl.tsx'
import { Staatenwahl, Staatwahl } from './Staaten.tsx'
import { Taetigkeiten } from './Taetigkeiten.tsx'
import { Teildatumfeld } from './Teildatumfeld.tsx'

export interface FeldEingabeProps {
  readonly eingabe: Eingabe
  readonly inhalt: Baum
  readonly setzen: (pfad: string, wert: unknown) => void
}

/** One control of a field. An emptied one holds nothing, so that the rules see it as missing. */
export function FeldEingabe({ eingabe, inhalt, setzen }: FeldEingabeProps) {
  const { pfad, label, wie } = eingabe
  const wert = wertAn(inhalt, pfad)
  const field = { name: pfad, label, required: true }
  const text = (neu: string) => setzen(pfad, neu.trim() === '' ? undefined : neu)
  switch (wie) {
    case 'absatz':
      return <TextArea {...field} value={textAn(inhalt, pfad)} onChange={text} />
    case 'zahl':
      return (
        <TextField
          {...field}
          numeric
          value={textAn(inhalt, pfad)}
          onChange={(neu) => setzen(pfad, /^\d{1,7}$/.test(neu) ? Number(neu) : undefined)}
        />
      )
    case 'tag':
      return (
        <DateField
          {...field}
          hint=""
          value={typeof wert === 'string' ? wert : null}
          onChange={(tag) => setzen(pfad, tag ?? undefined)}
        />
      )
    case 'geburtstag':
      return <Teildatumfeld {...field} wert={wert} onChange={(neu) => setzen(pfad, neu)} />
    case 'janein':
      return (
        <SelectField
          {...field}
          value={wert === true ? 'ja' : wert === false ? 'nein' : ''}
          options={[LEER, { wert: 'nein', titel: 'nein' }, { wert: 'ja', titel: 'ja' }]}
          onChange={(neu) => setzen(pfad, neu === '' ? undefined : neu === 'ja')}
        />
      )
    case 'haken':
      return (
        <label className="gewerbe-haken">
          <input
            type="checkbox"
            name={pfad}
            checked={wert === true}
            onChange={(event) => setzen(pfad, event.target.checked ? true : undefined)}
          />
          {label}
        </label>
      )
    case 'wahl':
      return (
        <SelectField
          {...field}
          value={textAn(inhalt, pfad)}
          options={[LEER, ...(eingabe.wahl ?? [])]}
          onChange={(neu) => setzen(pfad, neu === '' ? undefined : neu)}
        />
      )
    case 'liste':
      return <Liste {...{ eingabe, inhalt, setzen }} />
    case 'staat':
      return <Staatwahl name={pfad} label={label} value={textAn(inhalt, pfad)} onChange={(neu) => setzen(pfad, neu)} />
    case 'staaten':
      return (
        <Staatenwahl
          name={pfad}
          label={label}
          value={Array.isArray(wert) ? wert.filter((each) => typeof each === 'string') : []}
          onChange={(neu) => setzen(pfad, neu)}
        />
      )
    case 'rechtsform':
      return <Rechtsformwahl {...field} value={textAn(inhalt, pfad)} onChange={text} />
    case 'taetigkeit':
      return <Taetigkeiten label={label} name={pfad} wert={wert} onChange={(neu) => setzen(pfad, neu)} />
    default:
      return <TextField {...field} value={textAn(inhalt, pfad)} onChange={text} />
  }
}

const LEER = { wert: '', titel: 'bitte wählen' }

function Liste({ eingabe: { pfad, label }, inhalt, setzen }: FeldEingabeProps) {
  const wert = wertAn(inhalt, pfad)
  const worte = Array.isArray(wert) ? wert.join(', ') : ''
  return (
    <TextField
      name={pfad}
      label={label}
      required
      hint="durch Komma getrennt"
      value={worte}
      onChange={(neu) => {
        const teile = neu.split(/,\s?/)
        setzen(pfad, neu.trim() === '' ? undefined : teile)
      }}
    />
  )
}
