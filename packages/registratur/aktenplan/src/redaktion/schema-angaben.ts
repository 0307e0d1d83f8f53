import { perBuilder } from '@verbundakte/graphql'
import { AussonderungsartType, SchutzklasseType } from '../types.ts'
import { AENDERUNGSARTEN, ART_NAMEN, type Planaenderung } from './aenderung.ts'

export const AenderungsartType = perBuilder((builder) =>
  builder.enumType('Aenderungsart', {
    values: Object.fromEntries(AENDERUNGSARTEN.map((art) => [art, { description: ART_NAMEN[art] }])) as Record<
      (typeof AENDERUNGSARTEN)[number],
      { description: string }
    >,
  }),
)

/** What a change says, to be shown and to be said again in another way. */
export const AngabenType = perBuilder((builder) => {
  const Weitere = builder.objectRef<Planaenderung['weitere'][number]>('WeiterePosition').implement({
    fields: (t) => ({ kennzeichen: t.exposeString('kennzeichen'), titel: t.exposeString('titel') }),
  })
  return builder.objectRef<Planaenderung>('Planaenderungsangaben').implement({
    fields: (t) => ({
      art: t.expose('art', { type: AenderungsartType(builder) }),
      kennzeichen: t.exposeString('kennzeichen'),
      titel: t.exposeString('titel'),
      fristJahre: t.exposeInt('fristJahre', { nullable: true }),
      unbefristet: t.exposeBoolean('unbefristet'),
      aussonderung: t.expose('aussonderung', { type: AussonderungsartType(builder), nullable: true }),
      schutzklasse: t.expose('schutzklasse', { type: SchutzklasseType(builder), nullable: true }),
      grundlage: t.exposeString('grundlage'),
      synonyme: t.exposeStringList('synonyme'),
      weitere: t.field({ type: [Weitere], resolve: ({ weitere }) => weitere }),
    }),
  })
})

export const AenderungEingabe = perBuilder((builder) => {
  const Weitere = builder.inputType('WeiterePositionEingabe', {
    fields: (t) => ({ kennzeichen: t.string({ required: true }), titel: t.string() }),
  })
  return builder.inputType('PlanaenderungEingabe', {
    description: 'Eine Änderung des gemeinsamen Plans; welche Angaben nötig sind, folgt aus der Art',
    fields: (t) => ({
      art: t.field({ type: AenderungsartType(builder), required: true }),
      kennzeichen: t.string({ required: true }),
      titel: t.string(),
      fristJahre: t.int(),
      unbefristet: t.boolean(),
      aussonderung: t.field({ type: AussonderungsartType(builder) }),
      schutzklasse: t.field({ type: SchutzklasseType(builder) }),
      grundlage: t.string(),
      synonyme: t.stringList(),
      weitere: t.field({ type: [Weitere] }),
    }),
  })
})

/** GraphQL says null for what is not named; the form of a change says its default. */
export function ohneLeere(eingabe: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(eingabe)
      .filter(([, wert]) => wert !== null && wert !== undefined)
      .map(([name, wert]) => [name, Array.isArray(wert) ? wert.map(einzeln) : wert]),
  )
}

function einzeln(wert: unknown): unknown {
  return typeof wert === 'object' && wert !== null ? ohneLeere(wert) : wert
}
