import { load } from '@verbundakte/authz'
import type { TextResult, TextStatus } from '@verbundakte/filecontent'
import type { ShortJob } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { TEXT_GESPERRT } from '../dateien/pruefstand.ts'
import { signaturenFesthalten, signaturenPruefen } from '../signaturen/pruefen.ts'
import { type Version, versionen } from '../tables.ts'
import { dateityp, formatBestimmen, formatFesthalten } from './format.ts'
import { zuErkennen } from './text-erkennen.ts'
import { textFesthalten } from './text-festhalten.ts'

const STATUS: Readonly<Record<TextStatus, Version['textstatus']>> = {
  erkannt: 'ERKANNT',
  gekuerzt: 'GEKUERZT',
  leer: 'LEER',
  verschluesselt: 'VERSCHLUESSELT',
  unlesbar: 'UNLESBAR',
}

/**
 * Reads the text of a version, and finds out what its file is and what its signatures are worth. The file is read
 * outside of any transaction; a file that cannot be read is kept, marked, and found by its metadata. One without text,
 * but with pages to look at, is handed on to `textErkennen`.
 */
export const textLesen: ShortJob<Doors> = {
  on: 'akte.version.abgelegt',
  async run(doors, event) {
    const version = await doors.read((ctx) => load(ctx, versionen, event.subjektId))
    if (version.textstatus !== 'AUSSTEHEND') return
    const { gelesen, format, signaturen } = await lesen(doors, version)
    const { status, text, pages: seiten = null, note: texthinweis = null } = gelesen
    const stand =
      doors.services.seitenleser !== null && zuErkennen(version, gelesen)
        ? { textstatus: 'IN_ERKENNUNG' as const, texthinweis: null, seiten }
        : { textstatus: STATUS[status], texthinweis, seiten }
    await doors.write(async (ctx) => {
      if (format) await formatFesthalten(ctx, version.id, format)
      if (signaturen) await signaturenFesthalten(ctx, version.id, signaturen)
      await textFesthalten(ctx, version.id, stand, text, gelesen.pageStarts)
    })
  },
}

/** Of a closed file nothing is found out. */
async function lesen(doors: Doors, version: Version) {
  if (version.pruefung === 'GESPERRT') {
    const gelesen: TextResult = { status: 'unlesbar', text: '', note: TEXT_GESPERRT }
    return { gelesen, format: null, signaturen: null }
  }
  const { ablage, textleser } = doors.services
  return ablage.asFile(doors.gemeinde, version.sha256, async (pfad) => ({
    gelesen: await textleser.extractText(pfad, dateityp(version)),
    format: await formatBestimmen(doors, pfad, version),
    signaturen: await signaturenPruefen(doors, pfad, version),
  }))
}
