import { useEffect, useState } from 'react'

/** The value once nobody has changed it for a moment: what follows a typing hand asks once, not at each stroke. */
export function useRuhig<T>(wert: T, ms: number): T {
  const [ruhig, setRuhig] = useState(wert)
  useEffect(() => {
    const uhr = setTimeout(() => setRuhig(wert), ms)
    return () => clearTimeout(uhr)
  }, [wert, ms])
  return ruhig
}
