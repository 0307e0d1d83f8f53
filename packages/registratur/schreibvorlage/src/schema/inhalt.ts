import type { Builder, Context } from '@verbundakte/graphql'
import { AmtType, amt, MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { fassungenDerVorlage, fassungLaden, vorlageLaden } from '../lesen.ts'
import { vorlagen } from '../tables.ts'
import { feldTitel } from '../vokabular.ts'
import { AngebotType, FassungType, SchreibenType, VorlageType } from './types.ts'

export function inhalt(builder: Builder): void {
  builder.objectType(VorlageType(builder), {
    description: 'Ein Word-Dokument mit Platzhaltern, in Fassungen, die sich nicht ändern',
    fields: (t) => ({
      id: t.exposeID('id'),
      titel: t.exposeString('titel'),
      dokumenttyp: t.exposeString('dokumenttyp'),
      betreff: t.exposeString('betreff'),
      amt: t.field({
        type: AmtType(builder),
        nullable: true,
        description: 'nichts: für das ganze Haus',
        resolve: (v, _args, ctx) => (v.amt === '' ? null : amt(ctx, v.amt)),
      }),
      herkunft: t.string({
        nullable: true,
        description: 'die Gemeinde, von der sie übernommen ist',
        resolve: (v, _args, ctx) => (v.herkunft ? gemeindename(ctx, v.herkunft) : null),
      }),
      geteilt: t.exposeBoolean('geteilt', { description: 'wurde den anderen Gemeinden angeboten' }),
      stillgelegtAm: t.expose('stillgelegtAm', { type: 'Zeitpunkt', nullable: true }),
      fassungen: t.field({
        type: [FassungType(builder)],
        description: 'die neueste zuerst',
        resolve: (v, _args, ctx) => fassungenDerVorlage(ctx).load(v.id),
      }),
      darf: t.stringList({
        resolve: (v, _args, ctx) => ['aendern', 'anbieten'].filter((was) => ctx.rights.can(was, vorlagen, v)),
      }),
    }),
  })

  builder.objectType(FassungType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      nummer: t.exposeInt('nummer'),
      dateiname: t.exposeString('dateiname'),
      aenderung: t.exposeString('aenderung', { nullable: true }),
      quelleNummer: t.exposeInt('quelleNummer', { nullable: true }),
      felder: t.stringList({ resolve: (f) => f.felder.map(feldTitel) }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      angelegtVon: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        resolve: (f, _args, ctx) => mitarbeiterLaden(ctx, f.angelegtVon),
      }),
      dateiPfad: t.string({
        resolve: (f, _args, ctx) => `/schreibvorlagen/fassungen/${f.id}/datei?gemeinde=${ctx.gemeinde}`,
      }),
    }),
  })

  builder.objectType(AngebotType(builder), {
    description: 'Eine Fassung, die eine andere Gemeinde anbietet; sie gilt hier erst, wenn jemand sie übernimmt',
    fields: (t) => ({
      id: t.exposeID('id'),
      von: t.string({ resolve: (a, _args, ctx) => gemeindename(ctx, a.von) }),
      titel: t.exposeString('titel'),
      nummer: t.exposeInt('nummer'),
      aenderung: t.exposeString('aenderung', { nullable: true }),
      eingegangenAm: t.expose('eingegangenAm', { type: 'Zeitpunkt' }),
      dateiname: t.exposeString('dateiname'),
      dateiPfad: t.string({
        resolve: (a, _args, ctx) => `/schreibvorlagen/angebote/${a.id}/datei?gemeinde=${ctx.gemeinde}`,
      }),
    }),
  })

  builder.objectType(SchreibenType(builder), {
    description: 'Woraus ein Dokument entstanden ist',
    fields: (t) => ({
      id: t.exposeID('id'),
      vonHand: t.stringList({ resolve: (s) => s.vonHand.map(feldTitel) }),
      fassung: t.field({
        type: FassungType(builder),
        nullable: true,
        resolve: (s, _args, ctx) => fassungLaden(ctx).load(s.fassung),
      }),
      vorlage: t.field({
        type: VorlageType(builder),
        nullable: true,
        resolve: async (s, _args, ctx) => {
          const fassung = await fassungLaden(ctx).load(s.fassung)
          return fassung && vorlageLaden(ctx).load(fassung.vorlage)
        },
      }),
    }),
  })
}

function gemeindename(ctx: Context, gemeinde: string): string {
  return ctx.services.verbund.gemeinden.find(({ id }) => id === gemeinde)?.name ?? gemeinde
}
