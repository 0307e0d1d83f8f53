import { useQueryClient } from '@tanstack/react-query'
import { Menu, type MenuItem, sentenceFor, signOut, useTheme, useToast } from '@verbundakte/ui'
import { useNavigate } from 'react-router'

interface AccountMenuProps {
  readonly name: string
  /** what stands below the name: offices */
  readonly zusatz: string
  /** what the modules add */
  readonly entries: readonly MenuItem[]
  readonly onHelp: () => void
}

/** The person, how the screen looks, help, and the way out. */
export function AccountMenu({ name, zusatz, entries, onHelp }: AccountMenuProps) {
  const [theme, setTheme] = useTheme()
  const queries = useQueryClient()
  const toast = useToast()
  const navigate = useNavigate()
  const leave = async () => {
    try {
      const next = await signOut()
      queries.clear()
      window.location.assign(next)
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return (
    <Menu
      label={name}
      icon="account-circle"
      compact
      header={
        <div className="header__person">
          <strong>{name}</strong>
          <span>{zusatz}</span>
        </div>
      }
      items={[
        ...entries,
        { titel: 'Tastenkürzel', icon: 'help', keys: '?', run: onHelp },
        { titel: 'Hell', checked: theme === 'light', run: () => setTheme('light') },
        { titel: 'Dunkel', checked: theme === 'dark', run: () => setTheme('dark') },
        { titel: 'Wie das System', checked: theme === 'system', run: () => setTheme('system') },
        { titel: 'Kennwort ändern', icon: 'edit', run: () => void navigate('/kennwort') },
        { titel: 'Sicherheit meines Zugangs', icon: 'check', run: () => void navigate('/sicherheit') },
        { titel: 'Abmelden', icon: 'logout', run: () => void leave() },
      ]}
    />
  )
}
