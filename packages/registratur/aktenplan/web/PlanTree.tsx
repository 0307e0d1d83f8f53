import { ancestors, Notice, Progress, remembered, sentenceFor, Tree, useGemeinde } from '@verbundakte/ui'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { PlanHits } from './PlanHits.tsx'
import { PlanLabel } from './PlanLabel.tsx'
import { type PlanPosition, usePlan } from './plan.ts'
import { searchPlan } from './plan-search.ts'

interface PlanTreeProps {
  readonly selected: string | null
  readonly onSelect: (position: PlanPosition) => void
}

/** The plan as a tree, with a field above it that finds positions by number, title or synonym while one types. */
export function PlanTree({ selected, onSelect }: PlanTreeProps) {
  const { id: gemeinde } = useGemeinde()
  const { plan, error } = usePlan()
  const [typed, setTyped] = useState('')
  // What is open stays open, tomorrow too: a tree that closes itself is searched anew every morning.
  const store = useMemo(() => remembered(`plan.${gemeinde}`, ''), [gemeinde])
  const kept = useSyncExternalStore(store.subscribe, store.read)
  const nodes = useMemo(
    () =>
      plan?.positionen.map((position) => ({
        ...position,
        parentId: position.elternId,
        text: `${position.kennzeichen} ${position.titel}`,
      })),
    [plan],
  )
  const expanded = useMemo(() => new Set(kept === '' ? [] : kept.split(',')), [kept])
  useEffect(() => {
    if (!nodes || !selected) return
    // The way to what was chosen is opened once; closing it again is up to the person.
    const open = new Set(store.read().split(',').filter(Boolean))
    const way = ancestors(nodes, selected).filter((id) => !open.has(id))
    if (way.length > 0) store.write([...open, ...way].join(','))
  }, [nodes, selected, store])

  if (error) return <Notice kind="danger">{sentenceFor(error)}</Notice>
  if (!plan || !nodes) return <Progress label="Aktenplan wird geladen" />
  const choose = (position: PlanPosition) => {
    setTyped('')
    onSelect(position)
  }
  const searching = typed.trim() !== ''
  return (
    <div className="plan-tree">
      <search className="plan-tree__search">
        <input
          type="search"
          className="va-input"
          aria-label="Im Aktenplan suchen"
          placeholder="Aktenplan: Nummer oder Wort"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            const [best] = searchPlan(plan.positionen, typed, 1)
            if (event.key === 'Enter' && best) choose(best)
            if (event.key === 'Escape') setTyped('')
          }}
        />
      </search>
      {searching ? (
        <PlanHits hits={searchPlan(plan.positionen, typed)} selected={selected} onSelect={choose} />
      ) : (
        <Tree
          label="Aktenplan"
          nodes={nodes}
          expanded={expanded}
          onExpandedChange={(next) => store.write([...next].join(','))}
          selected={selected}
          onSelect={choose}
          renderLabel={(node) => <PlanLabel position={node} />}
        />
      )}
    </div>
  )
}
