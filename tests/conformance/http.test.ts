import { testVerbund } from '@verbundakte/testing'
import { serverAudits } from 'graphql-http'
import { describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'

const verbund = await testVerbund()

describe.for(['both', 'yoga'] as const)('GraphQL over HTTP, road „%s“', (road) => {
  const { signIn } = testGateway(verbund, road)
  const audits = serverAudits({
    url: 'http://localhost/graphql',
    fetchFn: async (url: string, init: RequestInit) => {
      const client = await clientOf()
      return client.fetch(url.replace('http://localhost', ''), init)
    },
  })
  let signedIn: ReturnType<typeof signIn> | undefined
  const clientOf = () => {
    signedIn ??= signIn('meinhard.gewerbeamt')
    return signedIn
  }

  test.for(audits.map((audit) => [audit.name, audit] as const))('%s', async ([, audit]) => {
    const result = await audit.fn()
    // Reading by GET is allowed by the specification, and refused here: an address is logged and prefetched.
    if (result.status === 'notice' && /^MAY .*GET/.test(audit.name)) return
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok')
  })
})
