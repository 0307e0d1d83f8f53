import {
  ablageZuruecknehmen,
  akteAnlegen,
  akten,
  type Dokument,
  dateiNehmen,
  dokumentAnlegen,
  dokumente,
  type Vorgang,
  vorgaenge,
  vorgangAnlegen,
} from '@verbundakte/akte'
import { insert, load, reachable, update, visible } from '@verbundakte/authz'
import { aufgabeStellen, aufgabeZurueckziehen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, isUuid, NotFound } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { zustaendig } from '../faelle/zustaendig.ts'
import type { Betrieb } from '../tables.ts'
import { sperren } from '../verfahren/ablage.ts'
import { mussTag, mussWort, mussWortlaut, mussZeile, zeile } from '../verfahren/eingabe.ts'
import { unterEigenerKennung } from '../verfahren/kennung.ts'
import { betriebHalten, fallSperren } from '../verfahren/sperren.ts'
import { auftrag } from './aufgabe.ts'
import { betriebDerAkte } from './ort.ts'
import { MITGETEILT, type Mitteilung, mitteilungen } from './tables.ts'
import { vermerk } from './vermerk.ts'

export interface MitteilungEingabe {
  /** made where it is typed: sent twice it is one */
  readonly id: string
  readonly stelle: string
  readonly fremdzeichen?: string | null | undefined
  readonly was: string
  readonly zum?: string | null | undefined
  readonly name: string
  readonly anschrift?: string | null | undefined
  readonly wortlaut?: string | null | undefined
  readonly eingang: string
  readonly bis: string
  readonly betrieb?: string | null | undefined
  /** an uploaded file, or a Dokument that lies in the Akte already; neither: what was said is written down */
  readonly datei?: string | null | undefined
  readonly dokument?: string | null | undefined
}

export const TITEL: Readonly<Record<Mitteilung['was'], string>> = {
  AUFGABE: 'Mitteilung über eine Betriebsaufgabe',
  BEGINN: 'Mitteilung über einen Betriebsbeginn',
  AENDERUNG: 'Mitteilung über eine Änderung des Betriebs',
}

/**
 * Another authority says that somebody gave up, began or changed a business without an Anzeige (§ 14 Abs. 4 GewO): filed in the
 * Akte of the Betrieb where one is known, and an Aufgabe of the office that keeps the register.
 */
export async function mitteilungAufnehmen(ctx: Context, eingabe: MitteilungEingabe): Promise<Mitteilung> {
  if (!isUuid(eingabe.id)) throw new NotFound()
  await sperren(ctx, `mitteilung ${eingabe.id}`)
  const [da] = await ctx.tx
    .select(visible(ctx, mitteilungen))
    .from(mitteilungen)
    .where(and(eq(mitteilungen.id, eingabe.id), reachable(ctx, 'aendern', mitteilungen)))
  if (da) return da
  const werte = lesen(eingabe)
  const { vorgang, dokument, betrieb } = eingabe.dokument
    ? await ausDerAkte(ctx, eingabe.dokument, eingabe.betrieb)
    : await neuAbgelegt(ctx, werte, eingabe)
  const aufgabe = await aufgabeStellen(ctx, vorgang.id, {
    was: auftrag(werte),
    bis: werte.bis,
    amt: vorgang.federfuehrung,
  })
  const neu = await unterEigenerKennung(ctx, () =>
    insert(ctx, mitteilungen, {
      ...werte,
      id: eingabe.id,
      betrieb: betrieb?.id ?? null,
      aufgabe: aufgabe.id,
      akte: vorgang.akte,
      vorgang: vorgang.id,
      dokument: dokument.id,
      selbstAbgelegt: !eingabe.dokument,
      angelegtVon: ctx.person?.id ?? null,
      schutzklasse: vorgang.schutzklasse,
      federfuehrung: vorgang.federfuehrung,
    }),
  )
  const { was } = neu
  ctx.record('gewerbe.mitteilung.aufgenommen', neu, {
    ...{ was, vorgang: vorgang.id, dokument: dokument.id, aufgabe: aufgabe.id },
  })
  return neu
}

