import type { Builder } from '@verbundakte/graphql'
import { meineGeraete, meineMitnahmen, mitnahmenDesVorgangs, textDerVersion } from '../lesen.ts'
import { geltendeRegel } from '../regel.ts'
import { MitnahmegeraetType, MitnahmeregelType, MitnahmeType } from './types.ts'

export function abfragen(builder: Builder): void {
  builder.queryFields((t) => ({
    meineMitnahmen: t.field({
      type: [MitnahmeType(builder)],
      description: 'Was die Person auf Geräten mitgenommen hat',
      permission: ['anlegen', 'Mitnahme'],
      resolve: (_root, _args, ctx) => meineMitnahmen(ctx),
    }),
    meineMitnahmegeraete: t.field({
      type: [MitnahmegeraetType(builder)],
      permission: ['lesen', 'Mitnahmegeraet'],
      resolve: (_root, _args, ctx) => meineGeraete(ctx),
    }),
    mitnahmenDesVorgangs: t.field({
      type: [MitnahmeType(builder)],
      description: 'Eigene, und die des eigenen Amtes, wenn man es leitet',
      permission: ['lesen', 'Mitnahme'],
      args: { vorgang: t.arg.id({ required: true }) },
      resolve: (_root, { vorgang }, ctx) => mitnahmenDesVorgangs(ctx, vorgang),
    }),
    mitnahmeregel: t.field({
      type: MitnahmeregelType(builder),
      permission: ['lesen', 'Mitnahmeregel'],
      resolve: (_root, _args, ctx) => geltendeRegel(ctx),
    }),
    versionstext: t.field({
      type: 'String',
      nullable: true,
      description: 'Was aus der Datei gelesen wurde, gekürzt; leer, solange sie nicht gelesen ist',
      permission: ['lesen', 'Version'],
      args: { version: t.arg.id({ required: true }) },
      resolve: (_root, { version }, ctx) => textDerVersion(ctx, version),
    }),
  }))
}
