import { dokumentAnlegen, type Vorgang, vorgaenge } from '@verbundakte/akte'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, UserError } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { hinterlegen } from '../faelle/schriftgut.ts'
import { anzeigeVon } from '../faelle/wert.ts'
import { anzeigen } from '../tables.ts'
import { EMPFAENGERKLASSEN } from '../verteilung/matrix.ts'
import { nehmen, nochmal } from './anlauf.ts'
import { UEBERHOLT, ueberholt } from './korrektur.ts'
import { nachrichtFuer } from './nachricht.ts'
import { NichtErreichbar, type Postwege } from './postweg.ts'
import { orteHalten } from './reihenfolge.ts'
import { grundschluessel, schluesselHolen } from './schluessel.ts'
import { stufeMelden } from './stufe.ts'
import { empfaenger, type Uebermittlung, uebermittlungen } from './tables.ts'
import { hindernisVon } from './teile.ts'

/** Longer than a set takes: who holds it has died by then. */
const PACHT_MINUTEN = 10
const SATZ = 50
/** Most of handing over is waiting for the disk. */
const ZUGLEICH = 5
const UNERWARTET = 'Die Nachricht konnte nicht übergeben werden.'

interface Sendung {
  readonly zeile: Uebermittlung
  readonly bytes: Uint8Array
  readonly name: string
  readonly adresse: string
  readonly transport: 'ORDNER' | 'SFTP'
}
type Ergebnis =
  | { readonly art: 'gesendet'; readonly zeile: Uebermittlung; readonly an: string; readonly datei: Datei }
  /** tried again by itself */
  | { readonly art: 'spaeter'; readonly zeile: Uebermittlung; readonly satz: string }
  /** there is nowhere to put it: that is no try */
  | { readonly art: 'wartet'; readonly zeile: Uebermittlung; readonly satz: string }
  /** something newer goes instead */
  | { readonly art: 'entfaellt'; readonly zeile: Uebermittlung; readonly satz: string }
  /** stays so until somebody does what the sentence says */
  | { readonly art: 'nicht'; readonly zeile: Uebermittlung; readonly satz: string }
type Datei = Awaited<ReturnType<typeof hinterlegen>>

/**
 * Sends one set of what is due in a Gemeinde: taken in one statement, handed over one by one, noted together. A death in
 * between leaves rows that are taken again when their time is over, and the mailbox knows what it has.
 *
 * @throws what nobody thought of, when all others are noted
 * @param wege null: the operator has set up none @returns how many were taken
 */
export async function uebermitteln(doors: Doors, wege: Postwege | null, satz = SATZ): Promise<number> {
  const ids = await doors.write((ctx) => nehmen(ctx, 'uebermittlung', PACHT_MINUTEN, satz))
  if (ids.length === 0) return 0
  const { sendungen, ergebnisse, fehler } = await doors.read((ctx) => vorbereiten(ctx, ids))
  for (let ab = 0; ab < sendungen.length; ab += ZUGLEICH) {
    const teil = sendungen.slice(ab, ab + ZUGLEICH)
    const versuche = await Promise.allSettled(teil.map((each) => hinaus(doors, wege, each)))
    versuche.forEach((versuch, at) => {
      const zeile = teil[at]?.zeile
      if (versuch.status === 'fulfilled') ergebnisse.push(versuch.value)
      else fehler.push(versuch.reason)
      // One that fails in a way nobody thought of keeps up no other.
      if (versuch.status === 'rejected' && zeile) ergebnisse.push({ art: 'spaeter', zeile, satz: UNERWARTET })
    })
  }
  await doors.write((ctx) => notieren(ctx, ergebnisse))
  if (fehler.length > 0) throw fehler[0]
  return ids.length
}

async function vorbereiten(ctx: Context, ids: readonly string[]) {
  const zeilen = await ctx.tx
    .select({ zeile: uebermittlungen, anzeige: anzeigen, an: empfaenger })
    .from(uebermittlungen)
    .innerJoin(anzeigen, and(eq(anzeigen.gemeinde, uebermittlungen.gemeinde), eq(anzeigen.id, uebermittlungen.anzeige)))
    .leftJoin(
      empfaenger,
      and(eq(empfaenger.gemeinde, uebermittlungen.gemeinde), eq(empfaenger.id, uebermittlungen.empfaenger)),
    )
    .where(anyId(uebermittlungen.id, ids))
    .orderBy(uebermittlungen.id)
  const schluessel = await schluesselHolen(ctx)
  const alt = await ueberholt(
    ctx,
    zeilen.map(({ anzeige }) => anzeige.id),
  )
  const sendungen: Sendung[] = []
  const ergebnisse: Ergebnis[] = []
  const fehler: unknown[] = []
  for (const { zeile, anzeige, an } of zeilen) {
    if (alt.has(anzeige.id)) {
      ergebnisse.push({ art: 'entfaellt', zeile, satz: UEBERHOLT })
      continue
    }
    const hindernis = hindernisVon(zeile.klasse, an ?? undefined)
    if (hindernis !== null || !an?.adresse) {
      ergebnisse.push({ art: 'nicht', zeile, satz: hindernis ?? UNERWARTET })
      continue
    }
    try {
      const { inhalt: _, ...kopf } = anzeigeVon(ctx, anzeige)
      const bytes = nachrichtFuer(zeile, kopf, anzeige, an, grundschluessel(schluessel, an.format), ctx.profil)
      sendungen.push({ zeile, bytes, name: an.name, adresse: an.adresse, transport: an.transport })
    } catch (error) {
      if (error instanceof UserError)
        ergebnisse.push({ art: 'nicht', zeile, satz: `So nicht übermittelbar: ${error.message}` })
      else {
        fehler.push(error)
        ergebnisse.push({ art: 'spaeter', zeile, satz: UNERWARTET })
      }
    }
  }
  return { sendungen, ergebnisse, fehler }
}

