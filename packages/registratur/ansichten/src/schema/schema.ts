import { AkteType, akteLaden, VorgangType, vorgangLaden } from '@verbundakte/akte'
import { type Builder, loader, perBuilder } from '@verbundakte/graphql'
import { AmtType, amt } from '@verbundakte/module'
import { ansichtEntfernen, ansichtSichern, meineAnsichten, wasFehlt } from '../ansicht.ts'
import { gemerktes, merken, oeffnenMerken, zuletztGeoeffnet } from '../merken.ts'
import { type Ansicht, ansichten, type Favorit } from '../tables.ts'

const AnsichtType = perBuilder((b) => b.objectRef<Ansicht>('Ansicht'))
const FavoritType = perBuilder((b) => b.objectRef<Favorit>('Favorit'))

// One look at the plan for all views of a list.
const fehlendes = loader<string, string | null>((ctx, adressen) =>
  wasFehlt(
    ctx,
    adressen.map((adresse) => ({ adresse })),
  ),
)

export function schema(builder: Builder): void {
  builder.objectType(AnsichtType(builder), {
    description: 'Eine Liste mit ihren Filtern, unter einem Namen',
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      adresse: t.exposeString('adresse', { description: 'unterhalb der Gemeinde' }),
      amt: t.field({
        type: AmtType(builder),
        nullable: true,
        description: 'das Amt, das sie auch sieht',
        resolve: (a, _args, ctx) => (a.amt === '' ? null : amt(ctx, a.amt)),
      }),
      meine: t.boolean({ resolve: (a, _args, ctx) => a.person === ctx.person?.id }),
      entfernbar: t.boolean({ resolve: (a, _args, ctx) => ctx.rights.can('aendern', ansichten, a) }),
      fehlt: t.string({
        nullable: true,
        description: 'was es von ihren Filtern nicht mehr gibt, als Satz',
        resolve: ({ adresse }, _args, ctx) => fehlendes(ctx).load(adresse),
      }),
    }),
  })
  builder.objectType(FavoritType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      akte: t.field({
        type: AkteType(builder),
        nullable: true,
        resolve: (f, _args, ctx) => akteLaden(ctx).load(f.akte),
      }),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: (f, _args, ctx) => (f.vorgang === null ? null : vorgangLaden(ctx).load(f.vorgang)),
      }),
    }),
  })
  builder.queryFields((t) => ({
    ansichten: t.field({
      type: [AnsichtType(builder)],
      description: 'Eigene, und die der eigenen Ämter',
      permission: ['lesen', 'Ansicht'],
      resolve: (_root, _args, ctx) => meineAnsichten(ctx),
    }),
    favoriten: t.field({
      type: [FavoritType(builder)],
      description: 'Gemerktes, die letzten zuerst; was man nicht mehr lesen darf, fehlt',
      permission: ['lesen', 'Favorit'],
      resolve: (_root, _args, ctx) => gemerktes(ctx),
    }),
    zuletztGeoeffnet: t.field({
      type: [AkteType(builder)],
      description: 'Akten, die man zuletzt geöffnet hat, auf welchem Gerät auch immer',
      permission: ['lesen', 'Zuletztgeoeffnet'],
      resolve: async (_root, _args, ctx) => {
        const ids = await zuletztGeoeffnet(ctx)
        const gelesen = await Promise.all(ids.map((id) => akteLaden(ctx).load(id)))
        return gelesen.filter((akte) => akte !== null)
      },
    }),
  }))
  builder.mutationFields((t) => ({
    ansichtSichern: t.field({
      type: AnsichtType(builder),
      permission: ['anlegen', 'Ansicht'],
      args: {
        name: t.arg.string({ required: true }),
        adresse: t.arg.string({ required: true }),
        amt: t.arg.string({ description: 'eines der eigenen Ämter, das sie auch sehen soll' }),
      },
      resolve: (_root, args, ctx) => ansichtSichern(ctx, args),
    }),
    ansichtEntfernen: t.field({
      type: AnsichtType(builder),
      permission: ['aendern', 'Ansicht'],
      args: { id: t.arg.id({ required: true }), entfernt: t.arg.boolean({ required: true }) },
      resolve: (_root, { id, entfernt }, ctx) => ansichtEntfernen(ctx, id, entfernt),
    }),
    merken: t.field({
      type: 'Boolean',
      description: 'Merkt sich eine Akte oder einen Vorgang, oder nicht mehr',
      permission: ['anlegen', 'Favorit'],
      args: { akte: t.arg.id(), vorgang: t.arg.id(), gemerkt: t.arg.boolean({ required: true }) },
      resolve: (_root, { gemerkt, ...was }, ctx) => merken(ctx, was, gemerkt),
    }),
    oeffnenMerken: t.field({
      type: 'Boolean',
      description: 'Hält fest, dass eine Akte geöffnet wurde; nur die letzten fünfzehn, nur für die Person selbst',
      permission: ['anlegen', 'Zuletztgeoeffnet'],
      args: { akte: t.arg.id(), vorgang: t.arg.id() },
      resolve: (_root, was, ctx) => oeffnenMerken(ctx, was),
    }),
  }))
}
