import { DokumentType, dokumentLaden } from '@verbundakte/akte'
import { askedFor } from '@verbundakte/authz'
import { type Builder, keysetPage } from '@verbundakte/graphql'
import { isUuid } from '@verbundakte/kernel'
import { betriebLaden } from '../faelle/lesen.ts'
import type { Typen } from '../schema/inhalt.ts'
import { anhoerungenZu } from './anhoeren.ts'
import { untersagungshandlungen } from './schema-handlungen.ts'
import {
  ANHOERUNGSSTELLEN,
  type Anhoerung,
  GZR_ANLAESSE,
  UMFAENGE,
  UNTERSAGUNGSANLAESSE,
  UNTERSAGUNGSSTAENDE,
  type Untersagung,
  untersagungen,
} from './tables.ts'
import { anmeldungenTrotz, untersagungenSeite, untersagungenZuAnzeige, untersagungLaden } from './treffer.ts'
import { gzrOffen, vollziehbar } from './verfuegen.ts'
import { fruehestensWieder } from './wiedergestatten.ts'

export function untersagungSchema(builder: Builder, typen: Typen): void {
  const UntersagungType = untersagungType(builder, typen)
  builder.queryFields((t) => ({
    gewerbeuntersagungen: t.connection({
      type: UntersagungType,
      permission: ['lesen', 'Gewerbeuntersagung'],
      args: { laufend: t.arg.boolean({ required: true }) },
      resolve: (_root, { first, after, laufend }, ctx) =>
        keysetPage({ first, after }, (page) => untersagungenSeite(ctx, laufend, page)),
    }),
    gewerbeuntersagung: t.field({
      type: UntersagungType,
      nullable: true,
      permission: ['lesen', 'Gewerbeuntersagung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) =>
        isUuid(id) ? askedFor(ctx, untersagungen, id, untersagungLaden(ctx).load(id)) : null,
    }),
    gewerbeuntersagungenZuAnzeige: t.field({
      type: [UntersagungType],
      description:
        'Was heute gegen jemanden vollziehbar ist, der in dieser Anzeige steht: am Namen, einem früheren, oder an Vorname und Geburtstag erkannt',
      permission: ['lesen', 'Gewerbeuntersagung'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => (isUuid(id) ? untersagungenZuAnzeige(ctx, id) : []),
    }),
  }))
  untersagungshandlungen(builder, UntersagungType)
}

function untersagungType(builder: Builder, { BetriebType, AnzeigeType }: Typen) {
  const Stand = builder.enumType('Gewerbeuntersagungsstand', { values: UNTERSAGUNGSSTAENDE })
  const Stelle = builder.enumType('Untersagungsstelle', { values: ANHOERUNGSSTELLEN })
  const Umfang = builder.enumType('Untersagungsumfang', { values: UMFAENGE })
  const Gzr = builder.enumType('Untersagungsmitteilung', { values: GZR_ANLAESSE })
  const AnhoerungType = builder.objectRef<Anhoerung>('Untersagungsanhoerung').implement({
    description: 'Wer zu einer Untersagung gehört wird (§ 35 Abs. 4 GewO)',
    fields: (t) => ({
      id: t.exposeID('id'),
      stelle: t.expose('stelle', { type: Stelle }),
      an: t.exposeString('an'),
      frist: t.expose('frist', { type: 'Kalendertag' }),
      stellungnahme: t.exposeString('stellungnahme', { nullable: true }),
      beantwortetAm: t.expose('beantwortetAm', { type: 'Kalendertag', nullable: true }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: ({ dokument }, _args, ctx) => dokumentLaden(ctx).load(dokument),
      }),
    }),
  })
  return builder.objectRef<Untersagung>('Gewerbeuntersagung').implement({
    description: 'Ein Verfahren nach § 35 GewO',
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      vornamen: t.exposeString('vornamen', { nullable: true }),
      fruehereNamen: t.exposeString('fruehereNamen', { nullable: true }),
      geburtsdatum: t.expose('geburtsdatum', { type: 'Kalendertag', nullable: true }),
      anschrift: t.exposeString('anschrift'),
      gewerbe: t.exposeString('gewerbe'),
      anlaesse: t.stringList({ resolve: ({ anlaesse }) => anlaesse.map((each) => UNTERSAGUNGSANLAESSE[each]) }),
      sachverhalt: t.exposeString('sachverhalt'),
      stand: t.expose('stand', { type: Stand }),
      insolvenz: t.exposeBoolean('insolvenz', { nullable: true, description: 'leer: noch nicht beantwortet' }),
      insolvenzText: t.exposeString('insolvenzText', { nullable: true }),
      ohneAnhoerung: t.exposeString('ohneAnhoerung', { nullable: true }),
      umfang: t.expose('umfang', { type: Umfang, nullable: true }),
      umfangText: t.exposeString('umfangText', { nullable: true }),
      auchVertretung: t.exposeBoolean('auchVertretung'),
      alleGewerbe: t.exposeBoolean('alleGewerbe'),
      verfuegtAm: t.expose('verfuegtAm', { type: 'Kalendertag', nullable: true }),
      vollziehbarAb: t.expose('vollziehbarAb', { type: 'Kalendertag', nullable: true }),
      unanfechtbarAb: t.expose('unanfechtbarAb', { type: 'Kalendertag', nullable: true }),
      vollziehbar: t.boolean({ resolve: (each) => vollziehbar(each) }),
      gzrOffen: t.field({
        type: [Gzr],
        description: 'was dem Gewerbezentralregister noch mitzuteilen ist',
        resolve: (each) => gzrOffen(each),
      }),
      fruehestensWieder: t.field({
        type: 'Kalendertag',
        nullable: true,
        description: '§ 35 Abs. 6 GewO',
        resolve: (each) => fruehestensWieder(each),
      }),
      antragAm: t.expose('antragAm', { type: 'Kalendertag', nullable: true }),
      endeAm: t.expose('endeAm', { type: 'Kalendertag', nullable: true }),
      endeGrund: t.exposeString('endeGrund', { nullable: true }),
      anhoerungen: t.field({ type: [AnhoerungType], resolve: ({ id }, _args, ctx) => anhoerungenZu(ctx).load(id) }),
      anmeldungenTrotz: t.field({
        type: [AnzeigeType],
        description: 'Anmeldungen dieser Person seit der Entscheidung, auch unter früherem Namen',
        resolve: (each, _args, ctx) => anmeldungenTrotz(ctx, each),
      }),
      betrieb: t.field({
        type: BetriebType,
        nullable: true,
        resolve: ({ betrieb }, _args, ctx) => (betrieb ? betriebLaden(ctx).load(betrieb) : null),
      }),
      bescheid: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: ({ bescheid }, _args, ctx) => (bescheid ? dokumentLaden(ctx).load(bescheid) : null),
      }),
      wiedergestattung: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: ({ wiedergestattung }, _args, ctx) =>
          wiedergestattung ? dokumentLaden(ctx).load(wiedergestattung) : null,
      }),
      akteId: t.id({ resolve: ({ akte }) => akte }),
      vorgangId: t.id({ resolve: ({ vorgang }) => vorgang }),
      darf: t.stringList({
        description: 'aendern',
        resolve: (each, _args, ctx) => (ctx.rights.can('aendern', untersagungen, each) ? ['aendern'] : []),
      }),
    }),
  })
}
