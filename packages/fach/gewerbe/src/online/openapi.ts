import { jsonContent, object, PROBLEM, ref, problems as refusals, type Schema } from '@verbundakte/programs'
import { z } from 'zod'
import { Anzeige } from '../anzeige/anzeige.ts'
import { Frage } from '../auskunft/abruf.ts'
import { GRUNDDATEN } from '../auskunft/felder.ts'
import { ZWECKE } from '../faelle/anlagen.ts'
import { ONLINE_STAENDE } from './stand.ts'

const UUID = { type: 'string', format: 'uuid' }
const TAG_ODER_NULL = { type: ['string', 'null'], format: 'date' }
const FELDER = { type: 'array', items: { type: 'integer' }, description: 'Nummern auf GewA 1, 2 oder 3' }

const Stand = object({
  uuid: UUID,
  status: { enum: ONLINE_STAENDE },
  eingegangenAm: { type: 'string', format: 'date-time' },
  bescheinigungBis: { ...TAG_ODER_NULL, description: '§ 15 Abs. 1 GewO, § 31 Abs. 3 VwVfG' },
  nachgefordertBis: TAG_ODER_NULL,
  fehlt: {
    type: 'array',
    description: 'Was die Bescheinigung noch aufhält; eine unvollständige Anzeige ist trotzdem eingegangen',
    items: object({
      regel: { type: ['string', 'null'], description: 'G-00 bis G-16' },
      code: { type: 'string' },
      felder: FELDER,
      satz: { type: 'string' },
    }),
  },
  bescheinigung: {
    anyOf: [{ type: 'null' }, object({ nummer: { type: 'string' }, am: { type: 'string', format: 'date' } })],
  },
  anlagen: {
    type: 'array',
    items: object({
      id: UUID,
      zweck: { enum: Object.keys(ZWECKE) },
      dateiname: { type: 'string' },
      groesse: { type: 'integer', minimum: 1 },
    }),
  },
})
const Grunddaten: Schema = {
  type: 'object',
  description: 'Die Angaben, die diese Abrufstelle bekommt (§ 14 Abs. 5 Satz 2 GewO)',
  properties: Object.fromEntries(GRUNDDATEN.map((name) => [name, { type: ['string', 'null'] }])),
  additionalProperties: false,
}
/** What the form of the question alone does not say. */
const EINES_VON_BEIDEN = { anyOf: [{ required: ['name'] }, { required: ['anschrift'] }] }
const PROBLEME: Readonly<Record<number, string>> = {
  400: 'Nicht lesbar',
  401: 'Das Geheimnis fehlt, gilt in dieser Gemeinde nicht oder wurde widerrufen',
  403: 'Gewerbeanzeigen darf diese Anbindung nicht bringen',
  404: 'Gibt es für diese Anbindung nicht',
  409: 'Der Stand lässt es nicht zu; `type` sagt, warum',
  413: 'Zu groß',
  422: 'Nicht richtig; `errors` zeigt wo',
  429: 'Zu viele Anfragen; `Retry-After` sagt, wann wieder',
}

const problems = (...status: readonly number[]) => refusals(PROBLEME, 401, 403, 429, ...status)
const abrufprobleme = refusals(
  { ...PROBLEME, 401: 'Der Schlüssel fehlt, gilt in dieser Gemeinde nicht oder wurde widerrufen' },
  ...[400, 401, 413, 422, 429],
)

const id = { name: 'id', in: 'path', required: true, schema: UUID, description: 'uuid der Anzeige' }
const query = (name: string, schema: Schema, required = false) => ({ name, in: 'query', required, schema })

/** The contract of online intake and retrieval, as OpenAPI 3.1. */
export function gewerbeOpenapi(gemeinde: string): Schema {
  const { $schema: _dialect, ...Eingabe } = z.toJSONSchema(Anzeige, { io: 'input', unrepresentable: 'any' })
  const { $schema: _same, ...Abruf } = z.toJSONSchema(Frage, { io: 'input' })
  const stand = { description: 'Stand', content: jsonContent('Stand') }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Verbundakte: Gewerbe',
      version: '1.0.0',
      description:
        'Eine Anzeige einreichen, Nachweise nachreichen, den Stand erfahren. Dieselbe uuid mit demselben Inhalt ist dieselbe Anzeige. Die Anzeige gilt mit der Antwort als eingegangen, auch wenn etwas fehlt. Für zugelassene Stellen: Grunddaten abrufen.',
    },
    servers: [{ url: `/gewerbe/v1/${gemeinde}` }],
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
      '/anzeigen': {
        post: {
          summary: 'Reicht eine Anzeige ein',
          requestBody: { required: true, content: jsonContent('Anzeige') },
          responses: {
            200: { ...stand, description: 'Schon eingereicht: dieselbe Anzeige' },
            201: { ...stand, description: 'Eingegangen', headers: { Location: { schema: { type: 'string' } } } },
            ...problems(400, 409, 413, 422),
          },
        },
      },
      '/anzeigen/{id}': {
        get: { summary: 'Stand der Anzeige', parameters: [id], responses: { 200: stand, ...problems(404) } },
      },
      '/anzeigen/{id}/anlagen': {
        post: {
          summary: 'Bringt einen Nachweis (PDF, JPG oder PNG bis 20 MB); derselbe Inhalt ist derselbe Nachweis',
          parameters: [
            id,
            query('name', { type: 'string' }, true),
            query('zweck', { enum: Object.keys(ZWECKE), default: 'sonstige' }),
          ],
          requestBody: {
            required: true,
            content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
          },
          responses: { 200: stand, ...problems(400, 404, 409, 413, 422) },
        },
      },
      '/abruf': {
        post: {
          summary:
            'Ruft Grunddaten ab, nach Name oder Anschrift (§ 14 Abs. 10 und 11 GewO); jeder Abruf wird festgehalten',
          security: [{ abrufstelle: [] }],
          requestBody: { required: true, content: jsonContent('Abruf') },
          responses: {
            200: {
              description: 'Höchstens 20 Betriebe; mehr werden abgelehnt',
              content: {
                'application/json': { schema: object({ betriebe: { type: 'array', items: ref('Grunddaten') } }) },
              },
            },
            ...abrufprobleme,
          },
        },
      },
    },
    components: {
      securitySchemes: {
        anbindung: { type: 'http', scheme: 'bearer', description: 'Geheimnis der Anbindung, vba_…' },
        abrufstelle: { type: 'http', scheme: 'bearer', description: 'Schlüssel der Abrufstelle, von der Leitung' },
      },
      schemas: { Anzeige: Eingabe, Stand, Abruf: { ...Abruf, ...EINES_VON_BEIDEN }, Grunddaten, Problem: PROBLEM },
    },
  }
}
