import { heute } from '@verbundakte/kernel'
import { Badge, formatDay } from '@verbundakte/ui'
import { geltender, gueltigBis } from './gebuehr.ts'
import type { SatzZeileFragment } from './generated/graphql.ts'
import { euro, TATBESTAND_NAMEN } from './words.ts'

/** Every rate that was ever fixed, the newest of each kind first; what holds today says so. */
export function Saetze({ saetze }: { saetze: readonly SatzZeileFragment[] }) {
  if (saetze.length === 0)
    return <p>Noch keine. Bis dahin bleibt die Gebühr offen; die Bescheinigung wird trotzdem erteilt.</p>
  const arten = Object.keys(TATBESTAND_NAMEN)
  const geordnet = [...saetze].sort(
    (a, b) => arten.indexOf(a.tatbestand) - arten.indexOf(b.tatbestand) || (a.gueltigAb < b.gueltigAb ? 1 : -1),
  )
  return (
    <div className="gewerbe-tabelle">
      <table>
        <thead>
          <tr>
            <th scope="col">Für</th>
            <th scope="col">Betrag</th>
            <th scope="col">Gültig</th>
            <th scope="col">Rechtsgrundlage</th>
          </tr>
        </thead>
        <tbody>
          {geordnet.map((satz) => (
            <tr key={satz.id}>
              <th scope="row">{TATBESTAND_NAMEN[satz.tatbestand] ?? satz.tatbestand}</th>
              <td>{euro(satz.cent)}</td>
              <td>
                {zeitraum(satz.gueltigAb, gueltigBis(saetze, satz))}{' '}
                {geltender(saetze, satz.tatbestand)?.id === satz.id && <Badge kind="gut">gilt</Badge>}
                {satz.gueltigAb > heute() && <Badge>künftig</Badge>}
              </td>
              <td>{satz.rechtsgrundlage}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function zeitraum(ab: string, bis: string | null): string {
  return bis ? `${formatDay(ab)} bis ${formatDay(bis)}` : `ab ${formatDay(ab)}`
}
