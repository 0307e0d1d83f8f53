import type { Builder } from '@verbundakte/graphql'
import { kalendertag } from '@verbundakte/kernel'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen, anzeigeZurueckweisen, zurueckweisungAufheben } from '../faelle/einreichen.ts'
import { entwurfSichern, entwurfVerwerfen, entwurfWiederherstellen } from '../faelle/entwurf.ts'
import { gebuehrensatzFestlegen } from '../faelle/gebuehren.ts'
import { gewerbeEinstellen } from '../faelle/zustaendig.ts'
import type { Typen } from './inhalt.ts'
import { SatzType } from './satz.ts'

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
  const Satz = builder.inputType('Gewerbegebuehreingabe', {
    fields: (t) => ({
      tatbestand: t.string({ required: true }),
      cent: t.int({ required: true }),
      gueltigAb: t.field({ type: 'Kalendertag', required: true }),
      rechtsgrundlage: t.string({ required: true }),
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
    gewerbegebuehrFestlegen: t.field({
      type: SatzType(builder),
      permission: ['anlegen', 'Gewerbegebuehr'],
      args: { satz: t.arg({ type: Satz, required: true }) },
      resolve: (_root, { satz }, ctx) =>
        gebuehrensatzFestlegen(ctx, { ...satz, gueltigAb: kalendertag(satz.gueltigAb) }),
    }),
    gewerbepositionEinstellen: t.string({
      permission: ['anlegen', 'Gewerbeeinstellung'],
      args: { position: t.arg.string({ required: true }) },
      resolve: (_root, { position }, ctx) => gewerbeEinstellen(ctx, position),
    }),
  }))
}
