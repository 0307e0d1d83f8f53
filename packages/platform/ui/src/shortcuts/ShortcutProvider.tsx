import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { doubled, type Stroke } from '../list/stroke-meant.ts'
import { remembered } from '../parts/remembered.ts'
import { isCharacterOnly, isForField, type Shortcut, step, strokeName } from './shortcut-model.ts'

export interface ShortcutGroup {
  readonly titel: string
  readonly shortcuts: readonly Registered[]
}

interface Registered extends Shortcut {
  /** since when it does this to this row, in milliseconds */
  readonly since: number
}

interface Registry {
  readonly groups: ReadonlySet<ShortcutGroup>
  add(group: ShortcutGroup): () => void
}

interface Shortcuts {
  readonly registry: Registry
  readonly charactersOn: boolean
  setCharactersOn(on: boolean): void
}

const Context = createContext<Shortcuts | null>(null)
const CHARACTERS = remembered('kuerzel', 'an')
const SEQUENCE_MS = 1500

/** Listens once for the whole application. Screens say what their keys do with `useShortcuts`. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry)
  const charactersOn = useSyncExternalStore(CHARACTERS.subscribe, CHARACTERS.read) === 'an'
  const pending = useRef({ keys: '', at: 0 })
  const done = useRef<(Stroke & { readonly keys: string }) | null>(null)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const stroke = event.defaultPrevented || event.isComposing ? null : strokeName(event)
      if (!stroke || (isTyping(event.target) && isForField(stroke)) || document.querySelector('dialog:modal')) return
      const now = performance.now()
      const before = now - pending.current.at < SEQUENCE_MS ? pending.current.keys : ''
      const result = step(before, stroke, active(registry, charactersOn))
      pending.current = { keys: result.pending, at: now }
      if (!result.run) return
      event.preventDefault()
      if (event.repeat && !result.run.held) return
      const { keys, row, since } = result.run
      const stroked = row === undefined ? null : { keys, row, at: now, since }
      if (stroked && done.current?.keys === keys && doubled(done.current, stroked)) return
      done.current = stroked
      result.run.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [registry, charactersOn])

  const value = useMemo(
    () => ({ registry, charactersOn, setCharactersOn: (on: boolean) => CHARACTERS.write(on ? 'an' : 'aus') }),
    [registry, charactersOn],
  )
  return <Context value={value}>{children}</Context>
}

/** Gives keys a meaning while this component is mounted. Null entries are keys without a meaning just now. */
export function useShortcuts(titel: string, shortcuts: readonly (Shortcut | null)[]): void {
  const { registry } = useShortcutSettings()
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const rows = useRef<ReadonlyMap<string, number>>(new Map())
  const signature = shortcuts
    .map((shortcut) => (shortcut ? `${shortcut.keys}=${shortcut.titel}=${shortcut.row}` : ''))
    .join('|')
  // Before it is painted: from when a row is seen, its keys are meant for it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list, whose functions are new at every render
  useLayoutEffect(() => {
    const now = performance.now()
    const since = ({ row }: Shortcut) => (row === undefined ? undefined : rows.current.get(row)) ?? now
    const stable = latest.current.flatMap((shortcut, place) =>
      shortcut ? [{ ...shortcut, since: since(shortcut), run: () => latest.current[place]?.run() }] : [],
    )
    // What else a screen offers may change meanwhile; how long a row is there does not.
    rows.current = new Map(
      stable.flatMap(({ row, since: first }) => (row === undefined ? [] : [[row, first] as const])),
    )
    return registry.add({ titel, shortcuts: stable })
  }, [registry, titel, signature])
}

export function useShortcutSettings(): Shortcuts {
  const shortcuts = useContext(Context)
  if (!shortcuts) throw new Error('useShortcuts stands outside of ShortcutProvider')
  return shortcuts
}

function createRegistry(): Registry {
  const groups = new Set<ShortcutGroup>()
  return {
    groups,
    add(group) {
      groups.add(group)
      return () => groups.delete(group)
    },
  }
}

function active(registry: Registry, charactersOn: boolean): Registered[] {
  const all = [...registry.groups].flatMap((group) => group.shortcuts)
  return charactersOn ? all : all.filter((shortcut) => !isCharacterOnly(shortcut.keys))
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
