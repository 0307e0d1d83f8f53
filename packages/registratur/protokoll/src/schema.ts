import { resolveCursorConnection } from '@pothos/plugin-relay'
import { type Builder, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { Invalid } from '@verbundakte/kernel'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { type Aufbewahrungsvorschau, aufbewahrungFestlegen, aufbewahrungVorschau } from './aufbewahrung.ts'
import { type Einschluss, einschlussBeweisen, type Stand, standHolen, wachstumBeweisen } from './beweise.ts'
import { type Protokolleintrag, protokollSeite } from './lesen.ts'
import { type Loeschung, type Loeschvorschau, loeschungZu, loeschVorschau, nutzlastLoeschen } from './loeschen.ts'
import { pruefpunktVerlangen } from './protokoll.ts'

export function schema(builder: Builder): void {
  const Objekte = builder.objectRef<Protokolleintrag['objekte'][number]>('Protokollobjekte').implement({
    description: 'Objekte einer Art, die gezeigt oder verweigert wurden, mit den Namen der Felder',
    fields: (t) => ({
      art: t.exposeString('art'),
      ids: t.idList({ resolve: ({ ids }) => [...ids] }),
      felder: t.stringList({ resolve: ({ felder }) => [...felder] }),
    }),
  })
  const Eintrag = builder.objectRef<Protokolleintrag>('Protokolleintrag').implement({
    description: 'Was geschehen ist: wer, wann, woran; niemals der Inhalt',
    fields: (t) => ({
      nummer: t.exposeFloat('nummer'),
      zeit: t.expose('zeit', { type: 'Zeitpunkt' }),
      ereignis: t.exposeString('ereignis'),
      art: t.exposeString('art'),
      objekt: t.exposeID('objekt'),
      kennzeichen: t.exposeString('kennzeichen', { nullable: true }),
      personId: t.exposeID('person', { nullable: true }),
      person: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        description: 'leer bei Läufen des Betriebs und bei Personen, die hier nicht mehr arbeiten',
        resolve: ({ person }, _args, ctx) => mitarbeiterLaden(ctx, person),
      }),
      grund: t.exposeString('grund', { nullable: true }),
      auftrag: t.exposeID('auftrag', { nullable: true, description: 'der Unterstützungsauftrag' }),
      anfrage: t.exposeString('anfrage'),
      felder: t.stringList({ resolve: ({ felder }) => [...felder] }),
      objekte: t.field({ type: [Objekte], resolve: ({ objekte }) => [...objekte] }),
      nutzlast: t.exposeBoolean('nutzlast', { description: 'ob der personenbezogene Teil noch da ist' }),
      vermerk: t.exposeString('vermerk', { nullable: true, description: 'was am Protokoll selbst geändert wurde' }),
    }),
  })
  const Pruefpunkt = builder.objectRef<NonNullable<Stand['pruefpunkt']>>('Pruefpunkt').implement({
    fields: (t) => ({
      groesse: t.exposeFloat('groesse', { description: 'sichert die Einträge 1 bis hierher' }),
      wurzel: t.exposeString('wurzel'),
      zeit: t.expose('zeit', { type: 'Zeitpunkt' }),
      zeugen: t.stringList({ resolve: ({ zeugen }) => [...zeugen] }),
      zeitstempel: t.exposeBoolean('zeitstempel'),
    }),
  })
  const StandType = builder.objectRef<Stand>('Protokollstand').implement({
    fields: (t) => ({
      eintraege: t.exposeFloat('eintraege'),
      aufbewahrungTage: t.exposeInt('aufbewahrungTage', { nullable: true, description: 'leer: dauernd' }),
      aufbewahrungAb: t.expose('aufbewahrungAb', {
        type: 'Zeitpunkt',
        nullable: true,
        description: 'ab wann diese Aufbewahrung gilt; leer: sie gilt schon',
      }),
      pruefpunkt: t.expose('pruefpunkt', { type: Pruefpunkt, nullable: true }),
    }),
  })
  const EinschlussType = builder.objectRef<Einschluss>('Einschlussbeweis').implement({
    fields: (t) => ({
      nummer: t.exposeFloat('nummer'),
      groesse: t.exposeFloat('groesse'),
      wurzel: t.exposeString('wurzel'),
      blatt: t.exposeString('blatt'),
      weg: t.stringList({ resolve: ({ weg }) => [...weg] }),
    }),
  })

  const Aufbewahrung = builder.objectRef<Aufbewahrungsvorschau>('Aufbewahrungsvorschau').implement({
    fields: (t) => ({
      eintraege: t.exposeFloat('eintraege', { description: 'höchstens so viele verlieren ihren Personenbezug' }),
      aelterAls: t.expose('aelterAls', { type: 'Zeitpunkt' }),
    }),
  })
  const Vorschau = builder.objectRef<Loeschvorschau>('Loeschvorschau').implement({
    fields: (t) => ({
      anzahl: t.exposeInt('anzahl', { description: 'Einträge, die noch einen personenbezogenen Teil haben' }),
      erster: t.expose('erster', { type: 'Zeitpunkt', nullable: true }),
      letzter: t.expose('letzter', { type: 'Zeitpunkt', nullable: true }),
      angaben: t.stringList({
        description: 'Namen der Angaben, die verloren gehen; nie ihr Inhalt',
        resolve: ({ angaben }) => [...angaben],
      }),
    }),
  })
  const LoeschungType = builder.objectRef<Loeschung>('Protokollloeschung').implement({
    fields: (t) => ({
      nummer: t.exposeFloat('nummer', { description: 'des Eintrags, der die Löschung festhält' }),
      zeit: t.expose('zeit', { type: 'Zeitpunkt' }),
      person: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: ({ person }, _args, ctx) => mitarbeiterLaden(ctx, person),
      }),
      grund: t.exposeString('grund'),
    }),
  })

  builder.queryFields((t) => ({
    protokoll: t.connection({
      type: Eintrag,
      description: 'Einträge des Protokolls, die jüngsten zuerst',
      permission: ['lesen', 'Protokoll'],
      args: {
        objekt: t.arg.string({ description: 'Id oder Kennzeichen' }),
        person: t.arg.id(),
        ereignis: t.arg.string(),
        von: t.arg({ type: 'Kalendertag' }),
        bis: t.arg({ type: 'Kalendertag' }),
      },
      resolve: (_root, args, ctx) =>
        resolveCursorConnection<Promise<Protokolleintrag[]>>(
          {
            args: { first: args.first, after: args.after },
            defaultSize: PAGE,
            maxSize: PAGE_MAX,
            toCursor: ({ nummer }) => String(nummer),
          },
          ({ limit, after }) => {
            if (after !== undefined && !/^\d{1,15}$/.test(after)) {
              throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
            }
            return protokollSeite(ctx, args, { limit, ...(after !== undefined && { before: Number(after) }) })
          },
        ),
    }),
    protokollstand: t.field({
      type: StandType,
      permission: ['lesen', 'Protokoll'],
      resolve: (_root, _args, ctx) => standHolen(ctx),
    }),
    aufbewahrungVorschau: t.field({
      type: Aufbewahrung,
      description: 'Was eine Aufbewahrung von so vielen Tagen jetzt löschen würde',
      permission: ['aendern', 'Protokoll'],
      args: { tage: t.arg.int({ required: true }) },
      resolve: (_root, { tage }, ctx) => aufbewahrungVorschau(ctx, tage),
    }),
    loeschVorschau: t.field({
      type: Vorschau,
      description: 'Was eine Löschung dieser Einträge nähme',
      permission: ['loeschen', 'Protokoll'],
      args: { von: t.arg.int({ required: true }), bis: t.arg.int({ required: true }) },
      resolve: (_root, { von, bis }, ctx) => loeschVorschau(ctx, von, bis),
    }),
    loeschungZu: t.field({
      type: LoeschungType,
      nullable: true,
      description: 'Der Eintrag, mit dem der personenbezogene Teil gelöscht wurde',
      permission: ['lesen', 'Protokoll'],
      args: { nummer: t.arg.int({ required: true }) },
      resolve: (_root, { nummer }, ctx) => loeschungZu(ctx, nummer),
    }),
    einschlussbeweis: t.field({
      type: EinschlussType,
      description: 'Dass ein Eintrag zum jüngsten Prüfpunkt gehört (RFC 9162)',
      permission: ['lesen', 'Protokoll'],
      args: { nummer: t.arg.int({ required: true }) },
      resolve: (_root, { nummer }, ctx) => einschlussBeweisen(ctx, nummer),
    }),
    wachstumsbeweis: t.stringList({
      description: 'Dass die ersten „von“ Einträge noch der Anfang der ersten „bis“ sind (RFC 9162)',
      permission: ['lesen', 'Protokoll'],
      args: { von: t.arg.int({ required: true }), bis: t.arg.int({ required: true }) },
      resolve: (_root, { von, bis }, ctx) => wachstumBeweisen(ctx, von, bis),
    }),
  }))

  builder.mutationFields((t) => ({
    pruefpunktVerlangen: t.boolean({
      description: 'Bittet um einen Prüfpunkt; er ist nach Sekunden da',
      permission: ['lesen', 'Protokoll'],
      resolve: (_root, _args, ctx) => pruefpunktVerlangen(ctx),
    }),
    aufbewahrungFestlegen: t.int({
      nullable: true,
      description:
        'Nach wie vielen Tagen der Personenbezug gelöscht wird; leer: nie. Was kürzer ist als bisher, gilt nach einem Tag',
      permission: ['aendern', 'Protokoll'],
      args: {
        tage: t.arg.int(),
        bisher: t.arg.int({
          description: 'was die Person vor sich hatte; gilt inzwischen anderes, wird nichts geändert',
        }),
      },
      resolve: async (_root, { tage, bisher }, ctx) =>
        (await aufbewahrungFestlegen(ctx, tage ?? null, bisher)).aufbewahrungTage,
    }),
    nutzlastLoeschen: t.int({
      description: 'Löscht den personenbezogenen Teil von Einträgen; der Grund bleibt im Protokoll',
      permission: ['loeschen', 'Protokoll'],
      args: {
        von: t.arg.int({ required: true }),
        bis: t.arg.int({ required: true }),
        grund: t.arg.string({ required: true }),
      },
      resolve: (_root, { von, bis, grund }, ctx) => nutzlastLoeschen(ctx, von, bis, grund),
    }),
  }))
}
