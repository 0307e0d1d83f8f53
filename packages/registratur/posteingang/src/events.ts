import type { Events } from '@verbundakte/audit'
import { z } from 'zod'

export const events: Events = {
  'posteingang.angenommen': {
    titel: 'Post angenommen',
    subject: 'Eingang',
    payload: z.object({ herkunft: z.string(), dateiname: z.string(), sha256: z.string(), amt: z.string() }),
  },
  'posteingang.erkannt': {
    titel: 'Post gelesen',
    subject: 'Eingang',
    payload: z.object({ textstatus: z.string(), vorschlaege: z.int() }),
  },
  'posteingang.zugewiesen': {
    titel: 'Post zugewiesen',
    subject: 'Eingang',
    payload: z.object({ von: z.string(), an: z.string() }),
  },
  'posteingang.abgelegt': {
    titel: 'Post abgelegt',
    subject: 'Eingang',
    // `rang`: which of the suggestions it was, from 1; null: none of them
    payload: z.object({ dokument: z.uuid(), vorgang: z.uuid(), rang: z.int().nullable(), selbsttaetig: z.boolean() }),
  },
  'posteingang.aussortiert': {
    titel: 'Post aussortiert',
    subject: 'Eingang',
    payload: z.object({ grund: z.string() }),
  },
  'posteingang.zurueckgenommen': {
    titel: 'Entscheidung über Post zurückgenommen',
    subject: 'Eingang',
    payload: z.object({ was: z.enum(['abgelegt', 'aussortiert', 'zugewiesen']) }),
  },
  'posteingang.gesperrt': {
    titel: 'Post wegen Schadsoftware gesperrt',
    subject: 'Eingang',
    payload: z.object({ sha256: z.string(), fund: z.string() }),
  },
  'posteingang.postfach.geaendert': {
    titel: 'Postfach geändert',
    subject: 'Postfach',
    payload: z.object({ amt: z.string(), schutzklasse: z.string(), schwelle: z.int().nullable() }),
  },
}
