import {
  Button,
  Details,
  FormDialog,
  formatInstant,
  PaneHeader,
  sentenceFor,
  TextArea,
  useApi,
  useRefresh,
  useShortcuts,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Antragsstand } from './Antragsstand.tsx'
import {
  PlanantragAblehnenDocument,
  PlanantragAnnehmenDocument,
  type PlanantragZeileFragment,
  PlanantragZurueckziehenDocument,
} from './generated/graphql.ts'

/** One request, and what may be done with it. */
export function AntragAnsicht({ antrag }: { antrag: PlanantragZeileFragment }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [refusing, setRefusing] = useState(false)
  const { id } = antrag
  const tun = async (was: () => Promise<unknown>, text: string) => {
    try {
      await was()
      await refresh('planantraege', 'planentwurf')
      toast({ text })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  const annehmen = () =>
    tun(() => api.graphql(PlanantragAnnehmenDocument, { id }), 'In den Entwurf genommen. Dort kann er wieder heraus.')
  const zurueckziehen = () =>
    tun(() => api.graphql(PlanantragZurueckziehenDocument, { id }), 'Der Antrag ist zurückgezogen.')
  const entscheiden = antrag.darf.includes('entscheiden')
  const zurueck = antrag.darf.includes('zurueckziehen')
  useShortcuts('Antrag', [
    entscheiden ? { keys: 'a', titel: 'In den Entwurf nehmen', row: id, run: () => void annehmen() } : null,
    entscheiden ? { keys: 'x', titel: 'Ablehnen', run: () => setRefusing(true) } : null,
    zurueck ? { keys: 'z', titel: 'Zurückziehen', row: id, run: () => void zurueckziehen() } : null,
  ])
  return (
    <>
      <PaneHeader
        title={antrag.satz}
        over={`Antrag von ${antrag.von}`}
        meta={<Antragsstand antrag={antrag} />}
        back={{ to: 'mitte', label: 'Zu den Anträgen' }}
        actions={
          <>
            {entscheiden && (
              <Button kind="primary" icon="check" keys="a" onClick={() => void annehmen()}>
                In den Entwurf
              </Button>
            )}
            {entscheiden && (
              <Button icon="close" keys="x" onClick={() => setRefusing(true)}>
                Ablehnen
              </Button>
            )}
            {zurueck && (
              <Button kind="quiet" keys="z" onClick={() => void zurueckziehen()}>
                Zurückziehen
              </Button>
            )}
          </>
        }
      />
      <div className="plan-seite plan-absatz">
        <Details
          items={[
            ['Begründung', antrag.begruendung],
            antrag.grund ? ['Grund der Ablehnung', antrag.grund] : null,
            ['Gestellt', formatInstant(antrag.gestelltAm)],
            antrag.entschiedenAm ? ['Entschieden', formatInstant(antrag.entschiedenAm)] : null,
          ]}
        />
      </div>
      {refusing && (
        <AblehnenDialog
          onClose={() => setRefusing(false)}
          onSubmit={async (grund) => {
            await api.graphql(PlanantragAblehnenDocument, { id, grund })
            await refresh('planantraege')
            toast({ text: `${antrag.von} erfährt, dass der Antrag abgelehnt ist.` })
            setRefusing(false)
          }}
        />
      )}
    </>
  )
}

function AblehnenDialog({ onClose, onSubmit }: { onClose: () => void; onSubmit: (grund: string) => Promise<void> }) {
  const [grund, setGrund] = useState('')
  return (
    <FormDialog title="Antrag ablehnen" submit="Ablehnen" onClose={onClose} onSubmit={() => onSubmit(grund)}>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
