import { writeFile } from 'node:fs/promises'
import { App, discover } from '@verbundakte/module'
import { lexicographicSortSchema, printSchema } from 'graphql'

/** The schema as text, sorted, so that a difference in review is a difference in the interface. */
export async function schemaText(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(App.schemaOf(await discover())))}\n`
}

if (import.meta.main) await writeFile(new URL('../schema.graphql', import.meta.url), await schemaText())
