import { consistencyProof, inclusionProof, leafHash, newestCheckpoint, subtreesOf } from '@verbundakte/audit'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, Invalid, NotFound } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'

export interface Stand {
  readonly eintraege: number
  readonly aufbewahrungTage: number | null
  /** from when they hold; null: already */
  readonly aufbewahrungAb: Date | null
  readonly pruefpunkt: {
    readonly groesse: number
    readonly wurzel: string
    readonly zeit: Date
    readonly zeugen: readonly string[]
    readonly zeitstempel: boolean
  } | null
}

/** How far the log reaches, and how far it is vouched for. @throws Forbidden */
export async function standHolen(ctx: Context): Promise<Stand> {
  mayRead(ctx)
  const [[row], point] = await Promise.all([
    rows<{ seq: number | null; tage: number | null; ab: string | null }>(
      ctx.tx,
      sql`select (select seq::float8 from audit.kopf where gemeinde = verbund.gemeinde()) as seq,
                 (select aufbewahrung_tage from protokoll.protokoll) as tage,
                 (select aufbewahrung_ab from protokoll.protokoll where aufbewahrung_ab > now()) as ab`,
    ),
    newestCheckpoint(ctx.tx, ctx.gemeinde),
  ])
  const stand = {
    eintraege: row?.seq ?? 0,
    aufbewahrungTage: row?.tage ?? null,
    aufbewahrungAb: row?.ab ? new Date(row.ab) : null,
  }
  if (!point) return { ...stand, pruefpunkt: null }
  const [said] = await rows<{ zeugen: string[]; gestempelt: boolean }>(
    ctx.tx,
    sql`select array(select zeuge from audit.bezeugung where gemeinde = verbund.gemeinde() and groesse = ${point.groesse} order by 1) as zeugen,
               exists (select from audit.zeitstempel where gemeinde = verbund.gemeinde() and groesse = ${point.groesse}) as gestempelt`,
  )
  return {
    ...stand,
    pruefpunkt: {
      groesse: point.groesse,
      wurzel: point.wurzel.toString('hex'),
      zeit: point.zeit,
      zeugen: said?.zeugen ?? [],
      zeitstempel: said?.gestempelt ?? false,
    },
  }
}

export interface Einschluss {
  readonly nummer: number
  readonly groesse: number
  readonly wurzel: string
  readonly blatt: string
  readonly weg: readonly string[]
}

/** That an entry is part of the newest checkpoint (RFC 9162). @throws Forbidden, NotFound, Invalid for one that is younger */
export async function einschlussBeweisen(ctx: Context, nummer: number): Promise<Einschluss> {
  mayRead(ctx)
  const point = await newestCheckpoint(ctx.tx, ctx.gemeinde)
  const [entry] = await rows<{ hash: Buffer }>(
    ctx.tx,
    sql`select hash from audit.eintrag where gemeinde = verbund.gemeinde() and seq = ${nummer}`,
  )
  if (!entry) throw new NotFound()
  if (!point || point.groesse < nummer) {
    throw new Invalid(
      'protokoll.ohne-pruefpunkt',
      'Dieser Eintrag ist jünger als der letzte Prüfpunkt. Bitte in fünf Minuten noch einmal.',
    )
  }
  const weg = await inclusionProof(subtreesOf(ctx.tx), nummer - 1, point.groesse)
  return {
    nummer,
    groesse: point.groesse,
    wurzel: point.wurzel.toString('hex'),
    blatt: leafHash(entry.hash).toString('hex'),
    weg: weg.map((hash) => hash.toString('hex')),
  }
}

/** That the first `von` entries are still the beginning of the first `bis`. @throws Forbidden, Invalid */
export async function wachstumBeweisen(ctx: Context, von: number, bis: number): Promise<string[]> {
  mayRead(ctx)
  const { eintraege } = await standHolen(ctx)
  if (von < 1 || bis < von || bis > eintraege) {
    throw new Invalid('protokoll.bereich', 'So viele Einträge hat das Protokoll nicht.', { feld: 'bis' })
  }
  return (await consistencyProof(subtreesOf(ctx.tx), von, bis)).map((hash) => hash.toString('hex'))
}

function mayRead(ctx: Context): void {
  if (!ctx.rights.perhaps('lesen', 'Protokoll')) throw new Forbidden()
}
