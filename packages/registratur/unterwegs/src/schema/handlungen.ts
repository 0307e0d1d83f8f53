import type { Builder } from '@verbundakte/graphql'
import { abgleichen } from '../abgleichen.ts'
import { mitnahmeBeenden } from '../beenden.ts'
import { geraetBeenden } from '../geraet.ts'
import { mitnehmen } from '../mitnehmen.ts'
import { regelSetzen } from '../regel.ts'
import { vermerkSenden } from '../vermerk.ts'
import {
  GesendeterVermerkType,
  MitnahmeabgleichType,
  MitnahmeregelType,
  MitnahmeschluesselType,
  MitnahmeType,
} from './types.ts'

export function handlungen(builder: Builder): void {
  const RegelEingabe = builder.inputType('MitnahmeregelEingabe', {
    fields: (t) => ({
      tage: t.int({ required: true }),
      hoechstensTage: t.int({ required: true }),
      vorgaenge: t.int({ required: true }),
      megabyte: t.int({ required: true }),
      klassen: t.stringList({ required: true }),
    }),
  })
  const VermerkEingabe = builder.inputType('UnterwegsvermerkEingabe', {
    fields: (t) => ({
      schluessel: t.id({ required: true, description: 'vom Gerät, einer je Vermerk' }),
      vorgang: t.id({ required: true }),
      text: t.string({ required: true }),
      geschriebenAm: t.field({ type: 'Zeitpunkt', required: true }),
      stand: t.field({ type: 'Zeitpunkt', required: true, description: 'des Vorgangs, zu dem geschrieben wurde' }),
    }),
  })
  builder.mutationFields((t) => ({
    mitnehmen: t.field({
      type: [MitnahmeschluesselType(builder)],
      description: 'Nimmt einen Vorgang, oder alle einer Akte, auf einem eigenen Gerät mit; wird protokolliert',
      permission: ['anlegen', 'Mitnahme'],
      args: {
        geraet: t.arg.id({ required: true }),
        vorgang: t.arg.id(),
        akte: t.arg.id(),
        tage: t.arg.int(),
      },
      resolve: (_root, args, ctx) => mitnehmen(ctx, args),
    }),
    mitnahmenAbgleichen: t.field({
      type: MitnahmeabgleichType(builder),
      description: 'Beendet, was nicht mehr auf dem Gerät liegen darf, und gibt die Schlüssel zu allem anderen',
      permission: ['anlegen', 'Mitnahme'],
      args: { geraet: t.arg.id({ required: true }) },
      resolve: async (_root, { geraet }, ctx) => ({ jetzt: new Date(), mitnahmen: await abgleichen(ctx, geraet) }),
    }),
    mitnahmeBeenden: t.field({
      type: MitnahmeType(builder),
      description: 'Gibt zurück, was man mitgenommen hat, oder ruft zurück, was aus dem eigenen Amt mitgenommen ist',
      permission: ['lesen', 'Mitnahme'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => mitnahmeBeenden(ctx, id),
    }),
    mitnahmegeraetBeenden: t.field({
      type: 'Boolean',
      description: 'Meldet ein Gerät ab; alles darauf endet',
      permission: ['aendern', 'Mitnahmegeraet'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => geraetBeenden(ctx, id),
    }),
    mitnahmeregelSetzen: t.field({
      type: MitnahmeregelType(builder),
      permission: ['aendern', 'Mitnahmeregel'],
      args: { regel: t.arg({ type: RegelEingabe, required: true }) },
      resolve: (_root, { regel }, ctx) => regelSetzen(ctx, regel),
    }),
    unterwegsvermerkSenden: t.field({
      type: GesendeterVermerkType(builder),
      description: 'Legt ab, was ohne Netz geschrieben wurde; mit demselben Schlüssel nur einmal',
      permission: ['anlegen', 'Unterwegsvermerk'],
      args: { vermerk: t.arg({ type: VermerkEingabe, required: true }) },
      resolve: (_root, { vermerk }, ctx) => vermerkSenden(ctx, vermerk),
    }),
  }))
}
