import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { schemaText } from '../../services/gateway/src/print-schema.ts'

test('the committed schema is the one the gateway serves (npm run schema writes it)', async () => {
  const committed = await readFile(new URL('../../services/gateway/schema.graphql', import.meta.url), 'utf8')
  expect(committed).toBe(await schemaText())
})
