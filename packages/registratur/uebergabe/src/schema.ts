import type { Builder, Context } from '@verbundakte/graphql'
import { amt, mitarbeiterLaden } from '@verbundakte/module'
import { type Letzte, letzteUebergaben } from './letzte.ts'
import type { Uebergabezeile } from './tables.ts'
import { type Gruppe, gehalten, uebergabeZuruecknehmen, uebergeben } from './uebergeben.ts'

export function schema(builder: Builder): void {
  const id = { required: true } as const
  const GruppeType = builder.objectRef<Gruppe>('Uebergabegruppe').implement({
    description: 'Was eine Person von einer Art hält, soweit die fragende es übergeben darf',
    fields: (t) => ({
      art: t.exposeString('art'),
      titel: t.exposeString('titel'),
      ids: t.idList({ resolve: ({ ids }) => [...ids] }),
    }),
  })
  const UebergabeType = builder.objectRef<Uebergabezeile>('Uebergabe').implement({
    fields: (t) => ({
      id: t.exposeID('id'),
      am: t.expose('am', { type: 'Zeitpunkt' }),
      zurueckAm: t.expose('zurueckAm', { type: 'Zeitpunkt', nullable: true }),
    }),
  })
  const LetzteType = builder.objectRef<Letzte>('LetzteUebergabe').implement({
    description: 'Was die fragende Person auf demselben Weg übergeben hat und noch zurücknehmen kann',
    fields: (t) => ({
      titel: t.exposeString('titel'),
      von: t.string({ resolve: ({ von }, _args, ctx) => name(ctx, von) }),
      an: t.string({
        resolve: ({ anPerson, anAmt }, _args, ctx) => (anAmt === null ? name(ctx, anPerson) : amt(ctx, anAmt).name),
      }),
      am: t.expose('am', { type: 'Zeitpunkt', description: 'zuletzt' }),
      ids: t.idList({ resolve: ({ ids }) => [...ids] }),
    }),
  })
  builder.queryField('letzteUebergaben', (t) =>
    t.field({
      type: [LetzteType],
      permission: ['lesen', 'Uebergabe'],
      resolve: (_root, _args, ctx) => letzteUebergaben(ctx),
    }),
  )
  builder.queryField('uebergabe', (t) =>
    t.field({
      type: [GruppeType],
      permission: ['anlegen', 'Uebergabe'],
      args: { person: t.arg.id(id) },
      resolve: (_root, { person }, ctx) => gehalten(ctx, person),
    }),
  )
  builder.mutationFields((t) => ({
    uebergeben: t.field({
      type: UebergabeType,
      description: 'Ein Stück; an eine Person oder ein Amt',
      permission: ['anlegen', 'Uebergabe'],
      args: {
        art: t.arg.string(id),
        objekt: t.arg.id(id),
        von: t.arg.id(id),
        person: t.arg.id(),
        amt: t.arg.string(),
      },
      resolve: (_root, { art, objekt, von, person, amt }, ctx) =>
        uebergeben(ctx, art, objekt, von, { person: person ?? null, amt: amt ?? null }),
    }),
    uebergabeZuruecknehmen: t.field({
      type: UebergabeType,
      permission: ['aendern', 'Uebergabe'],
      args: { id: t.arg.id(id) },
      resolve: (_root, args, ctx) => uebergabeZuruecknehmen(ctx, args.id),
    }),
  }))
}

async function name(ctx: Context, person: string | null): Promise<string> {
  return (await mitarbeiterLaden(ctx, person))?.name ?? 'Person ohne Rolle'
}
