import { reach } from './client.ts'

/** Milliseconds until a lost stream is opened again: the first time, and at most. */
const SOON = 1_000
const LATER = 60_000

const NEUES = 'subscription { neues { module } }'

export interface LiveOptions {
  readonly gemeinde: string
  readonly signal: AbortSignal
  /** the modules in which something has happened; null: the stream was away, and anything may have */
  readonly heard: (modules: readonly string[] | null) => void
}

/**
 * Hears what happens in a Gemeinde, until the signal. One window of the browser keeps the stream and tells the others: a
 * browser opens six connections to a host, and a stream in each window would use them up.
 */
export async function listenLive({ gemeinde, signal, heard }: LiveOptions): Promise<void> {
  const name = `verbundakte-neues-${gemeinde}`
  const others = new BroadcastChannel(name)
  others.onmessage = ({ data }: MessageEvent<readonly string[] | null>) => heard(data)
  signal.addEventListener('abort', () => others.close())
  const tell = (modules: readonly string[] | null) => {
    heard(modules)
    if (!signal.aborted) others.postMessage(modules)
  }
  // Whoever holds the lock has the stream; when its window closes, the next one takes over.
  await navigator.locks.request(name, { signal }, () => keepOpen(gemeinde, signal, tell)).catch(ignoreAbort)
}

async function keepOpen(gemeinde: string, signal: AbortSignal, tell: LiveOptions['heard']): Promise<void> {
  let pause = SOON
  while (!signal.aborted) {
    const opened = performance.now()
    // Whatever ends it (a restart, a session that is over, no network), the remedy is to come back later.
    await stream(gemeinde, signal, tell).catch(ignoreAbort)
    pause = performance.now() - opened > LATER ? SOON : Math.min(pause * 2, LATER)
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (!signal.aborted) tell(null)
  }
}

/** One stream, from its opening to its end (GraphQL over Server-Sent Events, distinct connections). */
async function stream(gemeinde: string, signal: AbortSignal, tell: LiveOptions['heard']): Promise<void> {
  const response = await reach('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'x-gemeinde': gemeinde },
    body: JSON.stringify({ query: NEUES }),
    signal,
  })
  if (!response.ok || !response.body) return
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const messages = (text + value).split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) {
      const modules = modulesOf(message)
      if (modules) tell(modules)
    }
  }
}

/** The modules that a message of the stream names; null for signs of life and everything else. */
export function modulesOf(message: string): readonly string[] | null {
  const lines = message.split('\n')
  const data = lines.find((line) => line.startsWith('data:'))?.slice('data:'.length)
  if (!data || !lines.some((line) => /^event: ?next$/.test(line))) return null
  const { data: answer }: { data?: { neues?: { module?: readonly string[] } } | null } = JSON.parse(data)
  return answer?.neues?.module ?? null
}

function ignoreAbort(): void {}
