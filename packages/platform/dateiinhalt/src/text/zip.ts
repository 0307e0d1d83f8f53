import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { Unlesbar, Verschluesselt } from './textergebnis.ts'

const HOECHSTENS_EINTRAEGE = 5_000
/** Bytes that may come out of one archive. */
const HOECHSTENS_ENTPACKT = 256 * 1024 ** 2
/** Real documents reach 1:100; deflate can do 1:1030. Small parts may be as dense as they like. */
const HOECHSTENS_DICHTE = 400
const DICHTE_AB = 4 * 1024 ** 2
/** Method of compression in a ZIP; the other one in use is none at all. */
const DEFLATE = 8

const BOMBE = 'Der Inhalt entpackt sich auf ein Vielfaches der Dateigröße (Archivbombe). Er wurde nicht gelesen.'

/** A ZIP that is read with suspicion: what counts is what really comes out, never what its headers say. */
export interface Zip {
  readonly namen: readonly string[]
  /** Unpacked bytes of a part, in small pieces. @throws Unlesbar for bombs, Verschluesselt */
  teil(name: string): AsyncIterable<Uint8Array>
}

/** Lends the ZIP at `pfad` while `arbeit` runs. Names are only compared, nothing is ever written under them. */
export async function mitZip<T>(pfad: string, arbeit: (zip: Zip) => Promise<T>): Promise<T> {
  const datei = await yauzl.openPromise(pfad, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
  try {
    const eintraege = await verzeichnis(datei)
    let entpackt = 0
    async function* teil(name: string): AsyncIterable<Uint8Array> {
      const eintrag = eintraege.get(name)
      if (eintrag === undefined) return
      if (eintrag.isEncrypted()) throw new Verschluesselt()
      const roh = await datei.openReadStreamPromise(eintrag, { decodeFileData: false })
      if (eintrag.compressionMethod !== DEFLATE) {
        yield* roh
        return
      }
      const entpacker = createInflateRaw()
      // Errors of either come out of the entpacker; leaving the loop early closes both.
      pipeline(roh, entpacker, () => {})
      let hier = 0
      for await (const stueck of entpacker) {
        hier += stueck.length
        entpackt += stueck.length
        if (entpackt > HOECHSTENS_ENTPACKT) throw new Unlesbar(BOMBE)
        // bytesWritten: what has really gone in so far, so that a bomb shows after its first megabytes.
        if (hier > DICHTE_AB && hier > HOECHSTENS_DICHTE * entpacker.bytesWritten) throw new Unlesbar(BOMBE)
        yield stueck
      }
    }
    return await arbeit({ namen: [...eintraege.keys()], teil })
  } finally {
    datei.close()
  }
}

async function verzeichnis(datei: ZipFile): Promise<Map<string, Entry>> {
  const eintraege = new Map<string, Entry>()
  let anzahl = 0
  for await (const eintrag of datei.eachEntry()) {
    // Counted by hand: the number in the header may be anything.
    if (++anzahl > HOECHSTENS_EINTRAEGE) throw new Unlesbar(BOMBE)
    const name = eintrag.fileNameRaw.toString('utf8')
    if (!eintraege.has(name)) eintraege.set(name, eintrag)
  }
  return eintraege
}
