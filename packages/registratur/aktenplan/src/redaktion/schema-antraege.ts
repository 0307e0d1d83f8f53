import { type Builder, type Context, perBuilder } from '@verbundakte/graphql'
import { type Antrag, antraege } from '../tables.ts'
import { antraegeLesen, antragStellen, antragZurueckziehen } from './antrag.ts'
import { antragAblehnen, antragAnnehmen } from './entscheiden.ts'
import { fuehrt, gemeindeName } from './federfuehrung.ts'
import { AenderungEingabe, AngabenType, ohneLeere } from './schema-angaben.ts'
import { inWorten } from './worte.ts'

const AntragType = perBuilder((builder) => builder.objectRef<Antrag>('Planantrag'))

/** Requests: those of the Gemeinde, and for the editors those of all. */
export function antragsfelder(builder: Builder): void {
  builder.objectType(AntragType(builder), {
    description: 'Was eine Gemeinde am gemeinsamen Plan geändert haben möchte',
    fields: (t) => ({
      id: t.exposeID('id'),
      von: t.string({ resolve: ({ von }, _args, ctx) => gemeindeName(ctx, von) }),
      eigen: t.exposeBoolean('eigen'),
      satz: t.string({ description: 'die Änderung in Worten', resolve: ({ angaben }) => inWorten(angaben) }),
      angaben: t.field({ type: AngabenType(builder), resolve: ({ angaben }) => angaben }),
      begruendung: t.exposeString('begruendung'),
      zustand: t.exposeString('zustand', {
        description: 'GESTELLT, ANGENOMMEN, ABGELEHNT, VEROEFFENTLICHT oder ZURUECKGEZOGEN',
      }),
      grund: t.exposeString('grund', { nullable: true }),
      fassung: t.exposeInt('fassung', { nullable: true, description: 'in der sie kommen soll oder gekommen ist' }),
      gestelltAm: t.expose('gestelltAm', { type: 'Zeitpunkt' }),
      entschiedenAm: t.expose('entschiedenAm', { type: 'Zeitpunkt', nullable: true }),
      darf: t.stringList({ resolve: (antrag, _args, ctx) => moeglich(ctx, antrag) }),
    }),
  })

  builder.queryField('planantraege', (t) =>
    t.field({
      type: [AntragType(builder)],
      permission: ['lesen', 'Planantrag'],
      resolve: (_root, _args, ctx) => antraegeLesen(ctx),
    }),
  )

  builder.mutationFields((t) => ({
    planantragStellen: t.field({
      type: AntragType(builder),
      permission: ['anlegen', 'Planantrag'],
      args: {
        eingabe: t.arg({ type: AenderungEingabe(builder), required: true }),
        begruendung: t.arg.string({ required: true }),
      },
      resolve: (_root, { eingabe, begruendung }, ctx) => antragStellen(ctx, ohneLeere(eingabe), begruendung),
    }),
    planantragZurueckziehen: t.field({
      type: AntragType(builder),
      permission: ['aendern', 'Planantrag'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => antragZurueckziehen(ctx, id),
    }),
    planantragAnnehmen: t.field({
      type: AntragType(builder),
      description: 'Nimmt den Antrag in den Entwurf',
      permission: ['entscheiden', 'Planantrag'],
      args: { id: t.arg.id({ required: true }) },
      resolve: (_root, { id }, ctx) => antragAnnehmen(ctx, id),
    }),
    planantragAblehnen: t.field({
      type: AntragType(builder),
      permission: ['entscheiden', 'Planantrag'],
      args: { id: t.arg.id({ required: true }), grund: t.arg.string({ required: true }) },
      resolve: (_root, { id, grund }, ctx) => antragAblehnen(ctx, id, grund),
    }),
  }))
}

function moeglich(ctx: Context, antrag: Antrag): string[] {
  if (antrag.zustand !== 'GESTELLT') return []
  return [
    ...(ctx.rights.can('aendern', antraege, antrag) ? ['zurueckziehen'] : []),
    ...(fuehrt(ctx) && ctx.rights.can('entscheiden', antraege, antrag) ? ['entscheiden'] : []),
  ]
}
