/** Whether this is the head of a mail: lines of `Name: value`, and one of those that every mail has. */
export function looksLikeMail(head: Uint8Array): boolean {
  const text = Buffer.from(head.subarray(0, 4096)).toString('latin1')
  return (
    /^[!-9;-~]+:/.test(text.replace(/^From [^\n]*\n/, '')) &&
    /^(mime-version|content-type|received|message-id|from|return-path):/im.test(text)
  )
}

const BASE64 = /^[A-Za-z0-9+/]{16,}={0,2}$/

/**
 * What is attached in base64, part by part, without reading the structure of the mail: that is done in a process of its
 * own, later, for a mail is whatever somebody sent. Here only runs of base64 lines count, whatever a header calls them, so
 * a header that lies hides nothing.
 *
 * @param limit bytes of a part; of a longer one only its beginning
 */
export async function* attachmentsIn(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  limit: number,
): AsyncGenerator<Buffer> {
  let lines: string[] = []
  let size = 0
  let rest = ''
  const take = (): Buffer | null => {
    const part = size > 0 ? Buffer.from(lines.join(''), 'base64') : null
    lines = []
    size = 0
    return part
  }
  for await (const chunk of source) {
    const parts = (rest + chunk.toString('latin1')).split(/\r?\n/)
    rest = parts.pop() ?? ''
    // A mail without line breaks is none.
    if (rest.length > 1_000_000) rest = ''
    for (const line of parts) {
      if (BASE64.test(line) || (size > 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(line))) {
        if (size < limit * 1.4) lines.push(line)
        size += line.length
        continue
      }
      const part = take()
      if (part) yield part
    }
  }
  if (BASE64.test(rest)) {
    lines.push(rest)
    size += rest.length
  }
  const last = take()
  if (last) yield last
}
