import { resolveCursorConnection } from '@pothos/plugin-relay'
import { type Builder, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { heute, kalendertag } from '@verbundakte/kernel'
import { anschriftzeile } from '../faelle/beteiligen.ts'
import type { Typen } from '../schema/inhalt.ts'
import type { Aufenthalt } from './aufenthalte.ts'
import { type AnAnschrift, anAnschrift, stelleAn } from './betriebe.ts'

export function anschriftSchema(builder: Builder, { BetriebType }: Typen): void {
  const ZeitType = builder.objectRef<Aufenthalt>('Gewerbeaufenthalt').implement({
    fields: (t) => ({
      ab: t.expose('ab', { type: 'Kalendertag' }),
      bis: t.expose('bis', { type: 'Kalendertag', nullable: true, description: 'der letzte Tag' }),
      anschrift: t.string({ resolve: ({ ort }) => anschriftzeile(ort.anschrift) ?? '' }),
      anzeigeId: t.id({ resolve: ({ anzeige }) => anzeige }),
      erfasst: t.expose('erfasst', { type: 'Zeitpunkt', description: 'seit wann das hier bekannt ist' }),
      endeErfasst: t.expose('endeErfasst', { type: 'Zeitpunkt', nullable: true }),
    }),
  })
  const Type = builder.objectRef<AnAnschrift>('GewerbeAnAnschrift').implement({
    description: 'Ein Betrieb, der an einer Anschrift war oder ist',
    fields: (t) => ({
      betrieb: t.field({ type: BetriebType, resolve: ({ betrieb }) => betrieb }),
      zeiten: t.field({
        type: [ZeitType],
        description: 'leer, wenn er nur irrtümlich hier eingetragen war',
        resolve: ({ zeiten }) => [...zeiten],
      }),
      gesperrt: t.exposeBoolean('gesperrt', {
        description: 'über eine genannte Person darf keine Auskunft gegeben werden',
      }),
    }),
  })
  builder.queryFields((t) => ({
    gewerbeAnAnschrift: t.connection({
      type: Type,
      permission: ['lesen', 'Gewerbebetrieb'],
      description: 'Wer an einer Anschrift war, von wann bis wann; ohne Hausnummer in der ganzen Straße',
      args: {
        anschrift: t.arg.string({ required: true }),
        bekannt: t.arg({ type: 'Kalendertag', description: 'wie es am Ende dieses Tages bekannt war; sonst heute' }),
      },
      resolve: (_root, { first, after, anschrift, bekannt }, ctx) =>
        resolveCursorConnection<Promise<AnAnschrift[]>>(
          { args: { first, after }, defaultSize: PAGE, maxSize: PAGE_MAX, toCursor: stelleAn },
          ({ limit, after: nach }) =>
            anAnschrift(ctx, anschrift, bekannt ? kalendertag(bekannt) : heute(), { limit, nach }),
        ),
    }),
  }))
}
