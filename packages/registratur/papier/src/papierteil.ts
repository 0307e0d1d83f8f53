import { akteHalten, akten, type Dokument, dokumente, vorgangHalten } from '@verbundakte/akte'
import { insert, load, loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, NotFound } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { geltendesHalten } from './halten.ts'
import { offenerOrt } from './ort.ts'
import { type ARTEN, type Papierteil, papierteile } from './tables.ts'
import { KEINE, nichtImVerfahren, nichtVernichtet } from './vernichtung/stand.ts'
import { kurz } from './worte.ts'

export interface PapierEingabe {
  readonly akte: string
  readonly art: (typeof ARTEN)[number]
  /** of a single paper */
  readonly vorgang?: string | null | undefined
  readonly titel: string
  readonly hinweis?: string | null | undefined
  readonly ort: string
}

/** Says that an Akte has something on paper. It leads until a Dokument takes its place. @throws Invalid, NotFound, Conflict */
export async function papierVerzeichnen(ctx: Context, eingabe: PapierEingabe): Promise<Papierteil> {
  // Under the lock of the Akte: numbers follow on, and the class is the one it has now.
  const akte = await loadLocked(ctx, akten, eingabe.akte, 'aendern')
  if (akte.medium === 'ELEKTRONISCH') throw elektronisch('Diese Akte', 'der Akte')
  const vorgang = eingabe.vorgang ? await vorgangHalten(ctx, eingabe.vorgang) : null
  if (vorgang && vorgang.akte !== akte.id) throw new NotFound()
  if (vorgang?.medium === 'ELEKTRONISCH') throw elektronisch('Dieser Vorgang', 'des Vorgangs')
  if (eingabe.art === 'RESTPAPIER' && !vorgang) {
    throw new Invalid('papier.vorgang', 'Einzelnes Papier gehört zu einem Vorgang. Bitte wählen Sie ihn.', {
      feld: 'vorgang',
    })
  }
  const ort = await offenerOrt(ctx, eingabe.ort)
  const [letzte] = await rows<{ nummer: number }>(
    ctx.tx,
    sql`select coalesce(max(nummer), 0)::int as nummer from papier.papierteil where gemeinde = verbund.gemeinde() and akte = ${akte.id}`,
  )
  const papier = await insert(ctx, papierteile, {
    akte: akte.id,
    vorgang: vorgang?.id ?? null,
    art: eingabe.art,
    nummer: (letzte?.nummer ?? 0) + 1,
    titel: titel(eingabe.titel),
    hinweis: kurz(eingabe.hinweis, 'hinweis', 1000),
    ort: ort.id,
    schutzklasse: akte.schutzklasse,
    federfuehrung: akte.federfuehrung,
    angelegtVon: ctx.person?.id ?? null,
  })
  const { art, nummer } = papier
  ctx.record('papier.verzeichnet', papier, { akte: akte.id, vorgang: papier.vorgang, art, nummer })
  return papier
}

export interface PapierAenderung {
  readonly titel?: string | null | undefined
  readonly hinweis?: string | null | undefined
  readonly ort?: string | null | undefined
}

/** @param bisher what the person had before them; what reads otherwise now is a Conflict (ADR 0017) */
export async function papierAendern(
  ctx: Context,
  id: string,
  eingabe: PapierAenderung,
  bisher?: PapierAenderung | null,
): Promise<Papierteil> {
  const vorher = await verzeichnetes(ctx, id)
  for (const feld of ['titel', 'hinweis', 'ort'] as const) {
    if (bisher && bisher[feld] !== undefined && bisher[feld] !== vorher[feld]) {
      throw new Conflict(
        'papier.geaendert',
        'Jemand hat das inzwischen geändert. Bitte sehen Sie es sich noch einmal an.',
      )
    }
  }
  const neu = {
    ...(eingabe.titel != null && { titel: titel(eingabe.titel) }),
    ...(eingabe.hinweis !== undefined && { hinweis: kurz(eingabe.hinweis, 'hinweis', 1000) }),
    // What lies at a place that is out of use may be corrected, and stays there.
    ...(eingabe.ort != null && eingabe.ort !== vorher.ort && { ort: (await offenerOrt(ctx, eingabe.ort)).id }),
  }
  const papier = await update(ctx, papierteile, id, { ...neu, geaendertAm: new Date() })
  ctx.record('papier.geaendert', papier, { akte: papier.akte, felder: Object.keys(neu) })
  return papier
}

