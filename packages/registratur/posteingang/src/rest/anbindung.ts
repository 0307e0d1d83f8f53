import { insert, loadLocked, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { knownBy, newKey, Refusal } from '@verbundakte/programs'
import { sql } from 'drizzle-orm'
import { amtOderPoststelle } from '../postfach.ts'
import { type Anbindung, anbindungen } from './tables.ts'

export interface AnbindungEingabe {
  readonly name: string
  readonly amt: string
  readonly leistungen: readonly string[]
  readonly schwelle?: number | null | undefined
}

/** So that a secret that turns up somewhere is known for what it is. */
const KENNZEICHEN = 'vba_'
/** Requests of one program in a minute. */
const ANFRAGEN_JE_MINUTE = 600

/** Lets a program hand over post. @returns the secret too, which is nowhere else and never shown again */
export async function anbindungEinrichten(
  ctx: Context,
  eingabe: AnbindungEingabe,
): Promise<{ anbindung: Anbindung; geheimnis: string }> {
  const { key: geheimnis, hash, endung } = newKey(KENNZEICHEN)
  const anbindung = await insert(ctx, anbindungen, {
    ...gelesen(ctx, eingabe),
    hash,
    endung,
    angelegtVon: ctx.person?.id ?? null,
  })
  ctx.record('posteingang.anbindung.eingerichtet', anbindung, gesagt(anbindung))
  return { anbindung, geheimnis }
}

/** What it may bring from now on; the secret stays. */
export async function anbindungAendern(ctx: Context, id: string, eingabe: AnbindungEingabe): Promise<Anbindung> {
  const anbindung = await update(ctx, anbindungen, id, gelesen(ctx, eingabe))
  ctx.record('posteingang.anbindung.geaendert', anbindung, gesagt(anbindung))
  return anbindung
}

/** Ends it at once, also in the middle of an upload; or takes that back, under the same secret. */
export async function anbindungWiderrufen(ctx: Context, id: string, widerrufen: boolean): Promise<Anbindung> {
  const vorher = await loadLocked(ctx, anbindungen, id, 'aendern')
  if ((vorher.widerrufenAm !== null) === widerrufen) return vorher
  const anbindung = await update(ctx, anbindungen, id, {
    widerrufenAm: widerrufen ? new Date() : null,
    widerrufenVon: widerrufen ? (ctx.person?.id ?? null) : null,
  })
  ctx.record(`posteingang.anbindung.${widerrufen ? 'widerrufen' : 'wiederhergestellt'}`, anbindung, gesagt(anbindung))
  return anbindung
}

function gelesen(ctx: Context, { name, amt, leistungen, schwelle = null }: AnbindungEingabe) {
  const satz = name.trim()
  if (satz === '' || satz.length > 120)
    throw new Invalid('posteingang.anbindung.name', 'Bitte einen Namen angeben, höchstens 120 Zeichen.', {
      feld: 'name',
    })
  const falsche = leistungen.find((each) => !/^[0-9]{14}$/.test(each))
  if (falsche !== undefined || leistungen.length > 500)
    throw new Invalid(
      'posteingang.anbindung.leistung',
      `„${(falsche ?? '').slice(0, 30)}“ ist kein LeiKa-Schlüssel. Er hat 14 Ziffern.`,
      { feld: 'leistungen' },
    )
  if (schwelle !== null && !(schwelle >= 80 && schwelle <= 100))
    throw new Invalid('posteingang.schwelle', 'Selbsttätig abgelegt wird frühestens ab 80 von 100. Leer heißt: nie.', {
      feld: 'schwelle',
    })
  return { name: satz, federfuehrung: amtOderPoststelle(ctx, amt), leistungen: [...new Set(leistungen)], schwelle }
}

function gesagt({ name, federfuehrung: amt, leistungen, schwelle }: Anbindung) {
  return { name, amt, leistungen: [...leistungen], schwelle }
}

/** A program that has shown its secret, as its request sees it. */
export type Bringer = Pick<Anbindung, 'id' | 'name' | 'federfuehrung' | 'leistungen' | 'schwelle'>

/**
 * Who is asking, counted. One statement: who it is, that it was here, and how often in this minute.
 *
 * @throws Refusal 401 for a secret that there is not in this Gemeinde, or that was revoked; 429
 */
export function bringerErkennen(ctx: Context, request: Request): Promise<Bringer> {
  return knownBy<Bringer>(ctx.tx, request, {
    table: sql`posteingang.anbindung`,
    columns: sql`id, name, federfuehrung, leistungen, schwelle`,
    perMinute: ANFRAGEN_JE_MINUTE,
    code: 'posteingang.anbindung',
    unknown: 'Dieses Geheimnis gilt hier nicht. Die Fachadministration der Gemeinde stellt ein neues aus.',
  })
}

/** In the middle of long work. @throws Refusal 401 once it was revoked */
export async function nochAngebunden(ctx: Context, { id }: Bringer): Promise<void> {
  const [da] = await rows(
    ctx.tx,
    sql`select 1 from posteingang.anbindung where gemeinde = verbund.gemeinde() and id = ${id} and widerrufen_am is null`,
  )
  if (!da) throw new Refusal(401, 'posteingang.anbindung.unbekannt', 'Dieses Geheimnis wurde widerrufen.')
}
