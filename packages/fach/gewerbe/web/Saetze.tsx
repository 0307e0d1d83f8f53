import { heute } from '@verbundakte/kernel'
import { Badge, Button, formatDay, sentenceFor, useApi, useRefresh, useToast, useUndoToast } from '@verbundakte/ui'
import { geltender, gueltigBis } from './gebuehr.ts'
import {
  GewerbegebuehrFestlegenDocument,
  GewerbegebuehrZuruecknehmenDocument,
  type SatzZeileFragment,
} from './generated/graphql.ts'
import { euro, TATBESTAND_NAMEN } from './words.ts'

/** Every rate that was ever fixed, the newest of each kind first; what holds today says so. */
export function Saetze({ saetze }: { saetze: readonly SatzZeileFragment[] }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const weg = async ({ id, tatbestand, cent, gueltigAb, rechtsgrundlage }: SatzZeileFragment) => {
    try {
      await api.graphql(GewerbegebuehrZuruecknehmenDocument, { id })
      undoable('Gebührensatz zurückgenommen.', async () => {
        await api.graphql(GewerbegebuehrFestlegenDocument, { satz: { tatbestand, cent, gueltigAb, rechtsgrundlage } })
        await refresh('gewerbe')
      })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh('gewerbe')
  }
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
            <th scope="col">
              <span className="va-hidden">Handlung</span>
            </th>
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
              <td>
                <Button kind="quiet" onClick={() => void weg(satz)}>
                  Zurücknehmen
                  <span className="va-hidden">
                    {`: ${TATBESTAND_NAMEN[satz.tatbestand] ?? satz.tatbestand} ab ${formatDay(satz.gueltigAb)}`}
                  </span>
                </Button>
              </td>
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
