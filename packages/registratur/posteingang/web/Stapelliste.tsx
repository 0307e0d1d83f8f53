import { type Column, EmptyState, ListGrid, Progress, SelectField, useGemeinde } from '@verbundakte/ui'
import type { EingangZeileFragment } from './generated/graphql.ts'
import { type Stapel, useStapelzahlen, type Wahl } from './use-stapel.ts'
import { LISTEN, nochInArbeit, nurName, seit } from './words.ts'

interface StapellisteProps {
  readonly wahl: Wahl
  readonly onWahl: (wahl: Wahl) => void
  readonly stapel: Stapel
  readonly rows: readonly EingangZeileFragment[]
  readonly selected: string | null
  readonly onSelect: (row: EingangZeileFragment) => void
  readonly onAccept: () => void
}

/** The queue: whose post, which of it, and the letters one below the other. */
export function Stapelliste({ wahl, onWahl, stapel, rows, selected, onSelect, onAccept }: StapellisteProps) {
  const { eigeneAemter, darf } = useGemeinde()
  const zahlen = useStapelzahlen()
  const summe = zahlen.reduce((alle, { anzahl }) => alle + anzahl, 0)
  const aemter = new Map([
    ...eigeneAemter.map(({ kuerzel, name }) => [kuerzel, { name, anzahl: 0 }] as const),
    ...zahlen.map(({ amt, anzahl }) => [amt.kuerzel, { name: amt.name, anzahl }] as const),
  ])
  const columns: readonly Column<EingangZeileFragment>[] = [
    {
      name: 'betreff',
      titel: 'Post',
      header: true,
      cell: (row) => (
        <>
          {row.betreff}
          <span className="neben">{[nurName(row.absender), nochInArbeit(row)].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { name: 'seit', titel: 'Eingang', width: 'schmal', cell: (row) => seit(row.eingegangenAm) },
  ]
  return (
    <>
      <div className="post-wahl">
        <SelectField
          label="Postfach"
          name="amt"
          required
          value={wahl.amt === null ? 'alle' : `amt:${wahl.amt}`}
          options={[
            { wert: 'alle', titel: `Alle (${summe})` },
            ...[...aemter].map(([kuerzel, { name, anzahl }]) => ({
              wert: `amt:${kuerzel}`,
              titel: `${name} (${anzahl})`,
            })),
          ]}
          onChange={(wert) => onWahl({ ...wahl, amt: wert === 'alle' ? null : wert.slice(4) })}
        />
        <SelectField
          label="Liste"
          name="liste"
          required
          value={wahl.liste}
          options={LISTEN}
          onChange={(wert) => onWahl({ ...wahl, liste: LISTEN.find((liste) => liste.wert === wert)?.wert ?? 'OFFEN' })}
        />
      </div>
      {rows.length > 0 && (
        <ListGrid
          label="Post"
          name={`posteingang:${wahl.amt}:${wahl.liste}`}
          rows={rows}
          rowId={(row) => row.id}
          columns={columns}
          selected={selected}
          onSelect={onSelect}
          onOpen={onAccept}
          more={stapel.more}
          takeFocus
        />
      )}
      {rows.length === 0 && stapel.isPending && <Progress label="Post wird geladen" />}
      {rows.length === 0 && !stapel.isPending && !stapel.error && (
        <EmptyState icon="mail" title={wahl.liste === 'OFFEN' ? 'Alles erledigt' : 'Nichts in dieser Liste'}>
          {wahl.liste === 'OFFEN' && darf('anlegen', 'Eingang')
            ? 'Neue Post erscheint hier von selbst. Dateien und E-Mails können Sie auch hierher ziehen (Taste u).'
            : 'Sobald es etwas gibt, steht es hier.'}
        </EmptyState>
      )}
    </>
  )
}
