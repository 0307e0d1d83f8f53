import { insert, load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { mitarbeiterLaden } from '@verbundakte/module'
import { eq, sql } from 'drizzle-orm'
import { nichtZda } from './abschluss.ts'
import { vorgangszeichen } from './aktenzeichen.ts'
import { betreff, gegeben, leistungsschluessel, zeile } from './angaben.ts'
import { type MediumEingabe, mediumFuerVorgang, mediumInDenVorgang } from './medium.ts'
import { akten, type Vorgang, vorgaenge } from './tables.ts'
import { wieVorgefunden } from './vorgefunden.ts'
import type { VORGANGSSTATUS } from './worte.ts'

export interface VorgangEingabe {
  readonly betreff: string
  readonly bearbeiter?: string | null | undefined
  readonly wiedervorlage?: string | null | undefined
  /** which service it is, by its key in LeiKa and FIM */
  readonly leistung?: string | null | undefined
  /** under which somebody else knows the matter: a court, another program, the sender */
  readonly fremdzeichen?: string | null | undefined
}

/** Opens a Vorgang in an Akte. Its number follows on from the last one of the Akte. */
export async function vorgangAnlegen(ctx: Context, akteId: string, eingabe: VorgangEingabe): Promise<Vorgang> {
  const akte = await load(ctx, akten, akteId, 'aendern')
  if (akte.status !== 'IN_BEARBEITUNG') {
    throw new Invalid('akte.geschlossen', 'Diese Akte ist geschlossen und nimmt keine Vorgänge mehr auf.')
  }
  const [gezaehlt] = await ctx.tx
    .update(akten)
    .set({ vorgaenge: sql`${akten.vorgaenge} + 1`, geaendertAm: new Date() })
    .where(eq(akten.id, akte.id))
    .returning()
  if (!gezaehlt) throw new NotFound()
  const nummer = gezaehlt.vorgaenge
  const vorgang = await insert(ctx, vorgaenge, {
    akte: akte.id,
    nummer,
    kennzeichen: vorgangszeichen(akte.aktenzeichen, nummer),
    betreff: betreff(eingabe.betreff),
    bearbeiter: (await bearbeiter(ctx, eingabe.bearbeiter)) ?? ctx.person?.id ?? null,
    wiedervorlage: eingabe.wiedervorlage ?? null,
    leistung: leistungsschluessel(eingabe.leistung),
    fremdzeichen: zeile(eingabe.fremdzeichen, 'fremdzeichen'),
    // As the Akte has them now, under its lock: it may have been classified since it was read.
    schutzklasse: gezaehlt.schutzklasse,
    federfuehrung: gezaehlt.federfuehrung,
    medium: gezaehlt.medium,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('akte.vorgang.angelegt', vorgang, { kennzeichen: vorgang.kennzeichen, betreff: vorgang.betreff })
  return vorgang
}

/** The Vorgang to file into: a Fachverfahren comes back with the id it keeps. @throws NotFound, Forbidden */
export function vorgangHolen(ctx: Context, id: string): Promise<Vorgang> {
  return load(ctx, vorgaenge, id, 'aendern')
}

/** The Vorgang, held until the commit: class and office of what is made in it stay those it has. @throws NotFound, Forbidden */
export function vorgangHalten(ctx: Context, id: string, aktion = 'lesen'): Promise<Vorgang> {
  return loadLocked(ctx, vorgaenge, id, aktion)
}

export interface VorgangAenderung extends MediumEingabe {
  readonly betreff?: string | null | undefined
  readonly bearbeiter?: string | null | undefined
  readonly wiedervorlage?: string | null | undefined
  readonly leistung?: string | null | undefined
  readonly fremdzeichen?: string | null | undefined
  readonly status?: (typeof VORGANGSSTATUS)[number] | null | undefined
}

/**
 * Changes a Vorgang, finishes it or takes it up again. @throws Conflict in an Akte that is z. d. A.
 *
 * @param bisher what the person had before them; a field that reads otherwise now is a Conflict
 */
export async function vorgangAendern(
  ctx: Context,
  id: string,
  eingabe: VorgangAenderung,
  bisher?: VorgangAenderung | null,
): Promise<Vorgang> {
  await load(ctx, vorgaenge, id, 'aendern')
  await nichtZda(ctx, id)
  const vorher = await loadLocked(ctx, vorgaenge, id, 'aendern')
  wieVorgefunden(vorher, bisher)
  const neu = gegeben({
    betreff: eingabe.betreff == null ? undefined : betreff(eingabe.betreff),
    bearbeiter: await bearbeiter(ctx, eingabe.bearbeiter),
    wiedervorlage: eingabe.wiedervorlage,
    leistung: eingabe.leistung === undefined ? undefined : leistungsschluessel(eingabe.leistung),
    fremdzeichen: eingabe.fremdzeichen === undefined ? undefined : zeile(eingabe.fremdzeichen, 'fremdzeichen'),
    status: eingabe.status ?? undefined,
    ...(await mediumFuerVorgang(ctx, vorher, eingabe)),
  })
  const vorgang = await update(ctx, vorgaenge, id, { ...neu, geaendertAm: new Date() })
  if (vorgang.medium !== vorher.medium) await mediumInDenVorgang(ctx, vorgang)
  ctx.record('akte.vorgang.geaendert', vorgang, { felder: Object.keys(neu) })
  return vorgang
}

/** @throws Invalid for somebody who does not work in the Gemeinde */
async function bearbeiter(ctx: Context, id: string | null | undefined): Promise<string | null | undefined> {
  if (id === null || id === undefined) return id
  if (!isUuid(id) || !(await mitarbeiterLaden(ctx, id))) {
    throw new Invalid('akte.bearbeiter', 'Diese Person arbeitet nicht in der Gemeinde.', { feld: 'bearbeiter' })
  }
  return id
}
