import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { Progress } from '../parts/Progress.tsx'
import { useShortcuts } from '../shortcuts/ShortcutProvider.tsx'
import { useFileDrop } from '../upload/file-drop.ts'
import { keepPlace, recallPlace } from './list-memory.ts'
import { listStep, nearEnd } from './list-step.ts'
import { type Marking, markedByPointer, markingKey } from './marking.ts'
import { type Stroke, strokeMeant } from './stroke-meant.ts'
import './list-grid.css'

export interface Column<Row> {
  readonly name: string
  readonly titel: string
  readonly cell: (row: Row) => ReactNode
  /** names the row for screen readers; one column of a list has it */
  readonly header?: boolean
  /** `schmal`: as wide as its content; `neben`: hidden where the list is narrow */
  readonly width?: 'schmal' | 'neben'
}

interface ListGridProps<Row> {
  readonly label: string
  /** the list's name for remembering where people were in it */
  readonly name: string
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  readonly selected: string | null
  readonly onSelect: (row: Row) => void
  readonly onOpen: (row: Row) => void
  readonly more?: { readonly pending: boolean; readonly load: () => void } | null
  /** what happens with files dropped on a row */
  readonly drop?: { readonly label: string; readonly onFiles: (row: Row, files: readonly File[]) => void }
  /** lets people mark rows, to do something with all of them */
  readonly marking?: Marking
  /** takes the focus when the list appears */
  readonly takeFocus?: boolean
}

/**
 * A list for the keyboard, as a real table: rows are one tab stop, arrows (and j, k from anywhere) move the selection,
 * Enter opens. The next page is fetched before its end is reached.
 */
export function ListGrid<Row>(props: ListGridProps<Row>) {
  const { rows, rowId, selected, more, name } = props
  const scroller = useRef<HTMLDivElement>(null)
  const opened = useRef<Stroke | null>(null)
  const since = useRef(0)
  const at = rows.findIndex((row) => rowId(row) === selected)
  const tabStop = Math.max(0, at)

  const go = (key: string): boolean => {
    const place = listStep(at, rows.length, key)
    const row = place === null ? undefined : rows[place]
    if (place === null || !row) return false
    if (more && !more.pending && nearEnd(place, rows.length)) more.load()
    // Whoever goes to a row knows it: only one that came by itself is unread.
    opened.current = null
    props.onSelect(row)
    rowElement(scroller.current, place)?.focus()
    return true
  }
  useShortcuts(props.label, [
    { keys: 'j', titel: 'Nächste Zeile', run: () => go('j'), held: true },
    { keys: 'k', titel: 'Vorige Zeile', run: () => go('k'), held: true },
  ])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element) element.scrollTop = recallPlace(name).scroll
  }, [name])
  useEffect(() => {
    if (selected) keepPlace(name, { selected })
  }, [name, selected])

  const first = rows[0] && rowId(rows[0])
  const { takeFocus } = props
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are the reason, not part of the work
  useEffect(() => {
    // Only when the focus is nowhere, as after opening or when its row is gone: nobody is pulled out of a field.
    if (!takeFocus || document.activeElement !== document.body) return
    scroller.current?.querySelector<HTMLElement>('tbody [tabindex="0"]')?.focus()
  }, [takeFocus, name, first])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is the reason, not part of the work
  useLayoutEffect(() => {
    since.current = performance.now()
  }, [selected])

  const ids = rows.map(rowId)
  const { marking } = props
  const onKeyDown = (event: KeyboardEvent) => {
    const onRow = event.target instanceof HTMLTableRowElement
    const marked = marking && onRow ? markingKey(marking.marked, ids, tabStop, event) : null
    if (marking && marked) {
      event.preventDefault()
      marking.onChange(marked.marked)
      if (marked.step) go(marked.step)
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length === 1) return
    const row = rows[tabStop]
    if (event.key === 'Enter' && row && event.target instanceof HTMLTableRowElement) {
      event.preventDefault()
      const now = { row: rowId(row), at: event.timeStamp, since: since.current }
      if (!strokeMeant(opened.current, now, event.repeat)) return
      opened.current = now
      props.onOpen(row)
    } else if (go(event.key)) event.preventDefault()
  }

  return (
    <div
      className="va-list"
      ref={scroller}
      onScroll={(event) => {
        const { scrollTop, clientHeight, scrollHeight } = event.currentTarget
        keepPlace(name, { scroll: scrollTop })
        if (more && !more.pending && scrollTop + 2 * clientHeight > scrollHeight) more.load()
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose rows take the focus */}
      <table role="grid" aria-label={props.label} aria-rowcount={more ? -1 : rows.length + 1} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {marking && (
              <th scope="col" className="va-list__marke">
                <input
                  type="checkbox"
                  aria-label="Alle auswählen"
                  checked={ids.length > 0 && ids.every((id) => marking.marked.has(id))}
                  onChange={(event) => marking.onChange(new Set(event.target.checked ? ids : []))}
                />
              </th>
            )}
            {props.columns.map((column) => (
              <th key={column.name} scope="col" className={widthClass(column)}>
                {column.titel}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <GridRow
              key={rowId(row)}
              {...props}
              row={row}
              place={place}
              isSelected={place === at}
              isTabStop={place === tabStop}
              onMark={(range) => marking?.onChange(markedByPointer(marking.marked, ids, tabStop, place, range))}
            />
          ))}
        </tbody>
      </table>
      {more?.pending && <Progress label="Weitere Einträge werden geladen" />}
    </div>
  )
}

interface GridRowProps<Row> extends ListGridProps<Row> {
  readonly row: Row
  readonly place: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  /** @param range from the chosen row up to this one */
  readonly onMark: (range: boolean) => void
}

function GridRow<Row>(props: GridRowProps<Row>) {
  const { row, rowId, place, isSelected, isTabStop, columns, onSelect, onOpen, drop, marking, onMark } = props
  const marked = marking?.marked.has(rowId(row)) ?? false
  const { over, handlers } = useFileDrop(drop ? (files) => drop.onFiles(row, files) : null)
  return (
    <tr
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      data-over={over || undefined}
      data-marked={marked || undefined}
      onClick={(event) => {
        if (marking && (event.shiftKey || event.ctrlKey || event.metaKey)) onMark(event.shiftKey)
        else onSelect(row)
      }}
      onDoubleClick={() => onOpen(row)}
      {...handlers}
    >
      {marking && (
        // For the pointer. The keys are those of the row, which says in words that it is marked.
        <td className="va-list__marke" aria-hidden="true" onClick={(event) => event.stopPropagation()}>
          <input type="checkbox" tabIndex={-1} checked={marked} onChange={() => onMark(false)} />
        </td>
      )}
      {columns.map((column) =>
        column.header ? (
          <th key={column.name} scope="row" className={widthClass(column)}>
            {column.cell(row)}
            {marked && <span className="va-hidden"> (ausgewählt)</span>}
            {over && <span className="va-list__drop">{drop?.label}</span>}
          </th>
        ) : (
          <td key={column.name} className={widthClass(column)}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

function widthClass<Row>(column: Column<Row>): string | undefined {
  return column.width && `va-list__${column.width}`
}

function rowElement(scroller: HTMLElement | null, place: number): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`tbody tr:nth-child(${place + 1})`) ?? null
}
