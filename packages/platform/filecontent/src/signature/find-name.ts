import type { FileHandle } from 'node:fs/promises'

const CHUNK = 1024 ** 2
/** Longer than a name of 9 letters can be written, each as `#xx`. */
const OVERLAP = 64

/**
 * Where a name stands in a PDF, however its letters are written (`/Byte#52ange` is `/ByteRange`). The file is read once,
 * piece by piece.
 *
 * @param most how many places are looked for; one more is found where there are more
 */
export async function findName(handle: FileHandle, size: number, name: string, most: number): Promise<number[]> {
  const pattern = patternOf(name, 'g')
  const buffer = Buffer.alloc(CHUNK + OVERLAP)
  const found: number[] = []
  for (let from = 0; from < size && found.length <= most; from += CHUNK) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, from)
    for (const { index } of buffer.toString('latin1', 0, bytesRead).matchAll(pattern)) {
      // What begins in the overlap is found again at the beginning of the next piece.
      if (index < CHUNK) found.push(from + index)
    }
  }
  return found.slice(0, most + 1)
}

/** A name and the end of it. */
function patternOf(name: string, flags: string): RegExp {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16)
    return `(?:${letter}|#${code}|#${code.toUpperCase()})`
  })
  return new RegExp(`/${letters.join('')}(?=[\\s\\0()<>[\\]{}/%]|$)`, flags)
}
