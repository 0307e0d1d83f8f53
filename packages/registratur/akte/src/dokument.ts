import { insert, load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { mitarbeiterLaden } from '@verbundakte/module'
import { and, eq, sql } from 'drizzle-orm'
import { nichtZda, offenHalten } from './abschluss.ts'
import { dokumentzeichen } from './aktenzeichen.ts'
import { betreff, gegeben, zeile } from './angaben.ts'
import { beiNiemandAnderem, eigeneBeenden } from './bearbeitung/laufend.ts'
import { inWorten } from './bearbeitung/zeit.ts'
import { inhaltFesthalten } from './dateien/inhalt.ts'
import { nichtGesperrt, type Pruefstand, pruefstandVon } from './dateien/pruefstand.ts'
import { type MediumEingabe, mediumDesDokuments, mediumFuerDokument, vorgangTeilen } from './medium.ts'
import {
  type Dateieingang,
  type Dokument,
  dateieingaenge,
  dokumente,
  type Version,
  type Vorgang,
  versionen,
  vorgaenge,
} from './tables.ts'
import { wieVorgefunden } from './vorgefunden.ts'
import type { DOKUMENTSTAENDE, RICHTUNGEN } from './worte.ts'

export interface DokumentAngaben {
  readonly betreff?: string | null | undefined
  readonly typ?: string | null | undefined
  readonly richtung?: (typeof RICHTUNGEN)[number] | null | undefined
  readonly datumDesSchreibens?: string | null | undefined
  readonly posteingang?: string | null | undefined
  readonly absender?: string | null | undefined
  readonly empfaenger?: string | null | undefined
  /** the sign under which the sender knows the matter */
  readonly fremdzeichen?: string | null | undefined
}

export interface DokumentAenderung extends DokumentAngaben, MediumEingabe {
  /** a draft is not sent; whatever else it is, may be signed */
  readonly status?: (typeof DOKUMENTSTAENDE)[number] | null | undefined
}

/** What is known of a file that lies in the Ablage. */
export type Datei = Pick<Dateieingang, 'dateiname' | 'sha256' | 'groesse' | 'mime' | 'art' | 'hinweis'> &
  // Absent of what the program wrote itself: checked later, like everything that nobody has checked.
  Partial<Pruefstand>

/** Files an uploaded file as a new Dokument of a Vorgang. Reading its text and taking a mail apart come afterwards. */
export async function dokumentAblegen(
  ctx: Context,
  vorgangId: string,
  dateiId: string,
  eingabe: DokumentAngaben = {},
): Promise<Dokument> {
  const vorgang = await load(ctx, vorgaenge, vorgangId, 'aendern')
  const datei = await dateiNehmen(ctx, dateiId)
  return dokumentAnlegen(ctx, vorgang, datei, eingabe, null)
}

/**
 * The Dokument and its first version. Also for files that came by themselves: attachments, imports.
 *
 * @throws Conflict where the Vorgang is finished or its Akte z. d. A.
 */
export async function dokumentAnlegen(
  ctx: Context,
  vorgang: Vorgang,
  datei: Datei,
  eingabe: DokumentAngaben,
  anlageZu: string | null,
): Promise<Dokument> {
  // An attachment came with its letter, which was taken in time: however late it is taken apart.
  if (anlageZu === null) await offenHalten(ctx, vorgang.id)
  const [gezaehlt] = await ctx.tx
    .update(vorgaenge)
    .set({ dokumente: sql`${vorgaenge.dokumente} + 1`, geaendertAm: new Date() })
    .where(eq(vorgaenge.id, vorgang.id))
    .returning()
  if (!gezaehlt) throw new NotFound()
  const nummer = gezaehlt.dokumente
  const jetzt = new Date()
  const richtung = eingabe.richtung ?? 'EIN'
  const dokument = await insert(ctx, dokumente, {
    vorgang: vorgang.id,
    nummer,
    kennzeichen: dokumentzeichen(vorgang.kennzeichen, nummer),
    betreff: betreff(eingabe.betreff ?? ohneEndung(datei.dateiname)),
    typ: zeile(eingabe.typ, 'typ') ?? TYP_NACH_ART[datei.art] ?? 'Schreiben',
    richtung,
    datumDesSchreibens: eingabe.datumDesSchreibens ?? null,
    posteingang: eingabe.posteingang ?? (richtung === 'EIN' ? heute() : null),
    absender: zeile(eingabe.absender, 'absender'),
    empfaenger: zeile(eingabe.empfaenger, 'empfaenger'),
    fremdzeichen: zeile(eingabe.fremdzeichen, 'fremdzeichen'),
    anlageZu,
    // As the Vorgang has them now, under its lock: it may have been classified since it was read.
    schutzklasse: gezaehlt.schutzklasse,
    federfuehrung: gezaehlt.federfuehrung,
    medium: mediumDesDokuments(gezaehlt.medium),
    angelegtVon: ctx.person?.id ?? null,
    // The same moment twice: as long as they are equal, nobody has changed anything since the filing.
    angelegtAm: jetzt,
    geaendertAm: jetzt,
  })
  const version = await versionAnlegen(ctx, dokument, datei, 1)
  ctx.record('akte.dokument.abgelegt', dokument, {
    kennzeichen: dokument.kennzeichen,
    betreff: dokument.betreff,
    version: version.id,
  })
  return dokument
}

/**
 * Files an uploaded file as the new version of a Dokument. The versions before it stay as they are. It ends the lease of
 * whoever held one.
 *
 * @param nach number of the newest version the person knows; absent: whatever there is
 * @throws Conflict `akte.version.inzwischen` when there is a newer one, `akte.in-bearbeitung` while it lies with
 *   somebody else. The file stays ready for filing.
 */
export async function versionAblegen(
  ctx: Context,
  dokumentId: string,
  dateiId: string,
  nach?: number | null,
): Promise<Dokument> {
  const vorher = await offenesDokument(ctx, dokumentId)
  await beiNiemandAnderem(ctx, vorher.id)
  if (nach != null && nach !== vorher.versionen) throw await inzwischen(ctx, vorher)
  const dokument = await naechsteVersion(ctx, vorher, await dateiNehmen(ctx, dateiId))
  await eigeneBeenden(ctx, dokument.id)
  return dokument
}

/** Whose version came first, and when: so that nobody has to look up what they run into. */
async function inzwischen(ctx: Context, { id, versionen: nummer }: Dokument): Promise<Conflict> {
  const [neueste] = await ctx.tx
    .select({ von: versionen.angelegtVon, am: versionen.angelegtAm })
    .from(versionen)
    .where(and(eq(versionen.dokument, id), eq(versionen.nummer, nummer)))
  const wer = neueste && (await mitarbeiterLaden(ctx, neueste.von))
  return new Conflict(
    'akte.version.inzwischen',
    `Inzwischen gibt es Version ${nummer}${wer ? ` von ${wer.name}` : ''}${neueste ? ` (${inWorten(neueste.am)})` : ''}. Ihre Datei liegt bereit; bitte sehen Sie sich die neuere Version zuerst an.`,
  )
}

/**
 * An earlier version holds again: its file becomes the newest version. Nothing is taken away, so this is also how a
 * version filed by mistake is taken back.
 *
 * @param nach number of the newest version the person knows @throws Conflict when there is a newer one
 */
export async function versionWiederherstellen(
  ctx: Context,
  dokumentId: string,
  versionId: string,
  nach: number,
): Promise<Dokument> {
  const vorher = await offenesDokument(ctx, dokumentId)
  const alt = await load(ctx, versionen, versionId)
  if (alt.dokument !== vorher.id) throw new NotFound()
  if (vorher.versionen !== nach) {
    throw new Conflict(
      'akte.version.neuer',
      `Inzwischen gibt es Version ${vorher.versionen}. Bitte sehen Sie sie an, bevor eine ältere wieder gilt.`,
    )
  }
  if (alt.nummer === vorher.versionen) return vorher
  nichtGesperrt(alt)
  await beiNiemandAnderem(ctx, vorher.id)
  return naechsteVersion(ctx, vorher, alt)
}

/**
 * A Dokument that takes a new version, held until the commit. The Vorgang before the Dokument: locks are taken from above.
 *
 * @throws NotFound, Forbidden; Conflict, Invalid where it takes none any more
 */
export async function offenesDokument(ctx: Context, id: string): Promise<Dokument> {
  const { vorgang } = await load(ctx, dokumente, id, 'aendern')
  await offenHalten(ctx, vorgang)
  const dokument = await loadLocked(ctx, dokumente, id, 'aendern')
  nimmtAenderungen(dokument)
  return dokument
}

async function naechsteVersion(ctx: Context, vorher: Dokument, datei: Datei): Promise<Dokument> {
  const nummer = vorher.versionen + 1
  const dokument = await update(ctx, dokumente, vorher.id, { versionen: nummer, geaendertAm: new Date() })
  await versionAnlegen(ctx, dokument, datei, nummer)
  return dokument
}

/** @throws Invalid for a Dokument that is signed for good, or whose filing was taken back */
export function nimmtAenderungen({ status }: Dokument): void {
  if (status === 'SCHLUSSGEZEICHNET') {
    throw new Invalid('akte.schlussgezeichnet', 'Dieses Dokument ist schlussgezeichnet und wird nicht mehr geändert.')
  }
  if (status === 'ZURUECKGENOMMEN') {
    throw new Invalid('akte.zurueckgenommen', 'Die Ablage dieses Dokuments wurde zurückgenommen.')
  }
}

async function versionAnlegen(ctx: Context, dokument: Dokument, datei: Datei, nummer: number): Promise<Version> {
  await inhaltFesthalten(ctx, datei.sha256)
  const version = await insert(ctx, versionen, {
    dokument: dokument.id,
    nummer,
    dateiname: datei.dateiname,
    sha256: datei.sha256,
    groesse: datei.groesse,
    mime: datei.mime,
    art: datei.art,
    hinweis: datei.hinweis,
    ...(await pruefstandVon(ctx, datei)),
    schutzklasse: dokument.schutzklasse,
    federfuehrung: dokument.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('akte.version.abgelegt', version, {
    dokument: dokument.id,
    nummer,
    sha256: version.sha256,
    groesse: version.groesse,
  })
  return version
}

/** @param bisher what the person had before them; a field that reads otherwise now is a Conflict */
export async function dokumentAendern(
  ctx: Context,
  id: string,
  eingabe: DokumentAenderung,
  bisher?: DokumentAenderung | null,
): Promise<Dokument> {
  const { vorgang } = await load(ctx, dokumente, id, 'aendern')
  await nichtZda(ctx, vorgang)
  if (eingabe.eigenesMedium !== undefined) await vorgangTeilen(ctx, vorgang)
  const vorher = await loadLocked(ctx, dokumente, id, 'aendern')
  nimmtAenderungen(vorher)
  wieVorgefunden(vorher, bisher)
  const neu = gegeben({
    betreff: eingabe.betreff == null ? undefined : betreff(eingabe.betreff),
    typ: eingabe.typ == null ? undefined : (zeile(eingabe.typ, 'typ') ?? undefined),
    richtung: eingabe.richtung ?? undefined,
    datumDesSchreibens: eingabe.datumDesSchreibens,
    posteingang: eingabe.posteingang,
    absender: eingabe.absender === undefined ? undefined : zeile(eingabe.absender, 'absender'),
    empfaenger: eingabe.empfaenger === undefined ? undefined : zeile(eingabe.empfaenger, 'empfaenger'),
    fremdzeichen: eingabe.fremdzeichen === undefined ? undefined : zeile(eingabe.fremdzeichen, 'fremdzeichen'),
    status: eingabe.status ?? undefined,
    ...(await mediumFuerDokument(ctx, vorher, eingabe)),
  })
  const dokument = await update(ctx, dokumente, id, { ...neu, geaendertAm: new Date() })
  ctx.record('akte.dokument.geaendert', dokument, { felder: Object.keys(neu) })
  return dokument
}

/** Takes an upload out of the waiting room: each is filed once, and only by the person who brought it. */
export async function dateiNehmen(ctx: Context, id: string): Promise<Datei> {
  if (!isUuid(id) || !ctx.person) throw new NotFound()
  const [datei] = await ctx.tx
    .delete(dateieingaenge)
    .where(and(eq(dateieingaenge.id, id), eq(dateieingaenge.person, ctx.person.id)))
    .returning()
  if (!datei) {
    throw new NotFound('datei.unbekannt', 'Diese Datei liegt nicht (mehr) bereit. Bitte noch einmal hochladen.')
  }
  return datei
}

function ohneEndung(dateiname: string): string {
  return (
    dateiname
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .replace(/[_]+/g, ' ')
      .slice(0, 255) || dateiname
  )
}

const TYP_NACH_ART: Readonly<Record<string, string>> = { eml: 'E-Mail', msg: 'E-Mail', bild: 'Bild', xlsx: 'Tabelle' }
