import { load, loadLocked, reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, isUuid, type Kalendertag, NotFound } from '@verbundakte/kernel'
import { and, eq, notInArray, sql } from 'drizzle-orm'
import { spaltenDerAnzeige } from '../anzeige/spalten.ts'
import { type Anzeigezeile, anzeigen, betriebe } from '../tables.ts'
import { betriebHalten } from '../verfahren/sperren.ts'
import { mussDieErsteSein } from './amtsabmeldung.ts'
import { schonKorrigiert, vorhandene, zeileAnlegen } from './entwurf.ts'
import { vorbelegung } from './lesen.ts'

export interface KorrekturEingabe {
  /** uuid of the new Anzeige: begun twice it is begun once */
  readonly id: string
  /** the certified Anzeige that was wrong */
  readonly von: string
  readonly art: 'berichtigung' | 'storno'
  readonly grund: string
}

/**
 * What was wrong with a certified Anzeige is said by a new one, which begins as a draft with the content of the old. Nothing
 * is changed: the register shows from when it was known (`register/geltend.ts`).
 *
 * @throws Conflict for an Anzeige without a receipt, one that is corrected already, or a Storno
 */
export async function korrekturBeginnen(
  ctx: Context,
  { id, von, art, grund }: KorrekturEingabe,
): Promise<Anzeigezeile> {
  const begruendung = begruenden(grund)
  const falsche = await loadLocked(ctx, anzeigen, von, 'aendern')
  const schon = await gleiche(ctx, id)
  if (schon) {
    if (schon.korrekturVon !== von || schon.korrekturArt !== art) throw new NotFound()
    return schon
  }
  if (falsche.status !== 'BESCHEINIGT')
    throw new Conflict(
      'gewerbe.nicht-bescheinigt',
      'Diese Anzeige hat noch keine Bescheinigung. Bitte ändern Sie sie selbst.',
    )
  if (falsche.korrekturArt === 'storno')
    throw new Conflict('gewerbe.storno', 'Ein Storno wird nicht korrigiert. Bitte zeigen Sie neu an.')
  const [korrektur] = await ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(
      and(
        eq(anzeigen.korrekturVon, von),
        notInArray(anzeigen.status, ['VERWORFEN', 'ZURUECKGEWIESEN']),
        reachable(ctx, 'lesen', anzeigen),
      ),
    )
  if (korrektur) throw schonKorrigiert()
  const zeile = await zeileAnlegen(ctx, {
    ...{ id, art: falsche.art, betrieb: falsche.betrieb, inhalt: falsche.inhalt, kanal: 'schalter' },
    ...{ fassung: falsche.fassung, korrekturVon: von, korrekturArt: art, begruendung },
  })
  ctx.record('gewerbe.korrektur.begonnen', zeile, { von, art })
  return zeile
}

export interface AmtsabmeldungEingabe {
  readonly id: string
  readonly betrieb: string
  readonly grund: string
  /** when it ended, as somebody says; absent: today */
  readonly stichtag?: Kalendertag | undefined
}

/** An Abmeldung that nobody made (§ 14 Abs. 1 Satz 3 GewO), begun with what the register knows. */
export async function amtsabmeldungBeginnen(
  ctx: Context,
  { id, betrieb, grund, stichtag }: AmtsabmeldungEingabe,
): Promise<Anzeigezeile> {
  const begruendung = begruenden(grund)
  await load(ctx, betriebe, betrieb, 'aendern')
  const schon = await gleiche(ctx, id)
  if (schon) {
    if (!schon.vonAmtsWegen || schon.betrieb !== betrieb) throw new NotFound()
    return schon
  }
  // Held: whoever certifies its end comes before or after, and of two who begin at once the second is told.
  const zeile = await betriebHalten(ctx, betrieb)
  if (zeile.status !== 'AKTIV') throw new Conflict('gewerbe.nicht-aktiv', 'Dieser Betrieb ist nicht angemeldet.')
  await mussDieErsteSein(ctx, zeile.id)
  const inhalt = { ...(await vorbelegung(ctx, zeile, 'abmeldung')), stichtag: stichtag ?? heute() }
  const neu = await zeileAnlegen(ctx, {
    ...{ id, art: 'abmeldung', betrieb, inhalt, kanal: 'schalter', vonAmtsWegen: true, begruendung },
  })
  ctx.record('gewerbe.amtsabmeldung.begonnen', neu, {})
  return neu
}

async function gleiche(ctx: Context, id: string): Promise<Anzeigezeile | null> {
  if (!isUuid(id)) throw new NotFound()
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.anzeige ${id}`})`)
  const da = await vorhandene(ctx, id)
  return da ? loadLocked(ctx, anzeigen, da.id, 'aendern') : null
}

function begruenden(grund: string): string {
  const satz = grund.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  if (satz === '' || satz.length > 500)
    throw new Invalid('gewerbe.grund', 'Bitte sagen Sie, warum; höchstens 500 Zeichen.', { feld: 'grund' })
  return satz
}
