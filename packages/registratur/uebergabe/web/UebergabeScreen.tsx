import {
  Combobox,
  type ComboOption,
  EmptyState,
  Notice,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { GruppeZeile } from './GruppeZeile.tsx'
import { BelegschaftDocument, UebergabeDocument } from './generated/graphql.ts'
import { LetzteUebergaben } from './LetzteUebergaben.tsx'
import './uebergabe.css'

/** Everything somebody holds, kind by kind, to be handed to others. */
export function UebergabeScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Übergabe')
  if (!darf('anlegen', 'Uebergabe')) {
    return (
      <EmptyState icon="visibility-off" title="Übergabe" main>
        Übergeben kann, wer ein Amt leitet, und die Registratur.
      </EmptyState>
    )
  }
  return <Uebergabe />
}

function Uebergabe() {
  const { person = null } = useParams()
  const { pfad, aemter } = useGemeinde()
  const navigate = useNavigate()
  const { data, error, isPending } = useApiQuery(['belegschaft'], BelegschaftDocument, {})
  const leute = (data?.mitarbeiter ?? []).map(({ id, name }) => ({ id, text: name }))
  const ohneRolle = data && person ? { id: person, text: 'Person ohne Rolle' } : null
  const von = leute.find(({ id }) => id === person) ?? ohneRolle
  return (
    <div className="uebergabe">
      <h1>Übergabe</h1>
      <p>Was eine Person hält, geht an andere. Jedes Stück lässt sich einen Tag lang zurücknehmen.</p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Personen werden geladen" />}
      <Combobox
        label="Von"
        name="von"
        required
        autoFocus
        value={von}
        search={(text) => gesucht(leute, text)}
        onChange={(option) => option && void navigate(pfad(`uebergabe/${option.id}`), { replace: true })}
        nothing="Niemand heißt so."
      />
      {von === ohneRolle && von && <p>Diese Person hat hier keine Rolle mehr. Was sie noch hält, steht darunter.</p>}
      {von && (
        <Gehaltenes
          key={von.id}
          von={von.id}
          ziele={[
            ...aemter.map(({ kuerzel, name }) => ({ id: `amt:${kuerzel}`, text: name })),
            ...leute.filter(({ id }) => id !== von.id).map(({ id, text }) => ({ id: `person:${id}`, text })),
          ]}
        />
      )}
      <LetzteUebergaben />
    </div>
  )
}

function Gehaltenes({ von, ziele }: { von: string; ziele: readonly ComboOption[] }) {
  const { data, error } = useApiQuery(['uebergabe', von], UebergabeDocument, { person: von })
  const [zuletzt, setZuletzt] = useState<ComboOption | null>(null)
  const gruppen = data?.uebergabe.filter(({ ids }) => ids.length > 0) ?? []
  return (
    <section aria-label="Was die Person hält">
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Es wird nachgesehen" />}
      {data && gruppen.length === 0 && <p>Nichts, das Sie übergeben könnten.</p>}
      {gruppen.map((gruppe) => (
        <GruppeZeile
          key={gruppe.art}
          gruppe={gruppe}
          von={von}
          suchen={(text) => gesucht(ziele, text)}
          vorschlag={zuletzt}
          onGewaehlt={setZuletzt}
        />
      ))}
    </section>
  )
}

function gesucht(options: readonly ComboOption[], text: string): readonly ComboOption[] {
  const words = text.toLocaleLowerCase('de').split(/\s+/)
  return options.filter((option) => words.every((word) => option.text.toLocaleLowerCase('de').includes(word)))
}
