import { load } from '@verbundakte/authz'
import type { TextResult, TextStatus } from '@verbundakte/filecontent'
import type { ShortJob } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { TEXT_GESPERRT } from '../dateien/pruefstand.ts'
import { type Version, versionen } from '../tables.ts'
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
 * Reads the text of a version. The file is read outside of any transaction; a file that cannot be read is kept, marked,
 * and found by its metadata. One without text, but with pages to look at, is handed on to `textErkennen`.
 */
export const textLesen: ShortJob<Doors> = {
  on: 'akte.version.abgelegt',
  async run(doors, event) {
    const version = await doors.read((ctx) => load(ctx, versionen, event.subjektId))
    if (version.textstatus !== 'AUSSTEHEND') return
    const gelesen = await lesen(doors, version)
    const { status, text, pages: seiten = null, note: texthinweis = null } = gelesen
    const stand =
      doors.services.seitenleser !== null && zuErkennen(version, gelesen)
        ? { textstatus: 'IN_ERKENNUNG' as const, texthinweis: null, seiten }
        : { textstatus: STATUS[status], texthinweis, seiten }
    await doors.write((ctx) => textFesthalten(ctx, version.id, stand, text, gelesen.pageStarts))
  },
}

async function lesen(doors: Doors, version: Version): Promise<TextResult> {
  if (version.pruefung === 'GESPERRT') return { status: 'unlesbar', text: '', note: TEXT_GESPERRT }
  const { ablage, textleser } = doors.services
  return ablage.asFile(doors.gemeinde, version.sha256, (pfad) =>
    textleser.extractText(pfad, { mime: version.mime, extension: '', kind: version.art }),
  )
}
