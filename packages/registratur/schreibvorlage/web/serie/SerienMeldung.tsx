import type { MeldungsOrt } from '@verbundakte/akte/web'
import { Button, Notice, Progress, useShortcuts } from '@verbundakte/ui'
import type { SerieVollFragment } from '../generated/graphql.ts'
import { useSerie, useSerien } from './use-serie.ts'

/** Above the Dokumente of a Vorgang: the Serie that is running, and the last one as long as it left something open. */
export function SerienMeldung({ id, offen: nimmtAuf }: MeldungsOrt) {
  const serien = useSerien(id, nimmtAuf)
  const laufend = serien.find(({ status }) => status === 'LAUFEND')
  const [letzte] = serien
  const offen = letzte?.darf.includes('wiederholen') && letzte.gescheitert > 0 ? letzte : undefined
  if (laufend) return <Laufend serie={laufend} />
  if (letzte?.ruht) return <Ruhend serie={letzte} nimmtAuf={nimmtAuf} />
  return offen ? <Offen serie={offen} /> : null
}

function Laufend({ serie }: { serie: SerieVollFragment }) {
  const { abbrechen } = useSerie()
  const { id, betreff, anzahl, erstellt, gescheitert, darf } = serie
  return (
    <Notice
      kind="info"
      action={
        darf.includes('abbrechen') && (
          <Button kind="quiet" onClick={() => void abbrechen(id)}>
            Abbrechen
          </Button>
        )
      }
    >
      „{betreff}“: {erstellt + gescheitert} von {anzahl} bearbeitet
      {gescheitert > 0 && `, davon ${gescheitert} nicht erstellt`}. Sie können weiterarbeiten.
      <Progress label="Schreiben werden erstellt" value={(erstellt + gescheitert) / anzahl} />
    </Notice>
  )
}

/** The Vorgang was finished before all letters were made. */
function Ruhend({ serie, nimmtAuf }: { serie: SerieVollFragment; nimmtAuf: boolean }) {
  const { id, betreff, anzahl, entfallen, darf } = serie
  const { fortsetzen, lassen } = useSerie()
  const kann = darf.includes('fortsetzen')
  const run = () => void fortsetzen(id)
  useShortcuts('Vorgang', [kann ? { keys: 'r', titel: 'Serie von Schreiben fortsetzen', run } : null])
  return (
    <Notice
      kind="warning"
      action={
        (kann || darf.includes('abbrechen')) && (
          <>
            {kann && (
              <Button kind="quiet" keys="r" onClick={run}>
                Fortsetzen
              </Button>
            )}
            {/* Also for whoever leads the office: the one who began it may be away, or gone. */}
            {darf.includes('abbrechen') && (
              <Button kind="quiet" onClick={() => void lassen(id, kann)}>
                Bleibt so
              </Button>
            )}
          </>
        )
      }
    >
      „{betreff}“: {entfallen} von {anzahl} Schreiben {entfallen === 1 ? 'wurde' : 'wurden'} nicht mehr erstellt, weil
      der Vorgang erledigt wurde.{!kann && ` ${nimmtAuf ? FORTSETZEN_WER : FORTSETZEN_WANN}`}
    </Notice>
  )
}

const FORTSETZEN_WANN = 'Nach dem Wiederaufnehmen kann die Serie fortgesetzt werden.'
const FORTSETZEN_WER = 'Fortsetzen kann die Serie, wer sie begonnen hat.'

function Offen({ serie: { id, betreff, anzahl, gescheitert } }: { serie: SerieVollFragment }) {
  const { wiederholen, aufgeben } = useSerie()
  const run = () => void wiederholen(id)
  useShortcuts('Vorgang', [{ keys: 'r', titel: 'Gescheiterte Schreiben noch einmal', run }])
  return (
    <Notice
      kind="warning"
      action={
        <>
          <Button kind="quiet" keys="r" onClick={run}>
            Noch einmal
          </Button>
          <Button kind="quiet" onClick={() => void aufgeben(id)}>
            Erledigt
          </Button>
        </>
      }
    >
      „{betreff}“: {gescheitert} von {anzahl} Schreiben {gescheitert === 1 ? 'wurde' : 'wurden'} nicht erstellt. Warum,
      steht bei den Angaben zum Vorgang.
    </Notice>
  )
}
