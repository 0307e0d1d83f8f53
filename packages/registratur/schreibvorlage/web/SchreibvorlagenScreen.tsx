import {
  Button,
  EmptyState,
  Notice,
  Progress,
  sentenceFor,
  useApiQuery,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Angebote } from './Angebote.tsx'
import { FassungDialog } from './FassungDialog.tsx'
import { SchreibvorlagenDocument, type SchreibvorlageZeileFragment } from './generated/graphql.ts'
import { Platzhalter } from './Platzhalter.tsx'
import { VorlageDialog } from './VorlageDialog.tsx'
import { VorlageZeile } from './VorlageZeile.tsx'
import './schreibvorlage.css'

type Offen =
  | { readonly was: 'angaben'; readonly vorlage: SchreibvorlageZeileFragment | null }
  | { readonly was: 'fassung'; readonly vorlage: SchreibvorlageZeileFragment }

/** The letters of the house: those of one's own offices first, and what other Gemeinden offer. */
export function SchreibvorlagenScreen() {
  const { darf } = useGemeinde()
  usePageTitle('Schreibvorlagen')
  if (!darf('lesen', 'Schreibvorlage')) {
    return (
      <EmptyState icon="visibility-off" title="Schreibvorlagen" main>
        Schreibvorlagen sehen die, die hier Akten bearbeiten.
      </EmptyState>
    )
  }
  return <Schreibvorlagen />
}

function Schreibvorlagen() {
  const { darf } = useGemeinde()
  const { data, error } = useApiQuery(['schreibvorlagen'], SchreibvorlagenDocument, {})
  const [offen, setOffen] = useState<Offen | null>(null)
  const mag = darf('anlegen', 'Schreibvorlage')
  const neu = () => setOffen({ was: 'angaben', vorlage: null })
  useShortcuts('Schreibvorlagen', [mag ? { keys: 'n', titel: 'Neue Schreibvorlage', run: neu } : null])
  return (
    <div className="schreibvorlagen">
      <header>
        <h1>Schreibvorlagen</h1>
        {mag && (
          <Button icon="add" keys="n" onClick={neu}>
            Neue Schreibvorlage
          </Button>
        )}
      </header>
      <p>Word-Dokumente mit Platzhaltern. Im Vorgang wird daraus mit der Taste s ein Schreiben.</p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Schreibvorlagen werden geladen" />}
      {darf('lesen', 'Vorlagenangebot') && <Angebote />}
      {data?.schreibvorlagen.length === 0 && <p>Noch keine.</p>}
      <ul aria-label="Schreibvorlagen">
        {data?.schreibvorlagen.map((vorlage) => (
          <VorlageZeile
            key={vorlage.id}
            vorlage={vorlage}
            onEdit={() => setOffen({ was: 'angaben', vorlage })}
            onFassung={() => setOffen({ was: 'fassung', vorlage })}
          />
        ))}
      </ul>
      <Platzhalter />
      {offen?.was === 'angaben' && <VorlageDialog vorlage={offen.vorlage} onClose={() => setOffen(null)} />}
      {offen?.was === 'fassung' && <FassungDialog vorlage={offen.vorlage} onClose={() => setOffen(null)} />}
    </div>
  )
}
