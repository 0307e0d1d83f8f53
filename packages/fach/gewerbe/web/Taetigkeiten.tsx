import { Button, TextArea, useApiQuery } from '@verbundakte/ui'
import { istBaum } from './baum.ts'
import { WirtschaftszweigeDocument } from './generated/graphql.ts'
import { useRuhig } from './use-ruhig.ts'

interface TaetigkeitenProps {
  readonly label: string
  readonly name: string
  readonly wert: unknown
  readonly onChange: (wert: unknown) => void
}

/** The activity in words, and the WZ code that a person confirms; of several, one is the Schwerpunkt. */
export function Taetigkeiten({ label, name, wert, onChange }: TaetigkeitenProps) {
  const liste = Array.isArray(wert) ? wert.filter(istBaum) : []
  const zeilen = liste.length === 0 ? [{}] : liste
  const setzen = (stelle: number, neu: Record<string, unknown>) => {
    const alle = zeilen
      .map((each, i) => (i === stelle ? neu : each))
      .filter((each) => typeof each.text === 'string' && each.text.trim() !== '')
    onChange(alle.length === 0 ? undefined : alle)
  }
  return (
    <div className="gewerbe-taetigkeiten">
      {zeilen.map((zeile, i) => (
        <Zeile
          // biome-ignore lint/suspicious/noArrayIndexKey: an activity has nothing but its place
          key={i}
          label={i === 0 ? label : `${label} ${i + 1}`}
          name={i === 0 ? name : `${name}.${i}`}
          zeile={zeile}
          schwerpunkt={i === 0 && name === 'taetigkeiten'}
          onChange={(neu) => setzen(i, neu)}
        />
      ))}
      {liste.length > 0 && (
        <Button kind="quiet" icon="add" onClick={() => onChange([...liste, { text: ' ' }])}>
          Noch eine Tätigkeit
        </Button>
      )}
    </div>
  )
}

interface ZeileProps {
  readonly label: string
  readonly name: string
  readonly zeile: { readonly text?: unknown; readonly wz?: unknown; readonly schwerpunkt?: unknown }
  readonly schwerpunkt: boolean
  readonly onChange: (zeile: Record<string, unknown>) => void
}

function Zeile({ label, name, zeile, schwerpunkt, onChange }: ZeileProps) {
  const text = typeof zeile.text === 'string' ? zeile.text : ''
  const gesucht = useRuhig(text.trim(), 250)
  const { data } = useApiQuery(['wirtschaftszweige', gesucht], WirtschaftszweigeDocument, { text: gesucht })
  const code = istBaum(zeile.wz) ? zeile.wz.code : null
  const vorschlaege = data?.wirtschaftszweige ?? []
  return (
    <>
      <TextArea
        name={name}
        label={label}
        required
        value={text}
        onChange={(neu) => {
          const rest = { ...zeile, text: neu }
          onChange(schwerpunkt ? { ...rest, schwerpunkt: true } : rest)
        }}
      />
      {vorschlaege.length > 0 && (
        <fieldset className="gewerbe-wz">
          <legend>Wirtschaftszweig (WZ 2025)</legend>
          {vorschlaege.slice(0, 5).map((each) => (
            <label key={each.code} className="gewerbe-haken">
              <input
                type="radio"
                name={`${name}.wz`}
                checked={code === each.code}
                onChange={() => onChange({ ...zeile, wz: { code: each.code, ausgabe: each.ausgabe } })}
              />
              {each.code} {each.titel}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}
