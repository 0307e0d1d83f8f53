import { expect, test } from 'vitest'
import { files, text } from './tree.ts'

const MIGRATION = /\/migrations\/\d{4}_[a-z0-9_]+\.sql$/

// Forced row security holds the owner, too, who belongs to no Gemeinde: such a statement finds no rows and says nothing.
test('a migration that moves rows has the wall step aside for every table it reads or writes, and come back', () => {
  const wrong = files()
    .filter((path) => MIGRATION.test(path))
    .flatMap((path) => behindTheWall(text(path) ?? '').map((table) => `${path}: ${table}`))
  expect(wrong).toEqual([])
})

test('sees a table that is written or read behind the wall, and one that is left open', () => {
  const open = (table: string) => `alter table ${table} no force row level security;`
  const shut = (table: string) => `alter table ${table} force row level security;`
  expect(behindTheWall('update a set b = 1;')).toEqual(['a'])
  expect(behindTheWall(`${open('a')} insert into a select 1 from b.c; ${shut('a')}`)).toEqual(['b.c'])
  expect(behindTheWall(`${open('a')} delete from a;`)).toEqual(['a'])
  expect(behindTheWall(`do $$ begin\nupdate a set b = 1;\nend $$;`)).toEqual(['a'])
  expect(behindTheWall(`${open('a')} update a set b = 1; ${shut('a')}`)).toEqual([])
  expect(behindTheWall('create table a (b text); insert into a values (1); -- update c set d = 1;')).toEqual([])
  expect(
    behindTheWall('create or replace function f() returns trigger as $$ begin\nupdate a set b = 1;\nend $$;'),
  ).toEqual([])
})

/** Tables whose rows a statement of this file means to find, and cannot. A table of the same file has no wall yet. */
function behindTheWall(sql: string): string[] {
  const found = new Set<string>()
  const free = new Set<string>()
  const aside = new Set<string>()
  const plain = sql
    .replace(/--.*$/gm, '')
    .replace(/create\s+(or\s+replace\s+)?(function|procedure)[^$]*(\$\w*\$)[\s\S]*?\3/gi, '')
  for (const statement of plain.split(/;|\$\w*\$|\bbegin\b/i).map((each) => each.trim())) {
    const [, created] = /^create\s+(?:temp\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w.]+)/i.exec(statement) ?? []
    if (created) free.add(created)
    const [, table = '', no] =
      /^alter\s+table\s+([\w.]+)\s+(no\s+)?force\s+row\s+level\s+security/i.exec(statement) ?? []
    if (table) no ? aside.add(table) : aside.delete(table)
    if (!/^(update|insert\s+into|delete\s+from|merge\s+into|with)\s/i.test(statement)) continue
    for (const [, named = ''] of statement.matchAll(
      /\b(?:update|into|from|join|using)\s+(?:only\s+)?([a-z][\w.]*)/gi,
    )) {
      if (!free.has(named) && !aside.has(named)) found.add(named)
    }
  }
  return [...found, ...aside]
}