/**
 * From now on the Dokument leads; the paper is kept beside it. Without one, the paper leads again.
 *
 * @throws Conflict for a Dokument that was taken back
 */
export async function papierErsetzen(ctx: Context, id: string, dokument: string | null): Promise<Papierteil> {
  const { akte } = await load(ctx, papierteile, id, 'aendern')
  if (dokument !== null) {
    await akteHalten(ctx, akte)
    if (!(await liegtInAkte(ctx, await load(ctx, dokumente, dokument), akte))) throw new NotFound()
    await geltendesHalten(ctx, dokument)
  }
  const papier = await verzeichnetes(ctx, id)
  nichtImVerfahren(papier)
  return ersetzt(ctx, papier, dokument)
}

export async function ersetzt(ctx: Context, { id, akte }: Papierteil, dokument: string | null): Promise<Papierteil> {
  const papier = await update(ctx, papierteile, id, {
    ersetztDurch: dokument,
    ersetztAm: dokument === null ? null : new Date(),
    ...KEINE,
  })
  ctx.record('papier.ersetzt', papier, { akte, dokument })
  return papier
}

export async function liegtInAkte(ctx: Context, { vorgang }: Dokument, akte: string): Promise<boolean> {
  return (await vorgangHalten(ctx, vorgang)).akte === akte
}

/**
 * Takes an entry out that should not be there. The row stays, with who, when and why.
 *
 * @throws Conflict while it is lent, or while somebody waits for a scan of it
 */
export async function papierEntfernen(ctx: Context, id: string, grund: string): Promise<Papierteil> {
  const vorher = await verzeichnetes(ctx, id)
  const warum = kurz(grund, 'grund', 500)
  if (!warum) throw new Invalid('papier.grund', 'Bitte sagen Sie, warum.', { feld: 'grund' })
  nichtImVerfahren(vorher)
  await niemandBrauchtEs(ctx, vorher)
  const papier = await update(ctx, papierteile, id, {
    entferntAm: new Date(),
    entferntVon: ctx.person?.id ?? null,
    entferntGrund: warum,
  })
  ctx.record('papier.entfernt', papier, { akte: papier.akte, grund: warum })
  return papier
}

/** @throws Conflict while it is lent, or while somebody waits for a scan of it */
export async function niemandBrauchtEs(ctx: Context, { id }: Papierteil): Promise<void> {
  const [verliehen] = await rows(
    ctx.tx,
    sql`select 1 from papier.ausleihe where gemeinde = verbund.gemeinde() and papierteil = ${id} and zurueck_am is null`,
  )
  if (verliehen)
    throw new Conflict('papier.verliehen', 'Das Papier ist ausgeliehen. Bitte erst die Rückgabe eintragen.')
  const [erbeten] = await rows(
    ctx.tx,
    sql`select 1 from papier.scanauftrag where gemeinde = verbund.gemeinde() and papierteil = ${id} and status = 'OFFEN'`,
  )
  if (erbeten)
    throw new Conflict('papier.scan.wartet', 'Aus diesem Papier ist ein Scan erbeten. Bitte erst darüber entscheiden.')
}

/** Undo of `papierEntfernen`. */
export async function papierWiederVerzeichnen(ctx: Context, id: string): Promise<Papierteil> {
  const papier = await update(ctx, papierteile, id, { entferntAm: null, entferntVon: null, entferntGrund: null })
  ctx.record('papier.wieder-verzeichnet', papier, { akte: papier.akte })
  return papier
}

/** What is on the list and may be changed, locked. @throws NotFound, Forbidden */
export async function verzeichnetes(ctx: Context, id: string, aktion = 'aendern'): Promise<Papierteil> {
  const papier = await loadLocked(ctx, papierteile, id, aktion)
  if (papier.entferntAm) throw new NotFound()
  nichtVernichtet(papier)
  return papier
}

function elektronisch(was: 'Diese Akte' | 'Dieser Vorgang', wovon: 'der Akte' | 'des Vorgangs'): Conflict {
  const satz = `${was} wird rein elektronisch geführt. Bitte erst in den Angaben ${wovon} die Form ändern.`
  return new Conflict('papier.medium', satz)
}

function titel(text: string): string {
  const rein = kurz(text, 'titel', 255)
  if (!rein) throw new Invalid('papier.titel', 'Bitte sagen Sie, was es ist.', { feld: 'titel' })
  return rein
}
