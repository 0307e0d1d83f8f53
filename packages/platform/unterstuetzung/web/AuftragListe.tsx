import { Badge, type Column, formatInstant, ListGrid, usePanes, useStacked } from '@verbundakte/ui'
import type { Kopf } from './auftraege.ts'
import { ARTEN, ZUSTAENDE, zustandFarbe } from './words.ts'

interface AuftragListeProps {
  readonly name: string
  readonly rows: readonly Kopf[]
  readonly selected: string | null
  readonly onSelect: (auftrag: Kopf) => void
  /** the Gemeinde's name, where the list is of several */
  readonly gemeindeVon?: (id: string) => string
}

export function AuftragListe({ name, rows, selected, onSelect, gemeindeVon }: AuftragListeProps) {
  const { show } = usePanes()
  const stacked = useStacked()
  const columns: readonly Column<Kopf>[] = [
    {
      name: 'auftrag',
      titel: 'Auftrag',
      header: true,
      cell: (auftrag) => (
        <>
          {gemeindeVon && <strong>{gemeindeVon(auftrag.gemeinde)}: </strong>}
          {auftrag.ticket}
          {auftrag.art !== 'UNTERSTUETZUNG' && ` (${ARTEN[auftrag.art]})`}
          <span className="neben">
            {!gemeindeVon && `${auftrag.antragstellerName}, `}
            {formatInstant(auftrag.beantragtAm)}
          </span>
          <span className="neben">{auftrag.zweck}</span>
        </>
      ),
    },
    {
      name: 'zustand',
      titel: 'Stand',
      width: 'schmal',
      cell: ({ zustand }) => <Badge kind={zustandFarbe(zustand)}>{ZUSTAENDE[zustand]}</Badge>,
    },
  ]
  return (
    <ListGrid
      label="Aufträge"
      name={name}
      rows={rows}
      rowId={({ id }) => id}
      columns={columns}
      selected={selected}
      onSelect={(auftrag) => {
        onSelect(auftrag)
        if (stacked) show('rechts')
      }}
      onOpen={() => show('rechts')}
      takeFocus
    />
  )
}
