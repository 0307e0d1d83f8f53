import { Button, Details, formatInstant, Notice, useApiQuery } from '@verbundakte/ui'
import { TransfervermerkDesDokumentsDocument, type VermerkFragment } from './generated/graphql.ts'

interface VermerkProps {
  readonly vermerk: VermerkFragment
  /** null: it is as it is */
  readonly onEdit: (() => void) | null
}

/** How a paper was scanned, and what of that nobody has said. */
export function Vermerk({ vermerk, onEdit }: VermerkProps) {
  const { durch, am, geraet, einstellungen, vollstaendig, abweichungen, fehlt } = vermerk
  return (
    <section className="post-vermerk" aria-label="Transfervermerk">
      <h2>Transfervermerk</h2>
      <Details
        items={[
          am || durch ? ['Gescannt', [am && formatInstant(am), durch].filter(Boolean).join(', ')] : null,
          geraet ? ['Gerät', geraet] : null,
          einstellungen ? ['Einstellungen', einstellungen] : null,
          vollstaendig === null ? null : ['Vollständig', vollstaendig ? 'ja' : 'nein'],
          abweichungen ? ['Abweichungen', abweichungen] : null,
        ]}
      />
      {fehlt.length > 0 && <Notice kind="info">Nicht angegeben: {fehlt.join(', ')}.</Notice>}
      {onEdit && (
        <Button kind="quiet" icon="edit" keys="t" onClick={onEdit}>
          {fehlt.length > 0 ? 'Ergänzen' : 'Ändern'}
        </Button>
      )}
    </section>
  )
}

/** Beside a filed Dokument that came out of a scanner. */
export function VermerkAmDokument({ dokument }: { readonly dokument: string }) {
  const { data } = useApiQuery(['transfervermerk', dokument], TransfervermerkDesDokumentsDocument, { dokument })
  return data?.transfervermerk ? <Vermerk vermerk={data.transfervermerk} onEdit={null} /> : null
}
