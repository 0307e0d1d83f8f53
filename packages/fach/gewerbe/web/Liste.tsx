import { usePaged } from '@verbundakte/akte/web'
import {
  Button,
  type Column,
  EmptyState,
  type IconName,
  ListGrid,
  Notice,
  Progress,
  sentenceFor,
} from '@verbundakte/ui'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'

export interface Reiter<T extends string> {
  readonly wert: T
  readonly titel: string
}

/** Which of a few lists is looked at; the address remembers it. */
export function useReiter<T extends string>(alle: readonly [Reiter<T>, ...Reiter<T>[]]) {
  const [params, setParams] = useSearchParams()
  const [erster] = alle
  const reiter = alle.find(({ wert }) => wert === params.get('liste')) ?? erster
  const wahl: ReactNode = alle.map(({ wert, titel }) => (
    <Button
      key={wert}
      kind="quiet"
      pressed={wert === reiter.wert}
      onClick={() => setParams(wert === erster.wert ? {} : { liste: wert }, { replace: true })}
    >
      {titel}
    </Button>
  ))
  return { reiter, wahl }
}

interface ListeProps<T> {
  /** under this its place is kept; an own one for each list and question */
  readonly name: string
  /** unless given: its name. What tells lists of the same kind apart from others, so that they are loaded anew together */
  readonly schluessel?: readonly string[]
  readonly titel: string
  readonly leer: string
  readonly leerText: string
  readonly leerBild?: IconName
  readonly spalten: readonly Column<T>[]
  readonly laden: Parameters<typeof usePaged<T>>[1]
  readonly id: (zeile: T) => string
  readonly onOpen: (zeile: T) => void
  /** false where a field above it has the focus */
  readonly fokus?: boolean
}

/** A page at a time, by keyboard. */
export function Liste<T>(props: ListeProps<T>) {
  const { name, schluessel = [name], titel, leer, leerText, leerBild = 'check', spalten, laden, onOpen } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const { rows, more, isPending, error } = usePaged<T>(['gewerbe', ...schluessel], laden)
  return (
    <>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label={`Wird geladen: ${titel}`} />}
      {rows.length > 0 && (
        <ListGrid
          label={titel}
          name={`gewerbe:${name}`}
          rows={rows}
          rowId={props.id}
          columns={spalten}
          selected={chosen ?? (rows[0] === undefined ? null : props.id(rows[0]))}
          onSelect={(zeile) => setChosen(props.id(zeile))}
          onOpen={onOpen}
          more={more}
          {...(props.fokus !== false && { takeFocus: true })}
        />
      )}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState icon={leerBild} title={leer}>
          {leerText}
        </EmptyState>
      )}
    </>
  )
}
