import { vorgangHolen } from '@verbundakte/akte'
import type { Builder } from '@verbundakte/graphql'
import { empfaengerVon } from '../empfaenger.ts'
import { angeboteHolen, schreibenDesDokuments, vorlagenHolen } from '../lesen.ts'
import { schreibenEntwerfen } from '../schreiben.ts'
import { AngebotType, EmpfaengerType, EntwurfType, SchreibenType, VorlageType } from './types.ts'

export function abfragen(builder: Builder): void {
  const id = { required: true } as const
  builder.queryFields((t) => ({
    schreibvorlagen: t.field({
      type: [VorlageType(builder)],
      description: 'die des eigenen Amtes zuerst',
      permission: ['lesen', 'Schreibvorlage'],
      resolve: (_root, _args, ctx) => vorlagenHolen(ctx),
    }),
    schreibvorlagenangebote: t.field({
      type: [AngebotType(builder)],
      permission: ['lesen', 'Vorlagenangebot'],
      resolve: (_root, _args, ctx) => angeboteHolen(ctx),
    }),
    schreibempfaenger: t.field({
      type: [EmpfaengerType(builder)],
      permission: ['anlegen', 'Schreiben'],
      args: { vorgang: t.arg.id(id) },
      resolve: async (_root, { vorgang }, ctx) => empfaengerVon(ctx, await vorgangHolen(ctx, vorgang)),
    }),
    schreibentwuerfe: t.field({
      type: [EntwurfType(builder)],
      description: 'Je Empfänger einer; ohne Empfänger ein einzelner',
      permission: ['anlegen', 'Schreiben'],
      args: {
        vorgang: t.arg.id(id),
        vorlage: t.arg.id(id),
        beteiligte: t.arg.idList(id),
        betreff: t.arg.string(),
      },
      resolve: (_root, args, ctx) => schreibenEntwerfen(ctx, args.vorgang, args.vorlage, args.beteiligte, args.betreff),
    }),
    schreibenDesDokuments: t.field({
      type: SchreibenType(builder),
      nullable: true,
      permission: ['lesen', 'Schreiben'],
      args: { dokument: t.arg.id(id) },
      resolve: (_root, { dokument }, ctx) => schreibenDesDokuments(ctx).load(dokument),
    }),
  }))
}
