import { usePaged } from '@verbundakte/akte/web'
import { Button, type Column, EmptyState, ListGrid, Notice, Progress, sentenceFor } from '@verbundakte/ui'
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

interface ListeProps<T extends { readonly id: string }> {
  readonly name: string
  readonly titel: string
  readonly leer: string
  readonly leerText: string
  readonly spalten: readonly Column<T>[]
  readonly laden: Parameters<typeof usePaged<T>>[1]
  readonly onOpen: (zeile: T) => void
}

/** A page of cases at a time, by keyboard. */
export function Liste<T extends { readonly id: string }>(props: ListeProps<T>) {
  const { name, titel, leer, leerText, spalten, laden, onOpen } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const { rows, more, isPending, error } = usePaged<T>(['gewerbe', name], laden)
  return (
    <>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label={`${titel} wird geladen`} />}
      {rows.length > 0 && (
        <ListGrid
          label={titel}
          name={`gewerbe:${name}`}
          rows={rows}
          rowId={({ id }) => id}
          columns={spalten}
          selected={chosen ?? rows[0]?.id ?? null}
          onSelect={({ id }) => setChosen(id)}
          onOpen={onOpen}
          more={more}
          takeFocus
        />
      )}
      {!isPending && !error && rows.length === 0 && (
        <EmptyState icon="check" title={leer}>
          {leerText}
        </EmptyState>
      )}
    </>
  )
}
