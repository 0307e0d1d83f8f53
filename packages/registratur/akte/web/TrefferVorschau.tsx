import { EmptyState } from '@verbundakte/ui'
import { AkteDetails } from './AkteDetails.tsx'
import { DokumentView } from './DokumentView.tsx'
import { readPfad } from './such-adresse.ts'
import { VorgangDetails } from './VorgangDetails.tsx'

/** What a hit leads to, as it looks in its own place. Kinds of other modules are opened with Enter. */
export function TrefferVorschau({ pfad }: { pfad: string }) {
  const { akte, vorgang, dokument } = readPfad(pfad)
  if (dokument) return <DokumentView id={dokument} zeile={null} />
  if (vorgang) return <VorgangDetails id={vorgang} withOpen />
  if (akte) return <AkteDetails id={akte} withOpen />
  return (
    <EmptyState icon="open-in-new" title="Keine Vorschau">
      Enter öffnet den Treffer.
    </EmptyState>
  )
}
