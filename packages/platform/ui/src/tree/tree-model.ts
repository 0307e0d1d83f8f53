import { fold } from '@verbundakte/kernel'

/** A node of a tree that is given flat, parents before their children, siblings in order. */
export interface TreeNode {
  readonly id: string
  readonly parentId: string | null
  /** what typing ahead compares, and what is read out */
  readonly text: string
}

/** A node that is on the screen, with what assistive technology is told about its place. */
export interface VisibleNode<Node extends TreeNode> {
  readonly node: Node
  readonly level: number
  readonly position: number
  readonly siblings: number
  readonly hasChildren: boolean
  readonly expanded: boolean
}

export type TreeStep =
  | { readonly kind: 'focus'; readonly id: string }
  | { readonly kind: 'expand' | 'collapse'; readonly id: string }
  | { readonly kind: 'select'; readonly id: string }

export function visibleNodes<Node extends TreeNode>(
  nodes: readonly Node[],
  expanded: ReadonlySet<string>,
): VisibleNode<Node>[] {
  const children = Map.groupBy(nodes, (node) => node.parentId)
  const visible: VisibleNode<Node>[] = []
  const walk = (parent: string | null, level: number) => {
    const siblings = children.get(parent) ?? []
    siblings.forEach((node, place) => {
      const hasChildren = children.has(node.id)
      const open = hasChildren && expanded.has(node.id)
      visible.push({ node, level, position: place + 1, siblings: siblings.length, hasChildren, expanded: open })
      if (open) walk(node.id, level + 1)
    })
  }
  walk(null, 1)
  return visible
}

/** What a key does in a tree (WAI-ARIA tree pattern). Null: the key means nothing here. */
export function treeStep<Node extends TreeNode>(
  visible: readonly VisibleNode<Node>[],
  at: string,
  key: string,
): TreeStep | null {
  const place = visible.findIndex((entry) => entry.node.id === at)
  const entry = visible[place]
  if (!entry) return null
  const focus = (target: VisibleNode<Node> | undefined): TreeStep | null =>
    target ? { kind: 'focus', id: target.node.id } : null
  switch (key) {
    case 'ArrowDown':
      return focus(visible[place + 1])
    case 'ArrowUp':
      return focus(visible[place - 1])
    case 'Home':
      return focus(visible[0])
    case 'End':
      return focus(visible.at(-1))
    case 'Enter':
    case ' ':
      return { kind: 'select', id: at }
    case 'ArrowRight':
      if (!entry.hasChildren) return null
      return entry.expanded ? focus(visible[place + 1]) : { kind: 'expand', id: at }
    case 'ArrowLeft':
      if (entry.expanded) return { kind: 'collapse', id: at }
      return focus(visible.find((other) => other.node.id === entry.node.parentId))
    default:
      return null
  }
}

/** The next node, beginning after the current one, whose text begins with what was typed. */
export function typeAhead<Node extends TreeNode>(
  visible: readonly VisibleNode<Node>[],
  at: string,
  typed: string,
): string | null {
  const place = Math.max(
    0,
    visible.findIndex((entry) => entry.node.id === at),
  )
  // A second character refines the place already found; the first one moves on from it.
  const start = typed.length > 1 ? place : place + 1
  const round = [...visible.slice(start), ...visible.slice(0, start)]
  const wanted = fold(typed)
  return round.find((entry) => matches(entry.node.text, wanted))?.node.id ?? null
}

/** Numbers by their beginning, titles by the beginning of their first word: `130` and `Brand` both find 130 Brandschutz. */
function matches(text: string, wanted: string): boolean {
  const folded = fold(text)
  return folded.startsWith(wanted) || folded.slice(folded.indexOf(' ') + 1).startsWith(wanted)
}

/** The ids of all ancestors, to open the way to a node. */
export function ancestors(nodes: readonly TreeNode[], id: string): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const found: string[] = []
  for (let parent = byId.get(id)?.parentId; parent; parent = byId.get(parent)?.parentId) found.push(parent)
  return found
}
