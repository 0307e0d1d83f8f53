import { load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { eq } from 'drizzle-orm'
import { type Anzeigezeile, anzeigen, betriebe } from '../tables.ts'
import { abmelden } from './abmelden.ts'
import { HIER } from './ausgang.ts'
import { staendeVon } from './kandidaten.ts'
import { type Rueckmeldungszeile, rueckmeldungen } from './tables.ts'

const OHNE_FOLGE: readonly Anzeigezeile['status'][] = ['VERWORFEN', 'ZURUECKGEWIESEN', 'WEITERGELEITET']

/**
 * The clerk says which Betrieb has moved away; its Abmeldung is made. It cannot be taken back: what is certified is corrected.
 *
 * @throws Conflict when it is decided, or the Abmeldung is already there; Invalid for a Betrieb that has ended
 */
export async function rueckmeldungZuordnen(ctx: Context, id: string, betrieb: string): Promise<Rueckmeldungszeile> {
  const bisher = await offene(ctx, id)
  if (await abmeldungDazu(ctx, bisher))
    throw new Conflict(
      'gewerbe.rueckmeldung.angelegt',
      'Die Abmeldung ist schon angelegt. Bitte vervollständigen Sie sie.',
    )
  if (bisher.anAgs !== ctx.profil.ags)
    throw new Conflict(
      'gewerbe.rueckmeldung.fremd',
      'Diese Rückmeldung gilt einer anderen Gemeinde. Bitte lehnen Sie sie ab.',
    )
  const zeile = await load(ctx, betriebe, betrieb, 'aendern')
  const stand = (await staendeVon(ctx, [zeile.id])).get(zeile.id)
  if (stand?.status !== 'aktiv')
    throw new Invalid('gewerbe.rueckmeldung.betrieb', 'Dieser Betrieb ist schon abgemeldet.', { feld: 'betrieb' })
  await update(ctx, rueckmeldungen, id, { entschiedenVon: ctx.person?.id ?? null })
  return abmelden(ctx, bisher, zeile, stand)
}

/** Nobody here has moved away; or, of one of ours, nothing goes out any more. @throws Invalid without a reason */
export async function rueckmeldungAblehnen(ctx: Context, id: string, warum: string): Promise<Rueckmeldungszeile> {
  const grund = warum.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const bisher = await loadLocked(ctx, rueckmeldungen, id, 'aendern')
  const aus = bisher.richtung === 'AUS'
  if (aus ? !HIER.includes(bisher.stand) : bisher.stand !== 'OFFEN') throw entschieden()
  if (grund === '' || grund.length > 500)
    throw new Invalid('gewerbe.grund', 'Bitte sagen Sie, warum; höchstens 500 Zeichen.', { feld: 'grund' })
  if (!aus && (await abmeldungDazu(ctx, bisher)))
    throw new Conflict('gewerbe.rueckmeldung.angelegt', 'Die Abmeldung ist schon angelegt. Bitte entscheiden Sie dort.')
  const neu = await update(ctx, rueckmeldungen, id, {
    stand: aus ? 'ENTFAELLT' : 'ABGELEHNT',
    grund,
    ...{ standVorher: bisher.stand, grundVorher: bisher.grund },
    erledigtAm: bisher.erledigtAm ?? new Date(),
    entschiedenVon: ctx.person?.id ?? null,
  })
  ctx.record(aus ? 'gewerbe.rueckmeldung.geschlossen' : 'gewerbe.rueckmeldung.abgelehnt', neu, { grund })
  return neu
}

/** Takes such a decision back: it is again what it was, with its reason. */
export async function rueckmeldungZurueckholen(ctx: Context, id: string): Promise<Rueckmeldungszeile> {
  const bisher = await loadLocked(ctx, rueckmeldungen, id, 'aendern')
  const { standVorher, grundVorher: grund, erledigtAm } = bisher
  if (bisher.stand === 'OFFEN') return bisher
  // What a correction has withdrawn was decided by nobody.
  if (standVorher === null || bisher.stand !== (bisher.richtung === 'AUS' ? 'ENTFAELLT' : 'ABGELEHNT'))
    throw entschieden()
  const neu = await update(ctx, rueckmeldungen, id, {
    ...{ stand: standVorher, grund, standVorher: null, grundVorher: null },
    // What was refused was answered; everything else waits.
    erledigtAm: standVorher === 'ABGELEHNT' ? erledigtAm : null,
  })
  ctx.record('gewerbe.rueckmeldung.zurueckgeholt', neu, {})
  return neu
}

/** One that was rejected, forwarded or discarded stands for nothing. */
async function abmeldungDazu(ctx: Context, { anzeige }: Rueckmeldungszeile): Promise<boolean> {
  if (!anzeige) return false
  const [da] = await ctx.tx.select({ status: anzeigen.status }).from(anzeigen).where(eq(anzeigen.id, anzeige))
  return da !== undefined && !OHNE_FOLGE.includes(da.status)
}

async function offene(ctx: Context, id: string): Promise<Rueckmeldungszeile> {
  const bisher = await loadLocked(ctx, rueckmeldungen, id, 'aendern')
  if (bisher.richtung !== 'EIN' || bisher.stand !== 'OFFEN') throw entschieden()
  return bisher
}

function entschieden(): Conflict {
  return new Conflict('gewerbe.rueckmeldung.entschieden', 'Über diese Rückmeldung ist schon entschieden.')
}
