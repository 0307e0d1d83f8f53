import { DokumentType, dokumentLaden, VorgangType, vorgangLaden } from '@verbundakte/akte'
import { askedFor } from '@verbundakte/authz'
import { type Builder, keysetPage } from '@verbundakte/graphql'
import { isUuid } from '@verbundakte/kernel'
import { anzeigeLaden, betriebLaden } from '../faelle/lesen.ts'
import type { Typen } from '../schema/inhalt.ts'
import { zielLaden } from '../zusammenfuehren/wegweiser.ts'
import { mitteilungAbmelden } from './abmelden.ts'
import { anfrageZuruecknehmen, betriebAnfragen } from './anfragen.ts'
import { mitteilungAufnehmen, mitteilungZuruecknehmen } from './aufnehmen.ts'
import { mitteilungOeffnen, mitteilungSchliessen, mitteilungVerknuepfen, mitteilungZuordnen } from './erledigen.ts'
import {
  mitteilungenSeite,
  mitteilungenZaehlen,
  mitteilungenZuBetrieb,
  mitteilungLaden,
  mitteilungsampel,
  moeglicheAnzeigen,
} from './lesen.ts'
import { type Mitteilungsort, mitteilungsort } from './ort.ts'
import { offenWeil } from './storno.ts'
import { MITGETEILT, MITTEILUNGSSTAENDE, type Mitteilung, mitteilungen } from './tables.ts'

