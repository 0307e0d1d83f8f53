import { lstat, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { XML_BYTES } from '../nachricht/xml.ts'
import { rueckmeldungAnnehmen } from './eingang.ts'
import { rueckmeldungLesen } from './xml.ts'

const NAME = /^[^.].*\.xml$/i
const AUF_EINMAL = 50
const ZU_GROSS = 'Die Nachricht ist größer als 4 MB und wurde nicht gelesen.'

/**
 * Takes Rückmeldungen of authorities outside of the installation from `<root>/<gemeinde>/rueckmeldungen/`. What was taken in lies
 * in `erledigt/`, what could not be read in `fehler/` with the reason; the answer lies in `quittungen/`.
 *
 * @returns how many were put away
 */
export async function rueckmeldungenHolen(doors: Doors, wurzel: string): Promise<number> {
  await stat(wurzel)
  const ordner = join(wurzel, doors.gemeinde, 'rueckmeldungen')
  for (const each of ['erledigt', 'fehler', 'quittungen'])
    await mkdir(join(ordner, each), { recursive: true, mode: 0o770 })
  const namen = (await readdir(ordner)).filter((name) => NAME.test(name)).sort()
  let genommen = 0
  for (const name of namen.slice(0, AUF_EINMAL)) {
    const da = await lstat(join(ordner, name))
    if (!da.isFile()) continue
    await eine(doors, ordner, name, da.size)
    genommen += 1
  }
  return genommen
}

async function eine(doors: Doors, ordner: string, name: string, groesse: number): Promise<void> {
  const pfad = join(ordner, name)
  const gelesen =
    groesse > XML_BYTES ? ({ ok: false, satz: ZU_GROSS } as const) : rueckmeldungLesen(await readFile(pfad))
  const satz = gelesen.ok ? await angenommen(doors, gelesen.meldung) : gelesen.satz
  const nummer = gelesen.ok ? gelesen.meldung.uuid : name.replace(/\.xml$/i, '')
  // The answer first: a message that stays behind is taken again, and is the same.
  await writeFile(
    join(ordner, 'quittungen', `${nummer}.quittung`),
    satz === null ? 'angenommen\n' : `abgelehnt: ${satz}\n`,
  )
  if (satz !== null) await writeFile(join(ordner, 'fehler', `${name}.grund.txt`), `${satz}\n`)
  await rename(pfad, join(ordner, satz === null ? 'erledigt' : 'fehler', name))
}

/** @returns why not, as a sentence; null: it is in */
async function angenommen(doors: Doors, meldung: Parameters<typeof rueckmeldungAnnehmen>[1]): Promise<string | null> {
  try {
    await doors.write((ctx) => rueckmeldungAnnehmen(ctx, meldung))
    return null
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}
