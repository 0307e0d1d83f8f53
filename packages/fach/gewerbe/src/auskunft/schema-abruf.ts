import type { Builder } from '@verbundakte/graphql'
import { abrufstelleEinrichten, abrufstelleWiderrufen, alleAbrufstellen } from './abrufstelle.ts'
import type { Abrufstelle } from './tables.ts'

interface Neu {
  readonly abrufstelle: Abrufstelle
  readonly geheimnis: string
}

export function abrufSchema(builder: Builder): void {
  const StelleType = builder.objectRef<Abrufstelle>('Gewerbeabrufstelle').implement({
    description: 'Wer Grunddaten selbsttätig abrufen darf (§ 14 Abs. 10 und 11 GewO)',
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      anlass: t.exposeString('anlass'),
      felder: t.stringList({ resolve: ({ felder }) => [...felder] }),
      endung: t.exposeString('endung', { description: 'die letzten Zeichen des Schlüssels' }),
      zuletztAm: t.expose('zuletztAm', { type: 'Zeitpunkt', nullable: true }),
      widerrufenAm: t.expose('widerrufenAm', { type: 'Zeitpunkt', nullable: true }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
    }),
  })
  const NeuType = builder.objectRef<Neu>('NeueGewerbeabrufstelle').implement({
    fields: (t) => ({
      abrufstelle: t.expose('abrufstelle', { type: StelleType }),
      geheimnis: t.exposeString('geheimnis', { description: 'wird nur dieses eine Mal gezeigt' }),
    }),
  })
  builder.queryField('gewerbeabrufstellen', (t) =>
    t.field({
      type: [StelleType],
      permission: ['lesen', 'Gewerbeabrufstelle'],
      resolve: (_root, _args, ctx) => alleAbrufstellen(ctx),
    }),
  )
  builder.mutationFields((t) => ({
    gewerbeabrufstelleEinrichten: t.field({
      type: NeuType,
      permission: ['anlegen', 'Gewerbeabrufstelle'],
      args: {
        name: t.arg.string({ required: true }),
        anlass: t.arg.string({ required: true }),
        felder: t.arg.stringList({ required: true }),
      },
      resolve: (_root, eingabe, ctx) => abrufstelleEinrichten(ctx, eingabe),
    }),
    gewerbeabrufstelleWiderrufen: t.field({
      type: StelleType,
      permission: ['aendern', 'Gewerbeabrufstelle'],
      args: { id: t.arg.id({ required: true }), widerrufen: t.arg.boolean({ required: true }) },
      resolve: (_root, { id, widerrufen }, ctx) => abrufstelleWiderrufen(ctx, id, widerrufen),
    }),
  }))
}
