import { VorgangType, vorgangLaden } from '@verbundakte/akte'
import type { Builder } from '@verbundakte/graphql'
import { AmtType, amt, MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { AufgabenstatusType, AufgabeType, HindernisType } from '../schema/types.ts'
import { aufgabeErledigen, aufgabeOeffnen, aufgabeZurueckziehen, darfAufgabe } from './beenden.ts'
import { aufgabeStellen, aufgabeWeitergeben } from './stellen.ts'

export function aufgabenSchema(builder: Builder): void {
  builder.objectType(AufgabeType(builder), {
    description: 'Was in einem Vorgang zu tun ist, von wem und bis wann',
    fields: (t) => ({
      id: t.exposeID('id'),
      was: t.exposeString('was'),
      bis: t.expose('bis', { type: 'Kalendertag', nullable: true }),
      status: t.expose('status', { type: AufgabenstatusType(builder) }),
      person: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => mitarbeiterLaden(ctx, a.person),
      }),
      amt: t.field({
        type: AmtType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => (a.amt === null ? null : amt(ctx, a.amt)),
      }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => mitarbeiterLaden(ctx, a.angelegtVon),
      }),
      beendetAm: t.expose('beendetAm', { type: 'Zeitpunkt', nullable: true }),
      beendetVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => mitarbeiterLaden(ctx, a.beendetVon),
      }),
      fuer: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        description: 'die abwesende Person, für die sie erledigt wurde',
        resolve: (a, _args, ctx) => mitarbeiterLaden(ctx, a.fuer),
      }),
      vermerk: t.exposeString('vermerk', { nullable: true }),
      hindernis: t.expose('hindernis', { type: HindernisType(builder), nullable: true }),
      akteId: t.exposeID('akte'),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => vorgangLaden(ctx).load(a.vorgang),
      }),
      darf: t.stringList({
        description: 'erledigen, weitergeben, zurueckziehen, oeffnen',
        resolve: (a, _args, ctx) => darfAufgabe(ctx, a),
      }),
    }),
  })
  const AufgabeEingabe = builder.inputType('AufgabeEingabe', {
    fields: (t) => ({
      was: t.string({ required: true }),
      person: t.id({ description: 'entweder eine Person oder ein Amt' }),
      amt: t.string(),
      bis: t.field({ type: 'Kalendertag' }),
    }),
  })
  builder.mutationFields((t) => ({
    aufgabeStellen: t.field({
      type: AufgabeType(builder),
      permission: ['anlegen', 'Aufgabe'],
      args: { vorgang: t.arg.id({ required: true }), eingabe: t.arg({ type: AufgabeEingabe, required: true }) },
      resolve: (_root, { vorgang, eingabe }, ctx) => aufgabeStellen(ctx, vorgang, eingabe),
    }),
    aufgabeWeitergeben: t.field({
      type: AufgabeType(builder),
      permission: ['aendern', 'Aufgabe'],
      args: { id: t.arg.id({ required: true }), person: t.arg.id(), amt: t.arg.string() },
      resolve: (_root, { id, ...an }, ctx) => aufgabeWeitergeben(ctx, id, an),
    }),
    aufgabeErledigen: t.field({
      type: AufgabeType(builder),
      permission: ['aendern', 'Aufgabe'],
      args: { id: t.arg.id({ required: true }), vermerk: t.arg.string() },
      resolve: (_root, { id, vermerk }, ctx) => aufgabeErledigen(ctx, id, vermerk),
    }),
    aufgabeZurueckziehen: t.field({
      type: AufgabeType(builder),
      permission: ['aendern', 'Aufgabe'],
      args: { id: t.arg.id({ required: true }), vermerk: t.arg.string() },
      resolve: (_root, { id, vermerk }, ctx) => aufgabeZurueckziehen(ctx, id, vermerk),
    }),
    aufgabeOeffnen: t.field({
      type: AufgabeType(builder),
      description: 'Nimmt eine erledigte oder zurückgezogene Aufgabe wieder auf',
      permission: ['aendern', 'Aufgabe'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => aufgabeOeffnen(ctx, id),
    }),
  }))
}
