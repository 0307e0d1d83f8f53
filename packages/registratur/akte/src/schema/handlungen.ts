import { SchutzklasseType } from '@verbundakte/aktenplan'
import type { Builder } from '@verbundakte/graphql'
import { akteAendern } from '../akte-aendern.ts'
import { akteAnlegen } from '../akte-anlegen.ts'
import { freigabeBeantragen, versionFreigeben } from '../dateien/freigabe.ts'
import { dokumentAblegen, dokumentAendern, versionAblegen, versionWiederherstellen } from '../dokument.ts'
import { ablageZuruecknehmen } from '../ruecknahme.ts'
import { vorgangAendern, vorgangAnlegen } from '../vorgang.ts'
import { type Aenderungen, dokumentAngaben, leistungUndZeichen } from './aenderungen.ts'
import { AktentypType, MediumType } from './enums.ts'
import { AkteType, DokumentType, VersionType, VorgangType } from './types.ts'

export function handlungen(builder: Builder, aenderungen: Aenderungen): void {
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
  const VorgangEingabe = builder.inputType('VorgangEingabe', {
    fields: (t) => ({
      betreff: t.string({ required: true }),
      bearbeiter: t.id(),
      wiedervorlage: t.field({ type: 'Kalendertag' }),
      ...leistungUndZeichen(t),
    }),
  })
  const DokumentEingabe = dokumentAngaben(builder, 'DokumentEingabe')
  const { AkteAenderung, VorgangAenderung, DokumentAenderung } = aenderungen

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
      args: {
        id: t.arg.id({ required: true }),
        eingabe: t.arg({ type: AkteAenderung, required: true }),
        bisher: t.arg({ type: AkteAenderung, description: BISHER }),
      },
      resolve: (_root, { id, eingabe, bisher }, ctx) => akteAendern(ctx, id, eingabe, bisher),
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
      args: {
        id: t.arg.id({ required: true }),
        eingabe: t.arg({ type: VorgangAenderung, required: true }),
        bisher: t.arg({ type: VorgangAenderung, description: BISHER }),
      },
      resolve: (_root, { id, eingabe, bisher }, ctx) => vorgangAendern(ctx, id, eingabe, bisher),
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
      args: {
        id: t.arg.id({ required: true }),
        eingabe: t.arg({ type: DokumentAenderung, required: true }),
        bisher: t.arg({ type: DokumentAenderung, description: BISHER }),
      },
      resolve: (_root, { id, eingabe, bisher }, ctx) => dokumentAendern(ctx, id, eingabe, bisher),
    }),
    versionAblegen: t.field({
      type: DokumentType(builder),
      description: 'Legt eine hochgeladene Datei als neue Version eines Dokuments ab',
      permission: ['aendern', 'Dokument'],
      args: {
        dokument: t.arg.id({ required: true }),
        datei: t.arg.id({ required: true }),
        nach: t.arg.int({
          description: 'Nummer der neuesten Version, die die Person kennt: bei einer neueren bleibt die Datei liegen',
        }),
      },
      resolve: (_root, { dokument, datei, nach }, ctx) => versionAblegen(ctx, dokument, datei, nach),
    }),
    versionWiederherstellen: t.field({
      type: DokumentType(builder),
      description: 'Eine frühere Version gilt wieder: ihre Datei wird die neueste Version',
      permission: ['aendern', 'Dokument'],
      args: {
        dokument: t.arg.id({ required: true }),
        version: t.arg.id({ required: true }),
        nach: t.arg.int({ required: true, description: 'Nummer der neuesten Version, die die Person kennt' }),
      },
      resolve: (_root, { dokument, version, nach }, ctx) => versionWiederherstellen(ctx, dokument, version, nach),
    }),
    ablageZuruecknehmen: t.field({
      type: DokumentType(builder),
      description: 'Nimmt die eigene Ablage kurz danach zurück; Nummer, Version und Nachweis bleiben',
      permission: ['aendern', 'Dokument'],
      args: { dokument: t.arg.id({ required: true }), grund: t.arg.string() },
      resolve: (_root, { dokument, grund }, ctx) => ablageZuruecknehmen(ctx, dokument, grund),
    }),
    freigabeBeantragen: t.field({
      type: VersionType(builder),
      description:
        'Bittet darum, eine zu Unrecht gesperrte Datei wieder freizugeben; entscheiden muss eine zweite Person',
      permission: ['aendern', 'Version'],
      args: { version: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { version, grund }, ctx) => freigabeBeantragen(ctx, version, grund),
    }),
    versionFreigeben: t.field({
      type: VersionType(builder),
      description:
        'Gibt eine gesperrte Datei auf Antrag einer anderen Person frei, bis neuere Signaturen sie wieder finden',
      permission: ['freigeben', 'Version'],
      args: { version: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { version, grund }, ctx) => versionFreigeben(ctx, version, grund),
    }),
  }))
}

const BISHER = 'Was die Person vor sich hatte: steht inzwischen etwas anderes dort, wird nichts geändert'
