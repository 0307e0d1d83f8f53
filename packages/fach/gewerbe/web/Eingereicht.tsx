import { Details } from '@verbundakte/ui'
import type { Anzeige } from './Entscheiden.tsx'

/** What a program filed, field by field, beside what stands there now. */
export function Eingereicht({ anzeige: { eingereicht } }: { anzeige: Anzeige }) {
  if (!eingereicht) return null
  const geaendert = eingereicht.filter((each) => each.geaendert).length
  const wie = geaendert === 0 ? 'unverändert' : geaendert === 1 ? 'ein Feld geändert' : `${geaendert} Felder geändert`
  return (
    <details className="gewerbe-eingereicht">
      <summary>So eingegangen: {wie}</summary>
      <Details
        items={eingereicht.map(({ nummer, bezeichnung, antwort, geaendert: anders }) => [
          `${nummer} ${bezeichnung}`,
          <span key={nummer} className="gewerbe-wortlaut">
            {antwort.length === 0 ? 'nicht angegeben' : antwort.join('\n')}
            {anders && <strong className="neben">seitdem geändert</strong>}
          </span>,
        ])}
      />
    </details>
  )
}
