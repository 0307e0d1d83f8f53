import { createServer } from 'node:http'

/**
 * Stands before the engine and notes what it is asked, word for word: what the gateway makes of a search is the question
 * that is then put to the engine alone.
 */
export async function recorder(target: string) {
  const asked: { path: string; body: string }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer) // a request without an encoding yields buffers
    const body = Buffer.concat(chunks).toString()
    asked.push({ path: request.url ?? '', body })
    const answer = await fetch(new URL(request.url ?? '', target), {
      method: request.method ?? 'GET',
      headers: {
        authorization: request.headers.authorization ?? '',
        'content-type': 'application/json',
        'accept-encoding': 'identity',
      },
      ...(body && { body }),
    })
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** what was asked since the last call */
    take: () => asked.splice(0),
    close: () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}
