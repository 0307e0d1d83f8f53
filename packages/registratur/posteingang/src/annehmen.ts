import { betreff, type Datei, dateiNehmen, inhaltFesthalten, pruefstandVon, zeile } from '@verbundakte/akte'
import { insert, reachable, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { amtOderPoststelle, einstellungVon } from './postfach.ts'
import { type Eingang, eingaenge } from './tables.ts'
import { POSTSTELLE } from './worte.ts'
import { zuweisenAn } from './zuweisen.ts'

/** What is known of the scan of a paper: the Transfervermerk (TR-RESISCAN). */
export interface Scanvermerk {
  readonly durch?: string | null | undefined
  readonly geraet?: string | null | undefined
  readonly am?: Date | null | undefined
  readonly einstellungen?: string | null | undefined
  readonly vollstaendig?: boolean | null | undefined
  /** what of the paper is not in the scan, or is in it otherwise */
  readonly bemerkung?: string | null | undefined
}

export interface Ankunft {
  readonly herkunft: Eingang['herkunft']
  readonly datei: Datei
  /** short code of the office, '' for the Poststelle */
  readonly amt: string
  /** what the source calls it: brought twice under the same name, it comes in once */
  readonly schluessel: string
  readonly eingegangenAm?: Date | null | undefined
  readonly betreff?: string | null | undefined
  readonly absender?: string | null | undefined
  readonly fremdzeichen?: string | null | undefined
  readonly datumDesSchreibens?: string | null | undefined
  readonly scan?: Scanvermerk | null | undefined
  /** the program that handed it over, and where it says that it belongs */
  readonly anbindung?: string | null | undefined
  readonly ziel?: Zielangabe | null | undefined
  /** the mailbox it was fetched from */
  readonly mailkonto?: string | null | undefined
  readonly hinweis?: string | null | undefined
  /** the stack that it was a part of */
  readonly ausEingang?: string | null | undefined
}

/** Said by a program, and proved by nothing. */
export interface Zielangabe {
  readonly vorgang: string | null
  readonly aktenzeichen: string | null
  readonly plan: string | null
}

/** Takes in what lies in the Ablage already. Bringing the same again answers with what came in the first time. */
export async function eingangAnlegen(ctx: Context, ankunft: Ankunft): Promise<Eingang> {
  const [schon] = await ctx.tx
    .select(visible(ctx, eingaenge))
    .from(eingaenge)
    .where(and(eq(eingaenge.schluessel, ankunft.schluessel), reachable(ctx, 'lesen', eingaenge)))
  if (schon) return schon
  const { datei, amt, scan } = ankunft
  await inhaltFesthalten(ctx, datei.sha256)
  const { schutzklasse } = await einstellungVon(ctx, amt)
  const eingang = await insert(ctx, eingaenge, {
    herkunft: ankunft.herkunft,
    federfuehrung: amt,
    schutzklasse,
    dateiname: datei.dateiname,
    sha256: datei.sha256,
    groesse: datei.groesse,
    mime: datei.mime,
    art: datei.art,
    hinweis: ankunft.hinweis ?? datei.hinweis,
    ...(await pruefstandVon(ctx, datei)),
    betreff: betreff(ankunft.betreff || ohneEndung(datei.dateiname)),
    absender: zeile(ankunft.absender, 'absender'),
    fremdzeichen: zeile(ankunft.fremdzeichen, 'fremdzeichen'),
    datumDesSchreibens: ankunft.datumDesSchreibens ?? null,
    eingegangenAm: ankunft.eingegangenAm ?? new Date(),
    schluessel: ankunft.schluessel,
    anbindung: ankunft.anbindung ?? null,
    zielVorgang: ankunft.ziel?.vorgang ?? null,
    zielAktenzeichen: ankunft.ziel?.aktenzeichen ?? null,
    zielPlan: ankunft.ziel?.plan ?? null,
    mailkonto: ankunft.mailkonto ?? null,
    ausEingang: ankunft.ausEingang ?? null,
    ...(scan && {
      scanDurch: zeile(scan.durch ?? ctx.person?.name, 'scan.durch'),
      scanGeraet: zeile(scan.geraet, 'scan.geraet'),
      scanAm: scan.am ?? new Date(),
      scanEinstellungen: zeile(scan.einstellungen, 'scan.einstellungen'),
      scanVollstaendig: scan.vollstaendig ?? null,
      scanBemerkung: zeile(scan.bemerkung, 'scan.bemerkung'),
    }),
    angelegtVon: ctx.person?.id ?? null,
  })
  const { herkunft, dateiname, sha256 } = eingang
  ctx.record('posteingang.angenommen', eingang, { herkunft, dateiname, sha256, amt })
  return eingang
}

/** Files that are taken in with one request. */
const AUF_EINMAL = 200

/**
 * Takes uploads out of the waiting room into the post: of the person's own office, or of the Poststelle. Who hands out
 * post may name the office at once.
 */
export async function eingaengeAnnehmen(
  ctx: Context,
  dateien: readonly string[],
  eingabe: { readonly amt?: string | null | undefined; readonly scan?: Scanvermerk | null | undefined } = {},
): Promise<string[]> {
  if (dateien.length > AUF_EINMAL) {
    throw new Invalid('posteingang.viele', `Bitte höchstens ${AUF_EINMAL} Dateien auf einmal annehmen.`)
  }
  const ziel = amtOderPoststelle(ctx, eingabe.amt ?? ctx.person?.aemter[0] ?? POSTSTELLE)
  const eigenes = ziel === POSTSTELLE || ctx.person?.aemter.includes(ziel)
  const ids: string[] = []
  for (const id of dateien) {
    const schluessel = `datei:${id}`
    const schon = await bekannt(ctx, schluessel)
    if (schon) {
      ids.push(schon)
      continue
    }
    const datei = await dateiNehmen(ctx, id)
    const eingang = await eingangAnlegen(ctx, {
      herkunft: datei.art === 'eml' || datei.art === 'msg' ? 'MAIL' : 'UPLOAD',
      datei,
      amt: eigenes ? ziel : POSTSTELLE,
      schluessel,
      scan: eingabe.scan,
    })
    if (!eigenes) await zuweisenAn(ctx, eingang, ziel)
    ids.push(eingang.id)
  }
  return ids
}

/** An answer that was lost on its way is asked for again: the upload is gone from the waiting room, and here. */
async function bekannt(ctx: Context, schluessel: string): Promise<string | null> {
  const [schon] = await ctx.tx
    .select({ id: eingaenge.id, von: eingaenge.angelegtVon })
    .from(eingaenge)
    .where(eq(eingaenge.schluessel, schluessel))
  return schon && schon.von === ctx.person?.id ? schon.id : null
}

/** As a Betreff until the letter was read. */
export function ohneEndung(dateiname: string): string {
  return (
    dateiname
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .replace(/_+/g, ' ')
      .slice(0, 255) || dateiname
  )
}
