import type { Builder } from '@verbundakte/graphql'
import { abwesenheitAufheben, abwesenheitMelden } from '../abwesenheit.ts'
import { kalenderEinrichten, kalenderWiderrufen } from '../kalender/adresse.ts'
import { kommentieren } from '../kommentar.ts'
import { laufwegBeginnen, schritteHinzufuegen } from '../laufweg-beginnen.ts'
import { schrittErledigen } from '../schritt-erledigen.ts'
import { schrittWeiterleiten } from '../weiterleiten.ts'
import { wiedervorlageErledigen, wiedervorlageOeffnen, wiedervorlageSetzen } from '../wiedervorlage.ts'
import { erledigungZuruecknehmen } from '../zuruecknehmen.ts'
import { laufwegZurueckrufen, schrittUeberspringen } from '../zurueckrufen.ts'
import {
  AbwesenheitType,
  AntwortType,
  KommentarType,
  LaufwegType,
  SchrittType,
  VerfuegungType,
  WiedervorlageType,
} from './types.ts'

export function handlungen(builder: Builder): void {
  const SchrittEingabe = builder.inputType('SchrittEingabe', {
    fields: (t) => ({
      verfuegung: t.field({ type: VerfuegungType(builder), required: true }),
      person: t.id({ description: 'entweder eine Person oder ein Amt' }),
      amt: t.string(),
      termin: t.field({ type: 'Kalendertag' }),
      notiz: t.string(),
      zugleich: t.boolean({ description: 'neben dem vorigen Schritt' }),
    }),
  })
  const WiedervorlageEingabe = builder.inputType('WiedervorlageEingabe', {
    fields: (t) => ({
      tag: t.field({ type: 'Kalendertag', required: true }),
      grund: t.string(),
      person: t.id({ description: 'sonst die Person selbst' }),
      amt: t.string(),
    }),
  })
  const AbwesenheitEingabe = builder.inputType('AbwesenheitEingabe', {
    fields: (t) => ({
      person: t.id({ description: 'sonst die Person selbst' }),
      von: t.field({ type: 'Kalendertag', required: true }),
      bis: t.field({ type: 'Kalendertag', required: true }),
      vertretung: t.id(),
    }),
  })

  builder.mutationFields((t) => ({
    laufwegBeginnen: t.field({
      type: LaufwegType(builder),
      permission: ['anlegen', 'Laufweg'],
      args: {
        vorgang: t.arg.id({ required: true }),
        dokument: t.arg.id(),
        schritte: t.arg({ type: [SchrittEingabe], required: true }),
      },
      resolve: (_root, { vorgang, schritte, dokument }, ctx) => laufwegBeginnen(ctx, vorgang, schritte, dokument),
    }),
    schritteHinzufuegen: t.field({
      type: LaufwegType(builder),
      permission: ['anlegen', 'Schritt'],
      args: {
        laufweg: t.arg.id({ required: true }),
        schritte: t.arg({ type: [SchrittEingabe], required: true }),
        alsNaechstes: t.arg.boolean({ description: 'sonst zuletzt' }),
      },
      resolve: (_root, { laufweg, schritte, alsNaechstes }, ctx) =>
        schritteHinzufuegen(ctx, laufweg, schritte, alsNaechstes ? 'ALS_NAECHSTES' : 'ZULETZT'),
    }),
    schrittErledigen: t.field({
      type: SchrittType(builder),
      permission: ['bearbeiten', 'Schritt'],
      args: {
        id: t.arg.id({ required: true }),
        ergebnis: t.arg({ type: AntwortType(builder) }),
        vermerk: t.arg.string(),
      },
      resolve: (_root, { id, ...eingabe }, ctx) => schrittErledigen(ctx, id, eingabe),
    }),
    schrittWeiterleiten: t.field({
      type: SchrittType(builder),
      description: 'Gibt einen Schritt an jemand anderen; antwortet mit dem neuen',
      permission: ['bearbeiten', 'Schritt'],
      args: {
        id: t.arg.id({ required: true }),
        person: t.arg.id(),
        amt: t.arg.string(),
        vermerk: t.arg.string(),
      },
      resolve: (_root, { id, vermerk, ...an }, ctx) => schrittWeiterleiten(ctx, id, an, vermerk),
    }),
    schrittUeberspringen: t.field({
      type: SchrittType(builder),
      permission: ['bearbeiten', 'Schritt'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string() },
      resolve: (_root, { id, grund }, ctx) => schrittUeberspringen(ctx, id, grund),
    }),
    erledigungZuruecknehmen: t.field({
      type: SchrittType(builder),
      description: 'Nimmt die eigene Erledigung innerhalb einer Minute zurück, solange nichts gefolgt ist',
      permission: ['bearbeiten', 'Schritt'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => erledigungZuruecknehmen(ctx, id),
    }),
    laufwegZurueckrufen: t.field({
      type: LaufwegType(builder),
      permission: ['lesen', 'Laufweg'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string() },
      resolve: (_root, { id, grund }, ctx) => laufwegZurueckrufen(ctx, id, grund),
    }),
    wiedervorlageSetzen: t.field({
      type: WiedervorlageType(builder),
      permission: ['anlegen', 'Wiedervorlage'],
      args: { vorgang: t.arg.id({ required: true }), eingabe: t.arg({ type: WiedervorlageEingabe, required: true }) },
      resolve: (_root, { vorgang, eingabe }, ctx) => wiedervorlageSetzen(ctx, vorgang, eingabe),
    }),
    wiedervorlageErledigen: t.field({
      type: WiedervorlageType(builder),
      permission: ['aendern', 'Wiedervorlage'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => wiedervorlageErledigen(ctx, id),
    }),
    wiedervorlageOeffnen: t.field({
      type: WiedervorlageType(builder),
      permission: ['aendern', 'Wiedervorlage'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => wiedervorlageOeffnen(ctx, id),
    }),
    kommentieren: t.field({
      type: KommentarType(builder),
      permission: ['anlegen', 'Kommentar'],
      args: { vorgang: t.arg.id({ required: true }), text: t.arg.string({ required: true }) },
      resolve: (_root, { vorgang, text }, ctx) => kommentieren(ctx, vorgang, text),
    }),
    abwesenheitMelden: t.field({
      type: AbwesenheitType(builder),
      permission: ['anlegen', 'Abwesenheit'],
      args: { eingabe: t.arg({ type: AbwesenheitEingabe, required: true }) },
      resolve: (_root, { eingabe }, ctx) => abwesenheitMelden(ctx, eingabe),
    }),
    abwesenheitAufheben: t.field({
      type: AbwesenheitType(builder),
      permission: ['aendern', 'Abwesenheit'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => abwesenheitAufheben(ctx, id),
    }),
    kalenderEinrichten: t.string({
      description: 'Die geheime Adresse, unter der ein Kalender die Tage der Person holt; sie wird nur einmal gezeigt',
      permission: ['anlegen', 'Kalenderadresse'],
      resolve: (_root, _args, ctx) => kalenderEinrichten(ctx),
    }),
    kalenderWiderrufen: t.boolean({
      permission: ['aendern', 'Kalenderadresse'],
      resolve: (_root, _args, ctx) => kalenderWiderrufen(ctx),
    }),
  }))
}
