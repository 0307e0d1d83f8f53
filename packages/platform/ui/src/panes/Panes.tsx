import { type CSSProperties, createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import { remembered } from '../parts/remembered.ts'
import { Separator } from './Separator.tsx'
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

/** Three panes side by side, with movable and remembered borders; on a phone one of them at a time, `begin` first. */
export function Panes({ children, begin = 'mitte' }: { children: ReactNode; begin?: PaneName }) {
  const [sizes, setSizes] = useState(readSizes)
  const { pathname } = useLocation()
  // What was shown belongs to a place: going elsewhere begins anew.
  const [choice, setChoice] = useState<{ pathname: string; pane: PaneName } | null>(null)
  const shown = choice?.pathname === pathname ? choice.pane : begin
  const state = useMemo(
    () => ({
      sizes,
      shown,
      resize: (change: Partial<PaneSizes>) => {
        const next = { ...sizes, ...change }
        setSizes(next)
        SIZES.write(JSON.stringify(next))
      },
      show: (pane: PaneName) => setChoice({ pathname, pane }),
    }),
    [sizes, shown, pathname],
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
