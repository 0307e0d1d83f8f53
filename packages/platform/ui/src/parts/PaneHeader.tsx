import type { ReactNode } from 'react'
import { type PaneName, usePanes } from '../panes/Panes.tsx'
import { IconButton } from './Button.tsx'
import './pane-header.css'

interface PaneHeaderProps {
  readonly title: string
  /** what stands above the title: number, way, kind */
  readonly over?: ReactNode
  readonly meta?: ReactNode
  readonly actions?: ReactNode
  /** where the back button of a phone leads */
  readonly back?: { readonly to: PaneName; readonly label: string }
}

/** The head of a pane: what it shows and what can be done with it. */
export function PaneHeader({ title, over, meta, actions, back }: PaneHeaderProps) {
  const { show } = usePanes()
  return (
    <header className="va-pane-header">
      {back && (
        <div className="va-pane-header__back">
          <IconButton
            icon={back.to === 'links' ? 'dehaze' : 'arrow-back'}
            label={back.label}
            onClick={() => show(back.to)}
          />
        </div>
      )}
      <div className="va-pane-header__text">
        {over && <div className="va-pane-header__over">{over}</div>}
        <h2>{title}</h2>
        {meta && <div className="va-pane-header__meta">{meta}</div>}
      </div>
      {actions && <div className="va-pane-header__actions">{actions}</div>}
    </header>
  )
}
