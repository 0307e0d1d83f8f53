import { useSyncExternalStore } from 'react'
import { remembered } from '../parts/remembered.ts'

export type Theme = 'system' | 'light' | 'dark'

const CHOICE = remembered('darstellung', 'system')
const DARK = matchMedia('(prefers-color-scheme: dark)')

/** Sets KERN's theme on the document and follows the system from then on. Called once, before the first render. */
export function followTheme(): void {
  const apply = () => {
    const choice = readTheme()
    const theme = choice === 'system' ? (DARK.matches ? 'dark' : 'light') : choice
    document.documentElement.dataset.kernTheme = theme
  }
  DARK.addEventListener('change', apply)
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
