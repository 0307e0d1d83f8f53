import type { NavigationItem, WebModule } from '@verbundakte/ui'

/** The screens of all modules, found by their place. A new Fachverfahren appears here by existing. */
const found = import.meta.glob<WebModule>('../../../packages/{platform,registratur,fach}/*/web/routes.tsx', {
  import: 'default',
  eager: true,
})

const FLOORS = ['/packages/platform/', '/packages/registratur/', '/packages/fach/']
const floor = (path: string) => FLOORS.findIndex((each) => path.includes(each))

/** Those first that others build on, as gateway and worker find them. */
export const modules: readonly WebModule[] = Object.entries(found)
  .sort(([a], [b]) => floor(a) - floor(b))
  .map(([, module]) => module)

export const navigation: readonly NavigationItem[] = modules
  .flatMap((module) => module.navigation ?? [])
  .sort((a, b) => a.rang - b.rang)

/** Screens beside all Gemeinden, for people who ask to be let in. */
export const outsideNavigation: readonly NavigationItem[] = modules
  .flatMap((module) => module.ausserhalb?.navigation ?? [])
  .sort((a, b) => a.rang - b.rang)
export const outsideStart: string | undefined = outsideNavigation[0] && `/${outsideNavigation[0].pfad}`

/** What to read again when something has happened in a module. */
export const queriesOf: ReadonlyMap<string, readonly string[]> = new Map(
  modules.map(({ name, lebendig }) => [name, lebendig ?? []]),
)

export const banners = modules.flatMap(({ name, banner }) => (banner ? [{ name, banner }] : []))

export const accountEntries = modules.flatMap(({ konto }) => konto ?? [])

/** What modules add to the screens of others. */
export const beitraege = modules.flatMap((module) => module.beitraege ?? [])

/** What modules keep on this device. */
export const onDevice = modules.flatMap((module) => module.onDevice ?? [])

/** What can be looked at without the server. */
export const OfflineScreen = modules.flatMap(({ offline }) => offline ?? [])[0]
