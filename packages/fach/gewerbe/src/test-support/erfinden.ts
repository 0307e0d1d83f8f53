import type { z } from 'zod'
import { Anzeige, ARTEN, type Art } from '../anzeige/anzeige.ts'
import { rechtsformen } from '../daten/rechtsformen.ts'
import { staaten } from '../daten/staaten.ts'
import { type Zufall, zufall } from './zufall.ts'

/**
 * Random Anzeigen, made from the schema itself: a place added to `Inhalt` is filled here without anybody thinking of it.
 * Texts and numbers are unlike any other in the same Anzeige (`Zq00017z`), so that a test finds them wherever they went.
 */
export interface Vorgabe {
  readonly art?: Art
  /** share of optional places that are filled; 1 fills all */
  readonly dichte?: number
}

export function erfinden(seed: number, vorgabe: Vorgabe = {}): Anzeige {
  const los = zufall(seed)
  const dichte = vorgabe.dichte ?? los.zahl()
  let nummer = 0
  const naechste = () => ++nummer

  const wert = (schema: z.core.$ZodType, name: string): unknown => {
    const { def } = schema._zod
    // The kinds of zod are told apart by `def.type`; what each holds is documented there and read here as far as needed.
    const innen = def as unknown as Innen
    switch (def.type) {
      case 'optional':
        return los.zahl() < dichte ? wert(innen.innerType, name) : undefined
      case 'object':
        return Object.fromEntries(
          Object.entries(innen.shape).flatMap(([teil, each]) => {
            const gefunden = wert(each, teil)
            return gefunden === undefined ? [] : [[teil, gefunden]]
          }),
        )
      case 'array':
        return Array.from({ length: los.ganz(1, 3) }, () => wert(innen.element, name))
      case 'pipe':
        return wert(innen.in._zod.def.type === 'pipe' ? innen.out : innen.in, name)
      case 'enum':
        return los.aus(Object.values(innen.entries))
      case 'boolean':
        return los.chance(0.5)
      case 'number':
        return zahl(name, los, naechste)
      case 'string':
        return text(name, innen.format, los, naechste)
      default:
        throw new Error(`no invention for ${def.type}`)
    }
  }

  // Not parsed again, which would cost most of the time; that the schema accepts it, a test says once.
  const erfunden = wert(Anzeige, '') as Anzeige
  return { ...erfunden, art: vorgabe.art ?? los.aus(ARTEN), fassung: '2025' }
}

interface Innen {
  readonly innerType: z.core.$ZodType
  readonly element: z.core.$ZodType
  readonly in: z.core.$ZodType
  readonly out: z.core.$ZodType
  readonly shape: Readonly<Record<string, z.core.$ZodType>>
  readonly entries: Readonly<Record<string, string>>
  readonly format?: string
}

function zahl(name: string, los: Zufall, naechste: () => number): number {
  if (name === 'jahr') return los.ganz(1920, 2010)
  if (name === 'monat') return los.ganz(1, 12)
  if (name === 'tag') return los.ganz(1, 28)
  if (name === 'anzahlVertreter') return 7000 + naechste()
  return 800_000 + naechste()
}

function text(name: string, format: string | undefined, los: Zufall, naechste: () => number): string {
  if (format === 'date') return new Date(Date.UTC(1990, 0, 1 + naechste())).toISOString().slice(0, 10)
  if (format === 'uuid') return uuid(los)
  if (name === 'rechtsform') return los.aus(rechtsformen()).code
  if (name === 'code') return `${los.ganz(10, 96)}.${los.ganz(10, 99)}.${los.ganz(0, 9)}`
  if (/^(staat|staatsangehoerigkeiten|geburtsland)$/.test(name)) return los.aus(staaten()).code
  if (name === 'ags') return `06${String(los.ganz(0, 999_999)).padStart(6, '0')}`
  if (name === 'plz') return `3${String(7000 + naechste())}`
  return `Zq${String(naechste()).padStart(5, '0')}z`
}

function uuid(los: Zufall): string {
  const hex = Array.from({ length: 32 }, () => los.ganz(0, 15).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}
