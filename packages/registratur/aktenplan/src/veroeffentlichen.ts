import { createHash } from 'node:crypto'
import { insert } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, type Kalendertag, uuidv7 } from '@verbundakte/kernel'
import { and, desc, eq } from 'drizzle-orm'
import { ebene, eltern, positionId } from './kennzeichen.ts'
import { mitnehmen } from './mitnehmen.ts'
import type { Planzeile } from './planlesen.ts'
import { fassungen, type Position, positionen, zustaendigkeiten } from './tables.ts'
import { inFesterForm } from './zeile.ts'

export interface NeueFassung {
  readonly nummer: number
  readonly bezeichnung: string
  readonly gueltigAb: Kalendertag
  readonly zeilen: readonly Planzeile[]
  /** local numbers that have become shared ones: they are closed, and lead there */
  readonly uebernommen?: ReadonlyMap<string, string>
}

/** SHA-256 over what a version says, the same in every Gemeinde and for every file that says it. */
export function pruefsumme(zeilen: readonly Planzeile[]): string {
  const geordnet = [...zeilen].sort((a, b) => (a.kennzeichen < b.kennzeichen ? -1 : 1)).map(inFesterForm)
  return createHash('sha256').update(JSON.stringify(geordnet)).digest('hex')
}

/**
 * Publishes a version of the shared plan in this Gemeinde. Its local extensions come along below their position; the
 * Akten stay where they are, in the version in which they were opened.
 *
 * @returns false when the Gemeinde already holds this very version
 * @throws Conflict when the number is taken by another content: a published version is never changed
 */
export async function fassungVeroeffentlichen(ctx: Context, neu: NeueFassung): Promise<boolean> {
  const summe = pruefsumme(neu.zeilen)
  const [letzte] = await ctx.tx.select().from(fassungen).orderBy(desc(fassungen.nummer)).limit(1)
  if (letzte && neu.nummer <= letzte.nummer) {
    const [gleiche] = await ctx.tx.select().from(fassungen).where(eq(fassungen.nummer, neu.nummer))
    if (gleiche?.pruefsumme === summe) return false
    throw new Conflict('aktenplan.fassung-belegt', `Die Fassung ${neu.nummer} des Aktenplans ist schon veröffentlicht.`)
  }
  const fassung = await insert(ctx, fassungen, {
    nummer: neu.nummer,
    bezeichnung: neu.bezeichnung,
    gueltigAb: neu.gueltigAb,
    pruefsumme: summe,
  })
  const mitgenommen = letzte ? await oertliche(ctx, letzte.nummer) : []
  mitStelleDarueber(mitgenommen, neu)
  await ctx.tx
    .insert(positionen)
    .values([
      ...neu.zeilen.map((zeile) => geteilt(neu.nummer, zeile)),
      ...mitgenommen.map((alt) => mitnehmen(ctx, alt, neu)),
    ])
  await zuordnen(ctx, neu.zeilen)
  ctx.record('aktenplan.veroeffentlicht', fassung, { nummer: neu.nummer, pruefsumme: summe })
  return true
}

function geteilt(fassung: number, zeile: Planzeile) {
  const ueber = eltern(zeile.kennzeichen)
  return {
    id: positionId(fassung, zeile.kennzeichen),
    fassung,
    einheit: positionId('einheit', zeile.kennzeichen),
    kennzeichen: zeile.kennzeichen,
    titel: zeile.titel,
    eltern: ueber && positionId(fassung, ueber),
    ebene: ebene(zeile.kennzeichen),
    betreffseinheit: zeile.betreffseinheit,
    fristJahre: zeile.fristJahre,
    unbefristet: zeile.fristJahre === null,
    aussonderung: zeile.aussonderung,
    schutzklasse: zeile.schutzklasse,
    fristbeginn: zeile.fristbeginn,
    grundlage: zeile.grundlage,
    quelle: zeile.quelle,
    hinweise: [...zeile.hinweise],
    synonyme: [...zeile.synonyme],
    stillgelegtAm: zeile.stillgelegtAm ?? null,
    nachfolger: [...(zeile.nachfolger ?? [])],
  }
}

function oertliche(ctx: Context, fassung: number) {
  return ctx.tx
    .select()
    .from(positionen)
    .where(and(eq(positionen.fassung, fassung), eq(positionen.lokal, true)))
}

/** @throws Invalid when the new version leaves a local extension without the position it stands under */
function mitStelleDarueber(mitgenommen: readonly Position[], neu: NeueFassung): void {
  const da = new Set(neu.zeilen.map((zeile) => zeile.kennzeichen))
  const verwaist = mitgenommen.map(({ kennzeichen }) => kennzeichen).filter((each) => !da.has(eltern(each) ?? ''))
  if (verwaist.length === 0) return
  throw new Invalid(
    'aktenplan.oertlich-verwaist',
    `In der Fassung ${neu.nummer} fehlt die Stelle über örtlichen Positionen: ${verwaist.join(', ')}.`,
  )
}

/** New positions go to the office whose field of work is nearest; what a Gemeinde has set itself stays. */
async function zuordnen(ctx: Context, zeilen: readonly Planzeile[]): Promise<void> {
  const werte = zeilen.flatMap(({ kennzeichen, betreffseinheit }) => {
    const amt = betreffseinheit ? zustaendig(ctx.profil.aemter, kennzeichen) : null
    return amt ? [{ id: uuidv7(), einheit: positionId('einheit', kennzeichen), amt }] : []
  })
  if (werte.length > 0) await ctx.tx.insert(zustaendigkeiten).values(werte).onConflictDoNothing()
}

/** The office with the longest matching prefix. */
export function zustaendig(
  aemter: readonly { readonly kuerzel: string; readonly zustaendig: readonly string[] }[],
  kennzeichen: string,
): string | null {
  let best: { kuerzel: string; laenge: number } | null = null
  for (const { kuerzel, zustaendig } of aemter) {
    for (const anfang of zustaendig) {
      if (kennzeichen.startsWith(anfang) && (!best || anfang.length > best.laenge))
        best = { kuerzel, laenge: anfang.length }
    }
  }
  return best?.kuerzel ?? null
}
