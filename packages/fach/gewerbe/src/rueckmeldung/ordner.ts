import { lstat, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Doors } from '@verbundakte/module'
import { XML_BYTES } from '../nachricht/xml.ts'
import { rueckmeldungAnnehmen } from './eingang.ts'
import { rueckmeldungLesen } from './xml.ts'

const NAME = /^[^.].*\.xml$/i
const AUF_EINMAL = 50
const ZU_GROSS = 'Die Nachricht ist größer als 4 MB und wurde nicht gelesen.'

/**
 * Takes Rückmeldungen of authorities outside of the installation from `<root>/<gemeinde>/rueckmeldungen/`. What was taken in lies
 * in `erledigt/`, what could not be read in `fehler/` with the reason; the answer lies in `quittungen/`. What fails here for any
 * other reason stays where it is and is tried again: that is no answer to whoever sent it.
 *
 * @returns how many were put away
 */
export async function rueckmeldungenHolen(
  doors: Doors,
  wurzel: string,
  report: (satz: string, error: unknown) => void,
): Promise<number> {
  await stat(wurzel)
  const ordner = join(wurzel, doors.gemeinde, 'rueckmeldungen')
  for (const each of ['erledigt', 'fehler', 'quittungen'])
    await mkdir(join(ordner, each), { recursive: true, mode: 0o770 })
  const namen = (await readdir(ordner)).filter((name) => NAME.test(name)).sort()
  let genommen = 0
  for (const name of namen) {
    if (genommen === AUF_EINMAL) break
    try {
      const da = await lstat(join(ordner, name))
      if (!da.isFile()) continue
      await eine(doors, ordner, name, da.size)
      genommen += 1
    } catch (error) {
      report(`Rückmeldung ${name} in ${doors.gemeinde} bleibt vorerst liegen`, error)
    }
  }
  return genommen
}

async function eine(doors: Doors, ordner: string, name: string, groesse: number): Promise<void> {
  const pfad = join(ordner, name)
  const gelesen =
    groesse > XML_BYTES ? ({ ok: false, satz: ZU_GROSS } as const) : rueckmeldungLesen(await readFile(pfad))
  const satz = gelesen.ok ? null : gelesen.satz
  if (gelesen.ok) await doors.write((ctx) => rueckmeldungAnnehmen(ctx, gelesen.meldung))
  const nummer = gelesen.ok ? gelesen.meldung.uuid : name.replace(/\.xml$/i, '')
  // The answer first: a message that stays behind is taken again, and is the same.
  await writeFile(
    join(ordner, 'quittungen', `${nummer}.quittung`),
    satz === null ? 'angenommen\n' : `abgelehnt: ${satz}\n`,
  )
  if (satz !== null) await writeFile(join(ordner, 'fehler', `${name}.grund.txt`), `${satz}\n`)
  await rename(pfad, join(ordner, satz === null ? 'erledigt' : 'fehler', name))
}
