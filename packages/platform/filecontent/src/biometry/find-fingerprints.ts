import { open } from 'node:fs/promises'
import yauzl, { type ZipFile } from 'yauzl'
import { isOle } from '../type/ole-type.ts'
import { isZip } from '../type/zip-type.ts'
import { ENOUGH, fingerprintFormat } from './fingerprint-format.ts'
import { attachmentsIn, looksLikeMail } from './mail-attachments.ts'

/** Archives in archives in mails: deeper than this nobody hides something by mistake. */
const DEPTH = 3
const MAX_ENTRIES = 2_000
/** Bytes of an inner archive that is held to look into it. */
const MAX_INNER = 32 * 1024 ** 2
const CHUNK = 1024 ** 2
/** Streams of an OLE file begin at multiples of this ([MS-CFB] 2.2: sectors, and small ones inside of them). */
const OLE_STEP = 64

/**
 * The format of the fingerprints in a file: in itself, in an attachment if it is a mail, in what is packed in it if it is
 * an archive. What cannot be opened (a password, another packer) is not looked into.
 */
export async function findFingerprints(path: string): Promise<string | undefined> {
  await using handle = await open(path, 'r')
  const { size } = await handle.stat()
  const read = async (from: number, length: number) => {
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - from)))
    await handle.read(bytes, 0, bytes.length, from)
    return bytes
  }
  const head = await read(0, ENOUGH)
  const direct = fingerprintFormat(head)
  if (direct !== undefined) return direct
  // Awaited here, so that the file stays open as long as it is read.
  if (isZip(head)) return await inZip(() => yauzl.openPromise(path, LENIENT), DEPTH)
  if (isOle(head)) return await inOle(read, size)
  if (!looksLikeMail(head)) return undefined
  return await inMail(readAll(read, size), DEPTH)
}

async function* readAll(read: (from: number, length: number) => Promise<Buffer>, size: number) {
  for (let from = 0; from < size; from += CHUNK) yield await read(from, CHUNK)
}

// Nothing is unpacked to disk, so names with „..“ do no harm.
const LENIENT = { autoClose: false, decodeStrings: false, validateEntrySizes: false } as const

async function inBytes(bytes: Buffer, depth: number): Promise<string | undefined> {
  const direct = fingerprintFormat(bytes)
  if (direct !== undefined || depth === 0) return direct
  if (isZip(bytes)) return inZip(() => yauzl.fromBufferPromise(bytes, LENIENT), depth)
  if (isOle(bytes)) return inOle(async (from, length) => bytes.subarray(from, from + length), bytes.length)
  return looksLikeMail(bytes) ? inMail([bytes], depth) : undefined
}

async function inMail(source: AsyncIterable<Buffer> | Iterable<Buffer>, depth: number): Promise<string | undefined> {
  for await (const attachment of attachmentsIn(source, MAX_INNER)) {
    const found = await inBytes(attachment, depth - 1)
    if (found !== undefined) return found
  }
  return undefined
}

async function inZip(opened: () => Promise<ZipFile>, depth: number): Promise<string | undefined> {
  let zip: ZipFile | undefined
  try {
    zip = await opened()
    let count = 0
    for await (const entry of zip.eachEntry()) {
      if (++count > MAX_ENTRIES) return undefined
      if (entry.isEncrypted() || (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)) continue
      const found = await inBytes(await beginning(zip, entry), depth - 1)
      if (found !== undefined) return found
    }
  } catch {
    // A broken archive is kept as it came, and reading its text says so.
  } finally {
    zip?.close()
  }
  return undefined
}

/** The first bytes of an entry; all of them, up to a limit, where it is an archive or a mail itself. */
async function beginning(zip: ZipFile, entry: Parameters<ZipFile['openReadStreamPromise']>[0]): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk)
      size += chunk.length
      if (size < ENOUGH) continue
      const head = chunks[0] ?? chunk
      if (size > MAX_INNER || !(isZip(head) || isOle(head) || looksLikeMail(head))) break
    }
  } catch {
    // As far as it could be read.
  } finally {
    stream.destroy()
  }
  return Buffer.concat(chunks)
}

async function inOle(
  read: (from: number, length: number) => Promise<Buffer>,
  size: number,
): Promise<string | undefined> {
  for (let from = 0; from < size; from += CHUNK) {
    const bytes = await read(from, CHUNK)
    for (let at = 0; at + 8 <= bytes.length; at += OLE_STEP) {
      // Cheaper than to ask for each place: nearly none begins like this.
      const first = bytes[at]
      if (first !== 0xff && first !== 0x46 && first !== 0x31 && first !== 0x63) continue
      const found = fingerprintFormat(bytes.subarray(at))
      if (found !== undefined) return found
    }
  }
  return undefined
}
