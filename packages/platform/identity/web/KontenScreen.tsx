import {
  Button,
  type Column,
  EmptyState,
  FormDialog,
  ListGrid,
  Notice,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  sentenceFor,
  TextField,
  useGemeinde,
  usePageTitle,
  usePanes,
  useShortcuts,
  useStacked,
} from '@verbundakte/ui'
import { useState } from 'react'
import { KontoAnsicht } from './KontoAnsicht.tsx'
import { type Konten, type Konto, useKonten } from './konten.ts'
import './konten.css'

/** The persons of the Gemeinde: who there is, what they may, and the account of the one that is chosen. */
export function KontenScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Personen')
  return (
    <Panes>
      {darf('pflegen', 'Konto') ? (
        <Personen />
      ) : (
        <Pane name="mitte" label="Personen">
          <EmptyState icon="visibility-off" title="Personen" main>
            Die Konten pflegt, wer in der Gemeinde die Benutzerpflege hat.
          </EmptyState>
        </Pane>
      )}
    </Panes>
  )
}

function Personen() {
  const konten = useKonten()
  const { personen, rollen, isPending, error } = konten
  const stacked = useStacked()
  const { show } = usePanes()
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  useShortcuts('Personen', [{ keys: 'n', titel: 'Person anlegen', run: () => setAdding(true) }])
  const konto = personen.find(({ id }) => id === chosen) ?? (stacked ? undefined : personen[0])
  const titelVon = (rolle: string) => rollen.find((each) => each.rolle === rolle)?.titel ?? rolle
  const columns: readonly Column<Konto>[] = [
    {
      name: 'name',
      titel: 'Person',
      header: true,
      cell: ({ name, kennung, gesperrt }) => (
        <>
          {name}
          {gesperrt && ' (gesperrt)'}
          <span className="neben">{kennung}</span>
        </>
      ),
    },
    {
      name: 'rollen',
      titel: 'Rollen',
      cell: ({ zuweisungen }) => [...new Set(zuweisungen.map(({ rolle }) => titelVon(rolle)))].join(', ') || 'keine',
    },
  ]
  return (
    <>
      <Pane name="mitte" label="Personen">
        <PaneHeader
          main
          title="Personen"
          meta={<span role="status">{personen.length > 0 && `${personen.length} Personen`}</span>}
          actions={
            <Button kind="primary" icon="add" keys="n" onClick={() => setAdding(true)}>
              Person anlegen
            </Button>
          }
        />
        {error && <Notice kind="danger">{sentenceFor(error)}</Notice>}
        {isPending && <Progress label="Personen werden geladen" />}
        {personen.length > 0 && (
          <ListGrid
            label="Personen"
            name="personen"
            rows={personen}
            rowId={({ id }) => id}
            columns={columns}
            selected={konto?.id ?? null}
            onSelect={({ id }) => {
              setChosen(id)
              if (stacked) show('rechts')
            }}
            onOpen={() => show('rechts')}
            takeFocus
          />
        )}
      </Pane>
      <Pane name="rechts" label="Person">
        {konto ? (
          <KontoAnsicht key={konto.id} konto={konto} konten={konten} titelVon={titelVon} />
        ) : (
          <EmptyState icon="account-circle" title="Niemand ausgewählt">
            Hier steht, wen Sie in der Liste auswählen.
          </EmptyState>
        )}
      </Pane>
      {adding && <AnlegenDialog konten={konten} onClose={() => setAdding(false)} onMade={setChosen} />}
    </>
  )
}

interface AnlegenDialogProps {
  readonly konten: Konten
  readonly onClose: () => void
  readonly onMade: (id: string) => void
}

function AnlegenDialog({ konten, onClose, onMade }: AnlegenDialogProps) {
  const { id: gemeinde } = useGemeinde()
  const [name, setName] = useState('')
  const [kennung, setKennung] = useState('')
  const [anbieterKennung, setAnbieterKennung] = useState('')
  return (
    <FormDialog
      title="Person anlegen"
      submit="Anlegen"
      onClose={onClose}
      onSubmit={async () => {
        const made = await konten.anlegen({ name, kennung: kennung.trim(), anbieterKennung })
        // The gateway answers with the id of the account it has made.
        onMade((made as { id: string }).id)
        onClose()
      }}
    >
      <TextField label="Name" name="name" required autoFocus value={name} onChange={setName} />
      <TextField
        label="Anmeldename"
        hint={`Ohne „${gemeinde}.“ davor, zum Beispiel erika.muster`}
        name="kennung"
        required
        value={kennung}
        onChange={setKennung}
      />
      <TextField
        label="Kennung beim Anbieter"
        hint="E-Mail-Adresse oder Anmeldename dort, wenn die Person sich damit anmelden soll"
        name="anbieterKennung"
        value={anbieterKennung}
        onChange={setAnbieterKennung}
      />
    </FormDialog>
  )
}
