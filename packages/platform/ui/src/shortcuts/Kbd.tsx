const NAMES: Record<string, string> = {
  Escape: 'Esc',
  Space: 'Leertaste',
  Shift: 'Umschalt',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/**
 * Keys as they stand on a German keyboard: `g a` becomes two caps, `mod+Enter` becomes Strg + Enter. Beside a button
 * they are for the eye only, so that its name stays its name; `readable` where they are the content.
 */
export function Kbd({ keys, readable = false }: { keys: string; readable?: boolean }) {
  return (
    <span className="va-kbd" aria-hidden={!readable}>
      {keys.split(' ').map((key, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may repeat a key; its order is fixed
        <kbd key={place}>{keyLabel(key)}</kbd>
      ))}
    </span>
  )
}

/** The same as plain text, for titles. */
export function keyLabel(key: string): string {
  if (key === '+') return key
  return key
    .split('+')
    .map((part, _place, parts) =>
      part === 'mod' ? 'Strg' : parts.length > 1 && part.length === 1 ? part.toUpperCase() : (NAMES[part] ?? part),
    )
    .join(' + ')
}
