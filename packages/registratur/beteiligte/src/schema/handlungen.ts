import type { Builder } from '@verbundakte/graphql'
import { eintragAendern, eintragAnlegen } from '../eintrag.ts'
import { auskunftssperreAufheben, auskunftssperreSetzen } from '../sperre.ts'
import { zusammenfuehren, zusammenfuehrungAufheben } from '../zusammenfuehren.ts'
import { EintragsartType, RegistereintragType } from './types.ts'

export function handlungen(builder: Builder): void {
  const EintragAngaben = builder.inputType('EintragAngaben', {
    fields: (t) => ({
      name: t.string(),
      vornamen: t.string(),
      geburtsname: t.string(),
      geburtsdatum: t.field({ type: 'Kalendertag' }),
      rechtsform: t.string(),
      registernummer: t.string(),
      anschrift: t.string(),
      erreichbarkeit: t.string(),
    }),
  })

  builder.mutationFields((t) => ({
    eintragAnlegen: t.field({
      type: RegistereintragType(builder),
      permission: ['anlegen', 'Registereintrag'],
      args: {
        art: t.arg({ type: EintragsartType(builder), required: true }),
        angaben: t.arg({ type: EintragAngaben, required: true }),
      },
      resolve: (_root, { art, angaben }, ctx) => eintragAnlegen(ctx, art, angaben),
    }),
    eintragAendern: t.field({
      type: RegistereintragType(builder),
      permission: ['aendern', 'Registereintrag'],
      args: {
        id: t.arg.id({ required: true }),
        angaben: t.arg({ type: EintragAngaben, required: true }),
        bisher: t.arg({
          type: EintragAngaben,
          description: 'Was die Person vor sich hatte: steht inzwischen etwas anderes dort, wird nichts geändert',
        }),
      },
      resolve: (_root, { id, angaben, bisher }, ctx) => eintragAendern(ctx, id, angaben, bisher),
    }),
    eintraegeZusammenfuehren: t.field({
      type: RegistereintragType(builder),
      description: '„weicht“ geht in „bleibt“ auf und bleibt als Verweis bestehen',
      permission: ['zusammenfuehren', 'Registereintrag'],
      args: { bleibt: t.arg.id({ required: true }), weicht: t.arg.id({ required: true }) },
      resolve: (_root, { bleibt, weicht }, ctx) => zusammenfuehren(ctx, bleibt, weicht),
    }),
    zusammenfuehrungAufheben: t.field({
      type: RegistereintragType(builder),
      permission: ['zusammenfuehren', 'Registereintrag'],
      args: { weicht: t.arg.id({ required: true }) },
      resolve: (_root, { weicht }, ctx) => zusammenfuehrungAufheben(ctx, weicht),
    }),
    auskunftssperreSetzen: t.field({
      type: RegistereintragType(builder),
      permission: ['sperren', 'Registereintrag'],
      args: {
        id: t.arg.id({ required: true }),
        grund: t.arg.string({ required: true }),
        bis: t.arg({ type: 'Kalendertag' }),
      },
      resolve: (_root, { id, grund, bis }, ctx) => auskunftssperreSetzen(ctx, id, grund, bis ?? null),
    }),
    auskunftssperreAufheben: t.field({
      type: RegistereintragType(builder),
      permission: ['sperren', 'Registereintrag'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { id, grund }, ctx) => auskunftssperreAufheben(ctx, id, grund),
    }),
  }))
}
