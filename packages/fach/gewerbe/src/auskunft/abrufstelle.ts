import { createHash, randomBytes } from 'node:crypto'
import { insert, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { Abgewiesen } from '@verbundakte/posteingang'
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
  const geheimnis = `${KENNZEICHEN}${randomBytes(32).toString('base64url')}`
  const abrufstelle = await insert(ctx, abrufstellen, {
    name,
    anlass,
    felder: grunddatenAus(eingabe.felder),
    hash: hashVon(geheimnis),
    endung: geheimnis.slice(-4),
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

/** Who is asking, counted, in one statement. @throws Abgewiesen 401, 429 */
export async function abruferErkennen(ctx: Context, request: Request): Promise<Abrufer> {
  const geheimnis = /^Bearer ([\x21-\x7e]{20,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const [da] = geheimnis === undefined ? [] : await gezaehlt(ctx, hashVon(geheimnis))
  if (!da)
    throw new Abgewiesen(
      401,
      'gewerbe.abrufstelle.unbekannt',
      'Dieser Schlüssel gilt hier nicht. Die Leitung der Gemeinde stellt einen neuen aus.',
      { 'www-authenticate': 'Bearer' },
    )
  if (da.anfragen > ANFRAGEN_JE_MINUTE)
    throw new Abgewiesen(429, 'gewerbe.abruf.zu-viele', `Mehr als ${ANFRAGEN_JE_MINUTE} Anfragen in einer Minute.`, {
      'retry-after': '60',
    })
  return da
}

function gezaehlt(ctx: Context, hash: string): Promise<(Abrufer & { anfragen: number })[]> {
  return rows(
    ctx.tx,
    sql`update gewerbe.abrufstelle set zuletzt_am = clock_timestamp(),
          fenster_ab = case when fenster_ab > clock_timestamp() - interval '1 minute' then fenster_ab else clock_timestamp() end,
          anfragen = case when fenster_ab > clock_timestamp() - interval '1 minute' then least(anfragen, 1000000) + 1 else 1 end
        where gemeinde = verbund.gemeinde() and hash = ${hash} and widerrufen_am is null
        returning id, name, felder, anfragen`,
  )
}

function hashVon(geheimnis: string): string {
  return createHash('sha256').update(geheimnis).digest('hex')
}
