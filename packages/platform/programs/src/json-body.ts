import { Refusal } from './problem.ts'

/**
 * The body of a request as JSON, before anything is known of it. Never reads more than `bytes`, whatever a header says.
 *
 * @throws Refusal 413 and 400, with the sentences given
 */
export async function jsonBody(
  request: Request,
  { bytes, code, tooLarge, noJson }: { bytes: number; code: string; tooLarge: string; noJson: string },
): Promise<unknown> {
  const parts: Uint8Array[] = []
  let read = 0
  for await (const part of request.body ?? []) {
    read += part.length
    if (read > bytes) throw new Refusal(413, `${code}.zu-gross`, tooLarge)
    parts.push(part)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)))
  } catch {
    throw new Refusal(400, `${code}.kein-json`, noJson)
  }
}
