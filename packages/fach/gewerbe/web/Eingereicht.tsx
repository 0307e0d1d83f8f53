import type { Anzeige } from './Entscheiden.tsx'

/** What a program filed, field by field, beside what stands there now. */
export function Eingereicht({ anzeige: { eingereicht } }: { anzeige: Anzeige }) {
  if (!eingereicht) return null
  const geaendert = eingereicht.filter((each) => each.geaendert).length
  return (
    <details className="gewerbe-eingereicht">
      <summary>
        So eingegangen
        <span className="neben">
          {geaendert === 0 ? 'unverändert' : geaendert === 1 ? 'ein Feld geändert' : `${geaendert} Felder geändert`}
        </span>
      </summary>
      <dl>
        {eingereicht.map(({ nummer, bezeichnung, antwort, geaendert: anders }) => (
          <div key={nummer}>
            <dt>
              <span className="gewerbe-nummer">{nummer}</span> {bezeichnung}
              {anders && <span className="neben">geändert</span>}
            </dt>
            <dd>{antwort.length === 0 ? 'nicht angegeben' : antwort.join('\n')}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
