import type { Builder } from '@verbundakte/graphql'
import { kalendertag } from '@verbundakte/kernel'
import type { Ortskunde } from '../anzeige/gemeinde.ts'
import { gebuehrensaetzeHolen, gebuehrensatzFestlegen, gebuehrensatzZuruecknehmen } from '../faelle/gebuehren.ts'
import { ortskunde } from '../faelle/wert.ts'
import {
  bescheidtexteSetzen,
  einstellung,
  gewerbeEinstellen,
  niederlassungEinstellen,
  POSITION_VORGABE,
  positionsnummer,
} from '../faelle/zustaendig.ts'
import type { Einstellung } from '../tables.ts'
import {
  VERFAHREN,
  type Verfahrensposition,
  verfahrenspositionen,
  verfahrenspositionSetzen,
} from '../verfahren/positionen.ts'
import { SatzType } from './satz.ts'

const NICHTS_GESETZT = {
  position: POSITION_VORGABE,
  rechtsbehelf: null,
  zahlung: null,
  niederlassungUndReisegewerbe: false,
}

/** What a Gemeinde sets for itself: rates, the plan position, the words of its fee notice. */
export function einrichten(builder: Builder): void {
  const OrtType = builder.objectRef<Ortskunde>('Gewerbegemeinde').implement({
    description:
      'Eine Gemeinde der Installation; an Ort und Postleitzahl erkennt die Erfassung, wohin eine Anschrift gehört',
    fields: (t) => ({
      ags: t.exposeString('ags'),
      name: t.exposeString('name'),
      postleitzahlen: t.exposeStringList('postleitzahlen'),
    }),
  })
  const EinstellungType = builder
    .objectRef<Pick<Einstellung, 'position' | 'rechtsbehelf' | 'zahlung' | 'niederlassungUndReisegewerbe'>>(
      'Gewerbeeinstellung',
    )
    .implement({
      description: 'Was die Gemeinde zum Gewerbe eingestellt hat',
      fields: (t) => ({
        position: t.exposeString('position'),
        rechtsbehelf: t.exposeString('rechtsbehelf', { nullable: true }),
        zahlung: t.exposeString('zahlung', { nullable: true }),
        ags: t.string({ description: 'Gemeindekennzahl', resolve: (_each, _args, ctx) => ctx.profil.ags }),
        niederlassungUndReisegewerbe: t.exposeBoolean('niederlassungUndReisegewerbe', {
          description: 'ob die Felder 23 und 24 zugleich beantwortet sein dürfen (Regel G-02)',
        }),
        gemeinden: t.field({ type: [OrtType], resolve: (_each, _args, ctx) => ortskunde(ctx) }),
      }),
    })
  const Satz = builder.inputType('Gewerbegebuehreingabe', {
    fields: (t) => ({
      tatbestand: t.string({ required: true }),
      cent: t.int({ required: true }),
      gueltigAb: t.field({ type: 'Kalendertag', required: true }),
      rechtsgrundlage: t.string({ required: true }),
    }),
  })
  const Verfahren = builder.enumType('Gewerbeverfahren', { values: VERFAHREN })
  const PositionType = builder.objectRef<Verfahrensposition>('Gewerbeverfahrensposition').implement({
    fields: (t) => ({
      verfahren: t.expose('verfahren', { type: Verfahren }),
      kennzeichen: t.exposeString('kennzeichen'),
      eigene: t.exposeBoolean('eigene', { description: 'die Gemeinde hat sie selbst eingestellt' }),
    }),
  })
  builder.queryFields((t) => ({
    gewerbeverfahrenspositionen: t.field({
      type: [PositionType],
      permission: ['lesen', 'Gewerbeeinstellung'],
      description: 'Wo Feste, Untersagungen und Reisegewerbekarten geführt werden',
      resolve: (_root, _args, ctx) => verfahrenspositionen(ctx),
    }),
    gewerbegebuehren: t.field({
      type: [SatzType(builder)],
      permission: ['lesen', 'Gewerbegebuehr'],
      resolve: (_root, _args, ctx) => gebuehrensaetzeHolen(ctx),
    }),
    gewerbeposition: t.string({
      description: 'Kennzeichen der Position, unter der Gewerbeakten angelegt werden',
      permission: ['lesen', 'Gewerbeeinstellung'],
      resolve: (_root, _args, ctx) => positionsnummer(ctx),
    }),
    gewerbeeinstellung: t.field({
      type: EinstellungType,
      permission: ['lesen', 'Gewerbeeinstellung'],
      resolve: async (_root, _args, ctx) => (await einstellung(ctx)) ?? NICHTS_GESETZT,
    }),
  }))
  builder.mutationFields((t) => ({
    gewerbegebuehrFestlegen: t.field({
      type: SatzType(builder),
      permission: ['anlegen', 'Gewerbegebuehr'],
      args: { satz: t.arg({ type: Satz, required: true }) },
      resolve: (_root, { satz }, ctx) =>
        gebuehrensatzFestlegen(ctx, { ...satz, gueltigAb: kalendertag(satz.gueltigAb) }),
    }),
    gewerbegebuehrZuruecknehmen: t.field({
      type: SatzType(builder),
      permission: ['aendern', 'Gewerbegebuehr'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => gebuehrensatzZuruecknehmen(ctx, id),
    }),
    gewerbepositionEinstellen: t.string({
      permission: ['anlegen', 'Gewerbeeinstellung'],
      args: { position: t.arg.string({ required: true }) },
      resolve: (_root, { position }, ctx) => gewerbeEinstellen(ctx, position),
    }),
    gewerbeniederlassungEinstellen: t.field({
      type: EinstellungType,
      permission: ['anlegen', 'Gewerbeeinstellung'],
      args: { beides: t.arg.boolean({ required: true }) },
      resolve: (_root, { beides }, ctx) => niederlassungEinstellen(ctx, beides),
    }),
    gewerbeverfahrenspositionSetzen: t.field({
      type: [PositionType],
      permission: ['anlegen', 'Gewerbeeinstellung'],
      args: {
        verfahren: t.arg({ type: Verfahren, required: true }),
        position: t.arg.string({ description: 'ohne: wie vorgegeben' }),
      },
      resolve: (_root, { verfahren, position }, ctx) => verfahrenspositionSetzen(ctx, verfahren, position ?? null),
    }),
    gewerbebescheidtexteSetzen: t.field({
      type: EinstellungType,
      permission: ['anlegen', 'Gewerbeeinstellung'],
      args: { rechtsbehelf: t.arg.string(), zahlung: t.arg.string() },
      resolve: (_root, { rechtsbehelf, zahlung }, ctx) =>
        bescheidtexteSetzen(ctx, { rechtsbehelf: rechtsbehelf ?? null, zahlung: zahlung ?? null }),
    }),
  }))
}
