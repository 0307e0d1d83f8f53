import { CLERK } from './cluster.ts'

/** A clerk of the first Gemeinde at a running gateway. */
export async function clerkAt(url: string) {
  const response = await fetch(`${url}/anmelden`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(CLERK),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`sign-in failed: ${response.status}`)
  const headers = { cookie, 'x-gemeinde': 'g1' }

  async function graphql<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors }: { data: T; errors?: unknown } = await answer.json()
    if (errors) throw new Error(JSON.stringify(errors).slice(0, 500))
    return data
  }

  return {
    headers,
    graphql,
    async upload(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
      const answer = await fetch(`${url}/dateien?name=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers,
        body: bytes,
      })
      if (answer.status !== 201) throw new Error(`upload: ${answer.status}`)
      const { id }: { id: string } = await answer.json()
      return id
    },
  }
}
