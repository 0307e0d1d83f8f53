import { resolveCursorConnection } from '@pothos/plugin-relay'
import { askedFor } from '@verbundakte/authz'
import { type Builder, keysetPage, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { heute, isUuid, NotFound } from '@verbundakte/kernel'
import { rechtsformen } from '../daten/rechtsformen.ts'
import {
  aehnlicheBetriebe,
  anzeigeLaden,
  anzeigenSeite,
  betriebeSeite,
  betriebLaden,
  eingangZaehlen,
  stelle,
  vorbelegung,
} from '../faelle/lesen.ts'
import { anzeigeVon, befundeVon, inhaltLesen } from '../faelle/wert.ts'
import { fassungAm } from '../formular/fassungen.ts'
import type { Feld } from '../formular/feld.ts'
import type { Befund } from '../regeln/befund.ts'
import { anzeigen, type Betrieb, betriebe } from '../tables.ts'
import { type Vorschlag, vorschlagen } from '../wz/vorschlag.ts'
import { gefragteFelder, type Typen } from './inhalt.ts'

interface Pruefung {
  readonly befunde: readonly Befund[]
  readonly gefragt: readonly Feld[]
}

export function abfragen(builder: Builder, { Art, Status, BefundType, FeldType, AnzeigeType, BetriebType }: Typen) {
  const PruefungType = builder.objectRef<Pruefung>('Gewerbepruefung').implement({
    fields: (t) => ({
      befunde: t.field({ type: [BefundType], resolve: ({ befunde }) => [...befunde] }),
      gefragt: t.field({ type: [FeldType], resolve: ({ gefragt }) => [...gefragt] }),
    }),
  })
  const WzType = builder.objectRef<Vorschlag>('Wirtschaftszweig').implement({
    fields: (t) => ({
      code: t.exposeString('code'),
      ausgabe: t.exposeString('ausgabe'),
      titel: t.exposeString('titel'),
    }),
  })
  const RechtsformType = builder.objectRef<ReturnType<typeof rechtsformen>[number]>('Rechtsform').implement({
    fields: (t) => ({ code: t.exposeString('code'), name: t.exposeString('name') }),
  })

  builder.queryFields((t) => ({
    gewerbeanzeigen: t.connection({
      type: AnzeigeType,
      permission: ['lesen', 'Gewerbeanzeige'],
      args: {
        status: t.arg({ type: Status, required: true }),
        geprueft: t.arg.boolean({ description: 'nur formell geprüfte, oder nur ungeprüfte' }),
      },
      resolve: (_root, { first, after, status, geprueft }, ctx) =>
        keysetPage({ first, after }, (page) => anzeigenSeite(ctx, status, page, geprueft ?? undefined)),
    }),
    gewerbeanzeige: t.field({
      type: AnzeigeType,
      nullable: true,
      permission: ['lesen', 'Gewerbeanzeige'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => (isUuid(id) ? askedFor(ctx, anzeigen, id, anzeigeLaden(ctx).load(id)) : null),
    }),
    gewerbeeingangZahl: t.int({
      description: 'Wie viele Anzeigen auf ihre Bescheinigung warten, höchstens 100',
      permission: ['lesen', 'Gewerbeanzeige'],
      resolve: (_root, _args, ctx) => eingangZaehlen(ctx),
    }),
    gewerbebetriebe: t.connection({
      type: BetriebType,
      permission: ['lesen', 'Gewerbebetrieb'],
      args: { suche: t.arg.string() },
      resolve: (_root, { first, after, suche }, ctx) =>
        resolveCursorConnection<Promise<Betrieb[]>>(
          { args: { first, after }, defaultSize: PAGE, maxSize: PAGE_MAX, toCursor: stelle },
          ({ limit, after: nach }) => betriebeSeite(ctx, suche ?? '', { limit, nach }),
        ),
    }),
    gewerbebetrieb: t.field({
      type: BetriebType,
      nullable: true,
      permission: ['lesen', 'Gewerbebetrieb'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => (isUuid(id) ? askedFor(ctx, betriebe, id, betriebLaden(ctx).load(id)) : null),
    }),
    gewerbevorbelegung: t.string({
      description: 'Womit eine Um- oder Abmeldung dieses Betriebs beginnt, als JSON',
      permission: ['aendern', 'Gewerbebetrieb'],
      args: { betrieb: t.arg.id({ required: true }), art: t.arg({ type: Art, required: true }) },
      resolve: async (_root, { betrieb, art }, ctx) => {
        const zeile = isUuid(betrieb) ? await betriebLaden(ctx).load(betrieb) : null
        if (!zeile || art === 'anmeldung') throw new NotFound()
        return JSON.stringify(await vorbelegung(ctx, zeile, art))
      },
    }),
    gewerbepruefung: t.field({
      type: PruefungType,
      description: 'Was die Regeln zu diesem Stand sagen, und welche Felder gefragt sind; nichts wird gesichert',
      permission: ['anlegen', 'Gewerbeanzeige'],
      args: { art: t.arg({ type: Art, required: true }), inhalt: t.arg.string({ required: true }) },
      resolve: async (_root, { art, inhalt }, ctx) => {
        const zeile = {
          id: crypto.randomUUID(),
          art,
          betrieb: crypto.randomUUID(),
          fassung: fassungAm(heute())?.kennung ?? '',
          inhalt: inhaltLesen(inhalt),
        }
        return { befunde: await befundeVon(ctx, anzeigeVon(ctx, zeile)), gefragt: gefragteFelder(zeile) }
      },
    }),
    aehnlicheGewerbebetriebe: t.field({
      type: [BetriebType],
      permission: ['lesen', 'Gewerbebetrieb'],
      args: { name: t.arg.string({ required: true }), strasse: t.arg.string() },
      resolve: (_root, { name, strasse }, ctx) => aehnlicheBetriebe(ctx, name, strasse ?? ''),
    }),
    wirtschaftszweige: t.field({
      type: [WzType],
      description: 'Vorschläge der WZ 2025 zu einer Tätigkeit',
      permission: ['lesen', 'Gewerbeanzeige'],
      args: { text: t.arg.string({ required: true }) },
      resolve: (_root, { text }) => vorschlagen(text, '2025'),
    }),
    rechtsformen: t.field({
      type: [RechtsformType],
      permission: ['lesen', 'Gewerbeanzeige'],
      resolve: () => [...rechtsformen()],
    }),
  }))
}
