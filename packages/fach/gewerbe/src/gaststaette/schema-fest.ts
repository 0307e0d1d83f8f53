import { DokumentType, dokumentLaden } from '@verbundakte/akte'
import { askedFor } from '@verbundakte/authz'
import { type Builder, keysetPage } from '@verbundakte/graphql'
import { isUuid } from '@verbundakte/kernel'
import { festAnzeigen, festeZugleich, festZuruecknehmen } from './fest.ts'
import { festeSeite, festLaden } from './lesen.ts'
import { type Fest, feste } from './tables.ts'

export function festSchema(builder: Builder): void {
  const FestType = builder.objectRef<Fest>('Gaststaettenfest').implement({
    description: 'Eine Gaststätte für wenige Tage (§ 6 HGastG)',
    fields: (t) => ({
      id: t.exposeID('id'),
      veranstalter: t.exposeString('veranstalter'),
      anschrift: t.exposeString('anschrift'),
      anlass: t.exposeString('anlass'),
      ort: t.exposeString('ort'),
      beginn: t.expose('beginn', { type: 'Kalendertag' }),
      ende: t.expose('ende', { type: 'Kalendertag' }),
      zeiten: t.exposeString('zeiten', { nullable: true }),
      angebot: t.exposeString('angebot'),
      alkohol: t.exposeBoolean('alkohol'),
      besucher: t.exposeInt('besucher'),
      eingang: t.expose('eingang', { type: 'Kalendertag' }),
      fristErlassen: t.exposeString('fristErlassen', {
        nullable: true,
        description: 'warum auf die vier Wochen verzichtet ist',
      }),
      gebuehrCent: t.exposeInt('gebuehrCent', { nullable: true, description: 'leer: noch nicht festgesetzt' }),
      zurueckgenommen: t.boolean({ resolve: ({ zurueckgenommenAm }) => zurueckgenommenAm !== null }),
      akteId: t.id({ resolve: ({ akte }) => akte }),
      vorgangId: t.id({ resolve: ({ vorgang }) => vorgang }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: ({ dokument }, _args, ctx) => dokumentLaden(ctx).load(dokument),
      }),
      darf: t.stringList({
        description: 'aendern',
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', feste, each) ? ['aendern'] : []),
      }),
    }),
  })
  const Eingabe = builder.inputType('Gaststaettenfesteingabe', {
    fields: (t) => ({
      id: t.id({ required: true, description: 'auf dem Gerät erzeugt' }),
      veranstalter: t.string({ required: true }),
      anschrift: t.string({ required: true }),
      anlass: t.string({ required: true }),
      ort: t.string({ required: true }),
      beginn: t.string({ required: true }),
      ende: t.string({ required: true }),
      zeiten: t.string(),
      angebot: t.string({ required: true }),
      alkohol: t.boolean({ required: true }),
      besucher: t.int({ required: true }),
      eingang: t.string({ required: true }),
      fristErlassen: t.string(),
    }),
  })
  builder.queryFields((t) => ({
    gaststaettenfeste: t.connection({
      type: FestType,
      permission: ['lesen', 'Gaststaettenfest'],
      args: { kommend: t.arg.boolean({ required: true }) },
      resolve: (_root, { first, after, kommend }, ctx) =>
        keysetPage({ first, after }, (page) => festeSeite(ctx, kommend, page)),
    }),
    gaststaettenfest: t.field({
      type: FestType,
      nullable: true,
      permission: ['lesen', 'Gaststaettenfest'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => (isUuid(id) ? askedFor(ctx, feste, id, festLaden(ctx).load(id)) : null),
    }),
    gaststaettenfesteZugleich: t.field({
      type: [FestType],
      description: 'Andere am selben Ort an einem dieser Tage',
      permission: ['lesen', 'Gaststaettenfest'],
      args: {
        id: t.arg.id(),
        ort: t.arg.string({ required: true }),
        beginn: t.arg.string({ required: true }),
        ende: t.arg.string({ required: true }),
      },
      resolve: (_root, { id, ...wann }, ctx) => festeZugleich(ctx, { id: id ?? null, ...wann }),
    }),
  }))
  builder.mutationFields((t) => ({
    gaststaettenfestAnzeigen: t.field({
      type: FestType,
      permission: ['anlegen', 'Gaststaettenfest'],
      args: { fest: t.arg({ type: Eingabe, required: true }) },
      resolve: (_root, { fest }, ctx) => festAnzeigen(ctx, fest),
    }),
    gaststaettenfestZuruecknehmen: t.field({
      type: FestType,
      permission: ['aendern', 'Gaststaettenfest'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => festZuruecknehmen(ctx, id),
    }),
  }))
}
