import { DokumentType, dokumentLaden, VorgangType, vorgangLaden } from '@verbundakte/akte'
import { askedFor } from '@verbundakte/authz'
import { type Builder, keysetPage } from '@verbundakte/graphql'
import { isUuid } from '@verbundakte/kernel'
import { betriebLaden } from '../faelle/lesen.ts'
import {
  fruehesterBeginn,
  GASTSTAETTENNACHWEISE,
  type Gaststaettenbefund,
  type Gaststaettennachweis,
} from '../gebuehr/gaststaette.ts'
import type { Typen } from '../schema/inhalt.ts'
import { waehlbareDokumente } from '../verfahren/papiere.ts'
import { Nachweisdokument } from '../verfahren/papiertyp.ts'
import { pruefungsampel } from './eroeffnen.ts'
import { pruefungenSeite, pruefungenZaehlen, pruefungenZuBetrieb, pruefungLaden } from './lesen.ts'
import {
  befundeDerPruefung,
  beginnVerlegen,
  entscheidungZuruecknehmen,
  NACHWEISARTEN,
  nachweisSetzen,
  pruefungBescheinigen,
  pruefungEntscheiden,
} from './pruefen.ts'
import { type Nachweisstand, PRUEFUNGSANLAESSE, PRUEFUNGSSTAENDE, type Pruefung, pruefungen } from './tables.ts'

interface Nachweiszeile {
  readonly art: Gaststaettennachweis
  readonly stand: Nachweisstand | undefined
}

