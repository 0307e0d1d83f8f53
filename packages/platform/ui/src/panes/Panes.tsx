import { type CSSProperties, createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type Location, useLocation, useNavigate } from 'react-router'
import { remembered } from '../parts/remembered.ts'
import { usePaneFocus } from './pane-focus.ts'
import { Separator } from './Separator.tsx'
import { useStacked } from './stacked.ts'
import './panes.css'

export type PaneName = 'links' | 'mitte' | 'rechts'

interface PanesState {
  readonly sizes: PaneSizes
  resize(change: Partial<PaneSizes>): void
  /** which pane shows where there is room for one only */
  readonly shown: PaneName
  show(pane: PaneName): void
}

/** Widths in percent of the window, which survive a change of monitor better than pixels. */
interface PaneSizes {
  readonly links: number
  readonly rechts: number
}

const Context = createContext<PanesState | null>(null)
const SIZES = remembered('spalten', JSON.stringify({ links: 20, rechts: 46 }))

/**
 * Three panes side by side, with movable and remembered borders; on a phone one of them at a time, `begin` first. Which
 * one is part of the history there: the phone's own back button goes from the preview to the list.
 */
export function Panes({ children, begin = 'mitte' }: { children: ReactNode; begin?: PaneName }) {
  const [sizes, setSizes] = useState(readSizes)
  const location = useLocation()
  const navigate = useNavigate()
  const stacked = useStacked()
  const { pane, from } = paneState(location)
  const shown = pane ?? begin
  usePaneFocus(shown, stacked)
  const state = useMemo(
    () => ({
      sizes,
      shown,
      resize: (change: Partial<PaneSizes>) => {
        const next = { ...sizes, ...change }
        setSizes(next)
        SIZES.write(JSON.stringify(next))
      },
      show: (next: PaneName) => {
        if (!stacked || next === shown) return
        // The way back is the way one came; otherwise the history would grow with every look at the preview.
        if (next === from) void navigate(-1)
        else void navigate(location, { state: toPane(next, shown) })
      },
    }),
    [sizes, shown, from, stacked, location, navigate],
  )
  const style = { '--links': `${sizes.links}%`, '--rechts': `${sizes.rechts}%` } as CSSProperties
  return (
    <Context value={state}>
      <div className="va-panes" data-shown={shown} style={style}>
        {children}
      </div>
    </Context>
  )
}

/** State of a navigation that shows `pane` on a phone. @param from the pane to which back leads, if it is one step away */
export function toPane(pane: PaneName, from?: PaneName): { readonly pane: PaneName; readonly from?: PaneName } {
  return from ? { pane, from } : { pane }
}

/** What `toPane` left in the history. Anything may stand there. */
function paneState({ state }: Location<unknown>): { pane: PaneName | null; from: PaneName | null } {
  const kept = typeof state === 'object' && state !== null ? state : {}
  return { pane: paneIn(kept, 'pane'), from: paneIn(kept, 'from') }
}

function paneIn(state: object, key: 'pane' | 'from'): PaneName | null {
  const value: unknown = Object.entries(state).find(([name]) => name === key)?.[1]
  return NAMES.find((name) => name === value) ?? null
}

const NAMES: readonly PaneName[] = ['links', 'mitte', 'rechts']

export function usePanes(): PanesState {
  const panes = useContext(Context)
  if (!panes) throw new Error('usePanes stands outside of Panes')
  return panes
}

interface PaneProps {
  readonly name: PaneName
  readonly label: string
  readonly children: ReactNode
}

/** One pane: a landmark with a name, which scrolls by itself. */
export function Pane({ name, label, children }: PaneProps) {
  const { sizes, resize } = usePanes()
  return (
    <>
      {name === 'rechts' && (
        <Separator
          label="Breite der Vorschau"
          value={sizes.rechts}
          min={25}
          max={65}
          fromRight
          onChange={(rechts) => resize({ rechts })}
        />
      )}
      <section className={`va-pane va-pane--${name}`} aria-label={label} id={`spalte-${name}`}>
        {children}
      </section>
      {name === 'links' && (
        <Separator
          label="Breite der Navigation"
          value={sizes.links}
          min={12}
          max={35}
          onChange={(links) => resize({ links })}
        />
      )}
    </>
  )
}

function readSizes(): PaneSizes {
  try {
    const { links, rechts }: { links?: unknown; rechts?: unknown } = JSON.parse(SIZES.read())
    if (typeof links === 'number' && typeof rechts === 'number') return { links, rechts }
  } catch {
    // Something else wrote there: begin anew.
  }
  return { links: 20, rechts: 46 }
}
