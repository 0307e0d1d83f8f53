import { reachable, visible } from '@verbundakte/authz'
import type { Builder, Context } from '@verbundakte/graphql'
import { AmtType, amt, MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { asc } from 'drizzle-orm'
import {
  mailkontenAlle,
  mailkontoAendern,
  mailkontoAnhalten,
  mailkontoEinrichten,
  zurueckgehalteneLaden,
} from '../imap/mailkonto.ts'
import { anbindungAendern, anbindungEinrichten, anbindungWiderrufen } from '../rest/anbindung.ts'
import { type Anbindung, anbindungen } from '../rest/tables.ts'
import { POSTSTELLE } from '../worte.ts'
import { DIE_POSTSTELLE } from './inhalt.ts'
import { AnbindungType, MailkontoType } from './types.ts'

const amtOder = (ctx: Context, kuerzel: string) => (kuerzel === POSTSTELLE ? DIE_POSTSTELLE : amt(ctx, kuerzel))

/** By which roads post comes in by itself: programs and mailboxes. */
export function eingangswege(builder: Builder): void {
  inhalte(builder)
  const NeueAnbindung = builder.objectRef<{ anbindung: Anbindung; geheimnis: string }>('NeueAnbindung')
  builder.objectType(NeueAnbindung, {
    fields: (t) => ({
      anbindung: t.field({ type: AnbindungType(builder), resolve: (n) => n.anbindung }),
      geheimnis: t.exposeString('geheimnis', { description: 'wird nur dieses eine Mal gezeigt' }),
    }),
  })
  const AnbindungEingabe = builder.inputType('AnbindungEingabe', {
    fields: (t) => ({
      name: t.string({ required: true }),
      amt: t.string({ required: true, description: '„“ ist die Poststelle' }),
      leistungen: t.stringList({ required: true, description: 'LeiKa-Schlüssel; leer: alle' }),
      schwelle: t.int({ description: '80 bis 100; leer: nie selbsttätig, und Angaben zum Ziel sind nur ein Hinweis' }),
    }),
  })
  const MailkontoEingabe = builder.inputType('MailkontoEingabe', {
    fields: (t) => ({
      name: t.string({ required: true }),
      amt: t.string({ required: true, description: '„“ ist die Poststelle' }),
      host: t.string({ required: true }),
      port: t.int({ required: true }),
      sicherheit: t.string({ required: true, description: 'TLS oder STARTTLS' }),
      benutzer: t.string({ required: true }),
      kennwort: t.string({ description: 'leer: wie bisher' }),
      ordner: t.string({ required: true }),
      zertifikat: t.string({ description: 'der eigenen Zertifizierungsstelle, als PEM' }),
    }),
  })

  builder.queryFields((t) => ({
    anbindungen: t.field({
      type: [AnbindungType(builder)],
      permission: ['lesen', 'Anbindung'],
      resolve: (_root, _args, ctx) =>
        ctx.tx
          .select(visible(ctx, anbindungen))
          .from(anbindungen)
          .where(reachable(ctx, 'lesen', anbindungen))
          .orderBy(asc(anbindungen.id)),
    }),
    mailkonten: t.field({
      type: [MailkontoType(builder)],
      permission: ['lesen', 'Mailkonto'],
      resolve: (_root, _args, ctx) => mailkontenAlle(ctx),
    }),
  }))
  builder.mutationFields((t) => ({
    anbindungEinrichten: t.field({
      type: NeueAnbindung,
      permission: ['anlegen', 'Anbindung'],
      args: { eingabe: t.arg({ type: AnbindungEingabe, required: true }) },
      resolve: (_root, { eingabe }, ctx) => anbindungEinrichten(ctx, eingabe),
    }),
    anbindungAendern: t.field({
      type: AnbindungType(builder),
      permission: ['aendern', 'Anbindung'],
      args: { id: t.arg.id({ required: true }), eingabe: t.arg({ type: AnbindungEingabe, required: true }) },
      resolve: (_root, { id, eingabe }, ctx) => anbindungAendern(ctx, id, eingabe),
    }),
    anbindungWiderrufen: t.field({
      type: AnbindungType(builder),
      description: 'Gilt sofort, auch mitten im Hochladen; `widerrufen: false` nimmt es zurück',
      permission: ['aendern', 'Anbindung'],
      args: { id: t.arg.id({ required: true }), widerrufen: t.arg.boolean({ required: true }) },
      resolve: (_root, { id, widerrufen }, ctx) => anbindungWiderrufen(ctx, id, widerrufen),
    }),
    mailkontoEinrichten: t.field({
      type: MailkontoType(builder),
      permission: ['anlegen', 'Mailkonto'],
      args: { eingabe: t.arg({ type: MailkontoEingabe, required: true }) },
      resolve: (_root, { eingabe }, ctx) => mailkontoEinrichten(ctx, eingabe),
    }),
    mailkontoAendern: t.field({
      type: MailkontoType(builder),
      permission: ['aendern', 'Mailkonto'],
      args: { id: t.arg.id({ required: true }), eingabe: t.arg({ type: MailkontoEingabe, required: true }) },
      resolve: (_root, { id, eingabe }, ctx) => mailkontoAendern(ctx, id, eingabe),
    }),
    mailkontoAnhalten: t.field({
      type: MailkontoType(builder),
      description: 'Was dort liegt, bleibt dort; `anhalten: false` setzt fort',
      permission: ['aendern', 'Mailkonto'],
      args: { id: t.arg.id({ required: true }), anhalten: t.arg.boolean({ required: true }) },
      resolve: (_root, { id, anhalten }, ctx) => mailkontoAnhalten(ctx, id, anhalten),
    }),
  }))
}

function inhalte(builder: Builder): void {
  builder.objectType(AnbindungType(builder), {
    description: 'Ein Programm, das Post bringen darf',
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      amt: t.field({
        type: AmtType(builder),
        columns: ['federfuehrung'],
        resolve: (a, _args, ctx) => amtOder(ctx, a.federfuehrung),
      }),
      leistungen: t.stringList({ columns: ['leistungen'], resolve: (a) => [...a.leistungen] }),
      schwelle: t.exposeInt('schwelle', { nullable: true }),
      endung: t.exposeString('endung', { description: 'die letzten Zeichen des Geheimnisses' }),
      zuletztAm: t.expose('zuletztAm', { type: 'Zeitpunkt', nullable: true }),
      widerrufenAm: t.expose('widerrufenAm', { type: 'Zeitpunkt', nullable: true }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        columns: ['angelegtVon'],
        resolve: (a, _args, ctx) => mitarbeiterLaden(ctx, a.angelegtVon),
      }),
    }),
  })
  builder.objectType(MailkontoType(builder), {
    description: 'Ein Postfach auf einem Mailserver, aus dem Post geholt wird',
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      amt: t.field({
        type: AmtType(builder),
        columns: ['federfuehrung'],
        resolve: (m, _args, ctx) => amtOder(ctx, m.federfuehrung),
      }),
      host: t.exposeString('host'),
      port: t.exposeInt('port'),
      sicherheit: t.exposeString('sicherheit'),
      benutzer: t.exposeString('benutzer'),
      ordner: t.exposeString('ordner'),
      zertifikat: t.exposeString('zertifikat', { nullable: true }),
      aktiv: t.exposeBoolean('aktiv'),
      zuletztAm: t.expose('zuletztAm', { type: 'Zeitpunkt', nullable: true }),
      fehler: t.exposeString('fehler', { nullable: true }),
      fehlerSeit: t.expose('fehlerSeit', { type: 'Zeitpunkt', nullable: true }),
      zurueckgehalten: t.int({
        description: 'E-Mails, die im Mailkonto warten, weil zu viele gleiche kamen',
        columns: ['id'],
        resolve: (m, _args, ctx) => zurueckgehalteneLaden(ctx).load(m.id),
      }),
    }),
  })
}
