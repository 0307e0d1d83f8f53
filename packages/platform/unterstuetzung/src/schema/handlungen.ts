import type { Builder } from '@verbundakte/graphql'
import { beantragen } from '../beantragen.ts'
import { beenden, beginnen, einengen } from '../besuch.ts'
import { ablehnen, bewilligen, pruefen, schalten, widerrufen } from '../entscheiden.ts'
import { notfallBestaetigen } from '../notfall.ts'
import { ArtType, AuftragType, SchalterType, UrteilType } from './types.ts'

const darf = (aktion: string) => [aktion, 'Unterstuetzungsauftrag'] as const

export function handlungen(builder: Builder): void {
  const Objekt = builder.inputType('AuftragsgegenstandEingabe', {
    fields: (t) => ({ art: t.string({ required: true }), id: t.id({ required: true }) }),
  })
  const Antrag = builder.inputType('UnterstuetzungsantragEingabe', {
    fields: (t) => ({
      art: t.field({ type: ArtType(builder), required: true }),
      ticket: t.string({ required: true }),
      zweck: t.string({ required: true }),
      rechtsgrundlage: t.string({ required: true }),
      module: t.stringList({ required: true }),
      klassen: t.stringList(),
      aktionen: t.stringList(),
      ausfuhr: t.boolean(),
      objekte: t.field({ type: [Objekt] }),
      ab: t.field({ type: 'Zeitpunkt' }),
      bis: t.field({ type: 'Zeitpunkt' }),
      dauerMinuten: t.int(),
      fall: t.string(),
      vereinbarung: t.string(),
      termin: t.string(),
    }),
  })
  const Weniger = builder.inputType('UnterstuetzungEinengen', {
    fields: (t) => ({
      module: t.stringList(),
      klassen: t.stringList(),
      aktionen: t.stringList(),
      ausfuhr: t.boolean(),
      objekte: t.field({ type: [Objekt] }),
      bis: t.field({ type: 'Zeitpunkt' }),
    }),
  })
  builder.mutationFields((t) => {
    const id = t.arg.id({ required: true })
    const type = AuftragType(builder)
    return {
      unterstuetzungBeantragen: t.field({
        type,
        permission: darf('anlegen'),
        args: { antrag: t.arg({ type: Antrag, required: true }) },
        resolve: (_root, { antrag }, ctx) => beantragen(ctx, antrag),
      }),
      unterstuetzungBewilligen: t.field({
        type,
        permission: darf('bewilligen'),
        args: { id, zusicherung: t.arg.string({ required: true }) },
        resolve: (_root, args, ctx) => bewilligen(ctx, args.id, args.zusicherung),
      }),
      unterstuetzungAblehnen: t.field({
        type,
        permission: darf('ablehnen'),
        args: { id, grund: t.arg.string({ required: true }) },
        resolve: (_root, args, ctx) => ablehnen(ctx, args.id, args.grund),
      }),
      unterstuetzungBeginnen: t.field({
        type,
        permission: darf('beginnen'),
        args: { id },
        resolve: (_root, args, ctx) => beginnen(ctx, args.id),
      }),
      unterstuetzungBeenden: t.field({
        type,
        permission: darf('beenden'),
        args: { id },
        resolve: (_root, args, ctx) => beenden(ctx, args.id),
      }),
      unterstuetzungWiderrufen: t.field({
        type,
        permission: darf('widerrufen'),
        args: { id, grund: t.arg.string({ required: true }) },
        resolve: (_root, args, ctx) => widerrufen(ctx, args.id, args.grund),
      }),
      unterstuetzungEinengen: t.field({
        type,
        permission: darf('einengen'),
        args: { id, weniger: t.arg({ type: Weniger, required: true }) },
        resolve: (_root, args, ctx) => einengen(ctx, args.id, args.weniger),
      }),
      unterstuetzungPruefen: t.field({
        type,
        permission: darf('pruefen'),
        args: {
          id,
          urteil: t.arg({ type: UrteilType(builder), required: true }),
          bemerkung: t.arg.string({ required: true }),
        },
        resolve: (_root, args, ctx) => pruefen(ctx, args.id, args.urteil, args.bemerkung),
      }),
      notfallBestaetigen: t.field({
        type,
        permission: darf('lesen'),
        args: { id, zusicherung: t.arg.string({ required: true }) },
        resolve: (_root, args, ctx) => notfallBestaetigen(ctx, args.id, args.zusicherung),
      }),
      unterstuetzungSchalten: t.field({
        type: SchalterType(builder),
        permission: ['anlegen', 'Notschalter'],
        args: { aus: t.arg.boolean({ required: true }) },
        resolve: (_root, { aus }, ctx) => schalten(ctx, aus),
      }),
    }
  })
}
