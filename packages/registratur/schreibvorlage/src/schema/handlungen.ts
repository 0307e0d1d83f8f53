import { DokumentType } from '@verbundakte/akte'
import type { Builder } from '@verbundakte/graphql'
import { schreibvorlageAnbieten } from '../anbieten.ts'
import { angebotAblehnen, angebotUebernehmen } from '../angebot.ts'
import {
  fassungHinzufuegen,
  schreibvorlageAendern,
  schreibvorlageAnlegen,
  schreibvorlageStilllegen,
} from '../pflegen.ts'
import { schreibenErstellen } from '../schreiben.ts'
import { AngebotType, FassungType, HandwertType, VorlageType } from './types.ts'

export function handlungen(builder: Builder): void {
  const id = { required: true } as const
  const Angaben = builder.inputType('SchreibvorlageAngaben', {
    fields: (t) => ({
      titel: t.string({ required: true }),
      dokumenttyp: t.string({ required: true }),
      betreff: t.string({ required: true, description: 'wie die Schreiben heißen' }),
    }),
  })

  builder.mutationFields((t) => ({
    schreibvorlageAnlegen: t.field({
      type: VorlageType(builder),
      permission: ['anlegen', 'Schreibvorlage'],
      args: {
        amt: t.arg.string({ required: true, description: 'leer: für das ganze Haus' }),
        angaben: t.arg({ type: Angaben, required: true }),
        datei: t.arg.id({ required: true, description: 'die hochgeladene' }),
      },
      resolve: (_root, { amt, angaben, datei }, ctx) => schreibvorlageAnlegen(ctx, amt, angaben, datei),
    }),
    schreibvorlageAendern: t.field({
      type: VorlageType(builder),
      permission: ['aendern', 'Schreibvorlage'],
      args: {
        id: t.arg.id(id),
        angaben: t.arg({ type: Angaben, required: true }),
        bisher: t.arg({ type: Angaben, required: true }),
      },
      resolve: (_root, args, ctx) => schreibvorlageAendern(ctx, args.id, args.angaben, args.bisher),
    }),
    schreibvorlageFassen: t.field({
      type: FassungType(builder),
      description: 'Eine neue Fassung aus einer hochgeladenen Datei',
      permission: ['aendern', 'Schreibvorlage'],
      args: {
        id: t.arg.id(id),
        datei: t.arg.id(id),
        aenderung: t.arg.string({ description: 'was anders ist, in einem Satz' }),
      },
      resolve: (_root, args, ctx) => fassungHinzufuegen(ctx, args.id, args.datei, args.aenderung ?? null),
    }),
    schreibvorlageStilllegen: t.field({
      type: VorlageType(builder),
      permission: ['aendern', 'Schreibvorlage'],
      args: { id: t.arg.id(id), still: t.arg.boolean({ required: true, description: 'nein: wieder in Gebrauch' }) },
      resolve: (_root, args, ctx) => schreibvorlageStilllegen(ctx, args.id, args.still),
    }),
    schreibvorlageAnbieten: t.field({
      type: VorlageType(builder),
      description: 'Die geltende Fassung, allen anderen Gemeinden',
      permission: ['anbieten', 'Schreibvorlage'],
      args: { id: t.arg.id(id) },
      resolve: (_root, args, ctx) => schreibvorlageAnbieten(ctx, args.id),
    }),
    schreibvorlageUebernehmen: t.field({
      type: VorlageType(builder),
      permission: ['aendern', 'Vorlagenangebot'],
      args: { angebot: t.arg.id(id) },
      resolve: (_root, { angebot }, ctx) => angebotUebernehmen(ctx, angebot),
    }),
    schreibvorlageAblehnen: t.field({
      type: AngebotType(builder),
      permission: ['aendern', 'Vorlagenangebot'],
      args: { angebot: t.arg.id(id) },
      resolve: (_root, { angebot }, ctx) => angebotAblehnen(ctx, angebot),
    }),
    schreibenErstellen: t.field({
      type: DokumentType(builder),
      permission: ['anlegen', 'Schreiben'],
      args: {
        vorgang: t.arg.id(id),
        vorlage: t.arg.id(id),
        beteiligter: t.arg.id(),
        betreff: t.arg.string(),
        werte: t.arg({ type: [HandwertType(builder)], required: true, description: 'was die Akte nicht kennt' }),
      },
      resolve: (_root, { vorgang, ...eingabe }, ctx) => schreibenErstellen(ctx, vorgang, eingabe),
    }),
  }))
}
