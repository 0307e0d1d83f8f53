import type { VorgangOrt } from '@verbundakte/akte/web'
import { Badge, Button, formatInstant, formatNumber } from '@verbundakte/ui'
import { useState } from 'react'
import type { SerieVollFragment } from '../generated/graphql.ts'
import { useSerie, useSerien } from './use-serie.ts'
import { ZuruecknehmenDialog } from './ZuruecknehmenDialog.tsx'
import '../schreibvorlage.css'

/** Below the Angaben of a Vorgang: each Serie, what became of it, and of each letter that is not there the reason. */
export function SerienTeil({ id, offen }: VorgangOrt) {
  const serien = useSerien(id, offen)
  if (serien.length === 0) return null
  return (
    <section className="angaben-teil serien" aria-label="Serien von Schreiben">
      <h2>Serien von Schreiben</h2>
      {serien.map((serie) => (
        <Serie key={serie.id} serie={serie} />
      ))}
    </section>
  )
}

function Serie({ serie }: { serie: SerieVollFragment }) {
  const { abbrechen, wiederholen, fortsetzen, zuruecknehmen } = useSerie()
  const [taking, setTaking] = useState(false)
  const { id, betreff, status, anzahl, erstellt, darf, ruht, angelegtAm, angelegtVon } = serie
  const ganz = status === 'FERTIG' && erstellt === anzahl
  return (
    <div className="serie">
      <div>
        {betreff} <Badge kind={ganz ? 'gut' : 'normal'}>{standVon(serie)}</Badge>
        <span className="neben">
          {erstellt} von {anzahl} erstellt · {formatInstant(angelegtAm)}, {angelegtVon?.name ?? 'nicht mehr hier'}
        </span>
      </div>
      <NichtErstellt briefe={serie.briefe} />
      <span className="serie__knoepfe">
        {darf.includes('wiederholen') && (
          <Button kind="quiet" onClick={() => void wiederholen(id)}>
            Gescheiterte noch einmal
          </Button>
        )}
        {darf.includes('fortsetzen') && (
          <Button kind="quiet" onClick={() => void fortsetzen(id)}>
            Fortsetzen
          </Button>
        )}
        {darf.includes('abbrechen') && !ruht && (
          <Button kind="quiet" onClick={() => void abbrechen(id)}>
            Abbrechen
          </Button>
        )}
        {darf.includes('zuruecknehmen') && (
          <Button kind="quiet" icon="autorenew" onClick={() => setTaking(true)}>
            Ganz zurücknehmen
          </Button>
        )}
      </span>
      {taking && (
        <ZuruecknehmenDialog
          betreff={betreff}
          erstellt={erstellt}
          onClose={() => setTaking(false)}
          onSubmit={(grund) => zuruecknehmen(id, grund)}
        />
      )}
    </div>
  )
}

/** Each reason once, with all whom it concerns: a hundred letters mostly fail for the same. */
function NichtErstellt({ briefe }: Pick<SerieVollFragment, 'briefe'>) {
  const gruende = Map.groupBy(
    briefe.filter(({ satz }) => satz !== null),
    ({ satz, status }) => `${status === 'ERSTELLT' ? ' (bleibt in der Akte)' : ''}: ${satz}`,
  )
  if (gruende.size === 0) return null
  return (
    <ul>
      {[...gruende].map(([grund, betroffen]) => {
        const namen = betroffen.map(({ an }) => an ?? 'nicht mehr beteiligt')
        if (namen.length <= EINZELN)
          return (
            <li key={grund}>
              <strong>{namen.join(', ')}</strong>
              {grund}
            </li>
          )
        return (
          <li key={grund}>
            <details>
              <summary>
                <strong>{formatNumber(namen.length)} Schreiben</strong>
                {grund}
              </summary>
              {namen.join(', ')}
            </details>
          </li>
        )
      })}
    </ul>
  )
}

const EINZELN = 3

function standVon({ status, ruht, erstellt, anzahl }: SerieVollFragment): string {
  if (ruht) return 'Ruht'
  return status === 'FERTIG' && erstellt < anzahl ? 'Unvollständig' : STATUS_NAMEN[status]
}

const STATUS_NAMEN: Readonly<Record<SerieVollFragment['status'], string>> = {
  LAUFEND: 'Läuft',
  FERTIG: 'Fertig',
  ABGEBROCHEN: 'Abgebrochen',
  ZURUECKGENOMMEN: 'Zurückgenommen',
}
