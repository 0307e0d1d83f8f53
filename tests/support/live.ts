import type { Client } from './client.ts'

/** What a person hears in a Gemeinde, as a browser reads it. */
export interface Ear {
  /** modules of the next message; `over` when the stream has ended */
  next(): Promise<readonly string[] | 'over'>
  /** codes of a refusal in the first message */
  refused(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Opens the stream of `neues` and waits until it is open. */
export async function listen(client: Client): Promise<Ear> {
  const response = await client.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { neues { module } }' }),
  })
  if (!response.body) throw new Error(`no stream: ${response.status}`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  async function message(): Promise<{
    data?: { neues: { module: string[] } }
    errors?: { extensions: { code: string } }[]
  } | null> {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n')
        text = text.slice(end + 2)
        if (lines.some((line) => line.startsWith('event: complete'))) return null
        const data = lines.find((line) => line.startsWith('data: '))
        if (data) return JSON.parse(data.slice('data: '.length))
        continue
      }
      const { done, value } = await reader.read()
      if (done) return null
      text += value
    }
  }
  return {
    next: async () => (await message())?.data?.neues.module ?? 'over',
    refused: async () => (await message())?.errors?.map(({ extensions }) => extensions.code) ?? [],
    close: () => reader.cancel(),
  }
}
