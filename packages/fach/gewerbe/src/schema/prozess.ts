import type { Builder } from '@verbundakte/graphql'
import { kalendertag } from '@verbundakte/kernel'
import { anlageAnfuegen, anlageEntfernen } from '../faelle/anlagen.ts'
import { formellPruefen } from '../faelle/formpruefung.ts'
import { amtsabmeldungBeginnen, korrekturBeginnen } from '../faelle/korrigieren.ts'
import { nachfordern, nachforderungBeantworten, nachforderungZuruecknehmen } from '../faelle/nachfordern.ts'
import { anzeigeWeiterleiten, weiterleitungZuruecknehmen } from '../faelle/weiterleiten.ts'
import { anzeigeZuordnen, zuordnungAufheben } from '../faelle/zuordnen.ts'
import type { Typen } from './inhalt.ts'

/** What happens to an Anzeige beside its way to the receipt. */
export function prozess(builder: Builder, { AnzeigeType, AnlageType }: Typen): void {
  const Korrekturart = builder.enumType('Gewerbekorrekturart', { values: ['berichtigung', 'storno'] as const })
  const aendern = ['aendern', 'Gewerbeanzeige'] as const
  builder.mutationFields((t) => ({
    gewerbeanzeigeFormellPruefen: t.field({
      type: AnzeigeType,
      description: 'Vermerkt, dass die Form geprüft ist, oder nimmt es zurück; die Bescheinigung braucht es nicht',
      permission: aendern,
      args: { id: t.arg.id({ required: true }), geprueft: t.arg.boolean({ required: true }) },
      resolve: (_root, { id, geprueft }, ctx) => formellPruefen(ctx, id, geprueft),
    }),
    gewerbeNachfordern: t.field({
      type: AnzeigeType,
      permission: aendern,
      args: { id: t.arg.id({ required: true }), frist: t.arg({ type: 'Kalendertag', required: true }) },
      resolve: (_root, { id, frist }, ctx) => nachfordern(ctx, id, kalendertag(frist)),
    }),
    gewerbenachforderungBeantworten: t.field({
      type: AnzeigeType,
      permission: aendern,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => nachforderungBeantworten(ctx, id),
    }),
    gewerbenachforderungZuruecknehmen: t.field({
      type: AnzeigeType,
      permission: aendern,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => nachforderungZuruecknehmen(ctx, id),
    }),
    gewerbeanzeigeWeiterleiten: t.field({
      type: AnzeigeType,
      permission: aendern,
      args: { id: t.arg.id({ required: true }), wohin: t.arg.string({ required: true }) },
      resolve: (_root, { id, wohin }, ctx) => anzeigeWeiterleiten(ctx, id, wohin),
    }),
    gewerbeweiterleitungZuruecknehmen: t.field({
      type: AnzeigeType,
      permission: aendern,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => weiterleitungZuruecknehmen(ctx, id),
    }),
    gewerbeanzeigeZuordnen: t.field({
      type: AnzeigeType,
      permission: aendern,
      args: { id: t.arg.id({ required: true }), betrieb: t.arg.id({ required: true }) },
      resolve: (_root, { id, betrieb }, ctx) => anzeigeZuordnen(ctx, id, betrieb),
    }),
    gewerbezuordnungAufheben: t.field({
      type: AnzeigeType,
      permission: aendern,
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => zuordnungAufheben(ctx, id),
    }),
    gewerbekorrekturBeginnen: t.field({
      type: AnzeigeType,
      description: 'Beginnt eine neue Anzeige, die eine bescheinigte berichtigt oder storniert',
      permission: ['anlegen', 'Gewerbeanzeige'],
      args: {
        id: t.arg.id({ required: true, description: 'UUID der neuen Anzeige' }),
        von: t.arg.id({ required: true }),
        art: t.arg({ type: Korrekturart, required: true }),
        grund: t.arg.string({ required: true }),
      },
      resolve: (_root, eingabe, ctx) => korrekturBeginnen(ctx, eingabe),
    }),
    gewerbeamtsabmeldungBeginnen: t.field({
      type: AnzeigeType,
      description: 'Beginnt eine Abmeldung von Amts wegen (§ 14 Abs. 1 Satz 3 GewO)',
      permission: ['anlegen', 'Gewerbeanzeige'],
      args: {
        id: t.arg.id({ required: true, description: 'UUID der neuen Anzeige' }),
        betrieb: t.arg.id({ required: true }),
        grund: t.arg.string({ required: true }),
      },
      resolve: (_root, eingabe, ctx) => amtsabmeldungBeginnen(ctx, eingabe),
    }),
    gewerbeanlageAnfuegen: t.field({
      type: AnlageType,
      permission: ['anlegen', 'Gewerbeanlage'],
      args: {
        anzeige: t.arg.id({ required: true }),
        datei: t.arg.id({ required: true, description: 'eine hochgeladene Datei' }),
        zweck: t.arg.string({ required: true }),
      },
      resolve: (_root, { anzeige, datei, zweck }, ctx) => anlageAnfuegen(ctx, anzeige, datei, zweck),
    }),
    gewerbeanlageEntfernen: t.field({
      type: AnlageType,
      permission: ['aendern', 'Gewerbeanlage'],
      args: { id: t.arg.id({ required: true }), entfernt: t.arg.boolean({ required: true }) },
      resolve: (_root, { id, entfernt }, ctx) => anlageEntfernen(ctx, id, entfernt),
    }),
  }))
}
