import { insert, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { knownBy, newKey } from '@verbundakte/programs'
import { asc, sql } from 'drizzle-orm'
import { zeile } from './eingabe.ts'
import { grunddatenAus } from './einstellung.ts'
import { type Abrufstelle, abrufstellen } from './tables.ts'

/** So that a key that turns up somewhere is known for what it is. */
const KENNZEICHEN = 'vga_'
const ANFRAGEN_JE_MINUTE = 60

export interface AbrufstelleEingabe {
  readonly name: string
  /** why this recipient may retrieve by itself, as the head of the administration fixed it */
  readonly anlass: string
  readonly felder: readonly string[]
}

/** Lets a recipient retrieve by program. @returns the key too, which is nowhere else and never shown again */
export async function abrufstelleEinrichten(
  ctx: Context,
  eingabe: AbrufstelleEingabe,
): Promise<{ abrufstelle: Abrufstelle; geheimnis: string }> {
  const name = zeile(eingabe.name, 'name', 200)
  const anlass = zeile(eingabe.anlass, 'anlass', 500)
  if (!name) throw new Invalid('gewerbe.abrufstelle.name', 'Bitte die Stelle nennen.', { feld: 'name' })
  if (!anlass)
    throw new Invalid('gewerbe.abrufstelle.anlass', 'Bitte festhalten, warum diese Stelle selbst abrufen darf.', {
      feld: 'anlass',
    })
  const { key: geheimnis, hash, endung } = newKey(KENNZEICHEN)
  const abrufstelle = await insert(ctx, abrufstellen, {
    name,
    anlass,
    felder: grunddatenAus(eingabe.felder),
    hash,
    endung,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('gewerbe.abrufstelle.eingerichtet', abrufstelle, { felder: [...abrufstelle.felder] })
  return { abrufstelle, geheimnis }
}

/** Ends it with the next request; or takes that back, under the same key. */
export async function abrufstelleWiderrufen(ctx: Context, id: string, widerrufen: boolean): Promise<Abrufstelle> {
  const vorher = await loadLocked(ctx, abrufstellen, id, 'aendern')
  if ((vorher.widerrufenAm !== null) === widerrufen) return vorher
  const neu = await update(ctx, abrufstellen, id, {
    widerrufenAm: widerrufen ? new Date() : null,
    widerrufenVon: widerrufen ? (ctx.person?.id ?? null) : null,
  })
  ctx.record(`gewerbe.abrufstelle.${widerrufen ? 'widerrufen' : 'wiederhergestellt'}`, neu, { felder: [...neu.felder] })
  return neu
}

export function alleAbrufstellen(ctx: Context): Promise<Abrufstelle[]> {
  return ctx.tx
    .select(visible(ctx, abrufstellen))
    .from(abrufstellen)
    .where(reachable(ctx, 'lesen', abrufstellen))
    .orderBy(asc(abrufstellen.name), asc(abrufstellen.id))
}

/** A recipient that has shown its key. */
export type Abrufer = Pick<Abrufstelle, 'id' | 'name' | 'felder'>

/** Who is asking, counted. @throws Refusal 401, 429 */
export function abruferErkennen(ctx: Context, request: Request): Promise<Abrufer> {
  return knownBy<Abrufer>(ctx.tx, request, {
    table: sql`gewerbe.abrufstelle`,
    columns: sql`id, name, felder`,
    perMinute: ANFRAGEN_JE_MINUTE,
    code: 'gewerbe.abrufstelle',
    unknown: 'Dieser Schlüssel gilt hier nicht. Die Leitung der Gemeinde stellt einen neuen aus.',
  })
}
