/**
 * The child process in which hostile files are read. It has little memory, no environment, may write nothing and start
 * nothing (see `kindprozess.ts`), and is killed when it does not answer in time.
 */
import { access, constants } from 'node:fs/promises'
import { zerlegeMail } from '../mail/zerlegeMail.ts'
import { liesText } from '../text/liesText.ts'
import { Unlesbar } from '../text/textergebnis.ts'
import type { Dateityp } from '../typ/dateityp.ts'
import type { Antwort, Auftrag, Mailergebnis } from './auftrag.ts'

const ERMUEDET_AB_BYTES = 256 * 1024 ** 2
// Well below the limit that the system enforces, so that no file is killed for the work on those before it.
const ERMUEDET_AB_CPU_SEKUNDEN = 120

// The channel is typed as unknown; only our own parent can write to it.
process.on('message', async (auftrag: Auftrag) => process.send?.(await antwort(auftrag)))
// The parent has gone, perhaps by kill -9.
process.on('disconnect', () => process.exit())
process.send?.('bereit')

async function antwort(auftrag: Auftrag): Promise<Antwort> {
  const { pfad, typ } = auftrag
  try {
    await access(pfad, constants.R_OK)
    const ergebnis = auftrag.art === 'text' ? await liesText(pfad, typ, auftrag.grenzen) : await mail(pfad, typ)
    const cpu = process.cpuUsage()
    const ermuedet =
      process.memoryUsage.rss() > ERMUEDET_AB_BYTES || (cpu.user + cpu.system) / 1e6 > ERMUEDET_AB_CPU_SEKUNDEN
    return { ergebnis, ermuedet }
  } catch (fehler) {
    return { fehler: String(fehler) }
  }
}

async function mail(pfad: string, typ: Dateityp): Promise<Mailergebnis> {
  try {
    return { mail: await zerlegeMail(pfad, typ) }
  } catch (fehler) {
    if (fehler instanceof Unlesbar) return { hinweis: fehler.message }
    throw fehler
  }
}
