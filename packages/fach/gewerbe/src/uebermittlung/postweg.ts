/** An acknowledgement that lies there. */
export interface Fund {
  /** uuid of the message it speaks of, from its name */
  readonly nachricht: string
  lesen(): Promise<Uint8Array>
  /** Puts it away; twice is once. @param grund why it could not be used: written beside it */
  weglegen(wohin: 'erledigt' | 'fehler', grund?: string): Promise<void>
}

/**
 * How messages reach one authority. What stands behind it is the operator's: a folder now, a connection of OSCI later.
 *
 * @throws NichtErreichbar from each of its ways
 */
export interface Postweg {
  /** Hands a message over exactly once, also when it is called again after a death at any point. */
  ablegen(nachricht: string, bytes: Uint8Array): Promise<void>
  /** What the authority answered, at most so many. */
  quittungen(hoechstens: number): Promise<readonly Fund[]>
}

/** The mailbox cannot be reached now; the sentence is for people and names no path. */
export class NichtErreichbar extends Error {}

/** Which way leads to a mailbox of a Gemeinde. */
export type Postwege = (gemeinde: string, transport: 'ORDNER' | 'SFTP', adresse: string) => Postweg
