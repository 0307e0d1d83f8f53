import { Combobox, IconButton } from '@verbundakte/ui'
import type { Staat } from '../src/daten/staaten.ts'
import { useRegeln } from './use-pruefung.ts'

interface StaatProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (code: string | undefined) => void
}

/** A state by typing the beginning of its name; or its two letters, as papers have them. */
export function Staatwahl({ name, label, value, onChange }: StaatProps) {
  const alle = useRegeln().regeln?.staaten() ?? []
  return (
    <Combobox
      name={name}
      label={label}
      required
      value={optionen(alle).find(({ id }) => id === value) ?? null}
      search={(text) => suchen(alle, text)}
      onChange={(option) => onChange(option?.id)}
      nothing="Diesen Staat kennt die Liste nicht."
    />
  )
}

interface StaatenProps extends Omit<StaatProps, 'value' | 'onChange'> {
  readonly value: readonly string[]
  readonly onChange: (codes: readonly string[] | undefined) => void
}

/** Several: the first in the field, each further one below it. */
export function Staatenwahl({ name, label, value, onChange }: StaatenProps) {
  const alle = useRegeln().regeln?.staaten() ?? []
  const [erster = '', ...weitere] = value
  const setzen = (codes: readonly string[]) => {
    const da = [...new Set(codes.filter((code) => code !== ''))]
    onChange(da.length === 0 ? undefined : da)
  }
  return (
    <div className="gewerbe-staaten">
      <Staatwahl name={name} label={label} value={erster} onChange={(code) => setzen([code ?? '', ...weitere])} />
      {weitere.map((code) => (
        <p key={code} className="gewerbe-staat">
          {alle.find((each) => each.code === code)?.name ?? code}
          <IconButton
            icon="close"
            label={`${code} entfernen`}
            onClick={() => setzen(value.filter((each) => each !== code))}
          />
        </p>
      ))}
      {erster !== '' && (
        <Staatwahl
          // Empty again after each choice.
          key={value.length}
          name={`${name}.weitere`}
          label="Weitere"
          value=""
          onChange={(code) => setzen([...value, code ?? ''])}
        />
      )}
    </div>
  )
}

function optionen(alle: readonly Staat[]) {
  return alle.map(({ code, name }) => ({ id: code, text: name }))
}

function suchen(alle: readonly Staat[], text: string) {
  const gesucht = text.trim().toLowerCase()
  const passt = ({ code, name }: Staat) => code.toLowerCase() === gesucht || name.toLowerCase().includes(gesucht)
  const rang = ({ code, name }: Staat) =>
    code.toLowerCase() === gesucht ? 0 : name.toLowerCase().startsWith(gesucht) ? 1 : 2
  return optionen(
    alle
      .filter(passt)
      .sort((a, b) => rang(a) - rang(b) || Number(b.code === 'DE') - Number(a.code === 'DE'))
      .slice(0, 8),
  )
}
