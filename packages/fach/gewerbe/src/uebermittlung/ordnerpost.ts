import { link, lstat, mkdir, open, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isUuid } from '@verbundakte/kernel'
import { type Fund, NichtErreichbar, type Postweg, type Postwege } from './postweg.ts'

/** How a mailbox is arranged. */
interface Anordnung {
  /** folder in which messages arrive */
  readonly hin: string
  /** folder in which acknowledgements lie */
  readonly her: string
  /** what a message is called while it is being written */
  unfertig(nachricht: string): string
}

const ANORDNUNGEN: Readonly<Record<'ORDNER' | 'SFTP', Anordnung>> = {
  ORDNER: { hin: '.', her: 'quittungen', unfertig: (nachricht) => `.${nachricht}.tmp` },
  // What programs that fetch by SFTP leave alone: `.part` at the end.
  SFTP: { hin: 'eingang', her: 'ausgang', unfertig: (nachricht) => `${nachricht}.xml.part` },
}
const QUITTUNG = /^([0-9a-f-]{36})\.quittung$/
const HOECHSTENS = 64 * 1024

/** Where a test lets it die. */
export type Schritt = 'geschrieben' | 'vermerkt' | 'umbenannt'
type Danach = (schritt: Schritt) => Promise<void> | undefined

/** Mailboxes are folders below one of the operator's: `<root>/<gemeinde>/<mailbox>/`. */
export function ordnerpost(wurzel: string, danach?: Danach): Postwege {
  return (gemeinde, transport, adresse) =>
    new Ordner(wurzel, join(wurzel, gemeinde, adresse), ANORDNUNGEN[transport], danach)
}

/**
 * A message is written beside its place, noted in `.gesendet/` and renamed. The note outlives a death, and the recipient's
 * taking the file away: noted and no longer beside its place means that it was handed over.
 */
class Ordner implements Postweg {
  readonly #wurzel: string
  readonly #ordner: string
  readonly #an: Anordnung
  readonly #danach: Danach

  constructor(wurzel: string, ordner: string, an: Anordnung, danach: Danach = () => undefined) {
    this.#wurzel = wurzel
    this.#ordner = ordner
    this.#an = an
    this.#danach = danach
  }

  ablegen(nachricht: string, bytes: Uint8Array): Promise<void> {
    return gemeldet(async () => {
      const hin = join(this.#ordner, this.#an.hin)
      const vermerke = join(this.#ordner, '.gesendet')
      const unfertig = join(hin, this.#an.unfertig(nachricht))
      const vermerk = join(vermerke, nachricht)
      await this.#da(hin, join(this.#ordner, this.#an.her), vermerke)
      const vermerkt = await gibtEs(vermerk)
      if (vermerkt && !(await gibtEs(unfertig))) return
      if (!vermerkt) {
        await schreiben(unfertig, bytes)
        await this.#danach('geschrieben')
        await link(unfertig, vermerk)
        await festhalten(vermerke)
        await this.#danach('vermerkt')
      }
      await rename(unfertig, join(hin, `${nachricht}.xml`))
      await festhalten(hin)
      await this.#danach('umbenannt')
    })
  }

  quittungen(hoechstens: number): Promise<readonly Fund[]> {
    return gemeldet(async () => {
      const her = join(this.#ordner, this.#an.her)
      await this.#da(her)
      const namen = (await readdir(her)).filter((name) => QUITTUNG.test(name)).sort()
      return namen.slice(0, hoechstens).flatMap((name) => {
        const nachricht = name.slice(0, 36)
        return isUuid(nachricht) ? [this.#fund(her, name, nachricht)] : []
      })
    })
  }

  #fund(her: string, name: string, nachricht: string): Fund {
    const pfad = join(her, name)
    return {
      nachricht,
      lesen: () =>
        gemeldet(async () => {
          const da = await lstat(pfad)
          // A link would read whatever it points at; a giant is no acknowledgement.
          if (!da.isFile() || da.size > HOECHSTENS) return new Uint8Array()
          return readFile(pfad)
        }),
      weglegen: (wohin, grund) =>
        gemeldet(async () => {
          const ziel = join(her, wohin)
          await mkdir(ziel, { recursive: true })
          await rename(pfad, join(ziel, name)).catch(nurWennDa)
          if (grund) await writeFile(join(ziel, `${name}.grund.txt`), `${grund}\n`)
          if (wohin === 'erledigt') await unlink(join(this.#ordner, '.gesendet', nachricht)).catch(nurWennDa)
        }),
    }
  }

  /** The mailbox is made where it is missing, never the operator's folder: a share that is away must not be replaced by a folder. */
  async #da(...ordner: readonly string[]): Promise<void> {
    await stat(this.#wurzel)
    for (const each of ordner) await mkdir(each, { recursive: true, mode: 0o770 })
  }
}

async function schreiben(pfad: string, bytes: Uint8Array): Promise<void> {
  const datei = await open(pfad, 'w', 0o660)
  try {
    await datei.writeFile(bytes)
    await datei.sync()
  } finally {
    await datei.close()
  }
}

/** A rename is atomic, and survives a power cut only after this. */
async function festhalten(ordner: string): Promise<void> {
  const handle = await open(ordner, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function gibtEs(pfad: string): Promise<boolean> {
  return lstat(pfad).then(
    () => true,
    (error: unknown) => {
      nurWennDa(error)
      return false
    },
  )
}

function nurWennDa(error: unknown): void {
  if (code(error) !== 'ENOENT') throw error
}

function code(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

const SAETZE: Readonly<Record<string, string>> = {
  ENOENT: 'Der Ordner für Nachrichten ist nicht erreichbar. Der Betrieb muss nachsehen.',
  ENOSPC: 'Im Postfach ist kein Platz mehr. Der Betrieb muss nachsehen.',
  EACCES: 'Das Postfach lässt kein Schreiben zu. Der Betrieb muss nachsehen.',
  EROFS: 'Das Postfach lässt kein Schreiben zu. Der Betrieb muss nachsehen.',
  ENOTDIR: 'Unter dem Namen des Postfachs liegt kein Ordner. Der Betrieb muss nachsehen.',
  EEXIST: 'Unter dem Namen des Postfachs liegt kein Ordner. Der Betrieb muss nachsehen.',
}

async function gemeldet<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const satz =
      SAETZE[code(error)] ?? (/^E[A-Z]+$/.test(code(error)) ? 'Das Postfach ist zurzeit nicht erreichbar.' : null)
    if (satz === null) throw error
    throw new NichtErreichbar(satz, { cause: error })
  }
}
