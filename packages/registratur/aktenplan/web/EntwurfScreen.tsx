import {
  Button,
  EmptyState,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  usePanes,
  useShortcuts,
  useStacked,
} from '@verbundakte/ui'
import { useState } from 'react'
import { AenderungDialog } from './AenderungDialog.tsx'
import { Entwurfsliste } from './Entwurfsliste.tsx'
import { Entwurfsschritte } from './Entwurfsschritte.tsx'
import { type EntwurfsstandFragment, PlanentwurfDocument } from './generated/graphql.ts'
import { PlanPane } from './PlanPane.tsx'
import { Unterschiede } from './Unterschiede.tsx'
import './redaktion.css'

/** The next version of the shared plan as its editors work on it: the changes, and beside them what they do to the plan. */
export function EntwurfScreen() {
  usePageTitle('Entwurf des Aktenplans')
  const { data, error, isPending } = useApiQuery(['planentwurf'], PlanentwurfDocument, {})
  const entwurf = data?.planentwurf ?? null
  return (
    <Panes>
      <PlanPane selected={null} />
      <Pane name="mitte" label="Entwurf">
        <Kopf entwurf={entwurf} />
        {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
        {isPending && <Progress label="Entwurf wird geladen" />}
        {data && !entwurf && (
          <EmptyState icon="draft" title="Noch kein Entwurf">
            Er beginnt mit der ersten Änderung, oder wenn Sie einen Antrag annehmen.
          </EmptyState>
        )}
        {entwurf && <Aenderungen entwurf={entwurf} />}
      </Pane>
      <Pane name="rechts" label="Was er am Plan ändert">
        <PaneHeader title="Was er am Plan ändert" back={{ to: 'mitte', label: 'Zum Entwurf' }} />
        <div className="plan-seite">{entwurf && <Unterschiede unterschiede={entwurf.unterschiede} />}</div>
      </Pane>
    </Panes>
  )
}

function Kopf({ entwurf }: { entwurf: EntwurfsstandFragment | null }) {
  const { darf } = useGemeinde()
  const stacked = useStacked()
  const { show } = usePanes()
  const [adding, setAdding] = useState(false)
  const mayAdd = darf('anlegen', 'Entwurfsaenderung') && (!entwurf || entwurf.darf.includes('bearbeiten'))
  useShortcuts('Entwurf', [mayAdd ? { keys: 'n', titel: 'Änderung hinzufügen', run: () => setAdding(true) } : null])
  return (
    <>
      <PaneHeader
        main
        title={entwurf ? `Entwurf der Fassung ${entwurf.wird}` : 'Entwurf des Aktenplans'}
        back={{ to: 'links', label: 'Zum Aktenplan' }}
        actions={
          <>
            {mayAdd && (
              <Button icon="add" keys="n" onClick={() => setAdding(true)}>
                Änderung
              </Button>
            )}
            {stacked && entwurf && <Button onClick={() => show('rechts')}>Unterschiede</Button>}
          </>
        }
      />
      {adding && <AenderungDialog aenderung={null} onClose={() => setAdding(false)} />}
    </>
  )
}

function Aenderungen({ entwurf }: { entwurf: EntwurfsstandFragment }) {
  const falsch = entwurf.aenderungen.filter(({ fehler }) => fehler.length > 0).length
  return (
    <>
      <div className="plan-kopf">
        {entwurf.hinweis && <Notice kind="warning">{entwurf.hinweis}</Notice>}
        {falsch > 0 && (
          <Notice kind="danger">
            {falsch === 1 ? 'Eine Änderung passt nicht.' : `${falsch} Änderungen passen nicht.`} Bitte ändern oder
            herausnehmen.
          </Notice>
        )}
        <Entwurfsschritte entwurf={entwurf} />
      </div>
      {entwurf.aenderungen.length > 0 && <Entwurfsliste entwurf={entwurf} />}
    </>
  )
}
