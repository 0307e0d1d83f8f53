import { Badge } from '@verbundakte/ui'
import type { UnterschiedFragment } from './generated/graphql.ts'

const WAS: Readonly<Record<string, string>> = {
  NEU: 'Neu',
  GEAENDERT: 'Geändert',
  STILLGELEGT: 'Stillgelegt',
  ENTFALLEN: 'Entfallen',
}

/** What one plan changes against another, position by position, in words. */
export function Unterschiede({ unterschiede }: { unterschiede: readonly UnterschiedFragment[] }) {
  if (unterschiede.length === 0) return <p>Beide sagen dasselbe.</p>
  return (
    <ul className="plan-unterschiede">
      {unterschiede.map(({ kennzeichen, titel, was, saetze }) => (
        <li key={kennzeichen}>
          <div>
            {kennzeichen} {titel} <Badge kind={was === 'NEU' ? 'gut' : 'normal'}>{WAS[was] ?? was}</Badge>
          </div>
          {saetze.map((satz) => (
            <small key={satz}>{satz}</small>
          ))}
        </li>
      ))}
    </ul>
  )
}
