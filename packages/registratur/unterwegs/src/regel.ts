import { insert, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid, type Schutzklasse } from '@verbundakte/kernel'
import { type Regel, regeln } from './tables.ts'

/** Classes that stay in the house unless the Gemeinde lets them out, each with its column. */
export const GESCHLOSSEN = {
  MELDE: 'melde',
  PERSONENSTAND: 'personenstand',
  STEUER: 'steuer',
  SOZIAL: 'sozial',
  PERSONAL: 'personal',
} as const satisfies Partial<Record<Schutzklasse, keyof Regel>>

type Geschlossen = keyof typeof GESCHLOSSEN
export type Mitnahmeregel = Omit<Regel, 'gemeinde' | 'id' | 'geaendertAm' | 'geaendertVon'>

const VORGABE: Mitnahmeregel = {
  tage: 3,
  hoechstensTage: 7,
  vorgaenge: 20,
  megabyte: 200,
  melde: false,
  personenstand: false,
  steuer: false,
  sozial: false,
  personal: false,
}

/** What may be taken along in this Gemeinde: as it has said, else little and for a short time. */
export async function geltendeRegel(ctx: Context): Promise<Mitnahmeregel> {
  const [gesagt] = await ctx.tx.select().from(regeln)
  return gesagt ?? VORGABE
}

export function darfHinaus(regel: Mitnahmeregel, klasse: Schutzklasse): boolean {
  return !istGeschlossen(klasse) || regel[GESCHLOSSEN[klasse]]
}

export function offeneKlassen(regel: Mitnahmeregel): Geschlossen[] {
  return Object.keys(GESCHLOSSEN).filter(
    (klasse): klasse is Geschlossen => istGeschlossen(klasse) && regel[GESCHLOSSEN[klasse]],
  )
}

function istGeschlossen(klasse: string): klasse is Geschlossen {
  return klasse in GESCHLOSSEN
}

export interface RegelEingabe {
  readonly tage: number
  readonly hoechstensTage: number
  readonly vorgaenge: number
  readonly megabyte: number
  readonly klassen: readonly string[]
}

const GRENZEN = [
  ['hoechstensTage', 1, 7, 'Mitgenommenes bleibt höchstens 7 Tage auf einem Gerät.'],
  ['vorgaenge', 1, 100, 'Erlaubt sind 1 bis 100 Vorgänge je Gerät.'],
  ['megabyte', 1, 1000, 'Erlaubt sind 1 bis 1000 MB je Gerät.'],
] as const

/** Says what may be taken along from now on. What is out already ends at the next contact where it no longer may be. */
export async function regelSetzen(ctx: Context, eingabe: RegelEingabe): Promise<Mitnahmeregel> {
  for (const [feld, von, bis, satz] of GRENZEN) {
    if (eingabe[feld] < von || eingabe[feld] > bis) throw new Invalid('unterwegs.regel', satz, { feld })
  }
  if (eingabe.tage < 1 || eingabe.tage > eingabe.hoechstensTage) {
    throw new Invalid('unterwegs.regel', 'Die übliche Dauer liegt zwischen einem Tag und der längsten.', {
      feld: 'tage',
    })
  }
  const fremd = eingabe.klassen.find((klasse) => !istGeschlossen(klasse))
  if (fremd) throw new Invalid('unterwegs.regel', 'Diese Schutzklasse steht nicht zur Wahl.', { feld: 'klassen' })
  const { tage, hoechstensTage, vorgaenge, megabyte, klassen } = eingabe
  const werte = {
    ...{ tage, hoechstensTage, vorgaenge, megabyte, geaendertAm: new Date(), geaendertVon: ctx.person?.id ?? null },
    ...Object.fromEntries(Object.entries(GESCHLOSSEN).map(([klasse, spalte]) => [spalte, klassen.includes(klasse)])),
  }
  const [da] = await ctx.tx.select({ id: regeln.id }).from(regeln)
  const regel = da ? await update(ctx, regeln, da.id, werte) : await insert(ctx, regeln, werte)
  ctx.record('unterwegs.regel.geaendert', regel, {
    tage,
    hoechstensTage,
    vorgaenge,
    megabyte,
    klassen: offeneKlassen(regel),
  })
  return regel
}
