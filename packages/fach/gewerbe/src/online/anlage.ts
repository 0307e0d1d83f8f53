import { abweisungFesthalten, pruefstand } from '@verbundakte/akte'
import { detectType, safeFileName } from '@verbundakte/filecontent'
import { Invalid } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { type Bringer, nochAngebunden } from '@verbundakte/posteingang'
import { Refusal } from '@verbundakte/programs'
import { eq } from 'drizzle-orm'
import { anfuegen } from '../faelle/anlagen.ts'
import { nachforderungBeantworten } from '../faelle/nachfordern.ts'
import { anzeigen } from '../tables.ts'
import type { Anlagezeile } from '../tables-prozess.ts'
import { zeileVon } from './stand.ts'

/** G-13, in bytes. */
export const ANLAGE_HOECHSTENS = 20 * 1024 * 1024

/**
 * Takes in a paper of an Anzeige as it streams, checked for malware on the way. The same content again is the same Anlage.
 *
 * @throws Refusal 413, Invalid `gewerbe.g13-typ`, MalwareFound; Conflict once there is a decision
 */
export async function onlineAnlage(doors: Doors, bringer: Bringer, id: string, request: Request): Promise<Anlagezeile> {
  const { searchParams } = new URL(request.url)
  const name = searchParams.get('name')?.trim()
  if (!name) throw new Invalid('gewerbe.online.name', 'Bitte den Dateinamen als „name“ angeben.', { feld: 'name' })
  const dateiname = safeFileName(name)
  await doors.read((ctx) => zeileVon(ctx, bringer, id))
  if (!request.body) throw new Refusal(400, 'gewerbe.online.leer', 'Es kam keine Datei.')
  const { ablage, malware } = doors.services
  const geprueft = malware.guard(begrenzt(request.body))
  const { sha256, size: groesse } = await ablage
    .write(doors.gemeinde, geprueft.stream, { signal: request.signal })
    .catch((error: unknown) => abweisungFesthalten(doors, dateiname, error))
  const typ = await ablage.asFile(doors.gemeinde, sha256, (pfad) => detectType(pfad, dateiname))
  const datei = { dateiname, sha256, groesse, mime: typ.mime, art: typ.kind, hinweis: typ.mismatch ?? null }
  return doors.write(async (ctx) => {
    await nochAngebunden(ctx, bringer)
    const { id: hier } = await zeileVon(ctx, bringer, id)
    const [zeile] = await ctx.tx.select().from(anzeigen).where(eq(anzeigen.id, hier)).for('update')
    if (!zeile) throw new Error('an Anzeige that is gone')
    const zweck = searchParams.get('zweck') ?? 'sonstige'
    const anlage = await anfuegen(ctx, zeile, { ...datei, ...pruefstand(geprueft.verdict()) }, zweck)
    // What comes after a Nachforderung answers it: back to where a clerk looks.
    if (zeile.status === 'NACHGEFORDERT') await nachforderungBeantworten(ctx, hier)
    return anlage
  })
}

/** No more than G-13 allows is read, whatever a header says. */
function begrenzt(inhalt: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  let viele = 0
  return inhalt.pipeThrough(
    new TransformStream({
      transform(teil, weiter) {
        viele += teil.length
        if (viele > ANLAGE_HOECHSTENS)
          throw new Refusal(
            413,
            'gewerbe.g13-groesse',
            'Ein Nachweis ist größer als 20 MB. Bitte verkleinern Sie ihn. (G-13)',
          )
        weiter.enqueue(teil)
      },
    }),
  )
}
