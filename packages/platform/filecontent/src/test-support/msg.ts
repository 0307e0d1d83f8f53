import { createRequire } from 'node:module'

// The writer that the reader uses for nested messages. It is not part of its face, so it is fetched by path.
const { burn }: { burn: (entries: DirEntry[]) => Uint8Array } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader/lib/Burner.js',
)

interface DirEntry {
  name: string
  type: number
  length: number
  children?: number[]
  binaryProvider?: () => Uint8Array
}
const FOLDER = 1
const STREAM = 2
const ROOT = 5

export interface SampleMessage {
  readonly subject: string
  readonly text?: string
  readonly html?: string
  readonly from: readonly [name: string, adresse: string]
  readonly to: readonly (readonly [name: string, adresse: string])[]
  readonly date?: Date
  readonly attachments?: readonly (
    | { readonly name: string; readonly content: string }
    | { readonly message: SampleMessage }
  )[]
}

/** An Outlook message ([MS-OXMSG]). */
export function msg(message: SampleMessage): Uint8Array {
  const entries: DirEntry[] = [{ name: 'Root Entry', type: ROOT, length: 0, children: [] }]
  fill(entries, 0, message, 32)
  return burn(entries)
}

/** @param head bytes before the properties of a message: 32 at the top, 24 in a nested one */
function fill(entries: DirEntry[], folder: number, message: SampleMessage, head: number): void {
  const field = (in_: number, key: string, value: string) =>
    add(entries, in_, `__substg1.0_${key}001F`, Buffer.from(`${value}\0`, 'utf16le'))
  field(folder, '0037', message.subject)
  if (message.text !== undefined) field(folder, '1000', message.text)
  if (message.html !== undefined) add(entries, folder, '__substg1.0_10130102', Buffer.from(message.html))
  field(folder, '0C1A', message.from[0])
  field(folder, '5D01', message.from[1])
  field(folder, '1035', '<1@meinhard.example>')
  const time = Buffer.alloc(8)
  time.writeBigUInt64LE(BigInt((message.date ?? new Date(0)).getTime() + 11_644_473_600_000) * 10_000n)
  add(entries, folder, '__properties_version1.0', properties(head, [[0x00390040, time]]))

  for (const [i, [name, address]] of message.to.entries()) {
    const person = add(entries, folder, `__recip_version1.0_#${number(i)}`)
    field(person, '3001', name)
    field(person, '39FE', address)
    add(entries, person, '__properties_version1.0', properties(8, [[0x0c150003, uint(1)]]))
  }
  for (const [i, attachment] of (message.attachments ?? []).entries()) {
    const part = add(entries, folder, `__attach_version1.0_#${number(i)}`)
    if ('message' in attachment) {
      field(part, '3001', attachment.message.subject)
      fill(entries, add(entries, part, '__substg1.0_3701000D'), attachment.message, 24)
    } else {
      field(part, '3707', attachment.name)
      add(entries, part, '__substg1.0_37010102', Buffer.from(attachment.content))
    }
    const kind = 'message' in attachment ? 5 : 1
    add(entries, part, '__properties_version1.0', properties(8, [[0x37050003, uint(kind)]]))
  }
}

/** Adds a folder, or a stream when there are bytes. @returns its number */
function add(entries: DirEntry[], folder: number, name: string, content?: Uint8Array): number {
  // A copy with memory of its own: the writer takes the whole memory behind a view for its content.
  const bytes = content && new Uint8Array(content)
  const entry: DirEntry =
    bytes === undefined
      ? { name, type: FOLDER, length: 0, children: [] }
      : { name, type: STREAM, length: bytes.length, binaryProvider: () => bytes }
  entries[folder]?.children?.push(entries.push(entry) - 1)
  return entries.length - 1
}

function properties(head: number, values: readonly (readonly [kennung: number, wert: Buffer])[]): Buffer {
  const lines = values.map(([tag, value]) => {
    const line = Buffer.alloc(16)
    line.writeUInt32LE(tag, 0)
    line.writeUInt32LE(6, 4)
    value.copy(line, 8)
    return line
  })
  return Buffer.concat([Buffer.alloc(head), ...lines])
}

const number = (i: number) => i.toString(16).toUpperCase().padStart(8, '0')

function uint(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32LE(value)
  return bytes
}
