import { DokumentType, dokumentLaden, PruefungType } from '@verbundakte/akte'
import type { Builder } from '@verbundakte/graphql'
import { type Anlagezeile, SCHREIBENARTEN, type Schreiben } from '../tables-prozess.ts'

/** Letters to an Anzeige and what was handed in with it. */
export function vorgangstypen(builder: Builder) {
  const Schreibenart = builder.enumType('Gewerbeschreibenart', { values: SCHREIBENARTEN })
  const SchreibenType = builder.objectRef<Schreiben>('Gewerbeschreiben').implement({
    description: 'Ein Brief zu einer Gewerbeanzeige',
    fields: (t) => ({
      id: t.exposeID('id'),
      art: t.expose('art', { type: Schreibenart }),
      frist: t.expose('frist', { type: 'Kalendertag', nullable: true }),
      an: t.exposeString('an', { nullable: true, description: 'an wen weitergeleitet wurde' }),
      am: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      akteId: t.id({ resolve: ({ akte }) => akte }),
      vorgangId: t.id({ resolve: ({ vorgang }) => vorgang }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (each, _args, ctx) => dokumentLaden(ctx).load(each.dokument),
      }),
    }),
  })
  const AnlageType = builder.objectRef<Anlagezeile>('Gewerbeanlage').implement({
    description: 'Was mit einer Anzeige eingereicht wurde; mit der Bescheinigung wird es abgelegt',
    fields: (t) => ({
      id: t.exposeID('id'),
      zweck: t.exposeString('zweck'),
      dateiname: t.exposeString('dateiname'),
      groesse: t.exposeInt('groesse'),
      mime: t.exposeString('mime'),
      pruefung: t.expose('pruefung', { type: PruefungType(builder) }),
      abgelegt: t.boolean({ resolve: ({ dokument }) => dokument !== null }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        description: 'sobald sie abgelegt ist',
        resolve: (each, _args, ctx) => (each.dokument ? dokumentLaden(ctx).load(each.dokument) : null),
      }),
    }),
  })
  return { SchreibenType, AnlageType }
}