/** As if it had not been entered, while nothing has come of it. @throws Conflict, Forbidden */
export async function mitteilungZuruecknehmen(ctx: Context, id: string): Promise<Mitteilung> {
  const bisher = await fallSperren(ctx, mitteilungen, id)
  if (bisher.stand === 'ZURUECKGENOMMEN') return bisher
  if (bisher.stand !== 'OFFEN' || bisher.anfrage !== null || bisher.anzeige !== null)
    throw new Conflict(
      'gewerbe.mitteilung.bearbeitet',
      'Aus dieser Mitteilung ist schon etwas gefolgt. Bitte schließen Sie sie mit einem Grund ab.',
    )
  await aufgabeZurueckziehen(ctx, bisher.aufgabe)
  if (bisher.selbstAbgelegt) await ablageZuruecknehmen(ctx, bisher.dokument, 'Mitteilung zurückgenommen')
  const neu = await update(ctx, mitteilungen, id, { stand: 'ZURUECKGENOMMEN' })
  ctx.record('gewerbe.mitteilung.zurueckgenommen', neu, {})
  return neu
}

function lesen(eingabe: MitteilungEingabe) {
  const wortlaut = eingabe.wortlaut?.trim() ? mussWortlaut(eingabe.wortlaut, 'wortlaut', 2000, '') : null
  return {
    stelle: mussZeile(eingabe.stelle, 'stelle', 200, 'Bitte angeben, welche Behörde es mitteilt.'),
    fremdzeichen: zeile(eingabe.fremdzeichen, 'fremdzeichen', 100),
    was: mussWort(eingabe.was, MITGETEILT, 'was'),
    zum: eingabe.zum ? mussTag(eingabe.zum, 'zum', '') : null,
    name: mussZeile(eingabe.name, 'name', 200, 'Bitte angeben, um wen es geht.'),
    anschrift: zeile(eingabe.anschrift, 'anschrift', 300),
    wortlaut,
    eingang: mussTag(eingabe.eingang, 'eingang', 'Bitte angeben, wann die Mitteilung eingegangen ist.', heute()),
    bis: mussTag(eingabe.bis, 'bis', 'Bitte angeben, bis wann das zu klären ist.'),
  }
}

interface Ort {
  readonly vorgang: Vorgang
  readonly dokument: Dokument
  readonly betrieb: Betrieb | null
}

/** @throws NotFound for one the person may not work with */
async function ausDerAkte(ctx: Context, id: string, genannt: string | null | undefined): Promise<Ort> {
  const dokument = await load(ctx, dokumente, id, 'aendern')
  if (dokument.status === 'ZURUECKGENOMMEN') throw new NotFound()
  const vorgang = await load(ctx, vorgaenge, dokument.vorgang, 'aendern')
  if (genannt) return { vorgang, dokument, betrieb: await betriebHalten(ctx, genannt) }
  return { vorgang, dokument, betrieb: await betriebDerAkte(ctx, vorgang.akte) }
}

async function neuAbgelegt(ctx: Context, werte: ReturnType<typeof lesen>, eingabe: MitteilungEingabe): Promise<Ort> {
  const betrieb = eingabe.betrieb ? await betriebHalten(ctx, eingabe.betrieb) : null
  const akte = betrieb
    ? await load(ctx, akten, betrieb.akte, 'aendern')
    : await akteAnlegen(ctx, {
        position: (await zustaendig(ctx)).position.id,
        betreff: `Gewerbe ${werte.name}`.slice(0, 255),
      })
  const titel = TITEL[werte.was]
  const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: `${titel}: ${werte.stelle}`.slice(0, 255) })
  const { stelle, fremdzeichen, eingang } = werte
  const dokument = eingabe.datei
    ? await dokumentAnlegen(
        ctx,
        vorgang,
        await dateiNehmen(ctx, eingabe.datei),
        { betreff: titel, typ: 'Mitteilung', richtung: 'EIN', absender: stelle, fremdzeichen, posteingang: eingang },
        null,
      )
    : await vermerk(ctx, vorgang, titel, werte)
  return { vorgang, dokument, betrieb }
}
