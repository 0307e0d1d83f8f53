import type { Builder } from '@verbundakte/graphql'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen, anzeigeZurueckweisen, zurueckweisungAufheben } from '../faelle/einreichen.ts'
import { entwurfSichern, entwurfVerwerfen, entwurfWiederherstellen } from '../faelle/entwurf.ts'
import type { Typen } from './inhalt.ts'

export function handlungen(builder: Builder, { Art, AnzeigeType, BescheinigungType }: Typen): void {
  const Entwurf = builder.inputType('Gewerbeentwurf', {
    fields: (t) => ({
      id: t.id({ required: true, description: 'UUID der Anzeige; zweimal gesichert ist einmal gesichert' }),
      art: t.field({ type: Art, required: true }),
      betrieb: t.id({ description: 'bei Um- und Abmeldung, und bei weiteren Gesellschaftern' }),
      inhalt: t.string({ required: true, description: 'als JSON' }),
      stand: t.int({ required: true, description: 'der Stand, auf dem geschrieben wurde; zuerst 0' }),
    }),
  })
  builder.mutationFields((t) => ({
    gewerbeentwurfSichern: t.field({
      type: AnzeigeType,
      permission: ['anlegen', 'Gewerbeanzeige'],
      args: { entwurf: t.arg({ type: Entwurf, required: true }) },
      resolve: (_root, { entwurf }, ctx) => entwurfSichern(ctx, entwurf),
    }),
    gewerbeentwurfVerwerfen: t.field({
      type: AnzeigeType,
      permission: ['aendern', 'Gewerbeanzeige'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => entwurfVerwerfen(ctx, id),
    }),
    gewerbeentwurfWiederherstellen: t.field({
      type: AnzeigeType,
      permission: ['aendern', 'Gewerbeanzeige'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => entwurfWiederherstellen(ctx, id),
    }),
    gewerbeanzeigeEinreichen: t.field({
      type: AnzeigeType,
      permission: ['aendern', 'Gewerbeanzeige'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => anzeigeEinreichen(ctx, id),
    }),
    gewerbeanzeigeZurueckweisen: t.field({
      type: AnzeigeType,
      permission: ['aendern', 'Gewerbeanzeige'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { id, grund }, ctx) => anzeigeZurueckweisen(ctx, id, grund),
    }),
    gewerbezurueckweisungAufheben: t.field({
      type: AnzeigeType,
      permission: ['aendern', 'Gewerbeanzeige'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => zurueckweisungAufheben(ctx, id),
    }),
    gewerbeanzeigeBescheinigen: t.field({
      type: BescheinigungType,
      permission: ['aendern', 'Gewerbeanzeige'],
      args: { id: t.arg.id({ required: true }), erlass: t.arg.string({ description: 'warum keine Gebühr anfällt' }) },
      resolve: (_root, { id, erlass }, ctx) => bescheinigen(ctx, id, erlass),
    }),
  }))
}
