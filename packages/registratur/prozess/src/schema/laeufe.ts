import { DokumentType, dokumentLaden, VorgangType, vorgangLaden } from '@verbundakte/akte'
import type { Builder } from '@verbundakte/graphql'
import { MitarbeiterType, mitarbeiterLaden } from '@verbundakte/module'
import { fassungLaden, unterlagenDesLaufs, vorlageLaden } from '../lesen.ts'
import { laeufe, unterlagen } from '../tables.ts'
import { FassungType, LaufstatusType, LaufType, UnterlageType, VorlageType } from './types.ts'

export function laeufeFelder(builder: Builder): void {
  const Angabe = builder.objectRef<{ readonly name: string; readonly wert: string }>('Prozessangabe').implement({
    fields: (t) => ({ name: t.exposeString('name'), wert: t.exposeString('wert') }),
  })

  builder.objectType(LaufType(builder), {
    description: 'Ein Vorgang, der einer Vorlage folgt',
    fields: (t) => ({
      id: t.exposeID('id'),
      status: t.expose('status', { type: LaufstatusType(builder) }),
      abschnitt: t.exposeString('abschnitt', { nullable: true, description: 'Name des Abschnitts, in dem er ist' }),
      hinweis: t.exposeString('hinweis', { nullable: true, description: 'worauf er wartet' }),
      angelegtAm: t.expose('angelegtAm', { type: 'Zeitpunkt' }),
      beendetAm: t.expose('beendetAm', { type: 'Zeitpunkt', nullable: true }),
      fuehrt: t.field({
        type: MitarbeiterType(builder),
        nullable: true,
        description: 'in wessen Namen es weitergeht; auch niemand, wenn die Person nicht mehr hier ist',
        resolve: (l, _args, ctx) => mitarbeiterLaden(ctx, l.fuehrt),
      }),
      beimAmt: t.boolean({
        description: 'niemand führt ihn: das federführende Amt',
        resolve: ({ fuehrt }) => fuehrt === null,
      }),
      akteId: t.exposeID('akte'),
      vorgang: t.field({
        type: VorgangType(builder),
        nullable: true,
        resolve: (l, _args, ctx) => vorgangLaden(ctx).load(l.vorgang),
      }),
      vorlage: t.field({
        type: VorlageType(builder),
        nullable: true,
        resolve: (l, _args, ctx) => vorlageLaden(ctx).load(l.vorlage),
      }),
      fassung: t.field({
        type: FassungType(builder),
        nullable: true,
        resolve: (l, _args, ctx) => fassungLaden(ctx).load(l.fassung),
      }),
      angaben: t.field({
        type: [Angabe],
        resolve: (l) => Object.entries(l.angaben).map(([name, wert]) => ({ name, wert })),
      }),
      unterlagen: t.field({
        type: [UnterlageType(builder)],
        resolve: (l, _args, ctx) => unterlagenDesLaufs(ctx).load(l.id),
      }),
      darf: t.stringList({ resolve: (l, _args, ctx) => (ctx.rights.can('aendern', laeufe, l) ? ['aendern'] : []) }),
    }),
  })

  builder.objectType(UnterlageType(builder), {
    fields: (t) => ({
      id: t.exposeID('id'),
      name: t.exposeString('name'),
      entfaellt: t.exposeString('entfaellt', { nullable: true, description: 'warum sie nicht gebraucht wird' }),
      dokument: t.field({
        type: DokumentType(builder),
        nullable: true,
        resolve: (u, _args, ctx) => (u.dokument === null ? null : dokumentLaden(ctx).load(u.dokument)),
      }),
      darf: t.stringList({ resolve: (u, _args, ctx) => (ctx.rights.can('aendern', unterlagen, u) ? ['aendern'] : []) }),
    }),
  })
}
