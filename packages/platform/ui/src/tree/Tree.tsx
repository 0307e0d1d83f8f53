import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Icon } from '../parts/Icon.tsx'
import { type TreeNode, type TreeStep, treeStep, typeAhead, visibleNodes } from './tree-model.ts'
import './tree.css'

interface TreeProps<Node extends TreeNode> {
  readonly label: string
  readonly nodes: readonly Node[]
  readonly expanded: ReadonlySet<string>
  readonly onExpandedChange: (expanded: ReadonlySet<string>) => void
  readonly selected: string | null
  readonly onSelect: (node: Node) => void
  readonly renderLabel: (node: Node) => ReactNode
}

const TYPE_AHEAD_MS = 700

/**
 * A tree by the WAI-ARIA pattern. It is rendered flat, with level and place told to assistive technology, so that the
 * browser can skip what is off the screen: ten thousand nodes scroll like ten.
 */
export function Tree<Node extends TreeNode>(props: TreeProps<Node>) {
  const { nodes, expanded, selected, onExpandedChange, onSelect } = props
  const visible = useMemo(() => visibleNodes(nodes, expanded), [nodes, expanded])
  const [focused, setFocused] = useState<string | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const typed = useRef({ text: '', at: 0 })
  const isVisible = (id: string | null) => visible.some((entry) => entry.node.id === id)
  const tabStop = isVisible(focused) ? focused : isVisible(selected) ? selected : (visible[0]?.node.id ?? null)

  useEffect(() => {
    if (selected) setFocused(selected)
  }, [selected])

  const toggle = (id: string, open: boolean) => {
    const next = new Set(expanded)
    if (open) next.add(id)
    else next.delete(id)
    onExpandedChange(next)
  }
  const focus = (id: string) => {
    setFocused(id)
    list.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus()
  }
  const apply = (change: TreeStep) => {
    const node = nodes.find((candidate) => candidate.id === change.id)
    if (change.kind === 'focus') focus(change.id)
    else if (change.kind === 'select') node && onSelect(node)
    else toggle(change.id, change.kind === 'expand')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!tabStop || event.ctrlKey || event.metaKey || event.altKey) return
    const change = treeStep(visible, tabStop, event.key)
    if (change) {
      event.preventDefault()
      return apply(change)
    }
    // Letters and digits only: `/` and `?` keep their meaning everywhere.
    if (!/^[\p{L}\p{N}.]$/u.test(event.key)) return
    event.preventDefault()
    const fresh = performance.now() - typed.current.at > TYPE_AHEAD_MS
    typed.current = { text: (fresh ? '' : typed.current.text) + event.key, at: performance.now() }
    const found = typeAhead(visible, tabStop, typed.current.text)
    if (found) focus(found)
  }

  return (
    <div className="va-tree" role="tree" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
      {visible.map(({ node, level, position, siblings, hasChildren, expanded: open }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around hears the keys of the focused item
        <div
          key={node.id}
          role="treeitem"
          data-node={node.id}
          className="va-tree__item"
          // React sets this through the style object of the element, which a strict CSP allows.
          style={{ '--level': level } as CSSProperties}
          tabIndex={node.id === tabStop ? 0 : -1}
          aria-level={level}
          aria-posinset={position}
          aria-setsize={siblings}
          aria-expanded={hasChildren ? open : undefined}
          aria-selected={node.id === selected}
          onClick={(event) => {
            focus(node.id)
            const onTwist = event.target instanceof Element && event.target.closest('.va-tree__twist')
            if (onTwist && hasChildren) toggle(node.id, !open)
            else onSelect(node)
          }}
        >
          <span className={`va-tree__twist${open ? ' va-tree__twist--open' : ''}`}>
            {hasChildren && <Icon name="chevron-right" />}
          </span>
          <span className="va-tree__label">{props.renderLabel(node)}</span>
        </div>
      ))}
    </div>
  )
}
