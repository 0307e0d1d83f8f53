import { askedFor } from '@verbundakte/authz'
import type { Builder } from '@verbundakte/graphql'
import { dateiPruefen } from '../gestalten.ts'
import { angeboteHolen, laufDesVorgangs, vorlageLaden, vorlagenHolen } from '../lesen.ts'
import { vorlagen } from '../tables.ts'
import { AngebotType, BefundType, LaufType, VorlageType } from './types.ts'

export function abfragen(builder: Builder): void {
  builder.queryFields((t) => ({
    prozessvorlagen: t.field({
      type: [VorlageType(builder)],
      permission: ['lesen', 'Vorlage'],
      resolve: (_root, _args, ctx) => vorlagenHolen(ctx),
    }),
    prozessvorlage: t.field({
      type: VorlageType(builder),
      nullable: true,
      permission: ['lesen', 'Vorlage'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => askedFor(ctx, vorlagen, id, vorlageLaden(ctx).load(id)),
    }),
    prozessangebote: t.field({
      type: [AngebotType(builder)],
      permission: ['lesen', 'Angebot'],
      resolve: (_root, _args, ctx) => angeboteHolen(ctx),
    }),
    vorlageGeprueft: t.field({
      type: [BefundType(builder)],
      description: 'Was an einer Datei nicht stimmt; nichts: Sie kann angelegt werden',
      permission: ['anlegen', 'Vorlage'],
      args: { inhalt: t.arg.string({ required: true }) },
      resolve: (_root, { inhalt }) => dateiPruefen(inhalt),
    }),
    prozessDesVorgangs: t.field({
      type: LaufType(builder),
      nullable: true,
      permission: ['lesen', 'Lauf'],
      args: { vorgang: t.arg.id({ required: true }) },
      resolve: (_root, { vorgang }, ctx) => laufDesVorgangs(ctx).load(vorgang),
    }),
  }))
}
