import { createHash } from 'node:crypto'
import { openapi } from '@verbundakte/posteingang'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect } from 'vitest'
import type { Client, testGateway } from './client.ts'

const EINRICHTEN =
  'mutation ($e: AnbindungEingabe!) { anbindungEinrichten(eingabe: $e) { geheimnis anbindung { id } } }'

/** Lets a program in, as the Fachadministration does. */
export async function anbindung(
  admin: Client,
  mehr: { amt?: string; leistungen?: readonly string[]; schwelle?: number | null } = {},
): Promise<{ id: string; geheimnis: string }> {
  const e = { name: 'Antragsplattform', amt: 'ga', leistungen: [], schwelle: null, ...mehr }
  const { anbindungEinrichten } = await admin.ask(EINRICHTEN, { e })
  return { id: anbindungEinrichten.anbindung.id, geheimnis: anbindungEinrichten.geheimnis }
}

export const sha512 = (bytes: Uint8Array | string) => createHash('sha512').update(bytes).digest('hex')

let gezaehlt = 0

/** An envelope with these files: name → content. */
export function umschlag(dateien: Readonly<Record<string, Uint8Array | string>>, mehr: Record<string, unknown> = {}) {
  return {
    idempotencyKey: `test-${process.pid}-${++gezaehlt}`,
    source: { system: 'Antragsplattform', caseId: `F-${gezaehlt}` },
    service: { leikaId: '99050012104000', name: 'Gewerbe anmelden' },
    receivedAt: '2026-11-20T08:00:00+01:00',
    applicants: [{ type: 'person', name: 'Rosa Aster', address: 'Gartenweg 3, 37276 Meinhard' }],
    target: {},
    attachments: Object.entries(dateien).map(([filename, inhalt], n) => ({
      id: `t${n}`,
      filename,
      mime: 'text/plain',
      purpose: n === 0 ? 'form' : 'attachment',
      sha512: sha512(inhalt),
      size: Buffer.byteLength(inhalt),
    })),
    ...mehr,
  }
}

type Init = RequestInit & { readonly geheimnis?: string | null; readonly gemeinde?: string }
type Operations = Record<string, Record<string, { responses: Record<string, { content?: object }> }>>

/** A document of roads. */
export type Vertrag = Readonly<Record<string, unknown>> & { readonly paths: Operations }

/** The document of the intake. */
export const api = openapi('meinhard') as Vertrag

/**
 * A program at the intake. Every answer it gets is judged by the OpenAPI document: that it stands there at all, of which
 * kind it is, and its form.
 */
export function programm(
  fetch: ReturnType<typeof testGateway>['fetch'],
  geheimnis: string,
  { vertrag, wurzel }: { readonly vertrag: Vertrag; readonly wurzel: string } = { vertrag: api, wurzel: '/eingang/v1' },
) {
  const judge = new Ajv2020({ strict: false, allErrors: true })
  // The types of the package name its CommonJS form.
  ;(addFormats as unknown as (ajv: typeof judge) => void)(judge)
  judge.addSchema(vertrag, 'api')
  /** `post /sendungen 201` */
  const seen = new Set<string>()

  async function ask(
    method: string,
    path: string,
    { geheimnis: own = geheimnis, gemeinde = 'meinhard', ...rest }: Init = {},
  ) {
    const headers = { ...(own && { authorization: `Bearer ${own}` }), ...rest.headers }
    const answer = await fetch(`${wurzel}/${gemeinde}${path}`, { ...rest, method, headers })
    const text = await answer.text()
    judged(method, path, answer, text)
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
  }

  function judged(method: string, path: string, answer: Response, text: string): void {
    const bare = path.split('?')[0] ?? ''
    const template = Object.keys(vertrag.paths).find((each) => matches(each, bare)) ?? ''
    const operation = method === 'HEAD' ? 'get' : method.toLowerCase()
    const where = `${operation} ${template} ${answer.status}`
    const said = vertrag.paths[template]?.[operation]?.responses[answer.status]
    expect(said, `${where} stands in the document: ${text}`).toBeDefined()
    seen.add(where)
    if (text === '') return
    const kind = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
    expect(Object.keys(said?.content ?? {}), where).toEqual([kind])
    const steps = ['paths', template, operation, 'responses', String(answer.status), 'content', kind, 'schema']
    const holds = judge.compile({ $ref: `api#/${steps.map(step).join('/')}` })
    expect(holds(JSON.parse(text)) ? [] : holds.errors, `${where}: ${text.slice(0, 300)}`).toEqual([])
  }

  const post = (path: string, body: unknown, init: Init = {}) =>
    ask('POST', path, { body: typeof body === 'string' ? body : JSON.stringify(body), ...init })
  const send = (id: string, part: string, body: Uint8Array<ArrayBuffer> | string, from = 0, init: Init = {}) =>
    ask('PATCH', `/sendungen/${id}/teile/${part}`, { body, ...init, headers: { 'upload-offset': String(from) } })
  const commit = (id: string, init: Init = {}) => ask('POST', `/sendungen/${id}/uebergabe`, init)

  /** Announces, uploads and hands over. */
  async function bring(files: Readonly<Record<string, string>>, more: Record<string, unknown> = {}) {
    const { body } = await post('/sendungen', umschlag(files, more))
    for (const [n, content] of Object.values(files).entries()) await send(body.id, `t${n}`, content)
    return (await commit(body.id)).body
  }
  return { ask, post, send, commit, bring, seen }
}

const matches = (template: string, path: string) =>
  new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path)
const step = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))
