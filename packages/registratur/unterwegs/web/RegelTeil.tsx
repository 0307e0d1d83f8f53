import {
  Button,
  CheckGroup,
  InlineForm,
  SCHUTZKLASSE_NAMEN,
  TextField,
  useApi,
  useRefresh,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { MitnahmeregelSetzenDocument, type UnterwegsQuery } from './generated/graphql.ts'

const KLASSEN = ['MELDE', 'PERSONENSTAND', 'STEUER', 'SOZIAL', 'PERSONAL'] as const
const ZAHLEN = [
  ['tage', 'Tage, wenn nichts anderes gesagt ist'],
  ['hoechstensTage', 'Tage höchstens (bis 7)'],
  ['vorgaenge', 'Vorgänge je Gerät'],
  ['megabyte', 'Megabyte je Gerät'],
] as const

/** What the Gemeinde lets out of the house: for those who answer for it. */
export function RegelTeil({ regel }: { regel: UnterwegsQuery['mitnahmeregel'] }) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const [aendert, setAendert] = useState(false)
  const [zahlen, setZahlen] = useState(zahlenVon(regel))
  const [klassen, setKlassen] = useState<readonly string[]>(regel.klassen)
  const setzen = async (neu: UnterwegsQuery['mitnahmeregel']) => {
    await api.graphql(MitnahmeregelSetzenDocument, { regel: neu })
    await refresh('mitnahmen')
  }
  const save = async () => {
    const [tage = 0, hoechstensTage = 0, vorgaenge = 0, megabyte = 0] = ZAHLEN.map(([feld]) => ganz(zahlen[feld]))
    await setzen({ tage, hoechstensTage, vorgaenge, megabyte, klassen })
    setAendert(false)
    undoable('Die Regel gilt ab sofort.', () => setzen(regel))
  }
  return (
    <section aria-label="Regel der Gemeinde">
      <h2>Regel der Gemeinde</h2>
      {!aendert && (
        <>
          <p>
            Besonders geschützte Klassen:{' '}
            {regel.klassen.length === 0
              ? 'bleiben im Haus.'
              : KLASSEN.filter((klasse) => regel.klassen.includes(klasse))
                  .map((klasse) => SCHUTZKLASSE_NAMEN[klasse])
                  .join(', ')}
          </p>
          <Button
            icon="edit"
            onClick={() => {
              setZahlen(zahlenVon(regel))
              setKlassen(regel.klassen)
              setAendert(true)
            }}
          >
            Regel ändern
          </Button>
        </>
      )}
      {aendert && (
        <InlineForm label="Regel ändern" onCancel={() => setAendert(false)} onSubmit={save}>
          {ZAHLEN.map(([feld, label], stelle) => (
            <TextField
              key={feld}
              label={label}
              name={feld}
              numeric
              autoFocus={stelle === 0}
              value={zahlen[feld]}
              onChange={(wert) => setZahlen({ ...zahlen, [feld]: wert })}
            />
          ))}
          <CheckGroup
            label="Klassen, die das Haus verlassen dürfen"
            options={KLASSEN.map((wert) => ({ wert, titel: SCHUTZKLASSE_NAMEN[wert] }))}
            name="klassen"
            value={klassen}
            onChange={setKlassen}
          />
        </InlineForm>
      )}
    </section>
  )
}

function zahlenVon({ tage, hoechstensTage, vorgaenge, megabyte }: UnterwegsQuery['mitnahmeregel']) {
  const text = { tage: `${tage}`, hoechstensTage: `${hoechstensTage}`, vorgaenge: `${vorgaenge}` }
  return { ...text, megabyte: `${megabyte}` }
}

// What is no number is none that the server takes; it says so at the field.
function ganz(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0
}
