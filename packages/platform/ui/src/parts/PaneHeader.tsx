import type { ReactNode } from 'react'
import { type PaneName, usePanes } from '../panes/Panes.tsx'
import { useStacked } from '../panes/stacked.ts'
import { IconButton } from './Button.tsx'
import './pane-header.css'

interface PaneHeaderProps {
  readonly title: string
  /** the middle pane is what the page is about: its title is the heading of the page */
  readonly main?: boolean
  /** what stands above the title: number, way, kind */
  readonly over?: ReactNode
  readonly meta?: ReactNode
  readonly actions?: ReactNode
  /** where the back button of a phone leads; from the middle to the left it is a menu, unless a list is there */
  readonly back?: { readonly to: PaneName; readonly label: string; readonly list?: true }
}

/** The head of a pane: what it shows and what can be done with it. */
export function PaneHeader({ title, main = false, over, meta, actions, back }: PaneHeaderProps) {
  const { show } = usePanes()
  // On a phone the pane is the whole page.
  const alone = useStacked() && back !== undefined
  const Heading = main || alone ? 'h1' : 'h2'
  return (
    <header className="va-pane-header">
      {back && (
        <div className="va-pane-header__back">
          <IconButton
            icon={back.to === 'links' && main && !back.list ? 'dehaze' : 'arrow-back'}
            label={back.label}
            onClick={() => show(back.to)}
          />
        </div>
      )}
      <div className="va-pane-header__text">
        {over && <div className="va-pane-header__over">{over}</div>}
        <Heading>{title}</Heading>
        {meta && <div className="va-pane-header__meta">{meta}</div>}
      </div>
      {actions && <div className="va-pane-header__actions">{actions}</div>}
    </header>
  )
}
