import { authorize, loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, Invalid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { amtKuerzel, betreff, gegeben, schutzklasse, zeile } from './angaben.ts'
import { mediumDurchreichen } from './medium.ts'
import { type Akte, akten } from './tables.ts'
import { wieVorgefunden } from './vorgefunden.ts'
import type { MEDIEN } from './worte.ts'

export interface AkteAenderung {
  readonly betreff?: string | null | undefined
  readonly federfuehrung?: string | null | undefined
  readonly schutzklasse?: string | null | undefined
  readonly medium?: (typeof MEDIEN)[number] | null | undefined
  readonly standort?: string | null | undefined
  readonly bemerkung?: string | null | undefined
  readonly laufzeitEnde?: string | null | undefined
}

/**
 * Changes what an Akte says of itself. Class and office carry over to everything inside it, which is the right
 * `einstufen`; the person must be able to reach the Akte before and after.
 *
 * @param bisher what the person had before them; a field that reads otherwise now is a Conflict
 */
export async function akteAendern(
  ctx: Context,
  id: string,
  eingabe: AkteAenderung,
  bisher?: AkteAenderung | null,
): Promise<Akte> {
  const vorher = await loadLocked(ctx, akten, id, 'aendern')
  wieVorgefunden(vorher, bisher)
  const neu = gegeben({
    betreff: eingabe.betreff == null ? undefined : betreff(eingabe.betreff),
    federfuehrung: eingabe.federfuehrung == null ? undefined : amtKuerzel(ctx.profil.aemter, eingabe.federfuehrung),
    schutzklasse: eingabe.schutzklasse == null ? undefined : schutzklasse(eingabe.schutzklasse),
    medium: eingabe.medium ?? undefined,
    standort: eingabe.standort === undefined ? undefined : zeile(eingabe.standort, 'standort'),
    bemerkung: eingabe.bemerkung === undefined ? undefined : zeile(eingabe.bemerkung, 'bemerkung'),
    laufzeitEnde: eingabe.laufzeitEnde,
  })
  const danach = { ...vorher, ...neu }
  if (danach.medium !== 'ELEKTRONISCH' && danach.standort === null) {
    throw new Invalid('akte.standort', 'Bitte angeben, wo der Papierteil liegt.', { feld: 'standort' })
  }
  if (danach.laufzeitEnde !== null && danach.laufzeitEnde < danach.laufzeitBeginn) {
    throw new Invalid('akte.laufzeit', 'Die Laufzeit endet vor ihrem Beginn.', { feld: 'laufzeitEnde' })
  }
  const umgestuft = danach.schutzklasse !== vorher.schutzklasse || danach.federfuehrung !== vorher.federfuehrung
  if (umgestuft) authorize(ctx, 'einstufen', akten, vorher)
  const akte = await update(ctx, akten, id, { ...neu, geaendertAm: new Date() })
  if (akte.medium !== vorher.medium) await mediumDurchreichen(ctx, akte)
  if (umgestuft) {
    if (!ctx.rights.can('einstufen', akten, akte)) throw new Forbidden()
    await durchreichen(ctx, akte)
    ctx.record('akte.eingestuft', akte, { schutzklasse: akte.schutzklasse, federfuehrung: akte.federfuehrung })
  }
  ctx.record('akte.geaendert', akte, { felder: Object.keys(neu) })
  return akte
}

/** Everything in an Akte has its class and office: one statement per level, however much is in it. */
export async function durchreichen(
  ctx: Context,
  akte: Pick<Akte, 'id' | 'federfuehrung'> & { readonly schutzklasse: string },
): Promise<void> {
  const wert = sql`schutzklasse = ${akte.schutzklasse}, federfuehrung = ${akte.federfuehrung}`
  const hier = sql`gemeinde = verbund.gemeinde()`
  const inDerAkte = sql`select v.id from akte.vorgang v where v.${hier} and v.akte = ${akte.id}`
  const dokumente = sql`select d.id from akte.dokument d where d.${hier} and d.vorgang in (${inDerAkte})`
  // From above: who files something meanwhile holds the row above it, and is done before the level below is reached.
  await rows(ctx.tx, sql`update akte.vorgang set ${wert} where ${hier} and akte = ${akte.id}`)
  await rows(ctx.tx, sql`update akte.dokument set ${wert} where ${hier} and vorgang in (${inDerAkte})`)
  await rows(ctx.tx, sql`update akte.version set ${wert} where ${hier} and dokument in (${dokumente})`)
  await rows(ctx.tx, sql`update akte.bearbeitung set ${wert} where ${hier} and dokument in (${dokumente})`)
  await rows(ctx.tx, sql`update akte.beteiligter set ${wert} where ${hier} and akte = ${akte.id}`)
}
