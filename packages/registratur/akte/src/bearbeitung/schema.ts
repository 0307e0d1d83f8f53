import type { Builder } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { dokumentLaden } from '../lesen.ts'
import { BearbeitungType, DokumentType } from '../schema/types.ts'
import { bearbeitungBeenden, bearbeitungFortsetzen, bearbeitungsendeGelesen } from './beenden.ts'
import { meineBearbeitungen } from './eigene.ts'
import { bearbeitungNehmen, bearbeitungVerlaengern } from './nehmen.ts'

export function bearbeitung(builder: Builder): void {
  builder.objectType(BearbeitungType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      dokument: t.field({
        type: DokumentType(builder),
        resolve: async ({ dokument }, _args, ctx) => {
          const eines = await dokumentLaden(ctx).load(dokument)
          if (!eines) throw new NotFound()
          return eines
        },
      }),
      von: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: ({ person }, _args, ctx) => mitarbeiterLaden(ctx, person),
      }),
      eigene: t.boolean({ resolve: ({ person }, _args, ctx) => person === ctx.person?.id }),
      version: t.exposeInt('version', { description: 'Nummer der Version, die mitgenommen wurde' }),
      seit: t.expose('seit', { type: 'Zeitpunkt' }),
      bis: t.expose('bis', { type: 'Zeitpunkt', description: 'dann endet sie von selbst' }),
      beendetAm: t.expose('beendetAm', { type: 'Zeitpunkt', nullable: true }),
      beendetVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: ({ beendetVon }, _args, ctx) => mitarbeiterLaden(ctx, beendetVon),
      }),
      grund: t.exposeString('grund', { nullable: true }),
    }),
  })

  builder.queryFields((t) => ({
    meineBearbeitungen: t.field({
      type: [BearbeitungType(builder)],
      description: 'Was bei der Person in Bearbeitung liegt, und was andere beendet haben, ohne dass sie es schon weiß',
      permission: ['lesen', 'Bearbeitung'],
      resolve: (_root, _args, ctx) => meineBearbeitungen(ctx),
    }),
  }))

  builder.mutationFields((t) => ({
    bearbeitungNehmen: t.field({
      type: BearbeitungType(builder),
      description:
        'Nimmt ein Dokument für vier Stunden in Bearbeitung: so lange legt niemand sonst eine neue Version ab',
      permission: ['aendern', 'Dokument'],
      args: { dokument: t.arg.id({ required: true }) },
      resolve: (_root, { dokument }, ctx) => bearbeitungNehmen(ctx, dokument),
    }),
    bearbeitungVerlaengern: t.field({
      type: BearbeitungType(builder),
      permission: ['aendern', 'Bearbeitung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => bearbeitungVerlaengern(ctx, id),
    }),
    bearbeitungBeenden: t.field({
      type: BearbeitungType(builder),
      description: 'Gibt die eigene Bearbeitung zurück oder beendet die einer anderen Person, mit Grund',
      permission: ['aendern', 'Bearbeitung'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string() },
      resolve: (_root, { id, grund }, ctx) => bearbeitungBeenden(ctx, id, grund),
    }),
    bearbeitungFortsetzen: t.field({
      type: BearbeitungType(builder),
      description: 'Nimmt zurück, dass die Person eine Bearbeitung beendet hat, solange ihre Zeit läuft',
      permission: ['aendern', 'Bearbeitung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => bearbeitungFortsetzen(ctx, id),
    }),
    bearbeitungsendeGelesen: t.field({
      type: BearbeitungType(builder),
      permission: ['lesen', 'Bearbeitung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => bearbeitungsendeGelesen(ctx, id),
    }),
  }))
}
