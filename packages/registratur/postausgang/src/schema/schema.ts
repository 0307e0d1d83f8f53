import { resolveCursorConnection } from '@pothos/plugin-relay'
import { DokumentType, dokumentLaden, VorgangType, vorgangLaden } from '@verbundakte/akte'
import { type Builder, keysetPage, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { bereitlegenZuruecknehmen, dokumentBereitlegen } from '../bereitlegen.ts'
import {
  offeneDesVorgangs,
  offeneSeite,
  offeneZaehlen,
  sendungenDesDokuments,
  stelle,
  versandteSeite,
} from '../lesen.ts'
import { type Sendung, sendungen } from '../tables.ts'
import { dokumentVersenden, versandEntfaellt, versandZuruecknehmen, versenden } from '../versenden.ts'
import { LISTEN, SENDUNGSSTATUS, VERSANDWEGE } from '../worte.ts'

export function schema(builder: Builder): void {
  const Versandweg = builder.enumType('Versandweg', { values: VERSANDWEGE })
  const Status = builder.enumType('Sendungsstatus', { values: SENDUNGSSTATUS })
  const Liste = builder.enumType('Ausgangsliste', { values: LISTEN })
  const SendungType = builder.objectRef<Sendung>('Sendung').implement({
    description: 'Ein Schreiben, das das Haus verlässt: es liegt bereit, oder es ging hinaus',
    fields: (t) => ({
      id: t.exposeID('id'),
      status: t.expose('status', { type: Status }),
      version: t.exposeInt('version', { nullable: true, description: 'Nummer der Version, die hinausging' }),
      weg: t.expose('weg', { type: Versandweg, nullable: true }),
      am: t.expose('am', { type: 'Kalendertag', nullable: true }),
      empfaenger: t.exposeString('empfaenger', { nullable: true }),
      sendungsnummer: t.exposeString('sendungsnummer', { nullable: true }),
      grund: t.exposeString('grund', { nullable: true, description: 'warum der Versand entfällt' }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      erledigtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => mitarbeiterLaden(ctx, s.erledigtVon),
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => dokumentLaden(ctx).load(s.dokument),
      }),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => vorgangLaden(ctx).load(s.vorgang),
      }),
      akteId: t.id({ resolve: (s) => s.akte }),
      darf: t.stringList({
        description: 'aendern',
        resolve: (s, _args, ctx) => (ctx.rights.can('aendern', sendungen, s) ? ['aendern'] : []),
      }),
    }),
  })
  const Angaben = builder.inputType('Versandangaben', {
    fields: (t) => ({
      weg: t.field({ type: Versandweg, required: true }),
      am: t.field({ type: 'Kalendertag', description: 'sonst heute' }),
      empfaenger: t.string({ description: 'sonst wie am Dokument' }),
      sendungsnummer: t.string(),
    }),
  })

  builder.queryFields((t) => ({
    postausgang: t.connection({
      type: SendungType,
      description:
        'Was in den eigenen Ämtern zum Versand bereitliegt, das Älteste zuerst; oder was hinausging, das Neueste zuerst',
      permission: ['aendern', 'Sendung'],
      args: { liste: t.arg({ type: Liste }), amt: t.arg.string() },
      resolve: (_root, { first, after, liste, amt }, ctx) =>
        liste === 'VERSANDT'
          ? resolveCursorConnection<Promise<Sendung[]>>(
              { args: { first, after }, defaultSize: PAGE, maxSize: PAGE_MAX, toCursor: stelle },
              ({ limit, after: nach }) => versandteSeite(ctx, amt ?? null, { limit, nach }),
            )
          : keysetPage({ first, after }, (page) => offeneSeite(ctx, amt ?? null, page)),
    }),
    postausgangZahl: t.int({
      description: 'Wie viel bereitliegt, höchstens 100',
      permission: ['aendern', 'Sendung'],
      resolve: (_root, _args, ctx) => offeneZaehlen(ctx),
    }),
    offeneSendungen: t.field({
      type: [SendungType],
      description: 'was in diesem Vorgang noch bereitliegt',
      permission: ['lesen', 'Sendung'],
      args: { vorgang: t.arg.id({ required: true }) },
      resolve: (_root, { vorgang }, ctx) => offeneDesVorgangs(ctx).load(vorgang),
    }),
    sendungenDesDokuments: t.field({
      type: [SendungType],
      permission: ['lesen', 'Sendung'],
      args: { dokument: t.arg.id({ required: true }) },
      resolve: (_root, { dokument }, ctx) => sendungenDesDokuments(ctx).load(dokument),
    }),
  }))

  builder.mutationFields((t) => ({
    sendungVersenden: t.field({
      type: SendungType,
      permission: ['aendern', 'Sendung'],
      args: { id: t.arg.id({ required: true }), angaben: t.arg({ type: Angaben, required: true }) },
      resolve: (_root, { id, angaben }, ctx) => versenden(ctx, id, angaben),
    }),
    dokumentBereitlegen: t.field({
      type: SendungType,
      description: 'Legt ein Schreiben ohne Schlusszeichnung in den Postausgang',
      permission: ['anlegen', 'Sendung'],
      args: { dokument: t.arg.id({ required: true }) },
      resolve: (_root, { dokument }, ctx) => dokumentBereitlegen(ctx, dokument),
    }),
    bereitlegenZuruecknehmen: t.field({
      type: SendungType,
      permission: ['aendern', 'Sendung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => bereitlegenZuruecknehmen(ctx, id),
    }),
    dokumentVersenden: t.field({
      type: SendungType,
      permission: ['anlegen', 'Sendung'],
      args: { dokument: t.arg.id({ required: true }), angaben: t.arg({ type: Angaben, required: true }) },
      resolve: (_root, { dokument, angaben }, ctx) => dokumentVersenden(ctx, dokument, angaben),
    }),
    versandEntfaellt: t.field({
      type: SendungType,
      permission: ['aendern', 'Sendung'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { id, grund }, ctx) => versandEntfaellt(ctx, id, grund),
    }),
    versandZuruecknehmen: t.field({
      type: SendungType,
      permission: ['aendern', 'Sendung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => versandZuruecknehmen(ctx, id),
    }),
  }))
}
