import type { Builder } from '@verbundakte/graphql'
import { angebotAblehnen, angebotUebernehmen } from '../angebot.ts'
import { entwurfSpeichern, entwurfVerwerfen, vorlageAnlegen, vorlageStilllegen } from '../gestalten.ts'
import { angabenMachen } from '../lauf/angaben.ts'
import { prozessBeginnen } from '../lauf/beginnen.ts'
import { prozessAbbrechen, prozessAnstossen } from '../lauf/lenken.ts'
import { unterlageZuordnen } from '../lauf/unterlagen.ts'
import { vorlageVeroeffentlichen } from '../veroeffentlichen.ts'
import { AngebotType, FassungType, LaufType, UnterlageType, VorlageType } from './types.ts'

export function handlungen(builder: Builder): void {
  const Antwort = builder.inputType('Prozessantwort', {
    fields: (t) => ({ name: t.string({ required: true }), wert: t.string({ required: true }) }),
  })
  const id = { required: true } as const

  builder.mutationFields((t) => ({
    vorlageAnlegen: t.field({
      type: VorlageType(builder),
      permission: ['anlegen', 'Vorlage'],
      args: { inhalt: t.arg.string({ required: true, description: 'wie in einer Datei' }) },
      resolve: (_root, { inhalt }, ctx) => vorlageAnlegen(ctx, inhalt),
    }),
    entwurfSpeichern: t.field({
      type: VorlageType(builder),
      description: 'Behält den Entwurf, auch wenn daran noch etwas nicht stimmt',
      permission: ['aendern', 'Vorlage'],
      args: {
        id: t.arg.id(id),
        stand: t.arg.int({ required: true, description: 'der gelesene; ein anderer ist ein Konflikt' }),
        inhalt: t.arg.string({ required: true }),
      },
      resolve: (_root, args, ctx) => entwurfSpeichern(ctx, args.id, args.stand, args.inhalt),
    }),
    entwurfVerwerfen: t.field({
      type: VorlageType(builder),
      permission: ['aendern', 'Vorlage'],
      args: { id: t.arg.id(id), stand: t.arg.int({ required: true, description: 'der gelesene' }) },
      resolve: (_root, args, ctx) => entwurfVerwerfen(ctx, args.id, args.stand),
    }),
    vorlageVeroeffentlichen: t.field({
      type: FassungType(builder),
      permission: ['aendern', 'Vorlage'],
      args: {
        id: t.arg.id(id),
        stand: t.arg.int({ required: true, description: 'der gelesene; ein anderer ist ein Konflikt' }),
        aenderung: t.arg.string({ description: 'was anders ist, in einem Satz' }),
        anbieten: t.arg.boolean({ description: 'auch den anderen Gemeinden' }),
      },
      resolve: (_root, args, ctx) =>
        vorlageVeroeffentlichen(ctx, args.id, {
          stand: args.stand,
          aenderung: args.aenderung,
          geteilt: args.anbieten ?? false,
        }),
    }),
    vorlageStilllegen: t.field({
      type: VorlageType(builder),
      permission: ['aendern', 'Vorlage'],
      args: { id: t.arg.id(id), still: t.arg.boolean({ required: true, description: 'nein: wieder in Gebrauch' }) },
      resolve: (_root, args, ctx) => vorlageStilllegen(ctx, args.id, args.still),
    }),
    angebotUebernehmen: t.field({
      type: VorlageType(builder),
      permission: ['aendern', 'Angebot'],
      args: { id: t.arg.id(id), ohneAbweichung: t.arg.boolean({ description: 'eigene Abweichungen aufgeben' }) },
      resolve: (_root, args, ctx) => angebotUebernehmen(ctx, args.id, args.ohneAbweichung ?? false),
    }),
    angebotAblehnen: t.field({
      type: AngebotType(builder),
      permission: ['aendern', 'Angebot'],
      args: { id: t.arg.id(id) },
      resolve: (_root, args, ctx) => angebotAblehnen(ctx, args.id),
    }),
    prozessBeginnen: t.field({
      type: LaufType(builder),
      permission: ['anlegen', 'Lauf'],
      args: {
        vorlage: t.arg.id(id),
        akte: t.arg.id({ description: 'sonst eine neue an der Position der Vorlage' }),
        aktenbetreff: t.arg.string(),
        angaben: t.arg({ type: [Antwort], required: true }),
      },
      resolve: (_root, { vorlage, ...eingabe }, ctx) => prozessBeginnen(ctx, vorlage, eingabe),
    }),
    prozessangabenMachen: t.field({
      type: LaufType(builder),
      permission: ['aendern', 'Lauf'],
      args: { id: t.arg.id(id), angaben: t.arg({ type: [Antwort], required: true }) },
      resolve: (_root, args, ctx) => angabenMachen(ctx, args.id, args.angaben),
    }),
    unterlageZuordnen: t.field({
      type: UnterlageType(builder),
      description: 'Ein Dokument, oder warum sie entfällt; keines von beiden: wieder offen',
      permission: ['aendern', 'Unterlage'],
      args: { id: t.arg.id(id), dokument: t.arg.id(), entfaellt: t.arg.string() },
      resolve: (_root, args, ctx) => unterlageZuordnen(ctx, args.id, args),
    }),
    prozessAnstossen: t.field({
      type: LaufType(builder),
      description: 'Versucht es noch einmal, wo er wartet',
      permission: ['aendern', 'Lauf'],
      args: { id: t.arg.id(id) },
      resolve: (_root, args, ctx) => prozessAnstossen(ctx, args.id),
    }),
    prozessAbbrechen: t.field({
      type: LaufType(builder),
      permission: ['aendern', 'Lauf'],
      args: { id: t.arg.id(id), grund: t.arg.string({ required: true }) },
      resolve: (_root, args, ctx) => prozessAbbrechen(ctx, args.id, args.grund),
    }),
  }))
}
