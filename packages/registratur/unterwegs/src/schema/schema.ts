import { VorgangType, vorgangLaden } from '@verbundakte/akte'
import type { Builder } from '@verbundakte/graphql'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { offeneKlassen } from '../regel.ts'
import { abfragen } from './abfragen.ts'
import { handlungen } from './handlungen.ts'
import {
  GesendeterVermerkType,
  MitnahmeabgleichType,
  MitnahmegeraetType,
  MitnahmeregelType,
  MitnahmeschluesselType,
  MitnahmeType,
} from './types.ts'

export function schema(builder: Builder): void {
  builder.objectType(MitnahmeType(builder), {
    description: 'Ein Vorgang, der auf einem Gerät mitgenommen ist',
    fields: (t) => ({
      id: t.exposeID('id'),
      vorgangId: t.exposeID('vorgang'),
      akteId: t.exposeID('akte'),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        description: 'leer, wenn er nicht mehr gelesen werden darf',
        resolve: (m, _args, ctx) => vorgangLaden(ctx).load(m.vorgang),
      }),
      person: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (m, _args, ctx) => mitarbeiterLaden(ctx, m.person),
      }),
      geraetId: t.exposeID('geraet'),
      bezeichnung: t.exposeString('bezeichnung', { description: 'das Gerät, wie die Person es erkennt' }),
      bytes: t.exposeFloat('bytes'),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      endetAm: t.expose('endetAm', { type: 'Zeitpunkt' }),
      kontaktAm: t.expose('kontaktAm', { type: 'Zeitpunkt', nullable: true }),
    }),
  })
  builder.objectType(MitnahmegeraetType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      bezeichnung: t.exposeString('bezeichnung'),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      kontaktAm: t.expose('kontaktAm', { type: 'Zeitpunkt' }),
    }),
  })
  builder.objectType(MitnahmeregelType(builder), {
    description: 'Was auf Geräten mitgenommen werden darf',
    fields: (t) => ({
      tage: t.exposeInt('tage', { description: 'wenn niemand etwas anderes sagt' }),
      hoechstensTage: t.exposeInt('hoechstensTage'),
      vorgaenge: t.exposeInt('vorgaenge', { description: 'auf einem Gerät' }),
      megabyte: t.exposeInt('megabyte', { description: 'auf einem Gerät' }),
      klassen: t.stringList({
        description: 'besonders geschützte Klassen, die das Haus verlassen dürfen',
        resolve: (regel) => offeneKlassen(regel),
      }),
    }),
  })
  builder.objectType(MitnahmeschluesselType(builder), {
    description: 'Eine Mitnahme mit der Hälfte ihres Schlüssels, die auf das Gerät gehört',
    fields: (t) => ({
      mitnahme: t.field({ type: MitnahmeType(builder), resolve: ({ mitnahme }) => mitnahme }),
      haelfte: t.exposeString('haelfte'),
    }),
  })
  builder.objectType(MitnahmeabgleichType(builder), {
    fields: (t) => ({
      jetzt: t.expose('jetzt', { type: 'Zeitpunkt', description: 'die Uhr des Servers' }),
      mitnahmen: t.field({
        type: [MitnahmeschluesselType(builder)],
        resolve: ({ mitnahmen }) => [...mitnahmen],
      }),
    }),
  })
  builder.objectType(GesendeterVermerkType(builder), {
    fields: (t) => ({
      kommentar: t.exposeID('kommentar'),
      neueDokumente: t.exposeInt('neueDokumente', { description: 'seit dem Stand, zu dem geschrieben wurde' }),
      neueKommentare: t.exposeInt('neueKommentare'),
    }),
  })
  abfragen(builder)
  handlungen(builder)
}
