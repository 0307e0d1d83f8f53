import { askedFor } from '@verbundakte/authz'
import { type Builder, keysetPage } from '@verbundakte/graphql'
import { offeneAuftraege, papierAmOrt, papierDerAkte, papierLaden, papierZumVorgang, ueberfaellige } from '../lesen.ts'
import { alleOrte } from '../ort.ts'
import { papierteile } from '../tables.ts'
import { handlungen } from './handlungen.ts'
import { inhalt } from './inhalt.ts'
import { AusleiheType, PapierortType, PapierteilType, ScanauftragType } from './types.ts'
import { vernichtung } from './vernichtung.ts'

export function schema(builder: Builder): void {
  inhalt(builder)
  builder.queryFields((t) => ({
    papierorte: t.field({
      type: [PapierortType(builder)],
      permission: ['lesen', 'Papierort'],
      resolve: (_root, _args, ctx) => alleOrte(ctx),
    }),
    papierteil: t.field({
      type: PapierteilType(builder),
      nullable: true,
      permission: ['lesen', 'Papierteil'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => askedFor(ctx, papierteile, id, papierLaden(ctx).load(id)),
    }),
    papierDerAkte: t.field({
      type: [PapierteilType(builder)],
      description: 'Bände und Restpapier einer Akte',
      permission: ['lesen', 'Papierteil'],
      args: { akte: t.arg.id({ required: true }) },
      resolve: (_root, { akte }, ctx) => papierDerAkte(ctx, akte),
    }),
    papierZumVorgang: t.field({
      type: [PapierteilType(builder)],
      description: 'Restpapier des Vorgangs und die Bände seiner Akte',
      permission: ['lesen', 'Papierteil'],
      args: { vorgang: t.arg.id({ required: true }) },
      resolve: (_root, { vorgang }, ctx) => papierZumVorgang(ctx, vorgang),
    }),
    papierAmOrt: t.connection({
      type: PapierteilType(builder),
      description: 'Was an einem Standort liegt, soweit man es lesen darf',
      permission: ['lesen', 'Papierteil'],
      args: { ort: t.arg.id({ required: true }) },
      resolve: (_root, args, ctx) => keysetPage(args, (page) => papierAmOrt(ctx, args.ort, page)),
    }),
    ueberfaelligeAusleihen: t.field({
      type: [AusleiheType(builder)],
      description: 'Eigene, und die der eigenen Ämter',
      permission: ['lesen', 'Ausleihe'],
      resolve: (_root, _args, ctx) => ueberfaellige(ctx),
    }),
    offeneScanauftraege: t.field({
      type: [ScanauftragType(builder)],
      description: 'Worum die eigenen Ämter gebeten sind',
      permission: ['lesen', 'Scanauftrag'],
      resolve: (_root, _args, ctx) => offeneAuftraege(ctx),
    }),
  }))
  handlungen(builder)
  vernichtung(builder)
}
