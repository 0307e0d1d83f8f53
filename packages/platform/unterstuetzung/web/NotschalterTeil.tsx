import {
  Button,
  Dialog,
  formatInstant,
  Notice,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { LOOK, useRefreshAuftraege } from './auftraege.ts'
import { SchaltenDocument, SchalterDocument } from './generated/graphql.ts'

/** Switches support off for the whole Gemeinde. Off asks once, for it ends everything that is open. */
export function NotschalterTeil() {
  const api = useApi()
  const { darf, name } = useGemeinde()
  const toast = useToast()
  const refresh = useRefreshAuftraege()
  const [asking, setAsking] = useState(false)
  const { data } = useApiQuery(['unterstuetzung', 'schalter'], SchalterDocument, {}, { refetchInterval: LOOK })
  if (!data) return null
  const schalter = data.unterstuetzungsschalter
  const aus = schalter?.aus ?? false
  const may = darf('anlegen', 'Notschalter')
  const turn = async (next: boolean) => {
    setAsking(false)
    try {
      await api.graphql(SchaltenDocument, { aus: next })
      toast({ text: next ? 'Die Unterstützung ist abgeschaltet.' : 'Die Unterstützung ist wieder eingeschaltet.' })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh()
  }
  return (
    <section className="hilfe-schalter" aria-label="Notschalter">
      <h2>Notschalter</h2>
      {aus ? (
        <Notice kind="danger">Die Unterstützung ist abgeschaltet. Niemand von außen kommt herein.</Notice>
      ) : (
        <p>Die Unterstützung ist eingeschaltet: wer fragt, kommt mit Zustimmung herein.</p>
      )}
      {schalter && (
        <p className="neben">
          zuletzt {formatInstant(schalter.geaendertAm)}, {schalter.geaendertVonName}
        </p>
      )}
      {may && (
        <Button icon={aus ? 'check' : 'danger'} onClick={() => (aus ? void turn(false) : setAsking(true))}>
          {aus ? 'Wieder einschalten' : 'Alles abschalten'}
        </Button>
      )}
      {asking && (
        <Dialog title="Unterstützung abschalten" onClose={() => setAsking(false)}>
          <p>
            Alle Besuche in {name} enden sofort, alle offenen Anträge werden abgelehnt, und niemand kommt mehr herein,
            auch nicht im Notfall. Beim Wiedereinschalten lebt nichts davon auf.
          </p>
          <footer className="va-form__footer">
            <Button onClick={() => setAsking(false)}>Abbrechen</Button>
            <Button kind="primary" onClick={() => void turn(true)}>
              Alles abschalten
            </Button>
          </footer>
        </Dialog>
      )}
    </section>
  )
}
