import { resolveCursorConnection } from '@pothos/plugin-relay'
import { type Builder, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { betriebeSeite, stelle } from '../faelle/lesen.ts'
import type { Typen } from '../schema/inhalt.ts'
import type { Betrieb } from '../tables.ts'
import { wzListe } from '../wz/liste.ts'
import { gefiltert, listenorte, listeZaehlen } from './filter.ts'
import { type Monatszahl, type Monatszahlen, monatszahlen, type Nummernnachweis, nummernnachweis } from './monate.ts'

export function auswertungSchema(builder: Builder, { BetriebType }: Typen): void {
  const Filter = builder.inputType('Gewerbelistenfilter', {
    fields: (t) => ({
      status: t.string(),
      abschnitt: t.string({ description: 'Buchstabe des Wirtschaftszweigs' }),
      ort: t.string(),
      rechtsform: t.string(),
      von: t.string({ description: 'erster Tag des Beginns' }),
      bis: t.string(),
    }),
  })
  const ZahlType = builder.objectRef<Monatszahl>('Gewerbezahl').implement({
    fields: (t) => ({
      schluessel: t.exposeString('schluessel'),
      titel: t.exposeString('titel'),
      anmeldung: t.exposeInt('anmeldung'),
      ummeldung: t.exposeInt('ummeldung'),
      abmeldung: t.exposeInt('abmeldung'),
      bestand: t.exposeInt('bestand'),
    }),
  })
  const ZahlenType = builder.objectRef<Monatszahlen>('Gewerbezahlen').implement({
    fields: (t) => ({
      monate: t.field({ type: [ZahlType], resolve: ({ monate }) => [...monate] }),
      abschnitte: t.field({ type: [ZahlType], resolve: ({ abschnitte }) => [...abschnitte] }),
    }),
  })
  const NachweisType = builder.objectRef<Nummernnachweis>('Gewerbenummernnachweis').implement({
    fields: (t) => ({
      hoechste: t.exposeInt('hoechste'),
      geloescht: t.exposeInt('geloescht'),
      fehlend: t.intList({ resolve: ({ fehlend }) => [...fehlend] }),
      ohneStatistik: t.exposeInt('ohneStatistik'),
      statistikOffen: t.exposeInt('statistikOffen'),
    }),
  })
  const AbschnittType = builder.objectRef<{ code: string; titel: string }>('Gewerbeabschnitt').implement({
    fields: (t) => ({ code: t.exposeString('code'), titel: t.exposeString('titel') }),
  })
  builder.queryFields((t) => ({
    gewerbeliste: t.connection({
      type: BetriebType,
      permission: ['lesen', 'Gewerbebetrieb'],
      args: { filter: t.arg({ type: Filter, required: true }) },
      resolve: (_root, { first, after, filter }, ctx) =>
        resolveCursorConnection<Promise<Betrieb[]>>(
          { args: { first, after }, defaultSize: PAGE, maxSize: PAGE_MAX, toCursor: stelle },
          ({ limit, after: nach }) => betriebeSeite(ctx, '', { limit, nach, nur: gefiltert(filter) }),
        ),
    }),
    gewerbelistenzahl: t.int({
      permission: ['lesen', 'Gewerbebetrieb'],
      args: { filter: t.arg({ type: Filter, required: true }) },
      resolve: (_root, { filter }, ctx) => listeZaehlen(ctx, filter),
    }),
    gewerbeorte: t.stringList({
      permission: ['lesen', 'Gewerbebetrieb'],
      resolve: (_root, _args, ctx) => listenorte(ctx),
    }),
    gewerbeabschnitte: t.field({
      type: [AbschnittType],
      permission: ['lesen', 'Gewerbebetrieb'],
      resolve: () =>
        [...wzListe('2025').values()].filter(({ ebene }) => ebene === 1).map(({ code, titel }) => ({ code, titel })),
    }),
    gewerbezahlen: t.field({
      type: ZahlenType,
      permission: ['lesen', 'Gewerbebetrieb'],
      args: { jahr: t.arg.int({ required: true }) },
      resolve: (_root, { jahr }, ctx) => monatszahlen(ctx, jahr),
    }),
    gewerbenummernnachweis: t.field({
      type: NachweisType,
      permission: ['lesen', 'Gewerbebetrieb'],
      args: { jahr: t.arg.int({ required: true }) },
      resolve: (_root, { jahr }, ctx) => nummernnachweis(ctx, jahr),
    }),
  }))
}
