import { resolveCursorConnection } from '@pothos/plugin-relay'
import { dokumente, vorgaenge } from '@verbundakte/akte'
import { askedFor, load } from '@verbundakte/authz'
import { type Builder, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { AmtType, MitarbeiterType } from '@verbundakte/module'
import { abwesend, meldbar } from '../abwesenheit.ts'
import { moeglicheAdressaten } from '../adressaten.ts'
import { kalenderSeit } from '../kalender/adresse.ts'
import {
  aufgabeLaden,
  aufgabenDesVorgangs,
  kommentareDesVorgangs,
  laufwegeDesVorgangs,
  schrittLaden,
  wiedervorlageLaden,
  wiedervorlagenDesVorgangs,
} from '../lesen.ts'
import { type Postkorbeintrag, postkorbSeite, postkorbZahlen, stelle } from '../postkorb.ts'
import { schritte } from '../tables.ts'
import {
  AbwesenheitType,
  AufgabeType,
  KommentarType,
  LaufwegType,
  PostkorbeintragType,
  SchrittType,
  VerfuegungType,
  WegType,
  WiedervorlageType,
} from './types.ts'

export function abfragen(builder: Builder): void {
  builder.objectType(PostkorbeintragType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      weg: t.expose('weg', { type: WegType(builder) }),
      schritt: t.field({
        type: SchrittType(builder),
        nullable: true,
        resolve: (e, _args, ctx) => (e.art === 'SCHRITT' ? schrittLaden(ctx).load(e.id) : null),
      }),
      aufgabe: t.field({
        type: AufgabeType(builder),
        nullable: true,
        resolve: (e, _args, ctx) => (e.art === 'AUFGABE' ? aufgabeLaden(ctx).load(e.id) : null),
      }),
      wiedervorlage: t.field({
        type: WiedervorlageType(builder),
        nullable: true,
        resolve: (e, _args, ctx) => (e.art === 'WIEDERVORLAGE' ? wiedervorlageLaden(ctx).load(e.id) : null),
      }),
    }),
  })
  const Zahlen = builder.objectRef<Awaited<ReturnType<typeof postkorbZahlen>>>('Postkorbzahlen').implement({
    description: 'Wie viel wartet, je höchstens 100',
    fields: (t) => ({
      ich: t.exposeInt('ICH'),
      amt: t.exposeInt('AMT'),
      vertretung: t.exposeInt('VERTRETUNG'),
      aufgabe: t.exposeInt('AUFGABE'),
      wiedervorlage: t.exposeInt('WIEDERVORLAGE'),
      stockt: t.exposeInt('STOCKT'),
    }),
  })
  const Geschaeftsgang = builder.objectRef<{ readonly vorgang: string }>('Geschaeftsgang').implement({
    description: 'Was mit einem Vorgang geschieht: Laufwege, Wiedervorlagen, Aufgaben, Kommentare',
    fields: (t) => ({
      laufwege: t.field({
        type: [LaufwegType(builder)],
        resolve: ({ vorgang }, _args, ctx) => laufwegeDesVorgangs(ctx).load(vorgang),
      }),
      wiedervorlagen: t.field({
        type: [WiedervorlageType(builder)],
        resolve: ({ vorgang }, _args, ctx) => wiedervorlagenDesVorgangs(ctx).load(vorgang),
      }),
      aufgaben: t.field({
        type: [AufgabeType(builder)],
        resolve: ({ vorgang }, _args, ctx) => aufgabenDesVorgangs(ctx).load(vorgang),
      }),
      kommentare: t.field({
        type: [KommentarType(builder)],
        resolve: ({ vorgang }, _args, ctx) => kommentareDesVorgangs(ctx).load(vorgang),
      }),
    }),
  })
  const Adressaten = builder.objectRef<Awaited<ReturnType<typeof moeglicheAdressaten>>>('Adressaten').implement({
    fields: (t) => ({
      leute: t.field({ type: [MitarbeiterType(builder)], resolve: ({ leute }) => [...leute] }),
      aemter: t.field({ type: [AmtType(builder)], resolve: ({ aemter }) => [...aemter] }),
    }),
  })

  builder.queryFields((t) => ({
    postkorb: t.connection({
      type: PostkorbeintragType(builder),
      description: 'Was auf die Person wartet, das Fälligste zuerst',
      permission: ['lesen', 'Schritt'],
      args: { weg: t.arg({ type: WegType(builder) }) },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection<Promise<Postkorbeintrag[]>>(
          {
            args: { first: args.first, after: args.after },
            defaultSize: PAGE,
            maxSize: PAGE_MAX,
            toCursor: stelle,
          },
          ({ limit, after }) => postkorbSeite(ctx, args.weg ?? null, { limit, nach: after }),
        ),
    }),
    postkorbzahlen: t.field({
      type: Zahlen,
      permission: ['lesen', 'Schritt'],
      resolve: (_root, _args, ctx) => postkorbZahlen(ctx),
    }),
    schritt: t.field({
      type: SchrittType(builder),
      nullable: true,
      permission: ['lesen', 'Schritt'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => askedFor(ctx, schritte, id, schrittLaden(ctx).load(id)),
    }),
    geschaeftsgang: t.field({
      type: Geschaeftsgang,
      permission: ['lesen', 'Laufweg'],
      args: { vorgang: t.arg.id({ required: true }) },
      resolve: (_root, { vorgang }) => ({ vorgang }),
    }),
    adressaten: t.field({
      type: Adressaten,
      description: 'An wen sich ein Schritt in diesem Vorgang richten kann',
      permission: ['anlegen', 'Schritt'],
      args: {
        vorgang: t.arg.id({ required: true }),
        dokument: t.arg.id(),
        verfuegung: t.arg({ type: VerfuegungType(builder), required: true }),
      },
      async resolve(_root, args, ctx) {
        const vorgang = await load(ctx, vorgaenge, args.vorgang)
        const dokument = args.dokument ? await load(ctx, dokumente, args.dokument) : null
        if (dokument && dokument.vorgang !== vorgang.id) {
          throw new Invalid('geschaeftsgang.dokument', 'Dieses Dokument gehört nicht zum Vorgang.')
        }
        return moeglicheAdressaten(ctx, { vorgang, dokument, verfuegung: args.verfuegung })
      },
    }),
    abwesenheiten: t.field({
      type: [AbwesenheitType(builder)],
      description: 'Wer abwesend ist oder sein wird, der Nächste zuerst',
      permission: ['lesen', 'Abwesenheit'],
      resolve: (_root, _args, ctx) => abwesend(ctx),
    }),
    abwesenheitMeldbar: t.field({
      type: [MitarbeiterType(builder)],
      description: 'Für wen die Person eine Abwesenheit melden darf: sich selbst, und wen sie leitet',
      permission: ['anlegen', 'Abwesenheit'],
      resolve: async (_root, _args, ctx) => [...(await meldbar(ctx))],
    }),
    kalenderSeit: t.field({
      type: 'Zeitpunkt',
      nullable: true,
      description: 'Seit wann es eine geheime Kalenderadresse gibt; leer: keine',
      permission: ['lesen', 'Kalenderadresse'],
      resolve: (_root, _args, ctx) => kalenderSeit(ctx),
    }),
  }))
}
