import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { Beitrag } from './contributions.tsx'
import type { IconName } from './parts/Icon.tsx'

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
  /** how much waits there, beside the title: a hook, called while the entry is shown; 0 shows nothing */
  readonly useZahl?: () => number
}

/** An entry of the account menu, for what belongs to the person and not to the daily work. */
export interface AccountEntry {
  readonly titel: string
  /** below the Gemeinde */
  readonly pfad: string
  readonly icon: IconName
  readonly recht?: readonly [aktion: string, gegenstand: string]
}

export interface Hilfe {
  readonly titel: string
  /** kinds of single objects that can be let into; the addresses of screens have them in lower case before the id */
  readonly gegenstaende: readonly string[]
}

/** What a module keeps on the device itself, beyond what stands on a screen. */
export interface OnDevice {
  /** the server has answered: whatever may no longer be kept goes, whoever is signed in, and if nobody is */
  contact(): Promise<void>
  /** somebody works here now: what belongs to somebody else goes */
  signedIn(person: string): Promise<void>
  /** what would be lost by signing out, as a sentence; null: nothing */
  loss(): Promise<string | null>
  /** somebody signs out: nothing stays */
  forget(): Promise<void>
}

/**
 * The face of a module's screens: the default export of `web/routes.tsx`. The shell finds the file by its place and
 * mounts `routes` below the Gemeinde; nothing else names the module.
 */
export interface WebModule {
  readonly name: string
  readonly routes: readonly RouteObject[]
  readonly navigation?: readonly NavigationItem[]
  readonly konto?: readonly AccountEntry[]
  /** stands above every screen of a Gemeinde, where it has something to say */
  readonly banner?: ComponentType
  /** for people who ask other Gemeinden to be let in: screens beside all Gemeinden; paths begin at the root */
  readonly ausserhalb?: { readonly navigation: readonly NavigationItem[]; readonly routes: readonly RouteObject[] }
  readonly onDevice?: OnDevice
  /** what there is to see while the server cannot be reached, in place of the sign-in */
  readonly offline?: ComponentType<{ readonly retry: () => void }>
  /** what it adds to screens of other modules */
  readonly beitraege?: readonly Beitrag[]
  /** how its queries are called (`['akte', id]` is an `akte`): what is on a screen is read again when it has changed */
  readonly lebendig?: readonly string[]
  /** how a support request speaks of the module; absent: it has nothing to be let into */
  readonly hilfe?: Hilfe
}
