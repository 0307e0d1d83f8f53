import { akteHalten, type Dokument, dokumente, vorgangHalten } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { insert, load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid, NotFound } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { geltendesHalten, papierHalten } from './halten.ts'
import { ersetzt, verzeichnetes } from './papierteil.ts'
import { type Papierteil, papierteile, type Scanauftrag, scanauftraege } from './tables.ts'
import { kurz } from './worte.ts'

/** What this module needs to know of post that was filed. A mail, or a file nobody says was scanned, is no answer. */
const ABGELEGT = z.object({ vorgang: z.uuid(), dokument: z.uuid(), ausPapier: z.literal(true) })

/** Asks the office that keeps the paper to scan some of it into a Vorgang. @throws Conflict when it is asked already */
export async function scanErbitten(
  ctx: Context,
  { papierteil, vorgang, was }: { readonly papierteil: string; readonly vorgang: string; readonly was: string },
): Promise<Scanauftrag> {
  const { akte } = await load(ctx, papierteile, papierteil, 'ausleihen')
  await akteHalten(ctx, akte)
  const ziel = await vorgangHalten(ctx, vorgang)
  if (ziel.akte !== akte) throw new NotFound()
  const papier = await verzeichnetes(ctx, papierteil, 'ausleihen')
  const gewuenscht = kurz(was, 'was', 500)
  if (!gewuenscht) throw new Invalid('papier.scan.was', 'Bitte sagen Sie, was gescannt werden soll.', { feld: 'was' })
  if ((await offenFuer(ctx, papier.id, ziel.id)).length > 0)
    throw new Conflict('papier.scan.offen', 'Für diesen Vorgang ist aus diesem Papier schon ein Scan erbeten.')
  const auftrag = await insert(ctx, scanauftraege, {
    papierteil: papier.id,
    akte: papier.akte,
    vorgang: ziel.id,
    was: gewuenscht,
    schutzklasse: papier.schutzklasse,
    federfuehrung: papier.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('papier.scan.erbeten', auftrag, { akte: papier.akte, papierteil: papier.id, vorgang: ziel.id })
  return auftrag
}

/**
 * The scan is there: the Dokument answers the request, and of a single paper it leads from now on.
 *
 * @throws Conflict for a Dokument that was taken back
 */
export async function scanBeantworten(ctx: Context, id: string, dokument: string): Promise<Scanauftrag> {
  const vorher = await load(ctx, scanauftraege, id, 'aendern')
  const scan = await load(ctx, dokumente, dokument)
  if (scan.vorgang !== vorher.vorgang) throw new NotFound()
  await akteHalten(ctx, vorher.akte)
  await geltendesHalten(ctx, scan.id)
  return beantwortet(ctx, await offener(ctx, id, 'aendern'), scan)
}

/** @throws Invalid without a reason: whoever asked must know what to do next */
export async function scanAblehnen(ctx: Context, id: string, grund: string): Promise<Scanauftrag> {
  const vorher = await offener(ctx, id, 'aendern')
  const warum = kurz(grund, 'grund', 500)
  if (!warum) throw new Invalid('papier.grund', 'Bitte sagen Sie, warum.', { feld: 'grund' })
  return geschlossen(ctx, vorher, { status: 'ABGELEHNT', grund: warum })
}

/** Undo of whoever asked. @throws Forbidden for everybody else */
export async function scanZurueckziehen(ctx: Context, id: string): Promise<Scanauftrag> {
  const vorher = await load(ctx, scanauftraege, id)
  if (vorher.angelegtVon === null || vorher.angelegtVon !== ctx.person?.id) throw new Forbidden()
  const [zurueck] = await ctx.tx
    .update(scanauftraege)
    .set({ status: 'ZURUECKGEZOGEN', erledigtAm: new Date(), erledigtVon: ctx.person.id })
    .where(and(eq(scanauftraege.id, vorher.id), eq(scanauftraege.status, 'OFFEN')))
    .returning()
  if (!zurueck) throw nichtOffen()
  festhalten(ctx, zurueck)
  return zurueck
}

/**
 * Post that was paper is filed: where it went into a Vorgang for which exactly one scan is asked, that is the answer. With several open
 * ones a person says which. May run twice: an answered one is no longer open.
 */
export async function ausPostBeantworten(doors: Doors, event: RecordedEvent): Promise<void> {
  const gelesen = ABGELEGT.safeParse(event.nutzlast)
  if (!gelesen.success) return
  const { vorgang, dokument } = gelesen.data
  await doors.write(async (ctx) => {
    const offen = await ctx.tx
      .select()
      .from(scanauftraege)
      .where(and(eq(scanauftraege.vorgang, vorgang), eq(scanauftraege.status, 'OFFEN')))
      .limit(2)
    const [einziger, weiterer] = offen
    if (!einziger || weiterer) return
    await akteHalten(ctx, einziger.akte)
    const [scan] = await ctx.tx.select().from(dokumente).where(eq(dokumente.id, dokument)).for('update')
    // Taken back meanwhile: then it answers nothing.
    if (!scan || scan.vorgang !== vorgang || scan.status === 'ZURUECKGENOMMEN') return
    await papierHalten(ctx, einziger.papierteil)
    const auftrag = await loadLocked(ctx, scanauftraege, einziger.id, 'aendern')
    if (auftrag.status === 'OFFEN') await beantwortet(ctx, auftrag, scan)
  })
}

/** What was filed is taken back: the request is open again, and the paper leads again, however it was replaced. */
export async function ausRuecknahmeOeffnen(doors: Doors, event: RecordedEvent): Promise<void> {
  await doors.write(async (ctx) => {
    const beantwortete = await ctx.tx
      .select()
      .from(scanauftraege)
      .where(and(eq(scanauftraege.dokument, event.subjektId), eq(scanauftraege.status, 'ERLEDIGT')))
      .orderBy(asc(scanauftraege.papierteil))
    const ersetzte = await ctx.tx
      .select()
      .from(papierteile)
      .where(eq(papierteile.ersetztDurch, event.subjektId))
      .orderBy(asc(papierteile.id))
    const akte = (beantwortete[0] ?? ersetzte[0])?.akte
    if (akte === undefined) return
    await akteHalten(ctx, akte)
    for (const { id } of ersetzte) {
      const papier = await loadLocked(ctx, papierteile, id, 'aendern')
      if (papier.ersetztDurch === event.subjektId && papier.vernichtung !== 'VERNICHTET')
        await ersetzt(ctx, papier, null)
    }
    for (const { id } of beantwortete) await wiederOeffnen(ctx, id, event.subjektId)
  })
}

/** Whether somebody waits for a scan that is to come into the Vorgang. */
export async function laeuftDarin(ctx: Context, vorgang: string): Promise<boolean> {
  const offen = and(eq(scanauftraege.vorgang, vorgang), eq(scanauftraege.status, 'OFFEN'))
  return (await ctx.tx.select({ id: scanauftraege.id }).from(scanauftraege).where(offen).limit(1)).length > 0
}

async function wiederOeffnen(ctx: Context, id: string, dokument: string): Promise<void> {
  const { papierteil } = await load(ctx, scanauftraege, id)
  const papier = await loadLocked(ctx, papierteile, papierteil, 'aendern')
  const auftrag = await loadLocked(ctx, scanauftraege, id, 'aendern')
  if (auftrag.dokument !== dokument) return
  // Asked once more meanwhile: that request is enough.
  if ((await offenFuer(ctx, papierteil, auftrag.vorgang)).length > 0) return
  // Of what is no longer on the list nobody will scan anything.
  if (papier.entferntAm) {
    await geschlossen(ctx, auftrag, { status: 'ABGELEHNT', dokument: null, grund: papier.entferntGrund })
    return
  }
  const offen = { status: 'OFFEN', dokument: null, erledigtAm: null, erledigtVon: null } as const
  festhalten(ctx, await update(ctx, scanauftraege, id, offen))
}

function offenFuer(ctx: Context, papierteil: string, vorgang: string): Promise<{ id: string }[]> {
  return ctx.tx
    .select({ id: scanauftraege.id })
    .from(scanauftraege)
    .where(
      and(
        eq(scanauftraege.papierteil, papierteil),
        eq(scanauftraege.vorgang, vorgang),
        eq(scanauftraege.status, 'OFFEN'),
      ),
    )
}

async function beantwortet(ctx: Context, auftrag: Scanauftrag, scan: Dokument): Promise<Scanauftrag> {
  const fertig = await geschlossen(ctx, auftrag, { status: 'ERLEDIGT', dokument: scan.id })
  const papier: Papierteil = await load(ctx, papierteile, auftrag.papierteil)
  // A volume is more than one scan of it: it goes on to lead.
  if (papier.art === 'RESTPAPIER' && !papier.ersetztDurch) await ersetzt(ctx, papier, scan.id)
  return fertig
}

async function geschlossen(
  ctx: Context,
  { id }: Scanauftrag,
  wie: Pick<Scanauftrag, 'status'> & Partial<Scanauftrag>,
): Promise<Scanauftrag> {
  const fertig = await update(ctx, scanauftraege, id, {
    ...wie,
    erledigtAm: new Date(),
    erledigtVon: ctx.person?.id ?? null,
  })
  festhalten(ctx, fertig)
  return fertig
}

async function offener(ctx: Context, id: string, aktion: string): Promise<Scanauftrag> {
  const { akte, papierteil } = await load(ctx, scanauftraege, id, aktion)
  await akteHalten(ctx, akte)
  await papierHalten(ctx, papierteil)
  const auftrag = await loadLocked(ctx, scanauftraege, id, aktion)
  if (auftrag.status !== 'OFFEN') throw nichtOffen()
  return auftrag
}

function nichtOffen(): Conflict {
  return new Conflict('papier.scan.erledigt', 'Über diesen Scanauftrag ist schon entschieden.')
}

function festhalten(ctx: Context, { id, akte, papierteil, vorgang, status, dokument }: Scanauftrag): void {
  ctx.record('papier.scan.beantwortet', { id }, { akte, papierteil, vorgang, status, dokument })
}
