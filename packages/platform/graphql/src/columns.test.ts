import { keyColumns, moduleSchema, word } from '@verbundakte/database'
import { graphql } from 'graphql'
import { expect, test } from 'vitest'
import { makeBuilder } from './builder.ts'
import { type Columns, columnsOf } from './columns.ts'
import { ANGEMELDET } from './permission.ts'

const notizen = moduleSchema('probe').table('notiz', {
  ...keyColumns(),
  titel: word('titel').notNull(),
  amt: word('amt').notNull(),
  inhalt: word('inhalt').notNull(),
})
type Notiz = typeof notizen.$inferSelect

/** A schema needs one of each. */
function emptyBuilder() {
  const builder = makeBuilder()
  builder.mutationField('nichts', (t) => t.boolean({ permission: ANGEMELDET, resolve: () => true }))
  return builder
}

/** What a list of Notizen is asked for by a selection. */
async function asked(selection: string, more = ''): Promise<readonly string[] | null> {
  let columns: Columns | undefined
  const builder = emptyBuilder()
  const NotizType = builder.objectRef<Notiz>('Notiz')
  builder.objectType(NotizType, {
    fields: (t) => ({
      id: t.exposeID('id'),
      ueberschrift: t.exposeString('titel'),
      amt: t.string({ columns: ['amt'], resolve: (row) => row.amt.toUpperCase() }),
      ganz: t.string({ resolve: (row) => `${row.titel}: ${row.inhalt}` }),
    }),
  })
  builder.queryField('notizen', (t) =>
    t.connection({
      type: NotizType,
      permission: ANGEMELDET,
      resolve: (_root, _args, _ctx, info) => {
        columns = columnsOf(info, notizen)
        return { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } }
      },
    }),
  )
  const contextValue = { person: { rollen: new Set(['leitung']) } }
  const source = `{ notizen { ${selection} } } ${more}`
  const { errors } = await graphql({ schema: builder.toSchema(), source, contextValue })
  expect(errors).toBeUndefined()
  return columns ? [...columns.names].sort() : null
}

test('a list is asked for the columns of its fields, whatever they are called, and always for the id', async () => {
  expect(await asked('edges { node { ueberschrift } }')).toEqual(['id', 'titel'])
  expect(await asked('edges { node { a: ueberschrift __typename amt } cursor } pageInfo { endCursor }')).toEqual([
    'amt',
    'id',
    'titel',
  ])
  expect(await asked('pageInfo { hasNextPage }')).toEqual(['id'])
})

test('fragments count where they stand, and what may be skipped counts too', async () => {
  const more = 'fragment Kopf on Notiz { ueberschrift } fragment Kante on QueryNotizenConnectionEdge { node { amt } }'
  expect(await asked('edges { ...Kante node { ...Kopf } }', more)).toEqual(['amt', 'id', 'titel'])
  expect(await asked('edges { node { ... on Notiz { amt @skip(if: true) } } }')).toEqual(['amt', 'id'])
})

test('a field that does not say what it reads gets the whole row', async () => {
  expect(await asked('edges { node { id ganz } }')).toBeNull()
})

test('ever new sets of columns end at whole rows, not at ever new statements', async () => {
  const many = moduleSchema('probe').table('viele', {
    ...keyColumns(),
    ...Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`s${n}`, word(`s${n}`).notNull()])),
  })
  const builder = emptyBuilder()
  const Type = builder.objectRef<Record<string, string>>('Viele')
  builder.objectType(Type, {
    fields: (t) => Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`s${n}`, t.exposeString(`s${n}`)])),
  })
  const seen: (string | null)[] = []
  builder.queryField('viele', (t) =>
    t.field({
      type: [Type],
      permission: ANGEMELDET,
      resolve: (_root, _args, _ctx, info) => {
        seen.push(columnsOf(info, many)?.text ?? null)
        return []
      },
    }),
  )
  const schema = builder.toSchema()
  const contextValue = { person: { rollen: new Set(['leitung']) } }
  for (let n = 0; n < 60; n++) await graphql({ schema, source: `{ viele { s${n} } }`, contextValue })
  expect(seen[0]).toBe('id,s0')
  expect(seen.at(-1)).toBeNull()
  expect(new Set(seen).size).toBe(51)
})
