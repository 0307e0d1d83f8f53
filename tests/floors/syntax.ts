import { parseAst } from 'vitest/node'
import { text } from './tree.ts'

/** A node of the syntax tree, as far as the fitness tests look at it. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const parsed = new Map<string, Node>()

export function syntaxOf(path: string): Node {
  const known = parsed.get(path)
  if (known) return known
  const tree: unknown = parseAst(text(path) ?? '', { lang: path.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' })
  // ESTree: every node has a type and its place.
  const made = tree as Node
  parsed.set(path, made)
  return made
}

/** Every node below `node`, itself first. */
export function* walk(node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) yield* walk(each)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

export interface Import {
  readonly from: string
  readonly start: number
  /** erased at run time */
  readonly typeOnly: boolean
}

/** What a file imports, by every form there is. */
export function importsOf(path: string): Import[] {
  return [...walk(syntaxOf(path))].flatMap((node) => {
    const { source } = node
    if (!/^(Import|Export(Named|All))Declaration$|^ImportExpression$/.test(node.type)) return []
    if (!isNode(source) || typeof source.value !== 'string') return []
    return [
      { from: source.value, start: node.start, typeOnly: node.importKind === 'type' || node.exportKind === 'type' },
    ]
  })
}

/** Names and texts of a file, without its comments. */
export function wordsOf(path: string): { readonly word: string; readonly start: number }[] {
  return [...walk(syntaxOf(path))].flatMap((node) => {
    if (node.type === 'Identifier' && typeof node.name === 'string') return [{ word: node.name, start: node.start }]
    if (node.type === 'Literal' && typeof node.value === 'string') return [{ word: node.value, start: node.start }]
    const { value } = node
    if (node.type !== 'TemplateElement' || typeof value !== 'object' || value === null || !('raw' in value)) return []
    return [{ word: String(value.raw), start: node.start }]
  })
}

/** Whether `node` is a member like `akten.gemeinde`. */
export function isMember(node: unknown, property: string): boolean {
  if (!isNode(node) || node.type !== 'MemberExpression' || !isNode(node.property)) return false
  return node.property.name === property
}

export function callee(node: Node): string {
  return node.type === 'CallExpression' && isNode(node.callee) ? String(node.callee.name ?? '') : ''
}
