import { load, update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { TextResult, TextStatus } from '@verbundakte/filecontent'
import type { Job } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { TEXT_GESPERRT } from '../dateien/pruefstand.ts'
import { type Version, versionen } from '../tables.ts'

const STATUS: Readonly<Record<TextStatus, Version['textstatus']>> = {
  erkannt: 'ERKANNT',
  gekuerzt: 'GEKUERZT',
  leer: 'LEER',
  verschluesselt: 'VERSCHLUESSELT',
  unlesbar: 'UNLESBAR',
}

/**
 * Reads the text of a version. The file is read outside of any transaction; a file that cannot be read is kept, marked,
 * and found by its metadata.
 */
export const textLesen: Job<Doors> = {
  on: 'akte.version.abgelegt',
  async run(doors, event) {
    const version = await doors.read((ctx) => load(ctx, versionen, event.subjektId))
    if (version.textstatus !== 'AUSSTEHEND') return
    const { status, text, pages: seiten, note: hinweis } = await lesen(doors, version)
    await doors.write(async (ctx) => {
      const neu = await update(ctx, versionen, version.id, {
        textstatus: STATUS[status],
        texthinweis: hinweis ?? null,
        seiten: seiten ?? null,
      })
      if (text !== '') {
        await rows(
          ctx.tx,
          sql`insert into akte.volltext (id, text) values (${version.id}, ${text})
              on conflict (gemeinde, id) do update set text = excluded.text`,
        )
      }
      ctx.record('akte.text.gelesen', neu, { dokument: neu.dokument, status: neu.textstatus })
    })
  },
}

async function lesen(doors: Doors, version: Version): Promise<TextResult> {
  if (version.pruefung === 'GESPERRT') return { status: 'unlesbar', text: '', note: TEXT_GESPERRT }
  const { ablage, textleser } = doors.services
  return ablage.asFile(doors.gemeinde, version.sha256, (pfad) =>
    textleser.extractText(pfad, { mime: version.mime, extension: '', kind: version.art }),
  )
}
