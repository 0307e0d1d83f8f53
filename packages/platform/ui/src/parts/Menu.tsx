import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Kbd } from '../shortcuts/Kbd.tsx'
import { Icon, type IconName } from './Icon.tsx'
import './menu.css'

export interface MenuItem {
  readonly titel: string
  readonly run: () => void
  readonly icon?: IconName
  readonly keys?: string
  readonly checked?: boolean
}

interface MenuProps {
  readonly label: string
  readonly icon?: IconName
  readonly items: readonly MenuItem[]
  readonly header?: ReactNode
  /** hides the label's text where space is scarce; it stays the name of the button */
  readonly compact?: boolean
}

/** A menu button (WAI-ARIA): Enter or ↓ opens, arrows move, Esc closes and gives the focus back. */
export function Menu({ label, icon, items, header, compact = false }: MenuProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    entries(root.current)[0]?.focus()
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [open])

  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) {
      if (event.key === 'ArrowDown') setOpen(true)
      return
    }
    if (event.key === 'Tab') return setOpen(false)
    const next = move(event.key, entries(root.current))
    if (!next && event.key !== 'Escape') return
    event.preventDefault()
    if (next) next.focus()
    else close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the button and the items inside
    <div className="va-menu" ref={root} onKeyDown={onKeyDown}>
      <button
        type="button"
        className="va-btn va-btn--quiet"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={compact ? label : undefined}
        title={compact ? label : undefined}
        onClick={() => setOpen(!open)}
      >
        {icon && <Icon name={icon} />}
        {!compact && <span>{label}</span>}
      </button>
      {open && (
        <div className="va-menu__popup">
          {header}
          <div id={id} role="menu" aria-label={label}>
            {items.map((item) => (
              // biome-ignore lint/a11y/useAriaPropsSupportedByRole: set for the radio role only; undefined is no attribute
              <button
                key={item.titel}
                type="button"
                role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={item.checked}
                tabIndex={-1}
                onClick={() => {
                  close()
                  item.run()
                }}
              >
                <Icon name={item.checked ? 'check' : (item.icon ?? 'chevron-right')} />
                <span>{item.titel}</span>
                {item.keys && <Kbd keys={item.keys} />}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

function entries(root: HTMLElement | null): HTMLElement[] {
  return root ? [...root.querySelectorAll<HTMLElement>('[role^="menuitem"]')] : []
}

function move(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'))
  if (key === 'ArrowDown') return items[(at + 1) % items.length]
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return items[0]
  return key === 'End' ? items.at(-1) : undefined
}
