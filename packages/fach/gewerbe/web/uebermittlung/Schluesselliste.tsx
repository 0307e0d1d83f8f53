import { Button, FormDialog, TextField, useApi, useGemeinde, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { type GewerbeempfaengerQuery, NachrichtenschluesselSichernDocument } from '../generated/graphql.ts'
import { ARTEN_KURZ } from './words.ts'

type Platz = GewerbeempfaengerQuery['nachrichtenschluessel'][number]

/** Keys of reasons in the code list of XGewerbeanzeige 2.2: most are not public, and without them nothing can be written. */
export function Schluesselliste({ plaetze }: { plaetze: readonly Platz[] }) {
  const { darf } = useGemeinde()
  const schreibt = darf('anlegen', 'Nachrichtenschluessel')
  const [offen, setOffen] = useState<Platz | null>(null)
  return (
    <section aria-labelledby="schluessel">
      <h2 id="schluessel">Schlüssel der Codeliste „Grund“ (XGewerbeanzeige 2.2)</h2>
      <p className="gewerbe-hilfe">
        Die Liste steht im XRepository und ist dem Programm nicht bekannt. Ohne Schlüssel wird eine Anzeige mit diesem
        Grund nicht übermittelt.
      </p>
      <ul className="gewerbe-liste uebermittlung-liste">
        {plaetze.map((platz) => (
          <li key={`${platz.formular} ${platz.grund}`}>
            <div>
              {ARTEN_KURZ[platz.formular]}: {platz.titel}
              <span className={platz.schluessel || platz.vorgegeben ? 'neben' : 'neben uebermittlung-spaet'}>
                {platz.schluessel
                  ? `${platz.schluessel} (${platz.quelle})`
                  : platz.vorgegeben
                    ? `${platz.vorgegeben} (aus den veröffentlichten Beispielen)`
                    : 'fehlt'}
              </span>
            </div>
            {schreibt && (
              <Button kind="quiet" icon="edit" onClick={() => setOffen(platz)}>
                Eintragen
                <span className="va-hidden">
                  : {ARTEN_KURZ[platz.formular]}, {platz.titel}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {offen && <SchluesselDialog platz={offen} onClose={() => setOffen(null)} />}
    </section>
  )
}

function SchluesselDialog({ platz, onClose }: { platz: Platz; onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [schluessel, setSchluessel] = useState(platz.schluessel ?? '')
  const [quelle, setQuelle] = useState(platz.quelle ?? '')
  const { formular, grund, titel } = platz
  return (
    <FormDialog
      title={titel}
      submit="Speichern"
      onClose={onClose}
      onSubmit={async () => {
        await api.graphql(NachrichtenschluesselSichernDocument, { formular, grund, schluessel, quelle })
        await refresh('gewerbe')
        toast({ text: 'Gespeichert. Was daran hing, schicken Sie unter „Übermittlungen“ erneut.' })
        onClose()
      }}
    >
      <TextField label="Schlüssel" name="schluessel" required autoFocus value={schluessel} onChange={setSchluessel} />
      <TextField
        label="Quelle"
        name="quelle"
        required
        hint="Codeliste und Fassung, und wer nachgesehen hat"
        value={quelle}
        onChange={setQuelle}
      />
    </FormDialog>
  )
}
