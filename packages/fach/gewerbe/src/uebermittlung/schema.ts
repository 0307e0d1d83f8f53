import { DokumentType, dokumentLaden } from '@verbundakte/akte'
import { type Builder, keysetPage } from '@verbundakte/graphql'
import { anzeigeLaden } from '../faelle/lesen.ts'
import type { Typen } from '../schema/inhalt.ts'
import { EMPFAENGERKLASSEN } from '../verteilung/matrix.ts'
import { alleNochEinmal, entscheiden, nochEinmal } from './bedienen.ts'
import {
  empfaengerLaden,
  istUeberfaellig,
  uebermittlungenSeite,
  uebermittlungenZaehlen,
  uebermittlungenZu,
  type Zahlen,
} from './lesen.ts'
import { verzeichnisSchema } from './schema-verzeichnis.ts'
import { STUFEN, stufe } from './stufe.ts'
import { UEBERMITTLUNGSSTAENDE, type Uebermittlung, uebermittlungen } from './tables.ts'

export function uebermittlungSchema(builder: Builder, { AnzeigeType }: Typen): void {
  verzeichnisSchema(builder)
  const Stand = builder.enumType('Gewerbeuebermittlungsstand', { values: UEBERMITTLUNGSSTAENDE })
  const StufeType = builder.enumType('Gewerbeverteilstufe', { values: STUFEN })
  const UebermittlungType = builder.objectRef<Uebermittlung>('Gewerbeuebermittlung').implement({
    description: 'Eine Gewerbeanzeige auf ihrem Weg zu einem Empfänger',
    fields: (t) => ({
      id: t.exposeID('id'),
      klasse: t.exposeString('klasse'),
      klassenname: t.string({ resolve: ({ klasse }) => EMPFAENGERKLASSEN[klasse] ?? klasse }),
      empfaengerId: t.id({ nullable: true, resolve: ({ empfaenger }) => empfaenger }),
      empfaenger: t.string({
        nullable: true,
        description: 'Name; leer, wenn für die Klasse niemand eingetragen ist',
        resolve: async ({ empfaenger }, _args, ctx) =>
          empfaenger ? ((await empfaengerLaden(ctx).load(empfaenger))?.name ?? null) : null,
      }),
      stand: t.expose('stand', { type: Stand }),
      grund: t.exposeString('grund', {
        nullable: true,
        description: 'in Worten: warum es so steht und was zu tun ist',
      }),
      fassung: t.exposeString('fassung'),
      inhalt: t.string({
        description: 'was der Empfänger sehen darf, als JSON',
        resolve: (each) => JSON.stringify(each.inhalt),
      }),
      faelligAm: t.expose('faelligAm', { type: 'Kalendertag' }),
      ueberfaellig: t.boolean({ resolve: istUeberfaellig }),
      versuche: t.exposeInt('versuche'),
      naechsterAm: t.expose('naechsterAm', { type: 'Zeitpunkt' }),
      gesendetAm: t.expose('gesendetAm', { type: 'Zeitpunkt', nullable: true }),
      quittiertAm: t.expose('quittiertAm', { type: 'Zeitpunkt', nullable: true }),
      anzeige: t.field({
        type: AnzeigeType,
        nullable: true,
        resolve: ({ anzeige }, _args, ctx) => anzeigeLaden(ctx).load(anzeige),
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => (each.dokument ? dokumentLaden(ctx).load(each.dokument) : null),
      }),
      quittung: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => (each.quittung ? dokumentLaden(ctx).load(each.quittung) : null),
      }),
      darf: t.stringList({
        description: 'aendern',
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', uebermittlungen, each) ? ['aendern'] : []),
      }),
    }),
  })
  const ZahlType = builder.objectRef<Zahlen['je'][number]>('Gewerbeuebermittlungszahl').implement({
    fields: (t) => ({
      stand: t.expose('stand', { type: Stand }),
      anzahl: t.exposeInt('anzahl', { description: 'von Erledigtem höchstens 1001: mehr als 1000' }),
    }),
  })
  const ZahlenType = builder.objectRef<Zahlen>('Gewerbeuebermittlungszahlen').implement({
    fields: (t) => ({
      je: t.field({ type: [ZahlType], resolve: ({ je }) => [...je] }),
      ueberfaellig: t.exposeInt('ueberfaellig'),
      statistikUeberfaellig: t.exposeInt('statistikUeberfaellig'),
      statistikBis: t.exposeString('statistikBis', {
        nullable: true,
        description: 'Tag der nächsten Frist an das Statistische Landesamt',
      }),
    }),
  })
  const Auswahl = builder.inputType('Gewerbeuebermittlungsauswahl', {
    fields: (t) => ({
      stand: t.field({ type: Stand }),
      klasse: t.string(),
      empfaenger: t.id(),
      ueberfaellig: t.boolean(),
    }),
  })
  builder.objectFields(AnzeigeType, (t) => ({
    uebermittlungen: t.field({
      type: [UebermittlungType],
      description: 'An wen sie geht und wie weit sie ist',
      resolve: ({ id }, _args, ctx) => uebermittlungenZu(ctx).load(id),
    }),
    verteilstufe: t.field({
      type: StufeType,
      nullable: true,
      description: 'Nach der Bescheinigung: an alle übermittelt, von allen quittiert',
      resolve: async ({ id, status }, _args, ctx) =>
        status === 'BESCHEINIGT' ? stufe((await uebermittlungenZu(ctx).load(id)).map(({ stand }) => stand)) : null,
    }),
  }))
  builder.queryFields((t) => ({
    gewerbeuebermittlungen: t.connection({
      type: UebermittlungType,
      description: 'Was übermittelt wurde und wird, das Neueste zuerst',
      permission: ['lesen', 'Gewerbeuebermittlung'],
      args: { wahl: t.arg({ type: Auswahl }) },
      resolve: (_root, { first, after, wahl }, ctx) =>
        keysetPage({ first, after }, (page) => uebermittlungenSeite(ctx, wahl ?? {}, page)),
    }),
    gewerbeuebermittlungszahlen: t.field({
      type: ZahlenType,
      permission: ['lesen', 'Gewerbeuebermittlung'],
      resolve: (_root, _args, ctx) => uebermittlungenZaehlen(ctx),
    }),
  }))
  builder.mutationFields((t) => ({
    gewerbeuebermittlungNochEinmal: t.field({
      type: UebermittlungType,
      permission: ['aendern', 'Gewerbeuebermittlung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => nochEinmal(ctx, id),
    }),
    gewerbeuebermittlungenNochEinmal: t.int({
      description: 'Alles an einen Empfänger, was nicht ankam, höchstens 500; sagt, wie viele gehen',
      permission: ['aendern', 'Gewerbeuebermittlung'],
      args: { empfaenger: t.arg.id({ required: true }) },
      resolve: (_root, { empfaenger }, ctx) => alleNochEinmal(ctx, empfaenger),
    }),
    gewerbeuebermittlungEntscheiden: t.field({
      type: UebermittlungType,
      permission: ['aendern', 'Gewerbeuebermittlung'],
      args: {
        id: t.arg.id({ required: true }),
        senden: t.arg.boolean({ required: true }),
        grund: t.arg.string({ required: true }),
      },
      resolve: (_root, { id, senden, grund }, ctx) => entscheiden(ctx, id, senden, grund),
    }),
  }))
}
