import { bomb } from '@verbundakte/filecontent/test-support/bomb'
import { zip } from '@verbundakte/filecontent/test-support/zip'

/** An archive that holds only an archive, `depth` times. */
export function nested(depth: number): Buffer {
  let inner: Buffer = Buffer.from('Ende')
  for (let n = 0; n < depth; n++) inner = zip([{ name: `${n}.zip`, content: inner }])
  return inner
}

/** A Word document in whose directory `count` parts are the same bytes: ten kilobytes that stand for `count` · 10 MiB. */
export function overlapping(count: number): Buffer {
  const names = ['[Content_Types].xml', ...Array.from({ length: count }, (_, n) => `word/document${n}.xml`)]
  const front = zip([{ name: 'word/document.xml', content: '', ready: bomb(10, '<w:t>') }])
  return withDirectory(front.subarray(0, front.readUInt32LE(front.length - 6)), names)
}

/** An archive with `count` entries, more than its own count can say. */
export function manyEntries(count: number): Buffer {
  const front = zip([{ name: 'word/document.xml', content: '<w:t>x</w:t>' }])
  const names = Array.from({ length: count }, (_, n) => `word/${n}.xml`)
  return withDirectory(front.subarray(0, front.readUInt32LE(front.length - 6)), ['[Content_Types].xml', ...names])
}

/** A directory in which every name is the entry at the beginning of `front`. */
function withDirectory(front: Buffer, names: readonly string[]): Buffer {
  const fields = front.subarray(4, 30)
  const lines = names.map((name) => {
    const line = Buffer.concat([
      Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
      fields,
      Buffer.alloc(14),
      Buffer.from(name),
    ])
    line.writeUInt16LE(name.length, 28)
    return line
  })
  const directory = Buffer.concat(lines)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(names.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(names.length, 0xffff), 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(front.length, 16)
  return Buffer.concat([front, directory, end])
}

/** LZW (as PDF wants it) of `rounds` · 7 MiB of one byte, 5 KB each: every code is one longer than the one before. */
export function lzwBomb(rounds: number): Buffer {
  const bits: number[] = []
  let [held, count] = [0, 0]
  const emit = (code: number, width: number) => {
    held = (held << width) | code
    count += width
    while (count >= 8) {
      count -= 8
      bits.push((held >> count) & 0xff)
    }
    held &= (1 << count) - 1
  }
  let width = 9
  for (let round = 0; round < rounds; round++) {
    emit(256, width)
    width = 9
    emit(32, width)
    for (let next = 258; next < 4094; next++) {
      emit(next, width)
      // One early, as the format has it.
      if (next + 2 === 2 ** width && width < 12) width += 1
    }
  }
  emit(257, width)
  emit(0, 8)
  return Buffer.from(bits)
}
