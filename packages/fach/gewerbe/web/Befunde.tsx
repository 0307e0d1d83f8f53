import type { Befund } from '../src/regeln/befund.ts'

/** What the rules say, each with its number. */
export function Befunde({ befunde, id }: { befunde: readonly Befund[]; id?: string | undefined }) {
  if (befunde.length === 0) return null
  return (
    <ul className="gewerbe-befunde" id={id}>
      {befunde.map(({ code, regel, satz, schwere }) => (
        <li key={`${code}${satz}`} className={`gewerbe-befund-${schwere}`}>
          {satz} <span className="gewerbe-regel">{regel}</span>
        </li>
      ))}
    </ul>
  )
}
