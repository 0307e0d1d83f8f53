import { Conflict } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { asProblems, jsonBody, newKey, Refusal } from './index.ts'

const LIMITS = { bytes: 20, code: 'probe', tooLarge: 'Zu groß.', noJson: 'Kein JSON.' }
const body = (text: string | Uint8Array<ArrayBuffer>) =>
  jsonBody(new Request('http://localhost', { method: 'POST', body: text }), LIMITS)

test('a body is read as JSON up to its limit, and refused with the sentence of the road', async () => {
  expect(await body('{"a":1}')).toEqual({ a: 1 })
  await expect(body(`"${'x'.repeat(30)}"`)).rejects.toMatchObject({ status: 413, code: 'probe.zu-gross' })
  await expect(body('{')).rejects.toMatchObject({ status: 400, code: 'probe.kein-json', message: 'Kein JSON.' })
  await expect(body(new Uint8Array([0x22, 0xff, 0x22]))).rejects.toMatchObject({ code: 'probe.kein-json' })
})

test('an endless body is not read beyond its limit', async () => {
  let given = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      given += 1
      controller.enqueue(new Uint8Array(8))
    },
  })
  const request = new Request('http://localhost', { method: 'POST', body: endless, duplex: 'half' } as RequestInit)
  await expect(jsonBody(request, LIMITS)).rejects.toMatchObject({ status: 413 })
  expect(given).toBeLessThan(10)
})

test('people’s errors become problems with headers and places; anything else goes on to the gateway', async () => {
  const refused = await asProblems(() => {
    throw new Refusal(429, 'probe.zu-viele', 'Zu viele.', { 'retry-after': '60' })
  })
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual([
    429,
    '60',
    'application/problem+json; charset=utf-8',
  ])
  const conflict = await asProblems(() => {
    throw new Conflict('probe.anders', 'Anders.')
  })
  expect(await conflict.json()).toEqual({
    type: 'urn:verbundakte:problem:probe.anders',
    title: 'Widerspruch zum Stand',
    status: 409,
    detail: 'Anders.',
  })
  await expect(
    asProblems(() => {
      throw new TypeError('a bug')
    }),
  ).rejects.toThrow('a bug')
})

test('no two keys are alike, and what is kept does not tell the key', () => {
  const keys = Array.from({ length: 50 }, () => newKey('vpa_'))
  expect(new Set(keys.map(({ key }) => key)).size).toBe(50)
  for (const { key, hash, endung } of keys) {
    expect(key).toMatch(/^vpa_[\w-]{43}$/)
    expect(key.endsWith(endung)).toBe(true)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  }
})
