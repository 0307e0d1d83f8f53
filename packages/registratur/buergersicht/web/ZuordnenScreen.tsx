import { usePaged } from '@verbundakte/akte/web'
import {
  Badge,
  Button,
  EmptyState,
  formatDay,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useGemeinde,
  usePageTitle,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  VorschlaegeLoesenDocument,
  VorschlaegeZuordnenDocument,
  ZuordnungsvorschlaegeDocument,
} from './generated/graphql.ts'
import './buergersicht.css'

/** At a time: a table that can be looked through before it is confirmed. */
const SEITE = 50

/** People who are named without an entry, with the one that is probably meant; those without doubt are ticked. */
export function ZuordnenScreen() {
  usePageTitle('Nennungen zuordnen')
  const api = useApi()
  const { pfad } = useGemeinde()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const [anders, setAnders] = useState<ReadonlySet<string>>(new Set())
  const readPage = async (after: string | null, signal: AbortSignal) =>
    (await api.graphql(ZuordnungsvorschlaegeDocument, { first: SEITE, after }, signal)).zuordnungsvorschlaege
  const { rows, more, isPending, error } = usePaged(['akten', 'zuordnungsvorschlaege'], readPage)
  // Ticked unless somebody changed it: what is without doubt, or at the same address.
  const ticked = rows.filter((row) => (row.eindeutig || row.gleicheAnschrift) !== anders.has(row.beteiligter.id))
  const changed = () => refresh('akten', 'akte', 'vorgang', 'dokumente')
  const save = async () => {
    const auswahl = ticked.slice(0, 100)
    const ids = auswahl.map(({ beteiligter }) => beteiligter.id)
    try {
      await api.graphql(VorschlaegeZuordnenDocument, {
        zuordnungen: auswahl.map(({ beteiligter, eintrag }) => ({ beteiligter: beteiligter.id, eintrag: eintrag.id })),
      })
      await changed()
      undoable(`${ids.length} zugeordnet.`, async () => {
        await api.graphql(VorschlaegeLoesenDocument, { beteiligte: ids })
        await changed()
      })
    } catch (failure) {
      toast({ text: sentenceFor(failure) })
    }
  }
  const toggle = (id: string) => {
    const next = new Set(anders)
    if (!next.delete(id)) next.add(id)
    setAnders(next)
  }
  return (
    <div className="register-seite">
      <h1>Nennungen zuordnen</h1>
      <p>
        Wer in Akten nur mit Namen steht, und welcher Registereintrag vermutlich gemeint ist.{' '}
        <Link to={pfad('register')}>Zum Register</Link>
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Vorschläge werden gesucht" />}
      {!isPending && rows.length === 0 && !error && (
        <EmptyState icon="check" title="Nichts zuzuordnen">
          Neue Vorschläge erscheinen hier von selbst.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <div className="zuordnen-knoepfe">
            <Button kind="primary" disabled={ticked.length === 0} onClick={() => void save()}>
              {`${Math.min(ticked.length, 100)} zuordnen`}
            </Button>
            {more && (
              <Button kind="quiet" busy={more.pending} onClick={more.load}>
                Mehr laden
              </Button>
            )}
          </div>
          <table className="zuordnen">
            <thead>
              <tr>
                <th scope="col">In der Akte</th>
                <th scope="col">Im Register</th>
                <th scope="col">Warum</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.beteiligter.id}>
                  <th scope="row">
                    <label>
                      <input
                        type="checkbox"
                        checked={ticked.includes(row)}
                        onChange={() => toggle(row.beteiligter.id)}
                      />
                      <span>
                        {row.beteiligter.name} <Badge>{row.beteiligter.rolle}</Badge>
                        <span className="register-neben">{row.beteiligter.anschrift}</span>
                      </span>
                    </label>
                  </th>
                  <td>
                    {row.eintrag.anzeige}
                    <span className="register-neben">
                      {[
                        row.eintrag.geburtsdatum && `geb. ${formatDay(row.eintrag.geburtsdatum)}`,
                        row.eintrag.anschrift,
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </td>
                  <td>
                    {row.gleicheAnschrift ? 'gleicher Name, gleiche Anschrift' : 'gleicher Name'}
                    {!row.eindeutig && '; mehrere heißen so'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  )
}
