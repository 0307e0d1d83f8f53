import { DokumentType, dokumentLaden, VorgangType, vorgangLaden } from '@verbundakte/akte'
import type { Builder, Context } from '@verbundakte/graphql'
import { AmtType, amt, MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { aufhebbar } from '../abwesenheit.ts'
import { handelnder, lenkt } from '../handelnder.ts'
import { laufwegLaden, schritteDesLaufwegs } from '../lesen.ts'
import type { Laufweg, Schritt, Wiedervorlage } from '../tables.ts'
import { ruecknehmbar } from '../zuruecknehmen.ts'
import {
  AbwesenheitType,
  ErgebnisType,
  HindernisType,
  KommentarType,
  LaufwegstatusType,
  LaufwegType,
  SchrittstatusType,
  SchrittType,
  VerfuegungType,
  WiedervorlageType,
} from './types.ts'

export function inhalt(builder: Builder): void {
  const person = (wer: string | null, ctx: Context) => mitarbeiterLaden(ctx, wer)

  builder.objectType(LaufwegType(builder), {
    description: 'Der Weg eines Vorgangs oder Dokuments durch das Haus',
    fields: (t) => ({
      id: t.exposeID('id'),
      status: t.expose('status', { type: LaufwegstatusType(builder) }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (l, _args, ctx) => person(l.angelegtVon, ctx),
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (l, _args, ctx) => (l.dokument === null ? null : dokumentLaden(ctx).load(l.dokument)),
      }),
      schritte: t.field({
        type: [SchrittType(builder)],
        resolve: (l, _args, ctx) => schritteDesLaufwegs(ctx).load(l.id),
      }),
      darf: t.stringList({ resolve: (l, _args, ctx) => darfLaufweg(ctx, l) }),
    }),
  })

  builder.objectType(SchrittType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      nummer: t.exposeInt('nummer'),
      stufe: t.exposeInt('stufe', { description: 'gleiche Stufe: nebeneinander' }),
      verfuegung: t.expose('verfuegung', { type: VerfuegungType(builder) }),
      status: t.expose('status', { type: SchrittstatusType(builder) }),
      person: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        description: 'leer bei einem Amt und bei Personen, die hier nicht mehr arbeiten',
        resolve: (s, _args, ctx) => person(s.person, ctx),
      }),
      amt: t.field({
        type: AmtType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => (s.amt === null ? null : amt(ctx, s.amt)),
      }),
      termin: t.expose('termin', { type: 'Kalendertag', nullable: true }),
      notiz: t.exposeString('notiz', { nullable: true }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => person(s.angelegtVon, ctx),
      }),
      aktuellSeit: t.expose('aktuellSeit', { type: 'Zeitpunkt', nullable: true }),
      bearbeitetAm: t.expose('bearbeitetAm', { type: 'Zeitpunkt', nullable: true }),
      bearbeitetVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => person(s.bearbeitetVon, ctx),
      }),
      fuer: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        description: 'die abwesende Person, für die es getan wurde',
        resolve: (s, _args, ctx) => person(s.fuer, ctx),
      }),
      ergebnis: t.expose('ergebnis', { type: ErgebnisType(builder), nullable: true }),
      vermerk: t.exposeString('vermerk', { nullable: true }),
      version: t.exposeInt('version', { nullable: true, description: 'Nummer der Version, die vorlag' }),
      hindernis: t.expose('hindernis', { type: HindernisType(builder), nullable: true }),
      akteId: t.exposeID('akte'),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => vorgangLaden(ctx).load(s.vorgang),
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => (s.dokument === null ? null : dokumentLaden(ctx).load(s.dokument)),
      }),
      darf: t.stringList({
        description: 'erledigen, lenken, zuruecknehmen',
        resolve: (s, _args, ctx) => darfSchritt(ctx, s),
      }),
    }),
  })

  builder.objectType(WiedervorlageType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      tag: t.expose('tag', { type: 'Kalendertag' }),
      grund: t.exposeString('grund', { nullable: true }),
      person: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (w, _args, ctx) => person(w.person, ctx),
      }),
      amt: t.field({
        type: AmtType(builder),
        nullable: true,
        resolve: (w, _args, ctx) => (w.amt === null ? null : amt(ctx, w.amt)),
      }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (w, _args, ctx) => person(w.angelegtVon, ctx),
      }),
      erledigtAm: t.expose('erledigtAm', { type: 'Zeitpunkt', nullable: true }),
      hindernis: t.expose('hindernis', { type: HindernisType(builder), nullable: true }),
      akteId: t.exposeID('akte'),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: (w, _args, ctx) => vorgangLaden(ctx).load(w.vorgang),
      }),
      darf: t.stringList({ resolve: (w, _args, ctx) => darfWiedervorlage(ctx, w) }),
    }),
  })

  builder.objectType(KommentarType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      text: t.exposeString('text'),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (k, _args, ctx) => person(k.angelegtVon, ctx),
      }),
    }),
  })

  builder.objectType(AbwesenheitType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      von: t.expose('von', { type: 'Kalendertag' }),
      bis: t.expose('bis', { type: 'Kalendertag' }),
      darf: t.stringList({ resolve: async (a, _args, ctx) => ((await aufhebbar(ctx, a)) ? ['aufheben'] : []) }),
      person: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => person(a.person, ctx),
      }),
      vertretung: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (a, _args, ctx) => person(a.vertretung, ctx),
      }),
    }),
  })
}

/** What would be refused is not offered. */
async function darfSchritt(ctx: Context, schritt: Schritt): Promise<string[]> {
  const offen = schritt.status === 'AKTUELL' || schritt.status === 'ZUKUENFTIG'
  const laufweg = offen ? await laufwegLaden(ctx).load(schritt.laufweg) : null
  const erledigen = schritt.status === 'AKTUELL' && (await handelnder(ctx, schritt)) !== null
  const lenken = offen && (lenkt(ctx, schritt) || (laufweg !== null && lenkt(ctx, laufweg)))
  const meins = schritt.status === 'ERLEDIGT' && schritt.bearbeitetVon === ctx.person?.id
  const zurueck =
    meins &&
    ruecknehmbar(schritt, await schritteDesLaufwegs(ctx).load(schritt.laufweg)) &&
    (await laufwegLaden(ctx).load(schritt.laufweg))?.fortgesetztAm === null
  return [...(erledigen ? ['erledigen'] : []), ...(lenken ? ['lenken'] : []), ...(zurueck ? ['zuruecknehmen'] : [])]
}

async function darfLaufweg(ctx: Context, laufweg: Laufweg): Promise<string[]> {
  if (laufweg.status !== 'LAUFEND') return []
  if (lenkt(ctx, laufweg)) return ['ergaenzen', 'zurueckrufen']
  const alle = await schritteDesLaufwegs(ctx).load(laufweg.id)
  const meine = await Promise.all(
    alle.filter(({ status }) => status === 'AKTUELL').map((schritt) => handelnder(ctx, schritt)),
  )
  return meine.some((wer) => wer !== null) ? ['ergaenzen'] : []
}

async function darfWiedervorlage(ctx: Context, wiedervorlage: Wiedervorlage): Promise<string[]> {
  return (await handelnder(ctx, wiedervorlage)) || lenkt(ctx, wiedervorlage) ? ['erledigen'] : []
}
