import { SchutzklasseType } from '@verbundakte/aktenplan'
import type { Builder } from '@verbundakte/graphql'
import { akteAendern } from '../akte-aendern.ts'
import { akteAnlegen } from '../akte-anlegen.ts'
import { beteiligtenHinzufuegen } from '../beteiligte.ts'
import { dokumentAblegen, dokumentAendern, versionAblegen } from '../dokument.ts'
import { vorgangAendern, vorgangAnlegen } from '../vorgang.ts'
import { AktentypType, BeteiligtenartType, MediumType, RichtungType, VorgangsstatusType } from './enums.ts'
import { AkteType, BeteiligterType, DokumentType, VorgangType } from './types.ts'

export function handlungen(builder: Builder): void {
  const AkteEingabe = builder.inputType('AkteEingabe', {
    fields: (t) => ({
      position: t.id({ required: true }),
      betreff: t.string({ required: true }),
      typ: t.field({ type: AktentypType(builder) }),
      federfuehrung: t.string({ description: 'Kürzel des Amtes; sonst das der Position' }),
      schutzklasse: t.field({ type: SchutzklasseType(builder), description: 'sonst die der Position' }),
      medium: t.field({ type: MediumType(builder) }),
      standort: t.string(),
      laufzeitBeginn: t.field({ type: 'Kalendertag' }),
      bemerkung: t.string(),
    }),
  })
  const AkteAenderung = builder.inputType('AkteAenderung', {
    fields: (t) => ({
      betreff: t.string(),
      federfuehrung: t.string(),
      schutzklasse: t.field({ type: SchutzklasseType(builder) }),
      medium: t.field({ type: MediumType(builder) }),
      standort: t.string(),
      bemerkung: t.string(),
      laufzeitEnde: t.field({ type: 'Kalendertag' }),
    }),
  })
  const VorgangEingabe = builder.inputType('VorgangEingabe', {
    fields: (t) => ({
      betreff: t.string({ required: true }),
      bearbeiter: t.id(),
      wiedervorlage: t.field({ type: 'Kalendertag' }),
    }),
  })
  const VorgangAenderung = builder.inputType('VorgangAenderung', {
    fields: (t) => ({
      betreff: t.string(),
      bearbeiter: t.id(),
      wiedervorlage: t.field({ type: 'Kalendertag' }),
      status: t.field({ type: VorgangsstatusType(builder) }),
    }),
  })
  const dokumentAngaben = (name: string) =>
    builder.inputType(name, {
      fields: (t) => ({
        betreff: t.string({ description: 'sonst der Name der Datei' }),
        typ: t.string(),
        richtung: t.field({ type: RichtungType(builder) }),
        datumDesSchreibens: t.field({ type: 'Kalendertag' }),
        posteingang: t.field({ type: 'Kalendertag' }),
        absender: t.string(),
        empfaenger: t.string(),
      }),
    })
  const DokumentEingabe = dokumentAngaben('DokumentEingabe')
  const DokumentAenderung = dokumentAngaben('DokumentAenderung')
  const BeteiligterEingabe = builder.inputType('BeteiligterEingabe', {
    fields: (t) => ({
      rolle: t.string({ required: true }),
      art: t.field({ type: BeteiligtenartType(builder), required: true }),
      name: t.string({ required: true }),
      anschrift: t.string(),
    }),
  })

  builder.mutationFields((t) => ({
    akteAnlegen: t.field({
      type: AkteType(builder),
      permission: ['anlegen', 'Akte'],
      args: { eingabe: t.arg({ type: AkteEingabe, required: true }) },
      resolve: (_root, { eingabe }, ctx) => akteAnlegen(ctx, eingabe),
    }),
    akteAendern: t.field({
      type: AkteType(builder),
      permission: ['aendern', 'Akte'],
      args: { id: t.arg.id({ required: true }), eingabe: t.arg({ type: AkteAenderung, required: true }) },
      resolve: (_root, { id, eingabe }, ctx) => akteAendern(ctx, id, eingabe),
    }),
    vorgangAnlegen: t.field({
      type: VorgangType(builder),
      permission: ['anlegen', 'Vorgang'],
      args: { akte: t.arg.id({ required: true }), eingabe: t.arg({ type: VorgangEingabe, required: true }) },
      resolve: (_root, { akte, eingabe }, ctx) => vorgangAnlegen(ctx, akte, eingabe),
    }),
    vorgangAendern: t.field({
      type: VorgangType(builder),
      permission: ['aendern', 'Vorgang'],
      args: { id: t.arg.id({ required: true }), eingabe: t.arg({ type: VorgangAenderung, required: true }) },
      resolve: (_root, { id, eingabe }, ctx) => vorgangAendern(ctx, id, eingabe),
    }),
    dokumentAblegen: t.field({
      type: DokumentType(builder),
      description: 'Legt eine hochgeladene Datei als neues Dokument ab',
      permission: ['anlegen', 'Dokument'],
      args: {
        vorgang: t.arg.id({ required: true }),
        datei: t.arg.id({ required: true }),
        eingabe: t.arg({ type: DokumentEingabe }),
      },
      resolve: (_root, { vorgang, datei, eingabe }, ctx) => dokumentAblegen(ctx, vorgang, datei, eingabe ?? {}),
    }),
    dokumentAendern: t.field({
      type: DokumentType(builder),
      permission: ['aendern', 'Dokument'],
      args: { id: t.arg.id({ required: true }), eingabe: t.arg({ type: DokumentAenderung, required: true }) },
      resolve: (_root, { id, eingabe }, ctx) => dokumentAendern(ctx, id, eingabe),
    }),
    versionAblegen: t.field({
      type: DokumentType(builder),
      description: 'Legt eine hochgeladene Datei als neue Version eines Dokuments ab',
      permission: ['aendern', 'Dokument'],
      args: { dokument: t.arg.id({ required: true }), datei: t.arg.id({ required: true }) },
      resolve: (_root, { dokument, datei }, ctx) => versionAblegen(ctx, dokument, datei),
    }),
    beteiligteHinzufuegen: t.field({
      type: BeteiligterType(builder),
      permission: ['anlegen', 'Beteiligter'],
      args: {
        akte: t.arg.id(),
        vorgang: t.arg.id(),
        eingabe: t.arg({ type: BeteiligterEingabe, required: true }),
      },
      resolve: (_root, { akte, vorgang, eingabe }, ctx) => beteiligtenHinzufuegen(ctx, { akte, vorgang }, eingabe),
    }),
  }))
}
