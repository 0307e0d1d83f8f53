import { dokumentAnlegen, type Vorgang, vorgaenge } from '@verbundakte/akte'
import { anyId, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, UserError } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, eq, sql } from 'drizzle-orm'
import { hinterlegen } from '../faelle/schriftgut.ts'
import { anzeigeVon } from '../faelle/wert.ts'
import { anzeigen } from '../tables.ts'
import { EMPFAENGERKLASSEN } from '../verteilung/matrix.ts'
import { nachrichtFuer } from './nachricht.ts'
import { NichtErreichbar, type Postwege } from './postweg.ts'
import { grundschluessel, schluesselHolen } from './schluessel.ts'
import { stufeMelden } from './stufe.ts'
import { empfaenger, type Uebermittlung, uebermittlungen } from './tables.ts'

/** Minutes until the next try; after the last one somebody has to look. */
const PAUSEN = [1, 5, 15, 60, 180, 360, 720] as const
/** Longer than a set takes: who holds it has died by then. */
const PACHT_MINUTEN = 10
const SATZ = 50
/** Most of handing over is waiting for the disk. */
const ZUGLEICH = 5
const UNERWARTET = 'Die Nachricht konnte nicht übergeben werden. Es wird weiter versucht.'

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
  const ids = await nehmen(doors, satz)
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

async function nehmen(doors: Doors, satz: number): Promise<string[]> {
  const genommen = await doors.write((ctx) =>
    rows<{ id: string }>(
      ctx.tx,
      sql`update gewerbe.uebermittlung u set naechster_am = clock_timestamp() + make_interval(mins => ${PACHT_MINUTEN})
          where u.gemeinde = verbund.gemeinde() and u.id in (
            select id from gewerbe.uebermittlung where gemeinde = verbund.gemeinde() and stand = 'WARTET'
              and naechster_am <= clock_timestamp() order by naechster_am limit ${satz} for update skip locked)
          returning id`,
    ),
  )
  return genommen.map(({ id }) => id)
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
  const sendungen: Sendung[] = []
  const ergebnisse: Ergebnis[] = []
  const fehler: unknown[] = []
  for (const { zeile, anzeige, an } of zeilen) {
    if (!an?.adresse) {
      const satz = `Für „${EMPFAENGERKLASSEN[zeile.klasse]}“ fehlt der Empfänger oder sein Postfach. Die Fachadministration trägt es ein.`
      ergebnisse.push({ art: 'nicht', zeile, satz })
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
  if (!wege)
    return {
      art: 'spaeter',
      zeile,
      satz: 'Der Betrieb hat noch keinen Ordner für Nachrichten eingerichtet. Es wird weiter versucht.',
    }
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
  const gesendet = ergebnisse.flatMap((each) => (each.art === 'gesendet' ? [each] : []))
  const orte = await ctx.tx
    .select()
    .from(vorgaenge)
    .where(anyId(vorgaenge.id, [...new Set(gesendet.map(({ zeile }) => zeile.vorgang))]))
  const vorgang = new Map(orte.map((each) => [each.id, each]))
  for (const ergebnis of ergebnisse) {
    const { zeile } = ergebnis
    if (ergebnis.art === 'gesendet') await alsGesendet(ctx, ergebnis, vorgang.get(zeile.vorgang))
    else await alsOffen(ctx, ergebnis)
  }
  await stufeMelden(
    ctx,
    gesendet.map(({ zeile }) => zeile.anzeige),
  )
}

async function alsGesendet(
  ctx: Context,
  { zeile, datei, an }: Extract<Ergebnis, { art: 'gesendet' }>,
  vorgang: Vorgang | undefined,
): Promise<void> {
  const { anzeige, klasse, nachricht, fassung } = zeile
  const [neu] = await ctx.tx
    .update(uebermittlungen)
    .set({ stand: 'GESENDET', grund: null, gesendetAm: new Date(), versuche: zeile.versuche + 1 })
    .where(
      and(
        eq(uebermittlungen.id, zeile.id),
        eq(uebermittlungen.stand, 'WARTET'),
        eq(uebermittlungen.nachricht, nachricht),
      ),
    )
    .returning({ id: uebermittlungen.id })
  // Another worker was here first: it is noted and filed once.
  if (!neu) return
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
  const { zeile, satz } = ergebnis
  const pause = PAUSEN[zeile.versuche]
  const auf = ergebnis.art === 'nicht' || pause === undefined
  const [neu] = await ctx.tx
    .update(uebermittlungen)
    .set({
      stand: auf ? 'FEHLGESCHLAGEN' : 'WARTET',
      grund: satz,
      versuche: zeile.versuche + 1,
      naechsterAm: sql`clock_timestamp() + make_interval(mins => ${pause ?? 0}::int)`,
    })
    .where(and(eq(uebermittlungen.id, zeile.id), eq(uebermittlungen.stand, 'WARTET')))
    .returning({ id: uebermittlungen.id })
  if (neu && auf)
    ctx.record('gewerbe.uebermittlung.fehlgeschlagen', neu, {
      anzeige: zeile.anzeige,
      klasse: zeile.klasse,
      grund: satz,
    })
}
