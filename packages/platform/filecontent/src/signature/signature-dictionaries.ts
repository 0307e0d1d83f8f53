import type { FileHandle } from 'node:fs/promises'
import { findName } from './find-name.ts'
import { type Dictionary, dictionaryWith, NotPdf, readValue } from './pdf-dictionary.ts'
import { MAX_SIGNATURES, Unverifiable, Void } from './signature.ts'

/** Bytes around the gap in which the rest of the dictionary stands. */
const AROUND = 64 * 1024
/** Of a signature, in hex digits: with lists of revoked certificates it may have megabytes. */
const MAX_GAP = 16 * 1024 ** 2

const FALSE_RANGE = 'Welcher Teil der Datei signiert ist, ist falsch angegeben: Das deutet auf eine Fälschung hin.'

/** What was signed: all bytes before the gap in which the signature stands, and those after it up to `end`. */
export interface SignedRange {
  readonly gapFrom: number
  readonly gapTo: number
  readonly end: number
}

export interface SignatureDictionary {
  readonly method: string | null
  readonly range: SignedRange
  /** the signature itself, padded with zeros */
  readonly contents: Uint8Array
  /** /M, what the signer says of the time */
  readonly time: Date | null
}

/** A dictionary that could be read, or why not. */
export type FoundDictionary = SignatureDictionary | Void | Unverifiable

/** Every signature that a PDF names in the open, which is where one has to stand to cover the file around it. */
export async function signatureDictionaries(handle: FileHandle, size: number): Promise<FoundDictionary[]> {
  const places = await findName(handle, size, 'ByteRange', MAX_SIGNATURES)
  if (places.length > MAX_SIGNATURES) {
    throw new Unverifiable(`Die Datei hat mehr als ${MAX_SIGNATURES} Signaturen; so viele werden nicht geprüft.`)
  }
  const found: FoundDictionary[] = []
  for (const place of places) {
    try {
      const each = await dictionaryAt(handle, size, place)
      if (each) found.push(each)
    } catch (error) {
      if (!(error instanceof Void || error instanceof Unverifiable)) throw error
      found.push(error)
    }
  }
  return found
}

/** @returns null for one that is nobody's signature */
async function dictionaryAt(handle: FileHandle, size: number, place: number): Promise<SignatureDictionary | null> {
  const range = await rangeAt(handle, size, place)
  // Said far from the gap it says nothing of it; and what lies between may be larger than the memory.
  if (place < range.gapFrom - AROUND || place > range.gapTo + AROUND) throw new Void(FALSE_RANGE)
  const contents = await contentsOf(handle, range)
  const start = Math.max(0, Math.min(range.gapFrom, place) - AROUND)
  const before = await bytes(handle, start, Math.max(range.gapFrom - start, 0))
  const after = await bytes(handle, range.gapTo, AROUND)
  // The signature itself is left out: everything else of the dictionary is short.
  const text = `${before.toString('latin1')}<>${after.toString('latin1')}`
  const at = place < range.gapFrom ? place - start : place - range.gapTo + before.length + 2
  const dictionary = enclosing(text, at, Math.min(at, before.length))
  if (!dictionary) throw new Void(FALSE_RANGE)
  // The gap is what this dictionary calls its signature, and nothing in it is said twice.
  if (dictionary.entries.get('Contents')?.from !== before.length || dictionary.twice.size > 0) {
    throw new Void(FALSE_RANGE)
  }
  if (isPermission(dictionary)) return null
  return { method: nameOf(dictionary, 'SubFilter'), range, contents, time: timeOf(dictionary) }
}

/** The dictionary of the object in which the name stands. The object may contain words that look like a beginning. */
function enclosing(text: string, at: number, before: number): Dictionary | undefined {
  const starts = [...text.slice(0, before).matchAll(/\bobj(?=[\s\0<%])/g)].map(({ index }) => index + 3).reverse()
  for (const start of starts.slice(0, 8)) {
    try {
      const found = dictionaryWith(readValue(text, start), 'ByteRange', at)
      if (found) return found
    } catch (error) {
      if (!(error instanceof NotPdf)) throw error
    }
  }
  return undefined
}

/** @throws Void where it is not the whole file but for one gap */
async function rangeAt(handle: FileHandle, size: number, place: number): Promise<SignedRange> {
  const text = (await bytes(handle, place, 256)).toString('latin1')
  const [, one, two, three, four] =
    /^[^\s\0[]+[\s\0]*\[\s*(\d{1,15})\s+(\d{1,15})\s+(\d{1,15})\s+(\d{1,15})\s*\]/.exec(text) ?? []
  const [from, gapFrom, gapTo, length] = [one, two, three, four].map(Number)
  if (gapFrom === undefined || gapTo === undefined || length === undefined) throw new Void(FALSE_RANGE)
  const end = gapTo + length
  if (from !== 0 || !(gapFrom > 0) || !(gapTo > gapFrom + 1) || !Number.isSafeInteger(end)) throw new Void(FALSE_RANGE)
  if (end > size) throw new Void('Die Datei ist kürzer als das, was signiert wurde.')
  // The statement what was signed has to be signed itself.
  if (place >= end || (place >= gapFrom && place < gapTo)) throw new Void(FALSE_RANGE)
  return { gapFrom, gapTo, end }
}

/** What stands in the gap: the signature in hex digits from one bracket to the other, and nothing else. */
async function contentsOf(handle: FileHandle, { gapFrom, gapTo }: SignedRange): Promise<Uint8Array> {
  if (gapTo - gapFrom > MAX_GAP) throw new Unverifiable('Die Signatur ist zu groß, um sie zu prüfen.')
  const gap = (await bytes(handle, gapFrom, gapTo - gapFrom)).toString('latin1')
  if (!/^<[0-9a-f\s\0]*>$/i.test(gap)) throw new Void(FALSE_RANGE)
  const digits = gap.slice(1, -1).replace(/[\s\0]+/g, '')
  if (digits === '') throw new Void('Die Signatur fehlt.')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

/** By which the maker of a form lets a reader save it (`/Perms`, `/UR3`): many forms of authorities have one. */
function isPermission(dictionary: Dictionary): boolean {
  const references = dictionary.entries.get('Reference')?.value
  if (references?.kind !== 'array') return false
  return references.items.some(
    (item) => item.kind === 'dictionary' && /^UR3?$/.test(nameOf(item, 'TransformMethod') ?? ''),
  )
}

function nameOf(dictionary: Dictionary, name: string): string | null {
  const value = dictionary.entries.get(name)?.value
  return value?.kind === 'name' ? value.text.slice(0, 100) : null
}

/** `D:20260304050607+01'00'`; of a locked file it is not readable. */
function timeOf(dictionary: Dictionary): Date | null {
  const value = dictionary.entries.get('M')?.value
  const pattern = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:Z|([+-]\d\d)'?(\d\d)?)?/
  const match = value?.kind === 'string' ? pattern.exec(value.text) : null
  // Without one the date would be read from the words themselves, and there is a year that fits them.
  if (!match) return null
  const [, year, month, day, hour, minute, second = '00', zone, zoneMinutes = '00'] = match
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone ? `${zone}:${zoneMinutes}` : 'Z'}`)
  return Number.isNaN(time.getTime()) ? null : time
}

async function bytes(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await handle.read(buffer, 0, length, from)
  return buffer.subarray(0, bytesRead)
}
