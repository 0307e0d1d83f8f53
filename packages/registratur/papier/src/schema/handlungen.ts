import type { Builder } from '@verbundakte/graphql'
import { papierAusleihen, rueckgabeZuruecknehmen, zurueckgeben } from '../ausleihe.ts'
import { ortAnlegen, ortAufheben } from '../ort.ts'
import {
  papierAendern,
  papierEntfernen,
  papierErsetzen,
  papierVerzeichnen,
  papierWiederVerzeichnen,
} from '../papierteil.ts'
import { scanAblehnen, scanBeantworten, scanErbitten, scanZurueckziehen } from '../scanauftrag.ts'
import { AusleiheType, PapierortType, PapierteilartType, PapierteilType, ScanauftragType } from './types.ts'

export function handlungen(builder: Builder): void {
  const OrtEingabe = builder.inputType('PapierortEingabe', {
    fields: (t) => ({ raum: t.string({ required: true }), regal: t.string(), kiste: t.string() }),
  })
  const PapierEingabe = builder.inputType('PapierEingabe', {
    fields: (t) => ({
      akte: t.id({ required: true }),
      vorgang: t.id({ description: 'bei Restpapier' }),
      art: t.field({ type: PapierteilartType(builder), required: true }),
      titel: t.string({ required: true }),
      hinweis: t.string(),
      ort: t.id({ required: true }),
    }),
  })
  const PapierAenderung = builder.inputType('PapierAenderung', {
    fields: (t) => ({ titel: t.string(), hinweis: t.string(), ort: t.id() }),
  })
  const AusleihEingabe = builder.inputType('AusleihEingabe', {
    fields: (t) => ({
      papierteil: t.id({ required: true }),
      bis: t.field({ type: 'Kalendertag', required: true }),
      person: t.id({ description: 'sonst man selbst' }),
      auswaerts: t.string({ description: 'jemand außerhalb des Hauses' }),
      vorgang: t.id({ description: 'wofür; dort liegt die Rückgabe als Wiedervorlage' }),
    }),
  })
  builder.mutationFields((t) => ({
    papierortAnlegen: t.field({
      type: PapierortType(builder),
      permission: ['anlegen', 'Papierort'],
      args: { ort: t.arg({ type: OrtEingabe, required: true }) },
      resolve: (_root, { ort }, ctx) => ortAnlegen(ctx, ort),
    }),
    papierortAufheben: t.field({
      type: PapierortType(builder),
      permission: ['aendern', 'Papierort'],
      args: { id: t.arg.id({ required: true }), aufgehoben: t.arg.boolean({ required: true }) },
      resolve: (_root, { id, aufgehoben }, ctx) => ortAufheben(ctx, id, aufgehoben),
    }),
    papierVerzeichnen: t.field({
      type: PapierteilType(builder),
      permission: ['anlegen', 'Papierteil'],
      args: { eingabe: t.arg({ type: PapierEingabe, required: true }) },
      resolve: (_root, { eingabe }, ctx) => papierVerzeichnen(ctx, eingabe),
    }),
    papierAendern: t.field({
      type: PapierteilType(builder),
      permission: ['aendern', 'Papierteil'],
      args: {
        id: t.arg.id({ required: true }),
        eingabe: t.arg({ type: PapierAenderung, required: true }),
        bisher: t.arg({ type: PapierAenderung }),
      },
      resolve: (_root, { id, eingabe, bisher }, ctx) => papierAendern(ctx, id, eingabe, bisher),
    }),
    papierErsetzen: t.field({
      type: PapierteilType(builder),
      description: 'Von nun an führt das Dokument; ohne eines wieder das Papier',
      permission: ['aendern', 'Papierteil'],
      args: { id: t.arg.id({ required: true }), dokument: t.arg.id() },
      resolve: (_root, { id, dokument }, ctx) => papierErsetzen(ctx, id, dokument ?? null),
    }),
    papierEntfernen: t.field({
      type: PapierteilType(builder),
      permission: ['aendern', 'Papierteil'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { id, grund }, ctx) => papierEntfernen(ctx, id, grund),
    }),
    papierWiederVerzeichnen: t.field({
      type: PapierteilType(builder),
      permission: ['aendern', 'Papierteil'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => papierWiederVerzeichnen(ctx, id),
    }),
    papierAusleihen: t.field({
      type: AusleiheType(builder),
      permission: ['anlegen', 'Ausleihe'],
      args: { eingabe: t.arg({ type: AusleihEingabe, required: true }) },
      resolve: (_root, { eingabe }, ctx) => papierAusleihen(ctx, eingabe),
    }),
    papierZurueckgeben: t.field({
      type: AusleiheType(builder),
      permission: ['aendern', 'Ausleihe'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => zurueckgeben(ctx, id),
    }),
    papierRueckgabeZuruecknehmen: t.field({
      type: AusleiheType(builder),
      permission: ['aendern', 'Ausleihe'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => rueckgabeZuruecknehmen(ctx, id),
    }),
    scanErbitten: t.field({
      type: ScanauftragType(builder),
      permission: ['anlegen', 'Scanauftrag'],
      args: {
        papierteil: t.arg.id({ required: true }),
        vorgang: t.arg.id({ required: true }),
        was: t.arg.string({ required: true }),
      },
      resolve: (_root, args, ctx) => scanErbitten(ctx, args),
    }),
    scanBeantworten: t.field({
      type: ScanauftragType(builder),
      permission: ['aendern', 'Scanauftrag'],
      args: { id: t.arg.id({ required: true }), dokument: t.arg.id({ required: true }) },
      resolve: (_root, { id, dokument }, ctx) => scanBeantworten(ctx, id, dokument),
    }),
    scanAblehnen: t.field({
      type: ScanauftragType(builder),
      permission: ['aendern', 'Scanauftrag'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { id, grund }, ctx) => scanAblehnen(ctx, id, grund),
    }),
    scanZurueckziehen: t.field({
      type: ScanauftragType(builder),
      permission: ['anlegen', 'Scanauftrag'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => scanZurueckziehen(ctx, id),
    }),
  }))
}
