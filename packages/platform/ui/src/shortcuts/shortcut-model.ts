/** One thing that a key does. `keys`: `n`, `?`, `Escape`, `mod+Enter`, or a sequence: `g a`. */
export interface Shortcut {
  readonly keys: string
  readonly titel: string
  readonly run: () => void
  /** goes on as long as the key is held; everything else is done once for each stroke */
  readonly held?: boolean
  /** id of the row that it files or finishes: struck twice, it leaves the next row alone */
  readonly row?: string
}

/** The part of a keyboard event that decides. */
export interface KeyStroke {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export interface Step<S extends Shortcut> {
  readonly run: S | null
  /** the beginning of a sequence that waits for its next key */
  readonly pending: string
}

/** `mod+Enter` for Ctrl or Command; null for strokes that belong to the browser or to the writing system. */
export function strokeName(stroke: KeyStroke): string | null {
  if (stroke.altKey) return null
  const key = stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key
  return stroke.ctrlKey || stroke.metaKey ? `mod+${key}` : key
}

/** What a stroke does: run something, begin a sequence, or nothing. Later registrations are nearer and win. */
export function step<S extends Shortcut>(pending: string, stroke: string, shortcuts: readonly S[]): Step<S> {
  const typed = pending === '' ? stroke : `${pending} ${stroke}`
  const run = shortcuts.findLast((shortcut) => shortcut.keys === typed) ?? null
  if (run) return { run, pending: '' }
  if (shortcuts.some((shortcut) => shortcut.keys.startsWith(`${typed} `))) return { run: null, pending: typed }
  // A wrong second key begins anew: `g g a` still goes to a.
  return pending === '' ? { run: null, pending: '' } : step('', stroke, shortcuts)
}

const EDITING: ReadonlySet<string> = new Set(['mod+z', 'mod+y', 'mod+x', 'mod+c', 'mod+v', 'mod+a'])

/** Whether a stroke belongs to the field in which somebody is writing: characters, and what a field does by itself. */
export function isForField(stroke: string): boolean {
  return !stroke.startsWith('mod+') || EDITING.has(stroke)
}

/** Whether WCAG 2.1.4 speaks of it: characters alone, which speech input and unsteady hands set off by accident. */
export function isCharacterOnly(keys: string): boolean {
  return keys.split(' ').every((key) => key.length === 1)
}
