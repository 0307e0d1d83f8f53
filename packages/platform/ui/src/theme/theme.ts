import { useSyncExternalStore } from 'react'
import { remembered } from '../parts/remembered.ts'

export type Theme = 'system' | 'light' | 'dark'

const CHOICE = remembered('darstellung', 'system')

/** Sets KERN's theme on the document and follows the system from then on. Called once, before the first render. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const choice = readTheme()
    const theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice
    document.documentElement.dataset.kernTheme = theme
  }
  dark.addEventListener('change', apply)
  CHOICE.subscribe(apply)
  apply()
}

export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(CHOICE.subscribe, readTheme), CHOICE.write]
}

function readTheme(): Theme {
  const choice = CHOICE.read()
  return choice === 'light' || choice === 'dark' ? choice : 'system'
}
