import { type Builder, type Context, perBuilder } from '@verbundakte/graphql'
import { bewilligungenVon, verlaufVon } from '../lesen.ts'
import { zustandJetzt } from '../machine.ts'
import { sichtbar } from '../sichtbar.ts'
import { type Auftrag, auftraege, type Bewilligung, type Notschalter, type Verlauf } from '../tables.ts'
import { ARTEN, inWorten, PRUEFFRIST, URTEILE, ZUSTAENDE } from '../worte.ts'

export const ArtType = perBuilder((builder) => builder.enumType('Unterstuetzungsart', { values: ARTEN }))
export const ZustandType = perBuilder((builder) => builder.enumType('Unterstuetzungszustand', { values: ZUSTAENDE }))
export const UrteilType = perBuilder((builder) => builder.enumType('Unterstuetzungsurteil', { values: URTEILE }))
export const AuftragType = perBuilder((builder) => builder.objectRef<Auftrag>('Unterstuetzungsauftrag'))
export const SchalterType = perBuilder((builder) => builder.objectRef<Notschalter>('Notschalter'))

export function types(builder: Builder): void {
  const Objekt = builder.objectRef<{ art: string; id: string }>('Auftragsgegenstand').implement({
    fields: (t) => ({ art: t.exposeString('art'), id: t.exposeID('id') }),
  })
  const BewilligungType = builder.objectRef<Bewilligung>('Bewilligung').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      person: t.exposeID('person'),
      personName: t.exposeString('personName'),
      am: t.expose('am', { type: 'Zeitpunkt' }),
      kanonisch: t.exposeString('kanonisch', { description: 'Was unterschrieben wurde (RFC 8785)' }),
      zusicherung: t.string({
        description: 'Die Antwort des Passkeys als JSON, ohne den Server prüfbar',
        resolve: ({ zusicherung }) => JSON.stringify(zusicherung),
      }),
      schluessel: t.exposeString('schluessel'),
    }),
  })
  const VerlaufType = builder.objectRef<Verlauf>('Unterstuetzungsverlauf').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      ereignis: t.exposeString('ereignis'),
      am: t.expose('am', { type: 'Zeitpunkt' }),
      personName: t.exposeString('personName', { nullable: true }),
      bemerkung: t.exposeString('bemerkung', { nullable: true }),
    }),
  })
  const Sichtbar = builder.objectRef<Awaited<ReturnType<typeof sichtbar>>[number]>('SichtbarWuerde').implement({
    description: 'Was mit dem Auftrag zu sehen wäre; ohne Zahl, wo schon die Zahl etwas verriete',
    fields: (t) => ({
      modul: t.exposeString('modul'),
      gegenstand: t.exposeString('gegenstand'),
      schutzklasse: t.exposeString('schutzklasse'),
      anzahl: t.exposeInt('anzahl', { nullable: true }),
    }),
  })
  builder.objectType(SchalterType(builder), {
    fields: (t) => ({
      aus: t.exposeBoolean('aus'),
      geaendertAm: t.expose('geaendertAm', { type: 'Zeitpunkt' }),
      geaendertVonName: t.exposeString('geaendertVonName'),
    }),
  })
  builder.objectType(AuftragType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      gemeinde: t.exposeString('gemeinde'),
      art: t.expose('art', { type: ArtType(builder) }),
      zustand: t.field({
        type: ZustandType(builder),
        description: 'Der Zustand in diesem Augenblick, auch wenn ihn nur die Uhr geändert hat',
        resolve: (auftrag) => zustandJetzt(auftrag, new Date()),
      }),
      antragstellerName: t.exposeString('antragstellerName'),
      antragstellerHeimat: t.exposeString('antragstellerHeimat'),
      ticket: t.exposeString('ticket'),
      zweck: t.exposeString('zweck'),
      rechtsgrundlage: t.exposeString('rechtsgrundlage'),
      fall: t.exposeString('fall', { nullable: true }),
      fallInWorten: t.string({ nullable: true, resolve: ({ fall }) => inWorten(fall) }),
      vereinbarung: t.exposeString('vereinbarung', { nullable: true }),
      termin: t.exposeString('termin', { nullable: true }),
      module: t.exposeStringList('module'),
      klassen: t.exposeStringList('klassen'),
      aktionen: t.exposeStringList('aktionen'),
      schreiben: t.exposeBoolean('schreiben'),
      ausfuhr: t.exposeBoolean('ausfuhr'),
      objekte: t.field({
        type: [Objekt],
        nullable: true,
        resolve: ({ objekte, objektarten }) => objekte?.map((id, n) => ({ id, art: objektarten?.[n] ?? '?' })) ?? null,
      }),
      ab: t.expose('ab', { type: 'Zeitpunkt' }),
      bis: t.expose('bis', { type: 'Zeitpunkt' }),
      dauerMinuten: t.exposeInt('dauerMinuten', { nullable: true }),
      beantragtAm: t.expose('beantragtAm', { type: 'Zeitpunkt' }),
      begonnenAm: t.expose('begonnenAm', { type: 'Zeitpunkt', nullable: true }),
      endetAm: t.expose('endetAm', { type: 'Zeitpunkt', nullable: true }),
      beendetAm: t.expose('beendetAm', { type: 'Zeitpunkt', nullable: true }),
      noetig: t.exposeInt('noetig', { description: 'So viele Personen müssen zustimmen' }),
      urteil: t.expose('urteil', { type: UrteilType(builder), nullable: true }),
      pruefungFaelligAm: t.field({
        type: 'Zeitpunkt',
        nullable: true,
        resolve: ({ art, endetAm, urteil }) =>
          art === 'NOTFALL' && endetAm && !urteil ? new Date(endetAm.getTime() + PRUEFFRIST) : null,
      }),
      bewilligungen: t.field({ type: [BewilligungType], resolve: ({ id }, _args, ctx) => bewilligungenVon(ctx, id) }),
      verlauf: t.field({ type: [VerlaufType], resolve: ({ id }, _args, ctx) => verlaufVon(ctx, id) }),
      sichtbar: t.field({ type: [Sichtbar], resolve: (auftrag, _args, ctx) => sichtbar(ctx, auftrag) }),
      darf: t.stringList({
        description: 'Was die fragende Person jetzt mit dem Auftrag tun kann',
        resolve: (auftrag, _args, ctx) => moeglich(ctx, auftrag),
      }),
    }),
  })
}

const SCHRITTE: Readonly<Record<string, readonly string[]>> = {
  BEANTRAGT: ['bewilligen', 'ablehnen', 'einengen', 'beenden'],
  BEWILLIGT: ['beginnen', 'widerrufen', 'einengen', 'beenden'],
  AKTIV: ['widerrufen', 'einengen', 'beenden'],
  BEENDET: ['pruefen'],
  ABGELAUFEN: ['pruefen'],
  WIDERRUFEN: ['pruefen'],
}

function moeglich(ctx: Context, auftrag: Auftrag): string[] {
  const schritte = SCHRITTE[zustandJetzt(auftrag, new Date())] ?? []
  return schritte.filter((aktion) => ctx.rights.can(aktion, auftraege, auftrag))
}
