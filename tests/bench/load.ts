import autocannon from 'autocannon'

export interface Load {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly seconds: number
  readonly connections: number
}

export interface Loaded {
  readonly requests: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/** @throws Error when any answer was not a 200: a fast error is no result */
export async function load(run: Load): Promise<Loaded> {
  const result = await autocannon({
    url: run.url,
    method: 'POST',
    headers: { ...run.headers },
    body: run.body,
    duration: run.seconds,
    connections: run.connections,
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${run.url}: ${result.non2xx} refused, ${result.errors} failed`)
  return {
    requests: result.requests.total,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
  }
}
