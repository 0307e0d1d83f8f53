import { EmptyState, FilePreview } from '@verbundakte/ui'
import type { Eingang } from './EingangView.tsx'

/** The letter, or the Beilage of it that was chosen. */
export function Vorschau({ eingang, beilage }: { eingang: Eingang | null; beilage: string | null }) {
  if (!eingang) {
    return (
      <EmptyState icon="draft" title="Keine Vorschau">
        Hier steht die Seite, die Sie links auswählen.
      </EmptyState>
    )
  }
  const { id, dateiname, mime, groesse, vorschauPfad, dateiPfad, pruefung } =
    eingang.beilagen.find((each) => each.id === beilage) ?? eingang
  return (
    <div className="va-preview" hidden={pruefung === 'GESPERRT'}>
      <FilePreview file={{ id, dateiname, mime, groesse, vorschauUrl: vorschauPfad, dateiUrl: dateiPfad }} />
    </div>
  )
}

/** After the last Beilage comes the letter again. */
export function naechste({ beilagen }: Eingang, gezeigt: string | null): string | null {
  const at = beilagen.findIndex(({ id }) => id === gezeigt)
  return beilagen[at + 1]?.id ?? null
}
