import { DokumentType } from '@verbundakte/akte'
import { SchutzklasseType } from '@verbundakte/aktenplan'
import type { Builder } from '@verbundakte/graphql'
import { eingangAblegen } from '../ablegen.ts'
import { eingaengeAnnehmen } from '../annehmen.ts'
import { eingangAussortieren, entscheidungZuruecknehmen } from '../aussortieren.ts'
import { postfachEinrichten } from '../postfach.ts'
import { transfervermerken } from '../transfervermerk.ts'
import { eingangZuweisen, zuweisungZuruecknehmen } from '../zuweisen.ts'
import { EingangType, PostfachType } from './types.ts'

export function handlungen(builder: Builder): void {
  const Scanvermerk = builder.inputType('Scanvermerk', {
    description: 'Transfervermerk: was gescannt wurde, womit, und ob vollständig',
    fields: (t) => ({
      durch: t.string({ description: 'leer: die Person selbst' }),
      geraet: t.string(),
      einstellungen: t.string({ description: 'etwa 300 dpi, Farbe, beidseitig' }),
      vollstaendig: t.boolean(),
      bemerkung: t.string({ description: 'Abweichungen vom Papier' }),
    }),
  })
  const Ablageziel = builder.inputType('Ablageziel', {
    description: 'Genau eines: ein Vorgang, eine Akte (neuer Vorgang darin) oder eine Position (neue Akte dort)',
    fields: (t) => ({
      vorgang: t.id(),
      akte: t.id(),
      position: t.id(),
      betreff: t.string({ description: 'des neuen Vorgangs; sonst der der Post' }),
    }),
  })
  const Eingangsangaben = builder.inputType('Eingangsangaben', {
    fields: (t) => ({
      betreff: t.string(),
      typ: t.string(),
      absender: t.string(),
      datumDesSchreibens: t.field({ type: 'Kalendertag' }),
    }),
  })

  builder.mutationFields((t) => ({
    eingaengeAnnehmen: t.field({
      type: ['ID'],
      description: 'Nimmt hochgeladene Dateien als Post an',
      permission: ['anlegen', 'Eingang'],
      args: { dateien: t.arg.idList({ required: true }), amt: t.arg.string(), scan: t.arg({ type: Scanvermerk }) },
      resolve: (_root, { dateien, amt, scan }, ctx) => eingaengeAnnehmen(ctx, dateien, { amt, scan }),
    }),
    eingangAblegen: t.field({
      type: DokumentType(builder),
      permission: ['aendern', 'Eingang'],
      args: {
        id: t.arg.id({ required: true }),
        ziel: t.arg({ type: Ablageziel, required: true }),
        angaben: t.arg({ type: Eingangsangaben }),
        ungeteilt: t.arg.boolean({ description: 'auch einen Stapel, der noch durchgesehen wird: als ein Schreiben' }),
      },
      resolve: async (_root, { id, ziel, angaben, ungeteilt }, ctx) =>
        (await eingangAblegen(ctx, id, ziel, angaben ?? {}, { ungeteilt: ungeteilt ?? false })).dokument,
    }),
    eingangZuweisen: t.field({
      type: 'ID',
      description: 'Gibt Post an ein Amt; „“ ist die Poststelle',
      permission: ['zuweisen', 'Eingang'],
      args: { id: t.arg.id({ required: true }), amt: t.arg.string({ required: true }) },
      resolve: (_root, { id, amt }, ctx) => eingangZuweisen(ctx, id, amt),
    }),
    zuweisungZuruecknehmen: t.field({
      type: 'ID',
      permission: ['zuweisen', 'Eingang'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => zuweisungZuruecknehmen(ctx, id),
    }),
    eingangAussortieren: t.field({
      type: EingangType(builder),
      permission: ['aendern', 'Eingang'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { id, grund }, ctx) => eingangAussortieren(ctx, id, grund),
    }),
    eingangZuruecknehmen: t.field({
      type: EingangType(builder),
      description: 'Nimmt die Ablage oder das Aussortieren zurück: die Post liegt wieder im Eingang',
      permission: ['aendern', 'Eingang'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => entscheidungZuruecknehmen(ctx, id),
    }),
    eingangTransfervermerken: t.field({
      type: EingangType(builder),
      description: 'Schreibt auf, wie das Papier gescannt wurde; bleibt beim Dokument',
      permission: ['aendern', 'Eingang'],
      args: { id: t.arg.id({ required: true }), scan: t.arg({ type: Scanvermerk, required: true }) },
      resolve: (_root, { id, scan }, ctx) => transfervermerken(ctx, id, scan),
    }),
    postfachEinrichten: t.field({
      type: PostfachType(builder),
      permission: ['aendern', 'Postfach'],
      args: {
        amt: t.arg.string({ required: true }),
        schutzklasse: t.arg({ type: SchutzklasseType(builder), required: true }),
        schwelle: t.arg.int({ description: '80 bis 100; leer: nie selbsttätig' }),
      },
      resolve: (_root, eingabe, ctx) => postfachEinrichten(ctx, eingabe),
    }),
  }))
}
