import type { ReactNode } from 'react'
import { Kbd, keyLabel } from '../shortcuts/Kbd.tsx'
import { Icon, type IconName } from './Icon.tsx'
import './button.css'

interface ButtonProps {
  readonly children: ReactNode
  readonly onClick?: () => void
  readonly kind?: 'primary' | 'secondary' | 'quiet'
  readonly type?: 'button' | 'submit'
  readonly icon?: IconName
  /** the key that does the same, shown to sighted people and announced to others */
  readonly keys?: string
  readonly busy?: boolean
  readonly disabled?: boolean
  /** for a button that switches something on and off */
  readonly pressed?: boolean
}

/** KERN's button in the height of a clerk's list: 32 px. */
export function Button({
  children,
  onClick,
  kind = 'secondary',
  type = 'button',
  icon,
  keys,
  busy,
  disabled,
  pressed,
}: ButtonProps) {
  return (
    <button
      type={type}
      className={`va-btn va-btn--${kind}`}
      onClick={onClick}
      disabled={disabled}
      aria-disabled={busy || undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={keys?.length === 1 ? keys : undefined}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {keys && <Kbd keys={keys} />}
    </button>
  )
}

interface IconButtonProps {
  readonly icon: IconName
  readonly label: string
  readonly onClick?: () => void
  readonly keys?: string
  readonly disabled?: boolean
  readonly pressed?: boolean
}

/** For signs everybody knows (close, zoom). The label is read out and shown on hover; anything else has a text. */
export function IconButton({ icon, label, onClick, keys, disabled, pressed }: IconButtonProps) {
  return (
    <button
      type="button"
      className="va-btn va-btn--quiet va-btn--icon"
      aria-label={label}
      title={keys ? `${label} (${keyLabel(keys)})` : label}
      onClick={onClick}
      disabled={disabled}
      aria-pressed={pressed}
    >
      <Icon name={icon} />
    </button>
  )
}
