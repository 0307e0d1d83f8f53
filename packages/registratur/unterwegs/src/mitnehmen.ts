import { randomBytes } from 'node:crypto'
import { akteHalten, type Vorgang, vorgaenge } from '@verbundakte/akte'
import { insert, load, loadLocked, reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid } from '@verbundakte/kernel'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { ich } from './geraet.ts'
import { darfHinaus, geltendeRegel, type Mitnahmeregel } from './regel.ts'
import { type Geraet, geraete, type Mitnahme, mitnahmen } from './tables.ts'
import { groessen } from './umfang.ts'

const TAG_MS = 24 * 60 * 60 * 1000

/** With the half of the key that the device may keep until the end. */
export interface MitSchluessel {
  readonly mitnahme: Mitnahme
  readonly haelfte: string
}

export interface MitnehmenEingabe {
  readonly geraet: string
  /** one of the two; an Akte stands for the Vorgänge that it has now */
  readonly vorgang?: string | null | undefined
  readonly akte?: string | null | undefined
  readonly tage?: number | null | undefined
}

/** Takes Vorgänge along on a device of one's own. What is there already gets the new end. @throws Invalid, Forbidden, Conflict */
export async function mitnehmen(ctx: Context, eingabe: MitnehmenEingabe): Promise<MitSchluessel[]> {
  const regel = await geltendeRegel(ctx)
  const geraet = await geraetHalten(ctx, eingabe.geraet)
  const endetAm = new Date(Date.now() + dauer(regel, eingabe.tage) * TAG_MS)
  const gewollt = await gewollte(ctx, eingabe)
  const bytes = await groessen(
    ctx,
    gewollt.map(({ id }) => id),
  )
  for (const { schutzklasse } of gewollt) {
    if (!darfHinaus(regel, schutzklasse)) {
      throw new Forbidden(
        'unterwegs.klasse',
        'Akten dieser Schutzklasse verlassen das Haus nicht: Die Gemeinde lässt ihre Mitnahme auf Geräten nicht zu.',
      )
    }
  }
  const dort = await lebende(ctx, geraet.id)
  const neue = gewollt.filter(({ id }) => !dort.some(({ vorgang }) => vorgang === id))
  platz(regel, dort, neue, bytes)
  for (const alte of dort.filter(({ vorgang }) => gewollt.some(({ id }) => id === vorgang))) {
    await ctx.tx.update(mitnahmen).set({ endetAm }).where(eq(mitnahmen.id, alte.id))
    festhalten(ctx, { ...alte, endetAm })
  }
  for (const vorgang of neue) {
    const id = crypto.randomUUID()
    const haelfte = ctx.services.tresor.verschliessen(ctx.gemeinde, id, randomBytes(32).toString('base64url'))
    const mitnahme = await insert(ctx, mitnahmen, {
      id,
      person: geraet.person,
      geraet: geraet.id,
      bezeichnung: geraet.bezeichnung,
      akte: vorgang.akte,
      vorgang: vorgang.id,
      bytes: bytes.get(vorgang.id) ?? 0,
      haelfte,
      endetAm,
      kontaktAm: new Date(),
      klasse: vorgang.schutzklasse,
      federfuehrung: vorgang.federfuehrung,
    })
    festhalten(ctx, mitnahme)
  }
  const ids = new Set(gewollt.map(({ id }) => id))
  return (await lebende(ctx, geraet.id))
    .filter(({ vorgang }) => ids.has(vorgang))
    .map((each) => mitSchluessel(ctx, each))
}

/** What is on the device at this time. */
export function lebende(ctx: Context, geraet: string): Promise<Mitnahme[]> {
  return ctx.tx
    .select()
    .from(mitnahmen)
    .where(and(eq(mitnahmen.geraet, geraet), isNull(mitnahmen.beendetAm)))
    .orderBy(asc(mitnahmen.id))
}

export function mitSchluessel(ctx: Context, mitnahme: Mitnahme): MitSchluessel {
  if (!mitnahme.haelfte) throw new Error('a Mitnahme that lives has its half of the key')
  return { mitnahme, haelfte: ctx.services.tresor.oeffnen(ctx.gemeinde, mitnahme.id, mitnahme.haelfte) }
}

/** A device of the person, locked: what is on it is counted and compared by one request at a time. @throws NotFound, Conflict */
export async function geraetHalten(ctx: Context, id: string): Promise<Geraet> {
  ich(ctx)
  const geraet = await loadLocked(ctx, geraete, id, 'aendern')
  if (geraet.beendetAm) {
    throw new Conflict('unterwegs.geraet', 'Dieses Gerät ist abgemeldet. Bitte nehmen Sie den Vorgang noch einmal mit.')
  }
  return geraet
}

async function gewollte(ctx: Context, { vorgang, akte }: MitnehmenEingabe): Promise<Vorgang[]> {
  if (vorgang) {
    await akteHalten(ctx, (await load(ctx, vorgaenge, vorgang)).akte)
    return [await load(ctx, vorgaenge, vorgang)]
  }
  if (!akte) throw new Invalid('unterwegs.was', 'Bitte nennen Sie einen Vorgang oder eine Akte.')
  await akteHalten(ctx, akte)
  const alle = await ctx.tx
    .select(visible(ctx, vorgaenge))
    .from(vorgaenge)
    .where(and(anyId(vorgaenge.akte, [akte]), reachable(ctx, 'lesen', vorgaenge)))
    .orderBy(asc(vorgaenge.id))
    .limit(101)
  if (alle.length === 0) {
    throw new Invalid('unterwegs.leer', 'In dieser Akte liegt noch kein Vorgang, der sich mitnehmen ließe.')
  }
  return alle
}

function dauer({ tage, hoechstensTage }: Mitnahmeregel, gewuenscht: number | null | undefined): number {
  const dauer = gewuenscht ?? tage
  if (dauer < 1 || dauer > hoechstensTage) {
    const satz = `Mitgenommen wird für 1 bis ${hoechstensTage} Tage; so hat es die Gemeinde festgelegt.`
    throw new Invalid('unterwegs.tage', satz, { feld: 'tage' })
  }
  return dauer
}

function platz(
  { vorgaenge: zahl, megabyte }: Mitnahmeregel,
  dort: readonly Mitnahme[],
  neue: readonly Vorgang[],
  bytes: ReadonlyMap<string, number>,
): void {
  if (dort.length + neue.length > zahl) {
    throw new Invalid(
      'unterwegs.zu-viele',
      `Auf einem Gerät liegen höchstens ${zahl} Vorgänge; mit diesen wären es ${dort.length + neue.length}. Bitte geben Sie erst etwas zurück.`,
    )
  }
  const summe = [...dort.map((each) => each.bytes), ...neue.map(({ id }) => bytes.get(id) ?? 0)].reduce(
    (a, b) => a + b,
    0,
  )
  if (summe > megabyte * 1_000_000) {
    throw new Invalid(
      'unterwegs.zu-gross',
      `Auf einem Gerät liegen höchstens ${megabyte} MB; mit diesen wären es ${Math.ceil(summe / 1_000_000)} MB. Bitte geben Sie erst etwas zurück.`,
    )
  }
}

function festhalten(ctx: Context, { id, vorgang, akte, geraet, bezeichnung, endetAm, bytes }: Mitnahme): void {
  const payload = { vorgang, akte, geraet, bezeichnung, endetAm: endetAm.toISOString(), bytes }
  ctx.record('unterwegs.mitgenommen', { id }, payload)
}