export function pruefungSchema(builder: Builder, { BetriebType }: Typen): void {
  const Stand = builder.enumType('Gaststaettenpruefungsstand', { values: PRUEFUNGSSTAENDE })
  const Anlass = builder.enumType('Gaststaettenpruefungsanlass', { values: PRUEFUNGSANLAESSE })
  const BefundType = builder.objectRef<Gaststaettenbefund>('Gaststaettenbefund').implement({
    description: 'Was zu einer Prüfung noch fehlt oder zu beachten ist',
    fields: (t) => ({
      code: t.exposeString('code'),
      schwere: t.exposeString('schwere'),
      satz: t.exposeString('satz'),
      quelle: t.exposeString('quelle'),
    }),
  })
  const NachweisType = builder.objectRef<Nachweiszeile>('Gaststaettennachweis').implement({
    description: 'Einer der vier Nachweise des § 3 HGastG',
    fields: (t) => ({
      art: t.exposeString('art'),
      titel: t.string({ resolve: ({ art }) => GASTSTAETTENNACHWEISE[art] }),
      vom: t.field({ type: 'Kalendertag', nullable: true, resolve: ({ stand }) => stand?.vom ?? null }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: ({ stand }, _args, ctx) => (stand?.dokument ? dokumentLaden(ctx).load(stand.dokument) : null),
      }),
    }),
  })
  const PruefungType = builder.objectRef<Pruefung>('Gaststaettenpruefung').implement({
    description: 'Ob jemand für eine Gaststätte mit Alkohol zuverlässig ist (§ 3 HGastG)',
    fields: (t) => ({
      id: t.exposeID('id'),
      anlass: t.expose('anlass', { type: Anlass }),
      wer: t.exposeString('wer'),
      eingang: t.expose('eingang', { type: 'Kalendertag' }),
      beginn: t.expose('beginn', { type: 'Kalendertag' }),
      fruehesterBeginn: t.field({ type: 'Kalendertag', resolve: ({ eingang }) => fruehesterBeginn(eingang) }),
      faelligAm: t.expose('faelligAm', { type: 'Kalendertag' }),
      ampel: t.string({
        nullable: true,
        description: 'gruen, gelb oder rot, solange sie offen ist',
        resolve: ({ stand, faelligAm }) => (stand === 'OFFEN' ? pruefungsampel(faelligAm) : null),
      }),
      stand: t.expose('stand', { type: Stand }),
      grund: t.exposeString('grund', { nullable: true }),
      entschiedenAm: t.expose('entschiedenAm', { type: 'Zeitpunkt', nullable: true }),
      nachweise: t.field({
        type: [NachweisType],
        resolve: ({ nachweise }) => NACHWEISARTEN.map((art) => ({ art, stand: nachweise[art] })),
      }),
      befunde: t.field({ type: [BefundType], resolve: (each) => befundeDerPruefung(each) }),
      waehlbar: t.field({
        type: [Nachweisdokument(builder)],
        resolve: (each, _args, ctx) => waehlbareDokumente(ctx, each),
      }),
      betrieb: t.field({
        type: BetriebType,
        nullable: true,
        resolve: ({ betrieb }, _args, ctx) => betriebLaden(ctx).load(betrieb),
      }),
      anzeigeId: t.id({ resolve: ({ anzeige }) => anzeige }),
      akteId: t.id({ resolve: ({ akte }) => akte }),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: ({ vorgang }, _args, ctx) => vorgangLaden(ctx).load(vorgang),
      }),
      mitteilung: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => (each.mitteilung ? dokumentLaden(ctx).load(each.mitteilung) : null),
      }),
      bescheinigung: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => (each.bescheinigung ? dokumentLaden(ctx).load(each.bescheinigung) : null),
      }),
      darf: t.stringList({
        description: 'aendern',
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', pruefungen, each) ? ['aendern'] : []),
      }),
    }),
  })
  builder.objectField(BetriebType, 'gaststaettenpruefungen', (t) =>
    t.field({
      type: [PruefungType],
      resolve: ({ id }, _args, ctx) => pruefungenZuBetrieb(ctx).load(id),
    }),
  )
  builder.queryFields((t) => ({
    gaststaettenpruefungen: t.connection({
      type: PruefungType,
      permission: ['lesen', 'Gaststaettenpruefung'],
      args: { offen: t.arg.boolean({ required: true }) },
      resolve: (_root, { first, after, offen }, ctx) =>
        keysetPage({ first, after }, (page) => pruefungenSeite(ctx, offen, page)),
    }),
    gaststaettenpruefung: t.field({
      type: PruefungType,
      nullable: true,
      permission: ['lesen', 'Gaststaettenpruefung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => (isUuid(id) ? askedFor(ctx, pruefungen, id, pruefungLaden(ctx).load(id)) : null),
    }),
    gaststaettenpruefungZahl: t.int({
      description: 'Wie viele offen sind, höchstens 100',
      permission: ['lesen', 'Gaststaettenpruefung'],
      resolve: (_root, _args, ctx) => pruefungenZaehlen(ctx),
    }),
  }))
  const id = { required: true } as const
  builder.mutationFields((t) => ({
    gaststaettennachweisSetzen: t.field({
      type: PruefungType,
      description: 'Ohne Tag: der Nachweis liegt nicht vor',
      permission: ['aendern', 'Gaststaettenpruefung'],
      args: {
        id: t.arg.id(id),
        art: t.arg.string({ required: true }),
        vom: t.arg({ type: 'Kalendertag' }),
        dokument: t.arg.id(),
      },
      resolve: (_root, { id: welche, ...eingabe }, ctx) => nachweisSetzen(ctx, welche, eingabe),
    }),
    gaststaettenbeginnVerlegen: t.field({
      type: PruefungType,
      permission: ['aendern', 'Gaststaettenpruefung'],
      args: { id: t.arg.id(id), beginn: t.arg({ type: 'Kalendertag', required: true }) },
      resolve: (_root, args, ctx) => beginnVerlegen(ctx, args.id, args.beginn),
    }),
    gaststaettenpruefungEntscheiden: t.field({
      type: PruefungType,
      permission: ['aendern', 'Gaststaettenpruefung'],
      args: { id: t.arg.id(id), zuverlaessig: t.arg.boolean({ required: true }), grund: t.arg.string() },
      resolve: (_root, args, ctx) => pruefungEntscheiden(ctx, args.id, args.zuverlaessig, args.grund),
    }),
    gaststaettenpruefungBescheinigen: t.field({
      type: PruefungType,
      permission: ['aendern', 'Gaststaettenpruefung'],
      args: { id: t.arg.id(id) },
      resolve: (_root, args, ctx) => pruefungBescheinigen(ctx, args.id),
    }),
    gaststaettenentscheidungZuruecknehmen: t.field({
      type: PruefungType,
      permission: ['aendern', 'Gaststaettenpruefung'],
      args: { id: t.arg.id(id) },
      resolve: (_root, args, ctx) => entscheidungZuruecknehmen(ctx, args.id),
    }),
  }))
}
