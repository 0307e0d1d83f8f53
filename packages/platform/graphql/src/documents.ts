import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  validate,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'
import { ByText } from './by-text.ts'
import { measure, read } from './limits.ts'

/** A document that was parsed, validated, measured and compiled. */
export interface Prepared {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** @throws GraphQLError when these variables make it too large */
  readonly checkCost: (variables: Readonly<Record<string, unknown>>) => void
  /** compiled when first run on the fast road */
  readonly compiled: () => CompiledQuery
}

/** Errors of the text itself: the answer is a 400, nothing was run. */
export class BadDocument extends Error {
  readonly errors: readonly GraphQLError[]
  constructor(errors: readonly GraphQLError[]) {
    super('bad document')
    this.errors = errors
  }
}

/**
 * Documents by their text. A screen sends the same text thousands of times: parsing, validating, measuring and
 * compiling it once is what makes the fast road fast (stack.md §6: 240 → 457 requests a second).
 */
export class Documents {
  readonly #schema: GraphQLSchema
  readonly #kept = new ByText<Prepared>()

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** @throws BadDocument */
  prepare(text: string, operationName?: string | null): Prepared {
    const key = `${operationName ?? ''}\n${text}`
    const known = this.#kept.get(key)
    if (known) return known
    const made = this.#make(text, operationName)
    this.#kept.set(key, made)
    return made
  }

  #make(text: string, operationName?: string | null): Prepared {
    const document = attempt(() => read(text))
    const invalid = validate(this.#schema, document, undefined, { maxErrors: 10 })
    if (invalid.length > 0) throw new BadDocument(invalid)
    const operation = getOperationAST(document, operationName)
    if (!operation) throw new BadDocument([noOperation()])
    const checkCost = attempt(() => measure(this.#schema, document, operation))
    let compiled: CompiledQuery | undefined
    return {
      document,
      operation,
      checkCost,
      compiled: () => {
        compiled ??= compile(this.#schema, document, operation.name?.value)
        return compiled
      },
    }
  }
}

/** Several operations, or none of the name that was given. */
export function noOperation(): GraphQLError {
  return new GraphQLError('Welche Operation gemeint ist, muss operationName sagen.', {
    extensions: { code: 'graphql.operation', http: { status: 400 } },
  })
}

function attempt<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof GraphQLError ? new BadDocument([error]) : error
  }
}

function compile(schema: GraphQLSchema, document: DocumentNode, name: string | undefined): CompiledQuery {
  const compiled = compileQuery(schema, document, name)
  if (!isCompiledQuery(compiled)) throw new BadDocument(compiled.errors ?? [])
  return compiled
}
