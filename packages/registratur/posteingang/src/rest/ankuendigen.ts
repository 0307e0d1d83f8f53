import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, uuidv7 } from '@verbundakte/kernel'
import { Refusal } from '@verbundakte/programs'
import { and, eq, sql } from 'drizzle-orm'
import { type Bringer, nochAngebunden } from './anbindung.ts'
import { type Sendung, sendungen, sendungsteile } from './tables.ts'
import { DATEN, type Umschlag, umschlagHash } from './umschlag.ts'

/** What was announced and not handed over lapses. */
export const FRIST_MS = 24 * 60 * 60 * 1000
/** Sendungen of one program that are on their way at the same time. */
const OFFEN_HOECHSTENS = 200
/** and bytes that it has announced with them: what never comes must not fill the disk meanwhile. */
const UNTERWEGS_HOECHSTENS = 20 * 1024 ** 3

export interface Angekuendigt {
  readonly sendung: Sendung
  readonly neu: boolean
}

/**
 * Announces a Sendung. The same key with the same envelope is the same Sendung, whatever has become of it; one that has
 * lapsed begins anew.
 *
 * @throws Conflict for the same key with another envelope; Forbidden for a service it may not bring
 */
export async function sendungAnkuendigen(ctx: Context, bringer: Bringer, umschlag: Umschlag): Promise<Angekuendigt> {
  if (bringer.leistungen.length > 0 && !bringer.leistungen.includes(umschlag.service.leikaId)) {
    throw new Forbidden(
      'posteingang.sendung.leistung',
      'Post zu dieser Leistung darf diese Anbindung nicht bringen. Die Fachadministration der Gemeinde kann sie freischalten.',
    )
  }
  // Of two that announce the same at once the second finds what the first has written.
  await rows(ctx.tx, sql`select verbund.sperren(${`anbindung:${bringer.id}`})`)
  await nochAngebunden(ctx, bringer)
  const hash = umschlagHash(umschlag)
  const [schon] = await ctx.tx
    .select()
    .from(sendungen)
    .where(and(eq(sendungen.anbindung, bringer.id), eq(sendungen.idempotenz, umschlag.idempotencyKey)))
  if (!schon) {
    await nichtZuViel(ctx, bringer, umschlag)
    return { sendung: await anlegen(ctx, bringer, umschlag, hash), neu: true }
  }
  if (schon.umschlagSha256 !== hash) {
    throw new Conflict(
      'posteingang.sendung.anderer-umschlag',
      'Unter diesem idempotencyKey wurde schon ein anderer Umschlag angekündigt.',
    )
  }
  return { sendung: schon.status === 'VERFALLEN' ? await neuBeginnen(ctx, schon, umschlag) : schon, neu: false }
}

async function nichtZuViel(ctx: Context, { id }: Bringer, umschlag: Umschlag): Promise<void> {
  const [offen] = await rows<{ anzahl: number; bytes: number }>(
    ctx.tx,
    sql`select count(distinct s.id)::int as anzahl, coalesce(sum(t.groesse), 0)::float8 as bytes from posteingang.sendung s
        left join posteingang.sendungsteil t on t.gemeinde = s.gemeinde and t.sendung = s.id
        where s.gemeinde = verbund.gemeinde() and s.anbindung = ${id} and s.status = 'ANGEKUENDIGT'`,
  )
  const { anzahl = 0, bytes = 0 } = offen ?? {}
  const neue = teile(umschlag).reduce((summe, { groesse }) => summe + groesse, 0)
  if (anzahl < OFFEN_HOECHSTENS && bytes + neue <= UNTERWEGS_HOECHSTENS) return
  const satz = `${anzahl} Sendungen mit ${Math.ceil(bytes / 1024 ** 2)} MB sind angekündigt und noch nicht übergeben. Bitte übergeben Sie zuerst diese.`
  throw new Refusal(429, 'posteingang.sendung.zu-viele', satz, { 'retry-after': '60' })
}

async function anlegen(ctx: Context, { id: anbindung }: Bringer, umschlag: Umschlag, hash: string): Promise<Sendung> {
  const neu = { id: uuidv7(), anbindung, idempotenz: umschlag.idempotencyKey, umschlagSha256: hash, umschlag }
  const [sendung] = await ctx.tx
    .insert(sendungen)
    .values({ ...neu, verfaelltAm: new Date(Date.now() + FRIST_MS) })
    .returning()
  if (!sendung) throw new Error('an inserted row was not returned')
  await ctx.tx
    .insert(sendungsteile)
    .values(teile(umschlag).map((teil) => ({ id: uuidv7(), sendung: sendung.id, ...teil })))
  return sendung
}

async function neuBeginnen(ctx: Context, { id }: Sendung, umschlag: Umschlag): Promise<Sendung> {
  const [sendung] = await ctx.tx
    .update(sendungen)
    .set({ status: 'ANGEKUENDIGT', umschlag, verfaelltAm: new Date(Date.now() + FRIST_MS), angekuendigtAm: new Date() })
    .where(eq(sendungen.id, id))
    .returning()
  if (!sendung) throw new Error('a locked row was not returned')
  return sendung
}

function teile({ data, attachments }: Umschlag) {
  const daten = data && {
    kennung: DATEN,
    zweck: 'data' as const,
    dateiname: data.filename ?? (data.mime.includes('xml') ? 'Antragsdaten.xml' : 'Antragsdaten.json'),
    sha512: data.sha512,
    groesse: data.size,
  }
  const anlagen = attachments.map(({ id, purpose, filename, sha512, size }) => ({
    kennung: id,
    zweck: purpose,
    dateiname: filename,
    sha512,
    groesse: size,
  }))
  return [...anlagen, ...(daten ? [daten] : [])].map((teil, reihe) => ({ ...teil, reihe }))
}