export function mitteilungSchema(builder: Builder, typen: Typen): void {
  const MitteilungType = mitteilungstyp(builder, typen)
  const { AnzeigeType, BetriebType } = typen
  builder.objectField(BetriebType, 'mitteilungen', (t) =>
    t.field({
      type: [MitteilungType],
      description: 'was andere Behörden über ihn mitgeteilt haben',
      resolve: ({ id }, _args, ctx) => mitteilungenZuBetrieb(ctx).load(id),
    }),
  )
  const OrtType = builder.objectRef<Mitteilungsort>('Mitteilungsort').implement({
    description: 'Ein Schreiben, aus dem eine Mitteilung werden kann oder geworden ist',
    fields: (t) => ({
      dokument: t.field({ type: DokumentType(builder), resolve: ({ dokument }) => dokument }),
      fremdzeichen: t.string({ nullable: true, resolve: ({ dokument }) => dokument.fremdzeichen }),
      betrieb: t.field({ type: BetriebType, nullable: true, resolve: ({ betrieb }) => betrieb }),
      mitteilung: t.field({ type: MitteilungType, nullable: true, resolve: ({ mitteilung }) => mitteilung }),
    }),
  })
  builder.queryFields((t) => ({
    mitteilungsort: t.field({
      type: OrtType,
      nullable: true,
      permission: ['anlegen', 'Behoerdenmitteilung'],
      args: { dokument: t.arg.id({ required: true }) },
      resolve: (_root, { dokument }, ctx) => (isUuid(dokument) ? mitteilungsort(ctx, dokument) : null),
    }),
    behoerdenmitteilungen: t.connection({
      type: MitteilungType,
      permission: ['lesen', 'Behoerdenmitteilung'],
      args: { offen: t.arg.boolean({ required: true }) },
      resolve: (_root, { first, after, offen }, ctx) =>
        keysetPage({ first, after }, (page) => mitteilungenSeite(ctx, offen, page)),
    }),
    behoerdenmitteilung: t.field({
      type: MitteilungType,
      nullable: true,
      permission: ['lesen', 'Behoerdenmitteilung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) =>
        isUuid(id) ? askedFor(ctx, mitteilungen, id, mitteilungLaden(ctx).load(id)) : null,
    }),
    behoerdenmitteilungZahl: t.int({
      description: 'Wie viele offen sind, höchstens 100',
      permission: ['lesen', 'Behoerdenmitteilung'],
      resolve: (_root, _args, ctx) => mitteilungenZaehlen(ctx),
    }),
  }))
  const Eingabe = builder.inputType('Behoerdenmitteilungeingabe', {
    fields: (t) => ({
      id: t.id({ required: true, description: 'auf dem Gerät erzeugt' }),
      stelle: t.string({ required: true }),
      fremdzeichen: t.string(),
      was: t.string({ required: true, description: 'AUFGABE, BEGINN, AENDERUNG' }),
      zum: t.string(),
      name: t.string({ required: true }),
      anschrift: t.string(),
      wortlaut: t.string(),
      eingang: t.string({ required: true }),
      bis: t.string({ required: true }),
      betrieb: t.id(),
      datei: t.id({ description: 'eine hochgeladene Datei' }),
      dokument: t.id({ description: 'ein Schreiben, das schon in der Akte liegt' }),
    }),
  })
  const aendern = ['aendern', 'Behoerdenmitteilung'] as const
  builder.mutationFields((t) => {
    const id = () => t.arg.id({ required: true })
    return {
      behoerdenmitteilungAufnehmen: t.field({
        type: MitteilungType,
        permission: ['anlegen', 'Behoerdenmitteilung'],
        args: { mitteilung: t.arg({ type: Eingabe, required: true }) },
        resolve: (_root, { mitteilung }, ctx) => mitteilungAufnehmen(ctx, mitteilung),
      }),
      behoerdenmitteilungZuruecknehmen: t.field({
        type: MitteilungType,
        permission: aendern,
        args: { id: id() },
        resolve: (_root, args, ctx) => mitteilungZuruecknehmen(ctx, args.id),
      }),
      behoerdenmitteilungZuordnen: t.field({
        type: MitteilungType,
        permission: aendern,
        args: { id: id(), betrieb: t.arg.id() },
        resolve: (_root, args, ctx) => mitteilungZuordnen(ctx, args.id, args.betrieb ?? null),
      }),
      behoerdenmitteilungAnfragen: t.field({
        type: MitteilungType,
        permission: aendern,
        args: { id: id(), frist: t.arg.string({ required: true }), anschrift: t.arg.string({ required: true }) },
        resolve: (_root, args, ctx) => betriebAnfragen(ctx, args.id, args.frist, args.anschrift),
      }),
      behoerdenmitteilungAnfrageZuruecknehmen: t.field({
        type: MitteilungType,
        permission: aendern,
        args: { id: id() },
        resolve: (_root, args, ctx) => anfrageZuruecknehmen(ctx, args.id),
      }),
      behoerdenmitteilungVerknuepfen: t.field({
        type: MitteilungType,
        permission: aendern,
        args: { id: id(), anzeige: id() },
        resolve: (_root, args, ctx) => mitteilungVerknuepfen(ctx, args.id, args.anzeige),
      }),
      behoerdenmitteilungAbmelden: t.field({
        type: AnzeigeType,
        description: 'Beginnt die Abmeldung von Amts wegen, mit dem Schreiben als Beleg',
        permission: ['anlegen', 'Gewerbeanzeige'],
        args: { id: id(), mitteilung: id(), grund: t.arg.string({ required: true }) },
        resolve: (_root, args, ctx) => mitteilungAbmelden(ctx, args),
      }),
      behoerdenmitteilungSchliessen: t.field({
        type: MitteilungType,
        permission: aendern,
        args: { id: id(), grund: t.arg.string({ required: true }) },
        resolve: (_root, args, ctx) => mitteilungSchliessen(ctx, args.id, args.grund),
      }),
      behoerdenmitteilungOeffnen: t.field({
        type: MitteilungType,
        permission: aendern,
        args: { id: id() },
        resolve: (_root, args, ctx) => mitteilungOeffnen(ctx, args.id),
      }),
    }
  })
}

function mitteilungstyp(builder: Builder, { AnzeigeType, BetriebType }: Typen) {
  const Stand = builder.enumType('Behoerdenmitteilungsstand', { values: MITTEILUNGSSTAENDE })
  const Was = builder.enumType('Mitgeteilt', { values: MITGETEILT })
  return builder.objectRef<Mitteilung>('Behoerdenmitteilung').implement({
    description: 'Eine andere Behörde teilt mit, was jemand nicht angezeigt hat (§ 14 Abs. 4 GewO)',
    fields: (t) => ({
      id: t.exposeID('id'),
      stelle: t.exposeString('stelle'),
      fremdzeichen: t.exposeString('fremdzeichen', { nullable: true }),
      was: t.expose('was', { type: Was }),
      zum: t.expose('zum', { type: 'Kalendertag', nullable: true }),
      name: t.exposeString('name'),
      anschrift: t.exposeString('anschrift', { nullable: true }),
      wortlaut: t.exposeString('wortlaut', { nullable: true }),
      eingang: t.expose('eingang', { type: 'Kalendertag' }),
      bis: t.expose('bis', { type: 'Kalendertag' }),
      ampel: t.string({
        nullable: true,
        description: 'gruen, gelb oder rot, solange sie offen ist',
        resolve: ({ stand, bis }) => (stand === 'OFFEN' ? mitteilungsampel(bis) : null),
      }),
      stand: t.expose('stand', { type: Stand }),
      grund: t.exposeString('grund', { nullable: true, description: 'warum nichts weiter folgt' }),
      erledigtAm: t.expose('erledigtAm', { type: 'Zeitpunkt', nullable: true }),
      gefragtBis: t.expose('gefragtBis', { type: 'Kalendertag', nullable: true }),
      betrieb: t.field({
        type: BetriebType,
        nullable: true,
        description: 'der gemeinte; auch wenn er inzwischen in einem anderen aufgegangen ist',
        resolve: async ({ betrieb }, _args, ctx) =>
          betrieb ? betriebLaden(ctx).load(await zielLaden(ctx).load(betrieb)) : null,
      }),
      anzeige: t.field({
        type: AnzeigeType,
        nullable: true,
        description: 'die Anzeige, die sie beantwortet',
        resolve: ({ anzeige }, _args, ctx) => (anzeige ? anzeigeLaden(ctx).load(anzeige) : null),
      }),
      moeglicheAnzeigen: t.field({
        type: [AnzeigeType],
        description: 'Anzeigen, die inzwischen gekommen sein könnten',
        resolve: (each, _args, ctx) => moeglicheAnzeigen(ctx, each),
      }),
      offenWeil: t.string({
        nullable: true,
        description: 'warum sie offen ist, obwohl es schon eine Antwort gab',
        resolve: (each, _args, ctx) => offenWeil(ctx, each),
      }),
      anfrage: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: ({ anfrage }, _args, ctx) => (anfrage ? dokumentLaden(ctx).load(anfrage) : null),
      }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: ({ dokument }, _args, ctx) => dokumentLaden(ctx).load(dokument),
      }),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: ({ vorgang }, _args, ctx) => vorgangLaden(ctx).load(vorgang),
      }),
      akteId: t.id({ resolve: ({ akte }) => akte }),
      vorgangId: t.id({ resolve: ({ vorgang }) => vorgang }),
      darf: t.stringList({
        description: 'aendern',
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', mitteilungen, each) ? ['aendern'] : []),
      }),
    }),
  })
}
