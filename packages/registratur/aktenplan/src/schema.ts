import type { Builder } from '@verbundakte/graphql'
import { AmtType, amt } from '@verbundakte/module'
import { positionErgaenzen } from './ergaenzen.ts'
import { amtDerEinheit, planHolen } from './lesen.ts'
import { antragsfelder } from './redaktion/schema-antraege.ts'
import { entwurfsfelder } from './redaktion/schema-entwurf.ts'
import { vergleichsfelder } from './redaktion/schema-vergleich.ts'
import { fassungsfelder } from './schema-fassungen.ts'
import { positionenSuchen } from './suchen.ts'
import { AussonderungsartType, PositionType, SchutzklasseType } from './types.ts'

export function schema(builder: Builder): void {
  builder.objectType(PositionType(builder), {
    description: 'Eine Stelle des Aktenplans in einer veröffentlichten Fassung',
    fields: (t) => ({
      id: t.exposeID('id'),
      kennzeichen: t.exposeString('kennzeichen'),
      titel: t.exposeString('titel'),
      ebene: t.exposeInt('ebene'),
      elternId: t.exposeID('eltern', { nullable: true }),
      betreffseinheit: t.exposeBoolean('betreffseinheit', { description: 'nimmt Akten auf' }),
      fristJahre: t.exposeInt('fristJahre', { nullable: true, description: 'leer: unbefristet' }),
      fristbeginn: t.exposeString('fristbeginn', {
        nullable: true,
        description: 'womit die Frist beginnt; leer: mit dem Schließen der Akte',
      }),
      aussonderung: t.expose('aussonderung', { type: AussonderungsartType(builder) }),
      schutzklasse: t.expose('schutzklasse', { type: SchutzklasseType(builder) }),
      federfuehrung: t.field({
        type: AmtType(builder),
        nullable: true,
        resolve: async (p, _args, ctx) => {
          const kuerzel = await amtDerEinheit(ctx).load(p.einheit)
          return kuerzel === null ? null : amt(ctx, kuerzel)
        },
      }),
      lokal: t.exposeBoolean('lokal'),
      stillgelegt: t.boolean({ resolve: (p) => p.stillgelegtAm !== null }),
      nachfolger: t.exposeStringList('nachfolger', { description: 'Kennzeichen, unter denen es weitergeht' }),
      synonyme: t.exposeStringList('synonyme'),
      grundlage: t.exposeString('grundlage', { nullable: true }),
      quelle: t.exposeString('quelle', { description: '„praxis“ ist mit dem Archiv abzustimmen' }),
      fassung: t.exposeInt('fassung'),
    }),
  })

  builder.queryFields((t) => ({
    aktenplan: t.field({
      type: [PositionType(builder)],
      description: 'Der gültige Plan mit den eigenen Ergänzungen, in der Reihenfolge der Kennzeichen',
      permission: ['lesen', 'Aktenplanposition'],
      resolve: (_root, _args, ctx) => planHolen(ctx),
    }),
    positionen: t.field({
      type: [PositionType(builder)],
      description: 'Positionen nach Kennzeichen, Titel und Synonym, die beste zuerst',
      permission: ['lesen', 'Aktenplanposition'],
      args: { suche: t.arg.string({ required: true }), first: t.arg.int() },
      resolve: async (_root, args, ctx) =>
        positionenSuchen(await planHolen(ctx), args.suche.slice(0, 200), Math.min(Math.max(args.first ?? 20, 1), 100)),
    }),
  }))

  fassungsfelder(builder)
  vergleichsfelder(builder)
  antragsfelder(builder)
  entwurfsfelder(builder)

  const PositionEingabe = builder.inputType('PositionEingabe', {
    fields: (t) => ({
      kennung: t.string({ required: true, description: 'L und zwei Ziffern: L01' }),
      titel: t.string({ required: true }),
      synonyme: t.stringList(),
      fristJahre: t.int(),
    }),
  })
  builder.mutationField('positionErgaenzen', (t) =>
    t.field({
      type: PositionType(builder),
      permission: ['anlegen', 'Aktenplanposition'],
      args: { unter: t.arg.id({ required: true }), eingabe: t.arg({ type: PositionEingabe, required: true }) },
      resolve: (_root, { unter, eingabe }, ctx) =>
        positionErgaenzen(ctx, unter, { ...eingabe, synonyme: eingabe.synonyme ?? [] }),
    }),
  )
}
