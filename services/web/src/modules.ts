import type { NavigationItem, WebModule } from '@verbundakte/ui'

/** The screens of all modules, found by their place. A new Fachverfahren appears here by existing. */
const found = import.meta.glob<WebModule>('../../../packages/{registratur,fach}/*/web/routes.tsx', {
  import: 'default',
  eager: true,
})

export const modules: readonly WebModule[] = Object.values(found)

export const navigation: readonly NavigationItem[] = modules
  .flatMap((module) => module.navigation ?? [])
  .sort((a, b) => a.rang - b.rang)