async function hinaus(doors: Doors, wege: Postwege | null, { zeile, bytes, ...an }: Sendung): Promise<Ergebnis> {
  if (!wege) return { art: 'wartet', zeile, satz: 'Der Betrieb hat noch keinen Ordner für Nachrichten eingerichtet.' }
  const datei = await hinterlegen(doors, {
    name: `${EMPFAENGERKLASSEN[zeile.klasse]}.xml`,
    mime: 'application/xml',
    art: 'sonstige',
    bytes,
  })
  try {
    await wege(doors.gemeinde, an.transport, an.adresse).ablegen(zeile.nachricht, bytes)
    return { art: 'gesendet', zeile, an: an.name, datei }
  } catch (error) {
    if (!(error instanceof NichtErreichbar)) throw error
    return { art: 'spaeter', zeile, satz: error.message }
  }
}

async function notieren(ctx: Context, ergebnisse: readonly Ergebnis[]): Promise<void> {
  await orteHalten(
    ctx,
    ergebnisse.map(({ zeile }) => zeile),
  )
  const gesendet = ergebnisse.flatMap((each) => (each.art === 'gesendet' ? [each] : []))
  const orte = await ctx.tx
    .select()
    .from(vorgaenge)
    .where(anyId(vorgaenge.id, [...new Set(gesendet.map(({ zeile }) => zeile.vorgang))]))
  const vorgang = new Map(orte.map((each) => [each.id, each]))
  const vermerkt: Uebermittlung[] = []
  for (const ergebnis of ergebnisse) {
    const { zeile } = ergebnis
    if (ergebnis.art !== 'gesendet') await alsOffen(ctx, ergebnis)
    else if (await alsGesendet(ctx, ergebnis, vorgang.get(zeile.vorgang))) vermerkt.push(zeile)
  }
  await stufeMelden(ctx, vermerkt)
}

/** @returns whether it was noted here */
async function alsGesendet(
  ctx: Context,
  { zeile, datei, an }: Extract<Ergebnis, { art: 'gesendet' }>,
  vorgang: Vorgang | undefined,
): Promise<boolean> {
  const { anzeige, klasse, nachricht, fassung } = zeile
  const [neu] = await ctx.tx
    .update(uebermittlungen)
    .set({ stand: 'GESENDET', grund: null, gesendetAm: new Date(), versuche: zeile.versuche + 1, gehaltenBis: null })
    .where(
      and(
        eq(uebermittlungen.id, zeile.id),
        // Decided otherwise after the time of whoever had it was over: it has gone all the same.
        inArray(uebermittlungen.stand, ['WARTET', 'ENTFAELLT']),
        isNull(uebermittlungen.gesendetAm),
        eq(uebermittlungen.nachricht, nachricht),
      ),
    )
    .returning({ id: uebermittlungen.id })
  // Another worker was here first: it is noted and filed once.
  if (!neu) return false
  const dokument = await ablegen(ctx, vorgang, datei, {
    betreff: `Übermittlung an ${an}`.slice(0, 255),
    typ: 'Übermittlung',
    richtung: 'AUS',
    datumDesSchreibens: heute(),
    empfaenger: an,
    fremdzeichen: nachricht,
  })
  await ctx.tx
    .update(uebermittlungen)
    .set(typeof dokument === 'string' ? { grund: dokument } : { dokument: dokument.id })
    .where(eq(uebermittlungen.id, zeile.id))
  ctx.record('gewerbe.uebermittlung.gesendet', neu, {
    anzeige,
    klasse,
    nachricht,
    fassung,
    dokument: typeof dokument === 'string' ? zeile.id : dokument.id,
  })
  return true
}

/** A Vorgang that was closed meanwhile takes nothing any more; that it was sent stays true. @returns why, then */
export async function ablegen(
  ctx: Context,
  vorgang: Vorgang | undefined,
  datei: Datei,
  angaben: Parameters<typeof dokumentAnlegen>[3],
) {
  if (!vorgang) return 'Der Vorgang ist nicht mehr da.'
  return ctx
    .alone(() => dokumentAnlegen(ctx, vorgang, datei, angaben, null))
    .catch((error: unknown) => {
      if (error instanceof UserError) return `Liegt nicht in der Akte: ${error.message}`
      throw error
    })
}

async function alsOffen(ctx: Context, ergebnis: Exclude<Ergebnis, { art: 'gesendet' }>): Promise<void> {
  const { zeile, art } = ergebnis
  const entfaellt = art === 'entfaellt'
  const { auf, ...danach } = nochmal(zeile.versuche, entfaellt ? 'wartet' : art)
  const satz = auf || entfaellt ? ergebnis.satz : `${ergebnis.satz} Es wird weiter versucht.`
  const [neu] = await ctx.tx
    .update(uebermittlungen)
    .set({ ...danach, grund: satz, ...(entfaellt && { stand: 'ENTFAELLT', inhalt: {} }) })
    .where(and(eq(uebermittlungen.id, zeile.id), eq(uebermittlungen.stand, 'WARTET')))
    .returning({ id: uebermittlungen.id })
  if (neu && entfaellt)
    ctx.record('gewerbe.uebermittlung.zurueckgehalten', neu, { anzeige: zeile.anzeige, klasse: zeile.klasse })
  else if (neu && auf)
    ctx.record('gewerbe.uebermittlung.fehlgeschlagen', neu, {
      anzeige: zeile.anzeige,
      klasse: zeile.klasse,
      grund: satz,
    })
}
