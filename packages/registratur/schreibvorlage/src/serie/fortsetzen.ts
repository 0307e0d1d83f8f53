import { update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden } from '@verbundakte/kernel'
import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { type Serie, type Serienbrief, serien, serienbriefe } from '../tables.ts'
import { darfFortsetzen, nurVerfasser, serieHalten, wiederholbar } from './darf.ts'

// What was cancelled and what failed and was given up are both ENTFAELLT: of what failed is known why.
const abgebrochen = and(eq(serienbriefe.status, 'ENTFAELLT'), isNull(serienbriefe.code))
const aufgegeben = and(eq(serienbriefe.status, 'ENTFAELLT'), isNotNull(serienbriefe.code))
const gescheitert = eq(serienbriefe.status, 'GESCHEITERT')
const vonVorn = { status: 'WARTET', versuche: 0, code: null, satz: null } as const

/** Tries again what failed. Letters that are there are not written a second time, nor what was cancelled. */
export async function serieWiederholen(ctx: Context, id: string): Promise<Serie> {
  const vorher = await serieHalten(ctx, id, { offen: true })
  nurVerfasser(ctx, vorher, 'Noch einmal versuchen')
  mussRuhen(vorher)
  const anzahl = await setzen(ctx, id, gescheitert, vonVorn)
  if (anzahl === 0) throw new Conflict('schreibvorlage.serie.vollstaendig', 'In dieser Serie ist nichts gescheitert.')
  const serie = await laufenLassen(ctx, id)
  ctx.record('schreibvorlage.serie.wiederholt', serie, { vorgang: serie.vorgang, anzahl })
  return serie
}

/** Goes on with what was cancelled: whoever cancelled it, and what failed stays so. */
export async function serieFortsetzen(ctx: Context, id: string): Promise<Serie> {
  const vorher = await serieHalten(ctx, id, { offen: true })
  if (vorher.status === 'LAUFEND') throw laeuftNoch()
  if (!darfFortsetzen(ctx, vorher)) {
    throw new Forbidden(
      'schreibvorlage.serie.fortsetzen',
      'Fortsetzen kann eine abgebrochene Serie nur, wer sie begonnen und selbst abgebrochen hat; die Leitung nur sofort.',
    )
  }
  mussRuhen(vorher)
  const anzahl = await setzen(ctx, id, abgebrochen, vonVorn)
  if (anzahl === 0) throw new Conflict('schreibvorlage.serie.vollstaendig', 'In dieser Serie fehlt nichts mehr.')
  const serie = await laufenLassen(ctx, id, { abgebrochenVon: null })
  ctx.record('schreibvorlage.serie.fortgesetzt', serie, { vorgang: serie.vorgang, anzahl })
  return serie
}

/** Says that what failed is not needed any more, or takes that back. Why it failed stays with each letter. */
export async function serieAufgeben(ctx: Context, id: string, zurueck = false): Promise<Serie> {
  const serie = await serieHalten(ctx, id)
  nurVerfasser(ctx, serie, 'Aufgeben')
  mussRuhen(serie)
  const anzahl = zurueck
    ? await setzen(ctx, id, aufgegeben, { status: 'GESCHEITERT' })
    : await setzen(ctx, id, gescheitert, { status: 'ENTFAELLT' })
  if (anzahl > 0) ctx.record('schreibvorlage.serie.aufgegeben', serie, { vorgang: serie.vorgang, anzahl, zurueck })
  return serie
}

async function setzen(ctx: Context, id: string, welche: SQL | undefined, neu: Partial<Serienbrief>): Promise<number> {
  const getroffen = await ctx.tx
    .update(serienbriefe)
    .set(neu)
    .where(and(eq(serienbriefe.serie, id), welche))
    .returning({ id: serienbriefe.id })
  return getroffen.length
}

function laufenLassen(ctx: Context, id: string, mehr: Partial<Serie> = {}): Promise<Serie> {
  return update(ctx, serien, id, { status: 'LAUFEND', beendetAm: null, ...mehr })
}

function mussRuhen(serie: Serie): void {
  if (serie.status === 'LAUFEND') throw laeuftNoch()
  if (wiederholbar(serie)) return
  throw new Conflict(
    'schreibvorlage.serie.zu-spaet',
    'Diese Serie lässt sich nicht mehr wiederholen. Bitte beginnen Sie für die Übrigen eine neue.',
  )
}

function laeuftNoch(): Conflict {
  return new Conflict(
    'schreibvorlage.serie.laeuft',
    'Diese Serie läuft noch. Bitte warten Sie, oder brechen Sie sie ab.',
  )
}
