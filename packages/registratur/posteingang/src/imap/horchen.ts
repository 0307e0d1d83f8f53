import type { ImapFlow } from 'imapflow'

/** Mailboxes a worker listens to at the same time, so that connections stay few; into the others it looks every half minute. */
const HOECHSTENS = 20

interface Mithoerend {
  readonly stand: string
  readonly client: ImapFlow
}

/**
 * Hears of new mail when it comes (IMAP IDLE, RFC 2177) instead of at the next look. Nothing depends on it: where a
 * server does not offer it, or the line breaks, the mailbox is looked into as before, and after that listened to again.
 */
export class Horcher {
  readonly #offen = new Map<string, Mithoerend>()
  #endet = false

  /**
   * Resolves when it listens no longer, or never could.
   *
   * @param stand how the mailbox is set up @param geweckt there may be mail
   */
  async horchen(
    id: string,
    stand: string,
    ordner: string,
    verbinden: () => ImapFlow,
    geweckt: () => void,
  ): Promise<void> {
    if (this.#endet || this.#offen.has(id) || this.#offen.size >= HOECHSTENS) return
    let client: ImapFlow | null = null
    try {
      client = verbinden()
      this.#offen.set(id, { stand, client })
      await client.connect()
      const { exists } = await client.mailboxOpen(ordner, { readOnly: true })
      if (!client.capabilities.has('IDLE')) return
      client.on('exists', ({ count, prevCount }) => {
        if (count > prevCount) geweckt()
      })
      // What came between the last look and this one.
      if (exists > 0) geweckt()
      // It begins anew by itself before the server or our own timeout ends it; what ends it otherwise is the line.
      await client.idle()
    } catch {
      // Said by the next look, which finds the same.
    } finally {
      if (client !== null && this.#offen.get(id)?.client === client) this.#offen.delete(id)
      client?.close()
    }
  }

  /** Those that are set up in this way, and no others. @param staende by id */
  nur(staende: ReadonlyMap<string, string>): void {
    for (const [id, { stand, client }] of this.#offen) if (staende.get(id) !== stand) client.close()
  }

  ende(): void {
    this.#endet = true
    for (const { client } of this.#offen.values()) client.close()
  }
}
