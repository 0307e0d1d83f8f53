import type { Gemeinde } from '@verbundakte/kernel'
import type { App, Caller } from './app.ts'

/** Luck that is the same on every machine. */
export interface Demozufall {
  /** from 0 up to, but not including, 1 */
  zahl(): number
  /** a whole number from `von` to `bis`, both included */
  zwischen(von: number, bis: number): number
  aus<T>(liste: readonly T[]): T
  /** true in `anteil` of all cases */
  mal(anteil: number): boolean
}

/** What the demonstration lends to a module: its people, and names that belong to nobody. */
export interface Demohilfe {
  readonly app: App
  readonly gemeinde: Gemeinde
  /** acts as one of the demo people, by the short name of their sign-in; undefined where the Gemeinde has none */
  als(kennung: string): Caller | undefined
  zufall(saat: string): Demozufall
  /** made up: `person`, `betrieb`, `strasse` */
  luecken(zufall: Demozufall): Readonly<Record<string, string>>
}

/**
 * Demonstration data of a Fachverfahren: the default export of `demo/demo.ts` in its folder. Called once for each Gemeinde
 * that has the module, after the Akten and people are there, and never in an installation without demonstration data.
 */
export type Demo = (hilfe: Demohilfe) => Promise<void>
