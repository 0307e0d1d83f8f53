import { insert, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { senden } from '@verbundakte/verbundpost'
import { desc } from 'drizzle-orm'
import { type Antrag, antraege } from '../tables.ts'
import type { Planaenderung } from './aenderung.ts'
import { absatz, aenderungLesen, type Basis, basisLesen, mussPassen } from './angaben.ts'
import { fuehrt } from './federfuehrung.ts'

/** Asks for a change of the shared plan. In every Gemeinde but the leading one it goes there by Verbundpost. */
export async function antragStellen(ctx: Context, eingabe: unknown, begruendung: string): Promise<Antrag> {
  const basis = await basisLesen(ctx)
  const angaben = mitOertlicher(basis, aenderungLesen(eingabe))
  mussPassen(basis, angaben)
  const antrag = await insert(ctx, antraege, {
    von: ctx.gemeinde,
    eigen: true,
    art: angaben.art,
    angaben,
    begruendung: absatz(begruendung, 'begruendung', 'Bitte begründen, wozu die Änderung gut ist.'),
    gestelltVon: ctx.person?.id ?? null,
  })
  if (!fuehrt(ctx)) {
    await senden(ctx, {
      art: 'aktenplan.antrag',
      an: ctx.services.verbund.federfuehrend,
      inhalt: { id: antrag.id, angaben, begruendung: antrag.begruendung },
    })
  }
  ctx.record('aktenplan.antrag.gestellt', antrag, { art: antrag.art, kennzeichen: angaben.kennzeichen })
  return antrag
}

/**
 * Takes a request back. Once the editors have taken it in, their decision stands: an answer that was under way at the
 * same time wins.
 */
export async function antragZurueckziehen(ctx: Context, id: string): Promise<Antrag> {
  const vorher = await loadLocked(ctx, antraege, id, 'aendern')
  if (vorher.zustand === 'ZURUECKGEZOGEN') return vorher
  if (vorher.zustand !== 'GESTELLT') {
    throw new Conflict(
      'aktenplan.antrag-entschieden',
      'Über diesen Antrag hat die Redaktion schon entschieden. Bitte sprechen Sie mit ihr.',
    )
  }
  const antrag = await update(ctx, antraege, id, { zustand: 'ZURUECKGEZOGEN' })
  if (!fuehrt(ctx)) {
    await senden(ctx, { art: 'aktenplan.rueckzug', an: ctx.services.verbund.federfuehrend, inhalt: { id } })
  }
  ctx.record('aktenplan.antrag.zurueckgezogen', antrag, {})
  return antrag
}

/** The requests of the Gemeinde, for the editors of the leading one those of all: 500 at most, the newest first. */
export function antraegeLesen(ctx: Context): Promise<Antrag[]> {
  return ctx.tx
    .select(visible(ctx, antraege))
    .from(antraege)
    .where(reachable(ctx, 'lesen', antraege))
    .orderBy(desc(antraege.id))
    .limit(500)
}

/** Where a local position is to be shared it must be there; its further words go along. */
function mitOertlicher(basis: Basis, angaben: Planaenderung): Planaenderung {
  if (angaben.art !== 'UEBERNEHMEN') return angaben
  const lokal = basis.oertliche.find(({ kennzeichen }) => kennzeichen === angaben.weitere[0]?.kennzeichen)
  if (!lokal || lokal.stillgelegtAm !== null) {
    throw new Invalid('aktenplan.aenderung', 'Diese örtliche Position gibt es nicht oder sie ist stillgelegt.', {
      feld: 'weitere',
    })
  }
  const synonyme = [...new Set([...angaben.synonyme, ...lokal.synonyme])]
  const schutzklasse = angaben.schutzklasse ?? lokal.schutzklasse
  return { ...angaben, synonyme, schutzklasse, weitere: [{ kennzeichen: lokal.kennzeichen, titel: lokal.titel }] }
}
