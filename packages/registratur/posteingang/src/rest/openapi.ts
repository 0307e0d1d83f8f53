import { jsonContent, object, PROBLEM, ref, problems as refusals, type Schema } from '@verbundakte/programs'
import { z } from 'zod'
import { EREIGNISSE } from './ereignisse.ts'
import { STAENDE } from './stand.ts'
import { UmschlagForm } from './umschlag.ts'

const UUID = { type: 'string', format: 'uuid' }
const ZEIT = { type: 'string', format: 'date-time' }
const ZAHL = { type: 'integer', minimum: 0 }
const oderNull = (schema: { type: string; format?: string }) => ({ ...schema, type: [schema.type, 'null'] })
const TEXT_ODER_NULL = { type: ['string', 'null'] }

const Teil = object({ id: { type: 'string' }, size: ZAHL, offset: ZAHL, complete: { type: 'boolean' } })
const Sendung = object({
  id: UUID,
  idempotencyKey: { type: 'string' },
  status: { enum: STAENDE },
  verfaelltAm: oderNull(ZEIT),
  eingangId: oderNull(UUID),
  aktenzeichen: TEXT_ODER_NULL,
  vorgangId: oderNull(UUID),
  dokumentIds: { type: 'array', items: UUID },
  teile: { type: 'array', items: ref('Teil') },
})
const Ereignis = object({
  nummer: ZAHL,
  art: { enum: EREIGNISSE },
  am: ZEIT,
  sendungId: UUID,
  idempotencyKey: { type: 'string' },
  eingangId: oderNull(UUID),
  aktenzeichen: TEXT_ODER_NULL,
  vorgangId: oderNull(UUID),
})
const Ereignisse = object({
  ereignisse: { type: 'array', items: ref('Ereignis') },
  nach: { ...ZAHL, description: 'beim nächsten Mal als `nach` anzugeben' },
  mehr: { type: 'boolean' },
})
const id = { name: 'id', in: 'path', required: true, schema: UUID }
const teil = {
  name: 'teil',
  in: 'path',
  required: true,
  schema: { type: 'string' },
  description: 'Kennung des Teils; der von `data` heißt `data`',
}
const STELLE = { 'Upload-Offset': { schema: ZAHL }, 'Upload-Length': { schema: ZAHL } }

const problems = (...status: readonly number[]) => refusals(PROBLEME, 401, 429, ...status)

const PROBLEME: Readonly<Record<number, string>> = {
  400: 'Nicht lesbar: kein gültiges JSON, oder die Leitung riss ab',
  401: 'Das Geheimnis fehlt, gilt in dieser Gemeinde nicht oder wurde widerrufen',
  403: 'Zu dieser Leistung darf die Anbindung nichts bringen',
  404: 'Gibt es für diese Anbindung nicht',
  409: 'Der Stand lässt es nicht zu; `type` sagt, warum',
  413: 'Der Umschlag ist zu groß',
  422: 'Der Inhalt ist nicht richtig; `errors` zeigt wo',
  429: 'Zu viele Anfragen; `Retry-After` sagt, wann wieder',
  507: 'In der Ablage ist kein Platz; später noch einmal',
}

/** The contract of the intake, as OpenAPI 3.1. Checked by the tests against what the roads really answer. */
export function openapi(gemeinde: string): Schema {
  const { $schema: _dialect, ...Umschlag } = z.toJSONSchema(UmschlagForm, { io: 'input' })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Verbundakte: Eingang für Programme',
      version: '1.0.0',
      description:
        'Ankündigen, hochladen, übergeben. Derselbe idempotencyKey mit demselben Umschlag ist dieselbe Sendung. Ein abgebrochener Teil geht an der Stelle weiter, die HEAD nennt. Was angekündigt und einen Tag lang nicht übergeben wurde, verfällt. Felder, die hier nicht stehen, werden abgewiesen.',
    },
    servers: [{ url: `/eingang/v1/${gemeinde}` }],
    security: [{ anbindung: [] }],
    paths: {
      '/openapi.json': {
        get: {
          summary: 'Diese Beschreibung',
          security: [],
          responses: {
            200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
          },
        },
      },
      '/sendungen': {
        post: {
          summary: 'Kündigt eine Sendung an',
          requestBody: { required: true, content: jsonContent('Umschlag') },
          responses: {
            200: {
              description: 'Unter diesem Schlüssel schon angekündigt: dieselbe Sendung',
              content: jsonContent('Sendung'),
            },
            201: {
              description: 'Angekündigt',
              headers: { Location: { schema: { type: 'string' } } },
              content: jsonContent('Sendung'),
            },
            ...problems(400, 403, 409, 413, 422),
          },
        },
      },
      '/sendungen/{id}': {
        get: {
          summary: 'Stand der Sendung',
          parameters: [id],
          responses: { 200: { description: 'Stand', content: jsonContent('Sendung') }, ...problems(404) },
        },
      },
      '/sendungen/{id}/teile/{teil}': {
        get: {
          summary: 'Wie viel von diesem Teil da ist; auch mit HEAD',
          parameters: [id, teil],
          responses: {
            200: { description: 'Stelle', headers: STELLE, content: jsonContent('Teil') },
            ...problems(404),
          },
        },
        patch: {
          summary: 'Bringt Bytes von der Stelle Upload-Offset an',
          parameters: [id, teil, { name: 'Upload-Offset', in: 'header', required: true, schema: ZAHL }],
          requestBody: {
            required: true,
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          responses: { 204: { description: 'Angekommen', headers: STELLE }, ...problems(400, 404, 409, 422, 507) },
        },
      },
      '/sendungen/{id}/uebergabe': {
        post: {
          summary: 'Übergibt die vollständige Sendung; noch einmal gefragt, dieselbe Antwort',
          parameters: [id],
          responses: {
            200: { description: 'Angekommen', content: jsonContent('Sendung') },
            ...problems(404, 409, 422, 507),
          },
        },
      },
      '/ereignisse': {
        get: {
          summary: 'Was aus den Sendungen dieser Anbindung wurde, in der Reihenfolge, in der es geschah',
          parameters: [
            { name: 'nach', in: 'query', schema: { ...ZAHL, default: 0 } },
            { name: 'anzahl', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 } },
          ],
          responses: { 200: { description: 'Ereignisse', content: jsonContent('Ereignisse') }, ...problems(422) },
        },
      },
    },
    components: {
      securitySchemes: { anbindung: { type: 'http', scheme: 'bearer', description: 'Geheimnis der Anbindung, vba_…' } },
      schemas: { Umschlag, Sendung, Teil, Ereignis, Ereignisse, Problem: PROBLEM },
    },
  }
}
