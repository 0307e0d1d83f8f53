import { formatNumber, Notice, Progress, SCHUTZKLASSE_NAMEN, sentenceFor, useSession } from '@verbundakte/ui'
import { type Auftrag, useSichtbar } from './auftraege.ts'

const KLASSEN: Readonly<Record<string, string>> = SCHUTZKLASSE_NAMEN

/** What exactly would be seen, or is: counted by the server over the very rows, before anybody agrees. */
export function Sichtbar({ auftrag }: { auftrag: Auftrag }) {
  const { zustand } = auftrag
  if (zustand !== 'AKTIV' && zustand !== 'BEANTRAGT' && zustand !== 'BEWILLIGT') return null
  return <Gezaehlt auftrag={auftrag} now={zustand === 'AKTIV'} />
}

function Gezaehlt({ auftrag, now }: { auftrag: Auftrag; now: boolean }) {
  const { hilfe } = useSession()
  const { data, error } = useSichtbar(auftrag)
  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (!data) return <Progress label="Zählt, was sichtbar wird" />
  const { sichtbar } = data.unterstuetzungsauftrag
  return (
    <section aria-label="Was sichtbar wird">
      <h2>{now ? 'Das ist jetzt sichtbar' : 'Das würde sichtbar'}</h2>
      {sichtbar.length === 0 ? (
        <p>Keine Zeile der Gemeinde fällt unter diesen Auftrag.</p>
      ) : (
        <table className="hilfe-tabelle">
          <thead>
            <tr>
              <th scope="col">Was</th>
              <th scope="col">Schutzklasse</th>
              <th scope="col">Anzahl</th>
            </tr>
          </thead>
          <tbody>
            {sichtbar.map(({ modul, gegenstand, schutzklasse, anzahl }) => (
              <tr key={`${modul} ${gegenstand} ${schutzklasse}`}>
                <th scope="row">
                  {gegenstand}
                  <span className="neben">{hilfe.find(({ name }) => name === modul)?.titel ?? modul}</span>
                </th>
                <td>{KLASSEN[schutzklasse] ?? schutzklasse}</td>
                <td>
                  {anzahl === null ? (
                    <span title="Die Zahl steht nur Personen offen, die diese Klasse lesen">geschützt</span>
                  ) : (
                    formatNumber(anzahl)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
