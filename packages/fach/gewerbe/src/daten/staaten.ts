import { z } from 'zod'
import quelle from '../../daten/staaten.json' with { type: 'json' }

export interface Staat {
  /** ISO 3166-1 alpha-2; `XA` staatenlos, `XB` ungeklärt, `XC` ohne Angabe, `XK` Kosovo */
  readonly code: string
  /** three digits of the Staats- und Gebietssystematik, `000` Deutschland */
  readonly schluessel: string
  readonly name: string
  /** ISO 3166-1 numeric, `276` Deutschland */
  readonly iso?: string | undefined
  /** EU, EEA or Switzerland: needs no Aufenthaltstitel */
  readonly frei?: boolean | undefined
}

const Liste = z.array(
  z.strictObject({
    code: z.string().length(2),
    schluessel: z.string().length(3),
    name: z.string(),
    iso: z.string().length(3).optional(),
    frei: z.boolean().optional(),
  }),
)

let gelesen: readonly Staat[] | undefined
let nachCode: Map<string, Staat> | undefined

/** All states, and the three answers that are none. */
export function staaten(): readonly Staat[] {
  gelesen ??= Liste.parse(quelle)
  return gelesen
}

export function staat(code: string): Staat | undefined {
  nachCode ??= new Map(staaten().map((each) => [each.code, each]))
  return nachCode.get(code)
}

export function staatNachSchluessel(schluessel: string): Staat | undefined {
  return staaten().find((each) => each.schluessel === schluessel)
}

export function staatNachIso(iso: string): Staat | undefined {
  return staaten().find((each) => each.iso === iso)
}

export const DEUTSCHLAND = 'DE'
