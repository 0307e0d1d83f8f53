import { useEffect, useMemo, useState } from 'react'
import type { Entwurf, Pruefung } from './pruefung.ts'

type Regeln = typeof import('./pruefung.ts')

let geladen: Promise<Regeln> | undefined

/** Rules, forms and lists in one piece of their own: only who captures an Anzeige loads them, once. */
export function useRegeln(): { readonly regeln: Regeln | null; readonly fehlt: boolean; readonly nochmal: () => void } {
  const [regeln, setRegeln] = useState<Regeln | null>(null)
  const [versuch, setVersuch] = useState({ nummer: 0, fehlt: false })
  const { nummer } = versuch
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for anew with each attempt
  useEffect(() => {
    geladen ??= import('./pruefung.ts')
    geladen.then(setRegeln, () => {
      geladen = undefined
      setVersuch((jetzt) => ({ ...jetzt, fehlt: true }))
    })
  }, [nummer])
  return { regeln, fehlt: versuch.fehlt, nochmal: () => setVersuch({ nummer: nummer + 1, fehlt: false }) }
}

/** What stands beside the fields after each key. */
export function usePruefung(regeln: Regeln | null, text: string, entwurf: Omit<Entwurf, 'inhalt'>): Pruefung | null {
  const umstaende = JSON.stringify(entwurf)
  return useMemo(() => {
    if (!regeln) return null
    const umstand: Omit<Entwurf, 'inhalt'> = JSON.parse(umstaende)
    return regeln.pruefeEntwurf({ ...umstand, inhalt: JSON.parse(text) })
  }, [regeln, text, umstaende])
}
