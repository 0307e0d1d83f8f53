import { createHash } from 'node:crypto'
import { ReadableStream as NodeStream } from 'node:stream/web'
import { abweisungFesthalten, inhaltFesthalten, pruefstand } from '@verbundakte/akte'
import { detectType, safeFileName } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { MalwareFound } from '@verbundakte/malware'
import { type Doors, FingerprintsFound } from '@verbundakte/module'
import { and, asc, eq, ne } from 'drizzle-orm'
import { sendungsstuecke, sendungsteile } from './tables.ts'

/**
 * Makes one file of the pieces of a part, checked for malware and against the announced hash on the way. May be
 * interrupted and run again.
 *
 * @throws Invalid `posteingang.teil.hash`, MalwareFound, FingerprintsFound: the part begins anew
 */
export async function zusammensetzen(doors: Doors, id: string): Promise<void> {
  const { teil, stuecke } = await doors.read(async (ctx) => ({
    teil: (await ctx.tx.select().from(sendungsteile).where(eq(sendungsteile.id, id)))[0],
    stuecke: await ctx.tx
      .select()
      .from(sendungsstuecke)
      .where(and(eq(sendungsstuecke.teil, id), ne(sendungsstuecke.sha256, '')))
      .orderBy(asc(sendungsstuecke.ab)),
  }))
  if (!teil || teil.sha256 !== null || teil.erhalten < teil.groesse) return
  const { ablage, malware } = doors.services
  const sha512 = createHash('sha512')
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for (const stueck of stuecke) {
      for await (const chunk of (await ablage.read(doors.gemeinde, stueck.sha256)).stream) {
        sha512.update(chunk)
        yield chunk
      }
    }
  }
  // Of Node and of the web, which both describe the same stream.
  const geprueft = malware.guard(NodeStream.from(bytes()) as ReadableStream<Uint8Array>)
  const dateiname = safeFileName(teil.dateiname)
  const { sha256 } = await ablage.write(doors.gemeinde, geprueft.stream).catch(async (error: unknown) => {
    if (error instanceof MalwareFound || error instanceof FingerprintsFound) {
      await doors.write((ctx) => verwerfen(ctx, id))
    }
    return abweisungFesthalten(doors, dateiname, error)
  })
  if (sha512.digest('hex') !== teil.sha512) {
    await doors.write((ctx) => verwerfen(ctx, id))
    throw new Invalid(
      'posteingang.teil.hash',
      'Der Inhalt ist nicht der angekündigte: sein SHA-512 stimmt nicht. Bitte senden Sie diesen Teil noch einmal.',
    )
  }
  const typ = await ablage.asFile(doors.gemeinde, sha256, (pfad) => detectType(pfad, dateiname))
  await doors.write(async (ctx) => {
    await inhaltFesthalten(ctx, sha256)
    const stand = { mime: typ.mime, art: typ.kind, hinweis: typ.mismatch ?? null, ...pruefstand(geprueft.verdict()) }
    await ctx.tx
      .update(sendungsteile)
      .set({ sha256, ...stand })
      .where(eq(sendungsteile.id, id))
    await stueckeAufgeben(ctx, id)
  })
}

/** Nothing of the part is here any more; its bytes are tidied up with all that nobody names. */
export async function verwerfen(ctx: Context, teil: string): Promise<void> {
  await stueckeAufgeben(ctx, teil)
  await ctx.tx
    .update(sendungsteile)
    .set({ erhalten: 0, sha256: null, mime: null, art: null, hinweis: null, pruefung: null })
    .where(eq(sendungsteile.id, teil))
}

// Not deleted: a login that may delete from a table may also lock it as a whole against everybody else (ADR 0015).
async function stueckeAufgeben(ctx: Context, teil: string): Promise<void> {
  await ctx.tx.update(sendungsstuecke).set({ sha256: '' }).where(eq(sendungsstuecke.teil, teil))
}
