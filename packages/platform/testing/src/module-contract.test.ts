import { eq, not, notNull } from '@verbundakte/authz'
import { keyColumns, moduleSchema, word } from '@verbundakte/database'
import type { Module } from '@verbundakte/module'
import { date, integer, text } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldsReadingMore } from './contract/columns.ts'
import { fieldsWithoutPermission, strangeNames, subjectsWithoutGlossary } from './contract/names.ts'
import { grantedToNobody, rulesWithoutAudience, rulesWithoutSql } from './contract/rights.ts'
import { tablesUnlikeMigrations, tablesWithoutWall } from './contract/tables.ts'
import { testVerbund } from './verbund.ts'

const zettel = moduleSchema('probe').table('zettel', {
  ...keyColumns(),
  amt: word('amt').notNull(),
  inhalt: text('inhalt').notNull(),
  nur_hier: date('nur_hier'),
  zahl: integer('zahl'),
})

/** A module in which everything that the contract looks at is wrong. */
const schlecht: Module = {
  name: 'probe',
  titel: 'Probe',
  migrations: new URL('./contract/probe/', import.meta.url),
  subjects: { zettel },
  abilities(allow, person) {
    allow('lesen', 'zettel', not({ inhalt: eq('geheim') }))
    if (person.rollen.has('leitung')) allow('aendern', 'zettel', { nur_hier: notNull() })
  },
  events: { 'probe.Geändert!': { subject: 'zettel', payload: z.object({}) } },
  jobs: { 'probe.warten': { on: 'niemand.ruft', run: async () => {} } },
  search: {
    zettel: { table: zettel, shapes: [['zahl']], ids: async () => [], project: async () => [], hits: async () => [] },
  },
  schema(builder) {
    // What gets round the type: a field as plain JavaScript would write it.
    const offen = { type: 'String', permission: ['lesen', 'Unbekannt'], resolve: () => 'offen' } as const
    builder.queryField('offen', (t) => t.field(offen))
    builder.objectType(builder.objectRef<{ amt: string; inhalt: string }>('Zettel'), {
      fields: (t) => ({
        amt: t.exposeString('amt'),
        kurz: t.string({ columns: ['inhalt'], resolve: (z) => z.inhalt.slice(0, 10) }),
        lang: t.string({ columns: ['inhalt'], resolve: (z) => `${z.amt}: ${z.inhalt}` }),
      }),
    })
  },
}

const verbund = await testVerbund({ modules: [{ ...schlecht, jobs: {} }] })

test('notices what is granted to a person without a role', () => {
  expect(grantedToNobody(schlecht)).toEqual(['probe: „lesen zettel“ for a person without a role'])
})

test('notices a rule that Postgres does not understand', async () => {
  const wrong = await rulesWithoutSql(schlecht, verbund)
  expect(wrong.map((each) => each.slice(0, 31))).toEqual(
    ['meinhard.leitung: aendern zettel', 'sontra.leitung: aendern zettel: '].map((each) => each.slice(0, 31)),
  )
})

test('notices a field that reads more of its row than it says', () => {
  expect(fieldsReadingMore([schlecht])).toEqual(['Zettel.lang reads amt, which its columns do not name'])
})

test('notices an audience that cannot be said in tokens, or that a row might lack', () => {
  const wrong = rulesWithoutAudience(schlecht)
  expect(wrong[0]).toContain('zahl is missing or may be null')
  expect(wrong.some((each) => each.includes('“not” cannot be said'))).toBe(true)
})

test('notices a table outside the wall', async () => {
  expect(await tablesWithoutWall(schlecht, verbund.database)).toEqual([])
  await verbund.database.admin`alter table probe.zettel no force row level security`
  expect(await tablesWithoutWall(schlecht, verbund.database)).toEqual(['probe.zettel stands outside the wall'])
})

test('notices every difference between tables.ts and the migrations', async () => {
  expect(await tablesUnlikeMigrations(schlecht, verbund.database)).toEqual([
    'probe.zettel.amt: text collate "C" not null in tables.ts, text not null in Postgres',
    'probe.zettel.inhalt: text not null in tables.ts, text in Postgres',
    'probe.zettel.nur_hier: date in tables.ts, nothing in Postgres',
    'probe.zettel.zahl: integer in tables.ts, bigint in Postgres',
    'probe.zettel.nur_dort is missing in tables.ts',
  ])
})

test('notices a subject that nobody explained, and names that cannot be placed', () => {
  expect(subjectsWithoutGlossary(schlecht, '- **zettel** – kurz')).toHaveLength(1)
  expect(subjectsWithoutGlossary(schlecht, '- **zettel** – ein Blatt Papier mit einer Notiz')).toEqual([])
  expect(strangeNames(schlecht, [schlecht])).toHaveLength(3)
})

test('notices a field whose permission names no subject', () => {
  expect(fieldsWithoutPermission([schlecht])).toEqual(['Query.offen has no permission on a subject'])
})
