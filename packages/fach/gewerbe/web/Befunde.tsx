import type { Befund } from '../src/regeln/befund.ts'

/** What the rules say, each with its number. */
export function Befunde({ befunde, id }: { befunde: readonly Befund[]; id?: string | undefined }) {
  if (befunde.length === 0) return null
  return (
    <ul className="gewerbe-befunde" id={id}>
      {befunde.map(({ code, regel, satz, schwere, art }) => (
        <li key={`${code}${satz}`} className={`gewerbe-befund-${art === 'fehlt' ? 'fehlt' : schwere}`}>
          {satz} <span className="gewerbe-regel">{regel}</span>
        </li>
      ))}
    </ul>
  )
}
