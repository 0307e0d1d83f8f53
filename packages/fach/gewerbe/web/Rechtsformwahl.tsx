import { Combobox, useApiQuery } from '@verbundakte/ui'
import { RechtsformenDocument } from './generated/graphql.ts'

interface RechtsformwahlProps {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly onChange: (code: string) => void
}

export function Rechtsformwahl({ name, label, value, onChange }: RechtsformwahlProps) {
  const { data } = useApiQuery(['rechtsformen'], RechtsformenDocument, {})
  const alle = (data?.rechtsformen ?? []).map((each) => ({ id: each.code, text: each.name }))
  return (
    <Combobox
      name={name}
      label={label}
      required
      value={alle.find(({ id }) => id === value) ?? null}
      search={(text) => {
        const gesucht = text.trim().toLowerCase()
        return alle
          .filter((each) => each.text.toLowerCase().includes(gesucht))
          .sort((a, b) => rang(a.text, gesucht) - rang(b.text, gesucht))
          .slice(0, 12)
      }}
      onChange={(option) => onChange(option?.id ?? '')}
    />
  )
}

/** Whoever types GmbH means the GmbH, and not the first of the many names that begin with it. */
function rang(name: string, gesucht: string): number {
  const klein = name.toLowerCase()
  if (klein === gesucht || klein.startsWith(`${gesucht} (`)) return 0
  return klein.startsWith(gesucht) ? 1 : 2
}
