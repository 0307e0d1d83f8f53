import { formatDay, formatInstant } from '@verbundakte/ui'
import type { AufgabeZeileFragment } from '../generated/graphql.ts'

/** What an Aufgabe said before it was put differently, the newest first. */
export function Frueher({ aufgabe: { frueher } }: { aufgabe: Pick<AufgabeZeileFragment, 'frueher'> }) {
  if (frueher.length === 0) return null
  return (
    <details className="aufgabe-frueher">
      <summary>{frueher.length === 1 ? 'Einmal geändert' : `${frueher.length}-mal geändert`}</summary>
      <ol>
        {frueher.toReversed().map(({ was, bis, am, person, amt, von }) => (
          <li key={am}>
            {formatInstant(am)}, {von?.name ?? 'nicht mehr hier'}. Vorher: „{was}“ für{' '}
            {person?.name ?? amt?.name ?? 'nicht mehr hier'}
            {bis && `, bis ${formatDay(bis)}`}
          </li>
        ))}
      </ol>
    </details>
  )
}
