import { CLERK } from './cluster.ts'

/** The clerk of a Gemeinde at a running gateway, or another of its people by short name. */
export async function clerkAt(url: string, gemeinde = 'g1', kennung = 'gewerbeamt') {
  const response = await fetch(`${url}/anmelden`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...CLERK, anmeldename: `${gemeinde}.${kennung}` }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`sign-in failed: ${response.status}`)
  const headers = { cookie, 'x-gemeinde': gemeinde }

  async function graphql<T>(query: string, variables: object = {}, operationName?: string): Promise<T> {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables, operationName }),
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
