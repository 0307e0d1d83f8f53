import { open } from 'node:fs/promises'
import { decode } from './charset.ts'
import { Unreadable } from './text-result.ts'

/**
 * Decodes a text file, or as much of it as holds `maxCharacters` in any encoding.
 * @throws Unreadable when it is no text after all, beyond the beginning by which its type was recognised
 */
export async function plainText(path: string, maxCharacters: number): Promise<string> {
  const text = decode(await headOf(path, maxCharacters * 4 + 4))
  if (text === undefined) throw new Unreadable('Die Datei enthält Zeichen, die in keinem Text vorkommen.')
  return text
}

/** The first `maximum` bytes of a file, or all of it. */
export async function headOf(path: string, maximum: number): Promise<Uint8Array> {
  await using handle = await open(path, 'r')
  const { size } = await handle.stat()
  const bytes = new Uint8Array(Math.min(size, maximum))
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
  return bytes.subarray(0, bytesRead)
}
