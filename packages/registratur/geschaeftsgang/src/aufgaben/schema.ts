import { VorgangType, vorgangLaden } from '@verbundakte/akte'
import { type Builder, perBuilder } from '@verbundakte/graphql'
import { AmtType, amt, MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { AufgabenstatusType, AufgabeType, HindernisType } from '../schema/types.ts'
import type { Aufgabenstand } from '../tables.ts'
import { aufgabeAendern } from './aendern.ts'
import { aufgabeErledigen, aufgabeOeffnen, aufgabeZurueckziehen, darfAufgabe } from './beenden.ts'
import { aufgabeStellen, aufgabeWeitergeben, type AufgabeEingabe as Eingabe } from './stellen.ts'

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
      personId: t.exposeID('person', { nullable: true, description: 'auch dann, wenn die Person nicht mehr hier ist' }),
      amtKuerzel: t.exposeString('amt', { nullable: true }),
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
      geaendertAm: t.expose('geaendertAm', { type: 'Zeitpunkt', nullable: true }),
      geaendertVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => mitarbeiterLaden(ctx, a.geaendertVon),
      }),
      frueher: t.field({
        type: [aufgabenstand(builder)],
        description: 'was sie vor jeder Änderung besagte, das Älteste zuerst',
        resolve: (a) => [...a.frueher],
      }),
      darf: t.stringList({
        description: 'erledigen, weitergeben, aendern, zurueckziehen, oeffnen',
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
    aufgabeAendern: t.field({
      type: AufgabeType(builder),
      description: 'Solange sie offen ist; was sie vorher besagte, bleibt bei ihr',
      permission: ['aendern', 'Aufgabe'],
      args: {
        id: t.arg.id({ required: true }),
        eingabe: t.arg({ type: AufgabeEingabe, required: true }),
        bisher: t.arg({
          type: AufgabeEingabe,
          required: true,
          description: 'wie vorgefunden; was fehlt, wird nicht verglichen',
        }),
      },
      resolve: (_root, { id, eingabe, bisher }, ctx) => aufgabeAendern(ctx, id, ganz(eingabe), bisher),
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

function ganz({ was, bis, person, amt }: Eingabe) {
  return { was, bis: bis ?? null, person: person ?? null, amt: amt ?? null }
}

const aufgabenstand = perBuilder((builder) =>
  builder.objectRef<Aufgabenstand>('Aufgabenstand').implement({
    description: 'Was eine Aufgabe besagte, bis jemand sie änderte',
    fields: (t) => ({
      was: t.exposeString('was'),
      bis: t.expose('bis', { type: 'Kalendertag', nullable: true }),
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
      am: t.field({ type: 'Zeitpunkt', description: 'wann es geändert wurde', resolve: (a) => new Date(a.am) }),
      von: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => mitarbeiterLaden(ctx, a.von),
      }),
    }),
  }),
)
