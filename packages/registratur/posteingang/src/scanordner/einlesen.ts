import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { abweisungFesthalten, pruefstand } from '@verbundakte/akte'
import { detectType, safeFileName } from '@verbundakte/filecontent'
import { Invalid } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { eingangAnlegen } from '../annehmen.ts'
import { BEILEGER_HOECHSTENS, type Begleitangaben, beilegerLesen } from './beileger.ts'
import type { Fund } from './fund.ts'

/**
 * Takes a scan in as post of an office. The same file under the same name comes in once, however often this is
 * interrupted between the commit and the putting away.
 *
 * @throws UserError for what is wrong with the file itself; anything else is worth another try
 */
export async function scanEinlesen(doors: Doors, amt: string, fund: Fund): Promise<void> {
  if (fund.datei === null) throw new Invalid('posteingang.ohne-datei', 'Zu dieser Begleitdatei kam kein Scan.')
  const angaben = fund.beileger === null ? null : await begleitangaben(fund.beileger)
  const dateiname = safeFileName(basename(fund.datei))
  const { ablage, malware } = doors.services
  // Of Node and of the web, which both describe the same stream.
  const inhalt = Readable.toWeb(createReadStream(fund.datei)) as ReadableStream<Uint8Array>
  const geprueft = malware.guard(inhalt)
  const { sha256, size: groesse } = await ablage
    .write(doors.gemeinde, geprueft.stream)
    .catch((error: unknown) => abweisungFesthalten(doors, dateiname, error))
  const typ = await ablage.asFile(doors.gemeinde, sha256, (pfad) => detectType(pfad, dateiname))
  await doors.write((ctx) =>
    eingangAnlegen(ctx, {
      herkunft: 'ORDNER',
      datei: {
        dateiname,
        sha256,
        groesse,
        mime: typ.mime,
        art: typ.kind,
        hinweis: typ.mismatch ?? null,
        ...pruefstand(geprueft.verdict()),
      },
      amt,
      schluessel: `ordner:${amt}/${dateiname}:${sha256}`,
      ...(angaben ?? {}),
    }),
  )
}

async function begleitangaben(pfad: string): Promise<Begleitangaben> {
  if ((await stat(pfad)).size > BEILEGER_HOECHSTENS) {
    throw new Invalid('posteingang.beileger', 'Die Begleitdatei ist zu groß, um eine zu sein (mehr als 64 kB).')
  }
  return beilegerLesen(await readFile(pfad, 'utf8'), extname(pfad).toLowerCase() === '.xml' ? 'xml' : 'json')
}
