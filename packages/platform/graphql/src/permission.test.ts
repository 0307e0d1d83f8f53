import { person } from '@verbundakte/authz'
import { Forbidden } from '@verbundakte/kernel'
import { type GraphQLObjectType, graphql } from 'graphql'
import { expect, test } from 'vitest'
import { makeBuilder } from './builder.ts'
import type { Context } from './context.ts'

test('a root field without a permission does not compile, and does not build', () => {
  const builder = makeBuilder()
  // @ts-expect-error the permission is missing
  builder.queryField('offen', (t) => t.string({ resolve: () => 'offen' }))
  expect(() => builder.toSchema()).toThrow('Query.offen has no permission')
})

test('neither does a mutation, a connection, or a field that was spread from somewhere', () => {
  const mutation = makeBuilder()
  // @ts-expect-error the permission is missing
  mutation.mutationField('offen', (t) => t.string({ resolve: () => 'offen' }))
  expect(() => mutation.toSchema()).toThrow('Mutation.offen has no permission')
  const connection = makeBuilder()
  const Zettel = connection.objectRef<{ id: string }>('Zettel').implement({ fields: (t) => ({ id: t.exposeID('id') }) })
  const page = { edges: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } }
  // @ts-expect-error the permission is missing
  connection.queryField('offen', (t) => t.connection({ type: Zettel, resolve: () => page }))
  expect(() => connection.toSchema()).toThrow('Query.offen has no permission')
})

test('relay’s own root fields are not there: node(id) would be a door without a name', () => {
  const builder = makeBuilder()
  builder.queryField('da', (t) => t.string({ permission: 'angemeldet', resolve: () => 'da' }))
  // The root type of a query is an object type.
  const query = builder.toSchema().getQueryType() as GraphQLObjectType
  expect(Object.keys(query.getFields())).toEqual(['da'])
})

test('the door asks before the resolver runs', async () => {
  const builder = makeBuilder()
  let ran = 0
  const resolve = () => String(++ran)
  builder.queryFields((t) => ({
    zettel: t.string({ permission: ['lesen', 'Zettel'], nullable: true, resolve }),
    angemeldet: t.string({ permission: 'angemeldet', nullable: true, resolve }),
  }))
  builder.mutationField('tun', (t) => t.string({ permission: 'angemeldet', resolve }))
  const schema = builder.toSchema()
  const ask = async (rolle: string | null, may: boolean) => {
    const who = person('0190e8a2-0000-7000-8000-0000000000aa', 'x', rolle ? [{ rolle, amt: null }] : [])
    const contextValue = { person: who, rights: { perhaps: () => may } } as unknown as Context // all that the door looks at
    const { data, errors } = await graphql({ schema, source: '{ zettel angemeldet }', contextValue })
    return [{ ...data }, errors?.map((error) => error.originalError instanceof Forbidden)]
  }
  expect(await ask(null, false)).toEqual([{ zettel: null, angemeldet: null }, [true, true]])
  expect(ran).toBe(0)
  expect(await ask('leitung', false)).toEqual([{ zettel: null, angemeldet: '1' }, [true]])
  expect(await ask('leitung', true)).toEqual([{ zettel: '2', angemeldet: '3' }, undefined])
})
