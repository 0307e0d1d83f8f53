import { z } from 'zod'
import quelle from '../../daten/rechtsformen.json' with { type: 'json' }

/** What the form asks of a business depends on these five, not on the single Rechtsform. */
export type Rechtsformgruppe =
  | 'einzelunternehmen'
  | 'personengesellschaft'
  | 'juristische-person'
  | 'aktiengesellschaft'
  | 'auslaendisch'

export interface Rechtsform {
  /** six digits of XUnternehmen, or a word of ours where that list has no key (natural persons) */
  readonly code: string
  readonly name: string
  readonly gruppe: Rechtsformgruppe
  /** three digits of XGewerbeanzeige before November 2023 */
  readonly alt?: string | undefined
}

const Liste = z.array(
  z.strictObject({
    code: z.string(),
    name: z.string(),
    gruppe: z.enum([
      'einzelunternehmen',
      'personengesellschaft',
      'juristische-person',
      'aktiengesellschaft',
      'auslaendisch',
    ]),
    alt: z.string().optional(),
  }),
)

let gelesen: Map<string, Rechtsform> | undefined

function liste(): Map<string, Rechtsform> {
  gelesen ??= new Map(Liste.parse(quelle).map((each) => [each.code, each]))
  return gelesen
}

/** Every Rechtsform whose name is known, in the order of the list. */
export function rechtsformen(): readonly Rechtsform[] {
  return [...liste().values()]
}

/** A code of G-14 without a known name is a legal person called by its number; any other unknown code is undefined. */
export function rechtsform(code: string): Rechtsform | undefined {
  const bekannt = liste().get(code)
  if (bekannt) return bekannt
  return zulaessig(code) ? { code, name: `Rechtsform ${code}`, gruppe: 'juristische-person' } : undefined
}

/** R…12294: what the FIM field of a juristic person accepts. */
const BEREICHE: readonly (readonly [string, string])[] = [
  ['211000', '211000'],
  ['213000', '213200'],
  ['221000', '223400'],
  ['230000', '232000'],
  ['242000', '242000'],
  ['242400', '242400'],
  ['251000', '252000'],
  ['290000', '290000'],
  ['294000', '298100'],
  ['340000', '340000'],
  ['350000', '350000'],
]

export function zulaessig(code: string): boolean {
  return /^\d{6}$/.test(code) && BEREICHE.some(([von, bis]) => von <= code && code <= bis)
}

/** For messages of XGewerbeanzeige 2.2 and migration: the first Rechtsform with this old key. */
export function rechtsformNachAltemSchluessel(alt: string): Rechtsform | undefined {
  return rechtsformen().find((each) => each.alt === alt)
}
