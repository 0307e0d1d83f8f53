/**
 * Writes `generated/graphql.ts` beside the screens: one typed document for every operation in the `*.graphql` files
 * of a web folder. Run it after changing an operation or the schema: `node services/web/codegen.ts`.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typedDocuments from '@graphql-codegen/typed-document-node'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import { buildSchema, parse } from 'graphql'

const root = join(import.meta.dirname, '..', '..')
const COMMITTED = join(root, 'services/gateway/schema.graphql')

for (const folder of webFolders()) {
  const file = join(folder, 'generated/graphql.ts')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await generate(folder, file))
  process.stdout.write(`${file.slice(root.length + 1)}\n`)
}

/** Folders that hold operations: the shell's own and the `web` folder of every module. */
function webFolders(): string[] {
  const files = globSync(['services/web/src/*.graphql', 'packages/*/*/web/*.graphql'], { cwd: root })
  return [...new Set(files.map((file) => join(root, dirname(file))))].sort()
}

function generate(folder: string, filename: string): Promise<string> {
  const operations = globSync('*.graphql', { cwd: folder }).sort()
  return codegen({
    filename,
    schema: parse(schemaText()),
    schemaAst: buildSchema(schemaText()),
    documents: operations.map((name) => ({
      location: join(folder, name),
      document: parse(readFileSync(join(folder, name), 'utf8')),
    })),
    config: {
      // Documents travel as text: no GraphQL parser in the browser, and the gateway's cache sees the same text each time.
      documentMode: 'string',
      useTypeImports: true,
      enumType: 'string-literal',
      scalars: { ID: 'string', Kalendertag: 'string', Zeitpunkt: 'string' },
      skipTypename: true,
      immutableTypes: true,
    },
    plugins: [{ types: {} }, { documents: {} }],
    pluginMap: { types: operationTypes, documents: typedDocuments },
  })
}

/** The gateway's committed schema, or the file that SCHEMA names. */
function schemaText(): string {
  const file = process.env.SCHEMA ?? COMMITTED
  if (!existsSync(file)) throw new Error(`Kein Schema: ${file} fehlt. SCHEMA nennt ein anderes.`)
  return readFileSync(file, 'utf8')
}
