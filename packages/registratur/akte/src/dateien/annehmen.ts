import { insert, reachable, visible } from '@verbundakte/authz'
import { detectType, safeFileName } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, desc, eq } from 'drizzle-orm'
import { abgelegt } from '../ruecknahme.ts'
import { type Dateieingang, dateieingaenge, dokumente, versionen } from '../tables.ts'
import { abweisungFesthalten } from './abweisen.ts'
import { inhaltFesthalten } from './inhalt.ts'
import { pruefstand } from './pruefstand.ts'

/** A document that already holds the very same content. */
export interface Dublette {
  readonly dokument: string
  readonly kennzeichen: string
  readonly betreff: string
}

export interface Angenommen {
  readonly datei: Dateieingang
  readonly dublette: Dublette | null
}

/**
 * Takes a file in as it streams and keeps it ready for filing. Durable before it is answered; a broken connection
 * leaves nothing.
 *
 * Checked for malware on the way, in the same pass.
 *
 * @throws Invalid for an empty or too large file, MalwareFound, FingerprintsFound, Unchecked; Conflict `datei.verdraengt`
 */
export async function dateiAnnehmen(
  doors: Doors,
  name: string,
  inhalt: ReadableStream<Uint8Array>,
  abbruch: AbortSignal,
): Promise<Angenommen> {
  const { ablage, malware } = doors.services
  const dateiname = safeFileName(name)
  const geprueft = malware.guard(inhalt)
  const geschrieben = await ablage
    .write(doors.gemeinde, geprueft.stream, { signal: abbruch })
    .catch((error: unknown) => abweisungFesthalten(doors, dateiname, error))
  const typ = await ablage.asFile(doors.gemeinde, geschrieben.sha256, (pfad) => detectType(pfad, dateiname))
  return doors.write(async (ctx) => {
    if (!ctx.person) throw new Invalid('datei.ohne-person', 'Nur eine angemeldete Person kann Dateien hochladen.')
    await inhaltFesthalten(ctx, geschrieben.sha256)
    const datei = await insert(ctx, dateieingaenge, {
      person: ctx.person.id,
      dateiname,
      sha256: geschrieben.sha256,
      groesse: geschrieben.size,
      mime: typ.mime,
      art: typ.kind,
      hinweis: typ.mismatch ?? null,
      ...pruefstand(geprueft.verdict()),
    })
    return { datei, dublette: await dublette(ctx, geschrieben.sha256) }
  })
}

/** Only among what the person may read: that a colleague's file holds the same would tell of the file. */
async function dublette(ctx: Context, sha256: string): Promise<Dublette | null> {
  const [schon] = await ctx.tx
    .select({
      dokument: dokumente.id,
      kennzeichen: visible(ctx, dokumente).kennzeichen,
      betreff: visible(ctx, dokumente).betreff,
    })
    .from(versionen)
    .innerJoin(dokumente, and(eq(dokumente.gemeinde, versionen.gemeinde), eq(dokumente.id, versionen.dokument)))
    .where(
      and(
        eq(versionen.sha256, sha256),
        abgelegt,
        reachable(ctx, 'lesen', versionen),
        reachable(ctx, 'lesen', dokumente),
      ),
    )
    .orderBy(desc(versionen.id))
    .limit(1)
  return schon ?? null
}
