import { existsSync, readFileSync } from 'node:fs'
import type { Module } from '@verbundakte/module'
import { describe, expect, test } from 'vitest'
import { fieldsReadingMore } from './contract/columns.ts'
import { fieldsWithoutPermission, strangeNames, subjectsWithoutGlossary } from './contract/names.ts'
import { grantedToNobody, rulesWithoutAudience, rulesWithoutSql } from './contract/rights.ts'
import { tablesUnlikeMigrations, tablesWithoutWall } from './contract/tables.ts'
import { testVerbund } from './verbund.ts'

const GLOSSAR = new URL('../../../../docs/glossar.md', import.meta.url)

/**
 * What every module must promise, as tests: nothing for nobody, rules in all three readings, tables behind the wall
 * and as the migrations made them, names that people can look up. Call it with everything that is discovered.
 */
export async function moduleContract(modules: readonly Module[]): Promise<void> {
  const verbund = await testVerbund({ modules })
  test('every GraphQL root field has a permission', () => {
    expect(fieldsWithoutPermission(modules)).toEqual([])
  })
  test('every GraphQL field reads no more of its row than it says', () => {
    expect(fieldsReadingMore(modules)).toEqual([])
  })
  describe.for(modules.map((module) => [module.name, module] as const))('%s', ([, module]) => {
    test('grants nothing to a person without a role', () => {
      expect(grantedToNobody(module)).toEqual([])
    })
    test('has rules that Postgres understands, whoever asks', async () => {
      expect(await rulesWithoutSql(module, verbund)).toEqual([])
    })
    test('has an audience for everyone who may read what it makes findable', () => {
      expect(rulesWithoutAudience(module)).toEqual([])
    })
    test('keeps every table behind forced row-level security', async () => {
      expect(await tablesWithoutWall(module, verbund.database)).toEqual([])
    })
    test('has tables as its migrations made them', async () => {
      expect(await tablesUnlikeMigrations(module, verbund.database)).toEqual([])
    })
    test('explains its subjects in the glossary', () => {
      expect(subjectsWithoutGlossary(module, glossarOf(module))).toEqual([])
    })
    test('names events, jobs and subjects so that they can be placed', () => {
      expect(strangeNames(module, modules)).toEqual([])
    })
  })
}

/** The common glossary, and the words a module brings along in its own folder. */
function glossarOf(module: Module): string {
  const own = new URL('../glossar.md', module.migrations)
  return [GLOSSAR, own].map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join('\n')
}
