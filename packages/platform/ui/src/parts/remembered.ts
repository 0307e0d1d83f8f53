/** A choice of this person on this machine. Private windows refuse storage; the choice then lasts as long as the page. */
export interface Remembered {
  read(): string
  write(value: string): void
  subscribe(listener: () => void): () => void
}

export function remembered(name: string, initial: string): Remembered {
  const key = `verbundakte.${name}`
  const listeners = new Set<() => void>()
  let value = load(key) ?? initial
  return {
    read: () => value,
    write(next) {
      value = next
      store(key, next)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function load(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Refused or full: see above.
  }
}
