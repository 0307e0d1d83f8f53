import { createRequire } from 'node:module'

// The writer that the reader uses for nested messages. It is not part of its face, so it is fetched by path.
const { burn }: { burn: (eintraege: Eintrag[]) => Uint8Array } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader/lib/Burner.js',
)

interface Eintrag {
  name: string
  type: number
  length: number
  children?: number[]
  binaryProvider?: () => Uint8Array
}
const ORDNER = 1
const STROM = 2
const WURZEL = 5

export interface Probenachricht {
  readonly betreff: string
  readonly text?: string
  readonly html?: string
  readonly von: readonly [name: string, adresse: string]
  readonly an: readonly (readonly [name: string, adresse: string])[]
  readonly datum?: Date
  readonly anhaenge?: readonly (
    | { readonly name: string; readonly inhalt: string }
    | { readonly nachricht: Probenachricht }
  )[]
}

/** An Outlook message ([MS-OXMSG]). */
export function msg(nachricht: Probenachricht): Uint8Array {
  const eintraege: Eintrag[] = [{ name: 'Root Entry', type: WURZEL, length: 0, children: [] }]
  fuellen(eintraege, 0, nachricht, 32)
  return burn(eintraege)
}

/** @param kopf bytes before the properties of a message: 32 at the top, 24 in a nested one */
function fuellen(eintraege: Eintrag[], ordner: number, nachricht: Probenachricht, kopf: number): void {
  const feld = (in_: number, schluessel: string, wert: string) =>
    dazu(eintraege, in_, `__substg1.0_${schluessel}001F`, Buffer.from(`${wert}\0`, 'utf16le'))
  feld(ordner, '0037', nachricht.betreff)
  if (nachricht.text !== undefined) feld(ordner, '1000', nachricht.text)
  if (nachricht.html !== undefined) dazu(eintraege, ordner, '__substg1.0_10130102', Buffer.from(nachricht.html))
  feld(ordner, '0C1A', nachricht.von[0])
  feld(ordner, '5D01', nachricht.von[1])
  feld(ordner, '1035', '<1@meinhard.example>')
  const zeit = Buffer.alloc(8)
  zeit.writeBigUInt64LE(BigInt((nachricht.datum ?? new Date(0)).getTime() + 11_644_473_600_000) * 10_000n)
  dazu(eintraege, ordner, '__properties_version1.0', eigenschaften(kopf, [[0x00390040, zeit]]))

  for (const [i, [name, adresse]] of nachricht.an.entries()) {
    const person = dazu(eintraege, ordner, `__recip_version1.0_#${nummer(i)}`)
    feld(person, '3001', name)
    feld(person, '39FE', adresse)
    dazu(eintraege, person, '__properties_version1.0', eigenschaften(8, [[0x0c150003, zahl(1)]]))
  }
  for (const [i, anhang] of (nachricht.anhaenge ?? []).entries()) {
    const teil = dazu(eintraege, ordner, `__attach_version1.0_#${nummer(i)}`)
    if ('nachricht' in anhang) {
      feld(teil, '3001', anhang.nachricht.betreff)
      fuellen(eintraege, dazu(eintraege, teil, '__substg1.0_3701000D'), anhang.nachricht, 24)
    } else {
      feld(teil, '3707', anhang.name)
      dazu(eintraege, teil, '__substg1.0_37010102', Buffer.from(anhang.inhalt))
    }
    const art = 'nachricht' in anhang ? 5 : 1
    dazu(eintraege, teil, '__properties_version1.0', eigenschaften(8, [[0x37050003, zahl(art)]]))
  }
}

/** Adds a folder, or a stream when there are bytes. @returns its number */
function dazu(eintraege: Eintrag[], ordner: number, name: string, inhalt?: Uint8Array): number {
  // A copy with memory of its own: the writer takes the whole memory behind a view for its content.
  const bytes = inhalt && new Uint8Array(inhalt)
  const eintrag: Eintrag =
    bytes === undefined
      ? { name, type: ORDNER, length: 0, children: [] }
      : { name, type: STROM, length: bytes.length, binaryProvider: () => bytes }
  eintraege[ordner]?.children?.push(eintraege.push(eintrag) - 1)
  return eintraege.length - 1
}

function eigenschaften(kopf: number, werte: readonly (readonly [kennung: number, wert: Buffer])[]): Buffer {
  const zeilen = werte.map(([kennung, wert]) => {
    const zeile = Buffer.alloc(16)
    zeile.writeUInt32LE(kennung, 0)
    zeile.writeUInt32LE(6, 4)
    wert.copy(zeile, 8)
    return zeile
  })
  return Buffer.concat([Buffer.alloc(kopf), ...zeilen])
}

const nummer = (i: number) => i.toString(16).toUpperCase().padStart(8, '0')

function zahl(wert: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32LE(wert)
  return bytes
}
