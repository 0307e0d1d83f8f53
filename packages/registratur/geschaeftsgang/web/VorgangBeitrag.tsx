import type { VorgangOrt } from '@verbundakte/akte/web'
import { Button, useApiQuery, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { AufgabeDialog } from './aufgaben/AufgabeDialog.tsx'
import { Aufgaben } from './aufgaben/Aufgaben.tsx'
import { GeschaeftsgangDocument } from './generated/graphql.ts'
import { Kommentare } from './Kommentare.tsx'
import { LaufwegDialog } from './LaufwegDialog.tsx'
import { LaufwegTabelle } from './LaufwegTabelle.tsx'
import { Wiedervorlagen } from './Wiedervorlagen.tsx'
import './postkorb.css'

/** What happens with a Vorgang, below its Angaben: where it is, when it comes again, what was said. */
export function VorgangBeitrag({ id, offen }: VorgangOrt) {
  const [sending, setSending] = useState(false)
  const { data } = useApiQuery(['geschaeftsgang', id], GeschaeftsgangDocument, { vorgang: id })
  const gang = data?.geschaeftsgang
  return (
    <>
      <section className="angaben-teil geschaeftsgang" aria-label="Geschäftsgang">
        <header>
          <h2>Geschäftsgang</h2>
          {offen && (
            <Button kind="quiet" icon="mail" onClick={() => setSending(true)}>
              Vorgang auf den Weg bringen
            </Button>
          )}
        </header>
        {gang?.laufwege.length === 0 && <p>Noch nirgends hingeschickt.</p>}
        {gang?.laufwege.map((laufweg) => (
          <LaufwegTabelle key={laufweg.id} laufweg={laufweg} vorgang={id} />
        ))}
      </section>
      <Aufgaben vorgang={id} offen={offen} aufgaben={gang?.aufgaben ?? []} />
      <Wiedervorlagen vorgang={id} wiedervorlagen={gang?.wiedervorlagen ?? []} />
      <Kommentare vorgang={id} kommentare={gang?.kommentare ?? []} />
      {sending && <LaufwegDialog vorgang={id} dokument={null} onClose={() => setSending(false)} />}
    </>
  )
}

/** In the head of the Vorgang's screen: the Dokument that is looked at goes on its way, or somebody is asked for something. */
export function AufDenWeg({ id, offen, dokument }: VorgangOrt) {
  const [sending, setSending] = useState(false)
  const [asking, setAsking] = useState(false)
  useShortcuts('Vorgang', [
    offen ? { keys: 'w', titel: 'Auf den Weg bringen', run: () => setSending(true) } : null,
    offen ? { keys: 'a', titel: 'Aufgabe stellen', run: () => setAsking(true) } : null,
  ])
  if (!offen) return null
  return (
    <>
      <Button kind="quiet" icon="mail" keys="w" onClick={() => setSending(true)}>
        Auf den Weg
      </Button>
      <Button kind="quiet" icon="checklist" keys="a" onClick={() => setAsking(true)}>
        Aufgabe
      </Button>
      {sending && <LaufwegDialog vorgang={id} dokument={dokument} onClose={() => setSending(false)} />}
      {asking && <AufgabeDialog vorgang={id} onClose={() => setAsking(false)} />}
    </>
  )
}
