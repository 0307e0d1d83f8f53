import { Badge, Button, FormDialog, SelectField, TextField, useApi, useRefresh } from '@verbundakte/ui'
import { useState } from 'react'
import { type BeteiligteFragment, BeteiligteHinzufuegenDocument, type Beteiligtenart } from './generated/graphql.ts'
import { chosenOf, optionsOf } from './words.ts'

const ART_NAMEN: Readonly<Record<Beteiligtenart, string>> = { PERSON: 'Person', ORGANISATION: 'Firma oder Behörde' }

interface BeteiligteProps {
  readonly an: { readonly akte: string } | { readonly vorgang: string }
  readonly beteiligte: readonly BeteiligteFragment[]
  readonly mayAdd: boolean
  /** what is read anew after adding */
  readonly refresh: readonly string[]
}

/** Who has to do with an Akte or a Vorgang. */
export function Beteiligte({ an, beteiligte, mayAdd, refresh }: BeteiligteProps) {
  const [adding, setAdding] = useState(false)
  return (
    <section className="beteiligte" aria-label="Beteiligte">
      <header>
        <h2>Beteiligte</h2>
        {mayAdd && (
          <Button kind="quiet" icon="add" onClick={() => setAdding(true)}>
            Hinzufügen
          </Button>
        )}
      </header>
      {beteiligte.length === 0 && <p>Niemand eingetragen.</p>}
      <ul>
        {beteiligte.map((person) => (
          <li key={person.id}>
            <strong>{person.name}</strong> <Badge>{person.rolle}</Badge>
            {person.anschrift && <span>{person.anschrift}</span>}
          </li>
        ))}
      </ul>
      {adding && <Hinzufuegen an={an} refresh={refresh} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Hinzufuegen({
  an,
  refresh: names,
  onClose,
}: Pick<BeteiligteProps, 'an' | 'refresh'> & { onClose: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const [name, setName] = useState('')
  const [rolle, setRolle] = useState('Antragsteller')
  const [art, setArt] = useState<string>('PERSON')
  const [anschrift, setAnschrift] = useState('')
  const save = async () => {
    const eingabe = { name, rolle, art: chosenOf(ART_NAMEN, art) ?? 'PERSON', anschrift: anschrift || null }
    await api.graphql(BeteiligteHinzufuegenDocument, { ...an, eingabe })
    await refresh(...names)
    onClose()
  }
  return (
    <FormDialog title="Beteiligte hinzufügen" submit="Hinzufügen" onClose={onClose} onSubmit={save}>
      <TextField label="Name" name="name" required autoFocus value={name} onChange={setName} />
      <div className="va-form__row">
        <TextField label="Rolle" name="rolle" required value={rolle} onChange={setRolle} />
        <SelectField label="Art" name="art" required value={art} options={optionsOf(ART_NAMEN)} onChange={setArt} />
      </div>
      <TextField label="Anschrift" name="anschrift" value={anschrift} onChange={setAnschrift} />
    </FormDialog>
  )
}
