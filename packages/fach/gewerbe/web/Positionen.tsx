import { PositionPicker, usePlan } from '@verbundakte/aktenplan/web'
import { heute } from '@verbundakte/kernel'
import { Button, Details, FormDialog, formatDay, SelectField, useApi, useRefresh, useUndoToast } from '@verbundakte/ui'
import { useState } from 'react'
import {
  GewerbepositionEinstellenDocument,
  type Gewerbeverfahren,
  GewerbeverfahrenspositionSetzenDocument,
} from './generated/graphql.ts'

interface Ort {
  /** null: the register itself */
  readonly verfahren: Gewerbeverfahren | null
  readonly kennzeichen: string
  /** false: nobody here has said so */
  readonly eigene: boolean
}

const NAMEN: Readonly<Record<Gewerbeverfahren, string>> = {
  fest: 'Feste',
  untersagung: 'Untersagungen',
  reisegewerbe: 'Reisegewerbekarten',
}
/** A ban rests on what is secret under § 30 AO: an ordinary position makes no ordinary Akte of it. */
const STEUER = 'Jede Akte hat die Schutzklasse Steuer, auch an einer gewöhnlichen Position'
const titel = ({ verfahren }: Ort) => (verfahren ? NAMEN[verfahren] : 'Gewerbeakten')

/** Where in the plan new Akten of Gewerbe are opened, kind by kind. */
export function Positionen({ orte }: { readonly orte: readonly Ort[] }) {
  const { plan } = usePlan()
  const [offen, setOffen] = useState<Ort | null>(null)
  const name = (nummer: string) => plan?.positionen.find(({ kennzeichen }) => kennzeichen === nummer)?.titel ?? ''
  return (
    <section aria-labelledby="position">
      <h2 id="position">Aktenplan</h2>
      <p>Hier entstehen neue Akten. Wer die Position der Gewerbeakten führt, führt das Gewerberegister.</p>
      <Details
        items={orte.map((ort) => [
          titel(ort),
          <span key={titel(ort)} className="gewerbe-knoepfe">
            <span>
              {ort.kennzeichen} {name(ort.kennzeichen)}
              {!ort.eigene && <span className="neben">wie vorgegeben</span>}
              {ort.verfahren === 'untersagung' && <span className="neben">{STEUER}</span>}
            </span>
            <Button kind="quiet" icon="edit" onClick={() => setOffen(ort)}>
              Ändern
              <span className="va-hidden">: {titel(ort)}</span>
            </Button>
          </span>,
        ])}
      />
      {offen && <PositionDialog ort={offen} onClose={() => setOffen(null)} />}
    </section>
  )
}

function PositionDialog({ ort, onClose }: { readonly ort: Ort; readonly onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const { plan } = usePlan()
  const [gewaehlt, setGewaehlt] = useState<string | null>(ort.kennzeichen)
  const [gemeinsam, setGemeinsam] = useState(!ort.eigene)
  const value = plan?.positionen.find(({ kennzeichen }) => kennzeichen === gewaehlt) ?? null
  const { verfahren } = ort
  const setzen = async (position: string | null) => {
    if (verfahren) await api.graphql(GewerbeverfahrenspositionSetzenDocument, { verfahren, position })
    else await api.graphql(GewerbepositionEinstellenDocument, { position: position ?? '' })
    await refresh('gewerbe')
  }
  const speichern = async () => {
    // Without a choice the sentence of the server says what is missing.
    await setzen(verfahren && gemeinsam ? null : (gewaehlt ?? ''))
    onClose()
    undoable('Position eingestellt.', () => setzen(ort.eigene ? ort.kennzeichen : null))
  }
  return (
    <FormDialog title={`Position: ${titel(ort)}`} submit="Einstellen" onClose={onClose} onSubmit={speichern}>
      {verfahren && (
        <SelectField
          label="Wo"
          name="wo"
          required
          autoFocus
          value={gemeinsam ? 'gemeinsam' : 'eigene'}
          options={[
            { wert: 'gemeinsam', titel: 'wie vorgegeben' },
            { wert: 'eigene', titel: 'an einer anderen Position' },
          ]}
          onChange={(wert) => setGemeinsam(wert === 'gemeinsam')}
        />
      )}
      {!(verfahren && gemeinsam) && (
        <PositionPicker
          autoFocus={!verfahren}
          value={value}
          onChange={(position) => setGewaehlt(position?.kennzeichen ?? null)}
        />
      )}
      {verfahren === 'untersagung' && (
        <p>{STEUER}. Eröffnen kann sie nur, wer im Amt der Position die Rolle „steuern“ hat.</p>
      )}
      <p>Gilt für neue Akten ab {formatDay(heute())}; was da ist, bleibt, wo es liegt.</p>
    </FormDialog>
  )
}
