import { open } from 'node:fs/promises'
import { Unlesbar } from './textergebnis.ts'
import { dekodieren } from './zeichensatz.ts'

/**
 * Decodes a text file, or as much of it as holds `hoechstZeichen` in any encoding.
 * @throws Unlesbar when it is no text after all, beyond the beginning by which its type was recognised
 */
export async function nurText(pfad: string, hoechstZeichen: number): Promise<string> {
  const text = dekodieren(await anfangVon(pfad, hoechstZeichen * 4 + 4))
  if (text === undefined) throw new Unlesbar('Die Datei enthält Zeichen, die in keinem Text vorkommen.')
  return text
}

/** The first `hoechstens` bytes of a file, or all of it. */
export async function anfangVon(pfad: string, hoechstens: number): Promise<Uint8Array> {
  await using griff = await open(pfad, 'r')
  const { size } = await griff.stat()
  const bytes = new Uint8Array(Math.min(size, hoechstens))
  const { bytesRead } = await griff.read(bytes, 0, bytes.length, 0)
  return bytes.subarray(0, bytesRead)
}
