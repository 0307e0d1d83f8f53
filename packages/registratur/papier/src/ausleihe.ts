import { akteHalten, vorgangHalten } from '@verbundakte/akte'
import { insert, load, loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { wiedervorlageErledigen, wiedervorlageOeffnen, wiedervorlageSetzen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, NotFound, plusTage, UserError } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { verzeichnetes } from './papierteil.ts'
import { type Ausleihe, ausleihen, papierteile } from './tables.ts'
import { kurz } from './worte.ts'

/** Longer is no loan but another place. */
const TAGE_HOECHSTENS = 366

export interface AusleihEingabe {
  readonly papierteil: string
  readonly bis: string
  /** a colleague; unless given and nobody outside is named: the person themselves */
  readonly person?: string | null | undefined
  /** somebody outside of the house: `Verwaltungsgericht` */
  readonly auswaerts?: string | null | undefined
  /** for which Vorgang: the day lies there as a Wiedervorlage */
  readonly vorgang?: string | null | undefined
}

/** Notes who has the paper, and until when. Only one at a time can have it. @throws Conflict, Invalid, NotFound */
export async function papierAusleihen(ctx: Context, eingabe: AusleihEingabe): Promise<Ausleihe> {
  const { akte } = await load(ctx, papierteile, eingabe.papierteil, 'ausleihen')
  await akteHalten(ctx, akte)
  const vorgang = eingabe.vorgang ? await vorgangHalten(ctx, eingabe.vorgang) : null
  if (vorgang && vorgang.akte !== akte) throw new NotFound()
  const papier = await verzeichnetes(ctx, eingabe.papierteil, 'ausleihen')
  const [verliehen] = await rows(
    ctx.tx,
    sql`select 1 from papier.ausleihe where gemeinde = verbund.gemeinde() and papierteil = ${papier.id} and zurueck_am is null`,
  )
  if (verliehen)
    throw new Conflict('papier.verliehen', 'Das Papier ist schon ausgeliehen. Bitte erst die Rückgabe eintragen.')
  if (eingabe.bis < heute() || eingabe.bis > plusTage(heute(), TAGE_HOECHSTENS)) {
    throw new Invalid('papier.bis', 'Bitte einen Tag von heute bis in einem Jahr angeben.', { feld: 'bis' })
  }
  const auswaerts = kurz(eingabe.auswaerts, 'auswaerts', 200)
  const person = auswaerts ? null : (eingabe.person ?? ctx.person?.id ?? null)
  if (person) await darfHaben(ctx, person, papier)
  const tag = { tag: eingabe.bis, grund: `Rückgabe: ${papier.titel}`, ...(person && { person }) }
  const wiedervorlage = vorgang && (await wiedervorlageSetzen(ctx, vorgang.id, tag))
  const ausleihe = await insert(ctx, ausleihen, {
    papierteil: papier.id,
    akte: papier.akte,
    vorgang: vorgang?.id ?? null,
    person,
    auswaerts,
    bis: eingabe.bis,
    wiedervorlage: wiedervorlage?.id ?? null,
    schutzklasse: papier.schutzklasse,
    federfuehrung: papier.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('papier.ausgeliehen', ausleihe, { akte: papier.akte, papierteil: papier.id, person, bis: eingabe.bis })
  return ausleihe
}

/** It is back, whoever brought it. @throws Conflict when it was noted already */
export async function zurueckgeben(ctx: Context, id: string): Promise<Ausleihe> {
  await akteHalten(ctx, (await load(ctx, ausleihen, id, 'aendern')).akte)
  const vorher = await loadLocked(ctx, ausleihen, id, 'aendern')
  if (vorher.zurueckAm) throw new Conflict('papier.zurueck', 'Die Rückgabe ist schon eingetragen.')
  const ausleihe = await update(ctx, ausleihen, id, { zurueckAm: new Date(), zurueckVon: ctx.person?.id ?? null })
  if (vorher.wiedervorlage) await wennErlaubt(() => wiedervorlageErledigen(ctx, vorher.wiedervorlage ?? ''))
  ctx.record('papier.zurueckgegeben', ausleihe, { akte: ausleihe.akte, papierteil: ausleihe.papierteil })
  return ausleihe
}

/** Undo of `zurueckgeben`, as long as nobody else has the paper. */
export async function rueckgabeZuruecknehmen(ctx: Context, id: string): Promise<Ausleihe> {
  const { akte, papierteil } = await load(ctx, ausleihen, id, 'aendern')
  await akteHalten(ctx, akte)
  await verzeichnetes(ctx, papierteil, 'ausleihen')
  const vorher = await loadLocked(ctx, ausleihen, id, 'aendern')
  const [andere] = await rows(
    ctx.tx,
    sql`select 1 from papier.ausleihe where gemeinde = verbund.gemeinde() and papierteil = ${vorher.papierteil} and zurueck_am is null`,
  )
  if (andere) throw new Conflict('papier.verliehen', 'Das Papier ist inzwischen anderweitig ausgeliehen.')
  const ausleihe = await update(ctx, ausleihen, id, { zurueckAm: null, zurueckVon: null })
  if (vorher.wiedervorlage) await wennErlaubt(() => wiedervorlageOeffnen(ctx, vorher.wiedervorlage ?? ''))
  ctx.record('papier.rueckgabe-zurueckgenommen', ausleihe, { akte: ausleihe.akte, papierteil: ausleihe.papierteil })
  return ausleihe
}

/** Paper tells its reader everything: only those get it who may read the Akte. */
async function darfHaben(ctx: Context, person: string, papier: Parameters<typeof ctx.rights.can>[2]): Promise<void> {
  const wer = (await ctx.services.staff.working(ctx.gemeinde)).find(({ id }) => id === person)
  if (!wer) throw new Invalid('papier.fort', 'Diese Person arbeitet hier nicht (mehr).', { feld: 'person' })
  if (!ctx.services.rightsOf(ctx.gemeinde, wer).can('lesen', papierteile, papier)) {
    throw new Invalid('papier.liest-nicht', `${wer.name} darf diese Akte nicht lesen.`, { feld: 'person' })
  }
}

// Whoever brings a paper back need not be the one before whom the Wiedervorlage lies; then it stays theirs to finish.
async function wennErlaubt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}
