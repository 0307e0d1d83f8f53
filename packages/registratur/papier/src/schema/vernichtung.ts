import { type Builder, keysetPage } from '@verbundakte/graphql'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { entscheidungZuruecknehmen, vernichtungAblehnen, vernichtungFreigeben } from '../vernichtung/entscheidung.ts'
import { papierZurVernichtung } from '../vernichtung/lesen.ts'
import { fruehestens, geltendeWartezeit, wartezeitSetzen } from '../vernichtung/regel.ts'
import { papierVernichtet } from '../vernichtung/vernichten.ts'
import { papierBleibt, vernichtungVorschlagen, vorschlagZurueckziehen } from '../vernichtung/vorschlag.ts'
import { PapierteilType, VernichtungsregelType, VernichtungsstandType, VernichtungType } from './types.ts'

export function vernichtung(builder: Builder): void {
  builder.objectType(VernichtungType(builder), {
    description: 'Ob Papier, das ein Dokument ersetzt, vernichtet werden darf',
    fields: (t) => ({
      stand: t.expose('vernichtung', { type: VernichtungsstandType(builder) }),
      bleibtGrund: t.exposeString('bleibtGrund', { nullable: true, description: 'warum es nie vernichtet wird' }),
      fruehestens: t.field({
        type: 'Kalendertag',
        nullable: true,
        description: 'vorher wird nichts freigegeben; fehlt, solange das Papier führt',
        resolve: (p, _args, ctx) => fruehestens(ctx, p),
      }),
      grund: t.exposeString('vernichtungGrund', { nullable: true }),
      vorgeschlagenVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (p, _args, ctx) => mitarbeiterLaden(ctx, p.vorgeschlagenVon),
      }),
      entschiedenVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (p, _args, ctx) => mitarbeiterLaden(ctx, p.entschiedenVon),
      }),
      ablehnungGrund: t.exposeString('ablehnungGrund', { nullable: true }),
      vernichtetAm: t.expose('vernichtetAm', { type: 'Kalendertag', nullable: true }),
    }),
  })
  builder.objectType(VernichtungsregelType(builder), {
    fields: (t) => ({ wartetage: t.exposeInt('wartetage') }),
  })
  builder.queryFields((t) => ({
    papierZurVernichtung: t.connection({
      type: PapierteilType(builder),
      description: 'Vorgeschlagenes und Freigegebenes, worüber man entscheiden oder was man vernichten darf',
      permission: ['lesen', 'Papierteil'],
      resolve: (_root, args, ctx) => keysetPage(args, (page) => papierZurVernichtung(ctx, page)),
    }),
    vernichtungsregel: t.field({
      type: VernichtungsregelType(builder),
      permission: ['lesen', 'Vernichtungsregel'],
      resolve: (_root, _args, ctx) => geltendeWartezeit(ctx),
    }),
  }))
  builder.mutationFields((t) => {
    const id = t.arg.id({ required: true })
    const grund = t.arg.string({ required: true })
    const type = PapierteilType(builder)
    return {
      papierBleibt: t.field({
        type,
        description: 'Wird nie vernichtet; ohne Grund gilt das nicht mehr',
        permission: ['aendern', 'Papierteil'],
        args: { id, grund: t.arg.string() },
        resolve: (_root, args, ctx) => papierBleibt(ctx, args.id, args.grund ?? null),
      }),
      vernichtungVorschlagen: t.field({
        type,
        permission: ['aendern', 'Papierteil'],
        args: { id, grund },
        resolve: (_root, args, ctx) => vernichtungVorschlagen(ctx, args.id, args.grund),
      }),
      vernichtungZurueckziehen: t.field({
        type,
        permission: ['aendern', 'Papierteil'],
        args: { id },
        resolve: (_root, args, ctx) => vorschlagZurueckziehen(ctx, args.id),
      }),
      vernichtungFreigeben: t.field({
        type,
        permission: ['freigeben', 'Papierteil'],
        args: { id },
        resolve: (_root, args, ctx) => vernichtungFreigeben(ctx, args.id),
      }),
      vernichtungAblehnen: t.field({
        type,
        permission: ['freigeben', 'Papierteil'],
        args: { id, grund },
        resolve: (_root, args, ctx) => vernichtungAblehnen(ctx, args.id, args.grund),
      }),
      vernichtungEntscheidungZuruecknehmen: t.field({
        type,
        permission: ['freigeben', 'Papierteil'],
        args: { id },
        resolve: (_root, args, ctx) => entscheidungZuruecknehmen(ctx, args.id),
      }),
      papierVernichtet: t.field({
        type,
        permission: ['vernichten', 'Papierteil'],
        args: { id, tag: t.arg({ type: 'Kalendertag', required: true }) },
        resolve: (_root, args, ctx) => papierVernichtet(ctx, args.id, args.tag),
      }),
      vernichtungsregelSetzen: t.field({
        type: VernichtungsregelType(builder),
        permission: ['aendern', 'Vernichtungsregel'],
        args: { wartetage: t.arg.int({ required: true }) },
        resolve: (_root, args, ctx) => wartezeitSetzen(ctx, args.wartetage),
      }),
    }
  })
}
