import type { RouteObject } from 'react-router'

/** An entry of the main navigation. `g` and then `taste` go there. */
export interface NavigationItem {
  readonly titel: string
  /** below the Gemeinde: `akten` for `/meinhard/akten` */
  readonly pfad: string
  readonly taste?: string
  /** further beginnings of paths that belong to the entry: `akte` for `/meinhard/akte/…` */
  readonly dazu?: readonly string[]
  /** smaller stands further left */
  readonly rang: number
  /** shown only to those who perhaps may: `['lesen', 'Protokoll']`; absent: to everybody */
  readonly recht?: readonly [aktion: string, gegenstand: string]
}

/**
 * The face of a module's screens: the default export of `web/routes.tsx`. The shell finds the file by its place and
 * mounts `routes` below the Gemeinde; nothing else names the module.
 */
export interface WebModule {
  readonly name: string
  readonly routes: readonly RouteObject[]
  readonly navigation?: readonly NavigationItem[]
}
