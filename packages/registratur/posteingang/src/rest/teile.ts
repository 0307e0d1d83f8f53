import { abweisungFesthalten, inhaltFesthalten } from '@verbundakte/akte'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, isUuid, NotFound, uuidv7 } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { Refusal } from '@verbundakte/programs'
import { and, eq } from 'drizzle-orm'
import { type Bringer, nochAngebunden } from './anbindung.ts'
import { STUECK, Stueckelung } from './stueck.ts'
import { type Sendung, type Sendungsteil, sendungen, sendungsstuecke, sendungsteile } from './tables.ts'
import { verwerfen, zusammensetzen } from './zusammensetzen.ts'

/** @throws NotFound for a Sendung of another program, as for one that there is not */
export async function sendungVon(ctx: Context, bringer: Bringer, id: string): Promise<Sendung> {
  if (!isUuid(id)) throw new NotFound()
  const [sendung] = await ctx.tx
    .select()
    .from(sendungen)
    .where(and(eq(sendungen.id, id), eq(sendungen.anbindung, bringer.id)))
  if (!sendung) throw new NotFound()
  return sendung
}

/** A part of it. @param unterwegs nothing but one that still takes bytes: else a Conflict */
export async function teilVon(
  ctx: Context,
  bringer: Bringer,
  id: string,
  kennung: string,
  unterwegs = false,
): Promise<Sendungsteil> {
  const sendung = await sendungVon(ctx, bringer, id)
  const [teil] = await ctx.tx
    .select()
    .from(sendungsteile)
    .where(and(eq(sendungsteile.sendung, sendung.id), eq(sendungsteile.kennung, kennung)))
  if (!teil) throw new NotFound()
  if (unterwegs) nochUnterwegs(sendung)
  return teil
}

/** @throws Conflict once nothing more is taken for it */
export function nochUnterwegs({ status }: Sendung): void {
  if (status === 'UEBERGEBEN')
    throw new Conflict('posteingang.sendung.uebergeben', 'Diese Sendung ist übergeben und wird nicht mehr geändert.')
  if (status === 'VERFALLEN') {
    throw new Conflict(
      'posteingang.sendung.verfallen',
      'Diese Sendung ist verfallen. Bitte kündigen Sie sie unter demselben Schlüssel neu an.',
    )
  }
}

/**
 * Takes bytes of a part from `ab` on. What was kept before a line broke stays; the last byte proves the part against
 * the hash that was announced.
 *
 * @returns bytes that are here now
 * @throws Conflict with the place to go on from; Invalid for another content than was announced, MalwareFound
 */
export async function teilEmpfangen(
  doors: Doors,
  bringer: Bringer,
  teil: Sendungsteil,
  ab: number,
  request: Request,
): Promise<number> {
  if (ab !== teil.erhalten) throw andereStelle(teil.erhalten)
  const laenge = Number(request.headers.get('content-length') ?? '0')
  if (ab + laenge > teil.groesse) throw zuLang()
  let erhalten = teil.erhalten
  if (request.body) {
    const quelle = new Stueckelung(request.body)
    try {
      while (erhalten < teil.groesse && (await quelle.mehr())) {
        const inhalt = quelle.stueck(Math.min(STUECK, teil.groesse - erhalten))
        const { sha256, size } = await doors.services.ablage
          .write(doors.gemeinde, inhalt, { signal: request.signal })
          .catch((error: unknown) => abweisungFesthalten(doors, teil.dateiname, error))
        await doors.write((ctx) => anfuegen(ctx, bringer, teil, erhalten, { sha256, groesse: size }))
        erhalten += size
      }
      if (await quelle.mehr()) {
        await doors.write((ctx) => verwerfen(ctx, teil.id))
        throw zuLang()
      }
    } finally {
      await quelle.abbrechen()
    }
  }
  if (erhalten === teil.groesse) await zusammensetzen(doors, teil.id)
  return erhalten
}

async function anfuegen(
  ctx: Context,
  bringer: Bringer,
  { id, sendung }: Sendungsteil,
  ab: number,
  stueck: { readonly sha256: string; readonly groesse: number },
): Promise<void> {
  await nochAngebunden(ctx, bringer)
  const [unterwegs] = await ctx.tx.select().from(sendungen).where(eq(sendungen.id, sendung)).for('share')
  if (!unterwegs) throw new NotFound()
  nochUnterwegs(unterwegs)
  await inhaltFesthalten(ctx, stueck.sha256)
  const [weiter] = await ctx.tx
    .update(sendungsteile)
    .set({ erhalten: ab + stueck.groesse })
    .where(and(eq(sendungsteile.id, id), eq(sendungsteile.erhalten, ab)))
    .returning({ id: sendungsteile.id })
  // Somebody else sends the same part.
  if (!weiter) throw andereStelle(null)
  await ctx.tx.insert(sendungsstuecke).values({ id: uuidv7(), teil: id, ab, ...stueck })
}

function andereStelle(erhalten: number | null): Refusal {
  return new Refusal(
    409,
    'posteingang.teil.stelle',
    'Von diesem Teil ist mehr oder weniger da. Bitte fragen Sie mit HEAD nach der Stelle und setzen Sie dort fort.',
    erhalten === null ? {} : { 'upload-offset': String(erhalten) },
  )
}

function zuLang(): Invalid {
  return new Invalid('posteingang.teil.zu-lang', 'Es kommt mehr, als für diesen Teil angekündigt ist.')
}
