import { useQueryClient } from '@tanstack/react-query'
import { Menu, sentenceFor, signOut, useGemeinde, useTheme, useToast } from '@verbundakte/ui'
import { useNavigate } from 'react-router'

/** The person, how the screen looks, help, and the way out. */
export function AccountMenu({ onHelp }: { onHelp: () => void }) {
  const { person, eigeneAemter } = useGemeinde()
  const [theme, setTheme] = useTheme()
  const queries = useQueryClient()
  const toast = useToast()
  const navigate = useNavigate()
  const leave = async () => {
    try {
      await signOut()
      queries.clear()
      window.location.assign('/')
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return (
    <Menu
      label={person.name}
      icon="account-circle"
      compact
      header={
        <div className="header__person">
          <strong>{person.name}</strong>
          <span>{eigeneAemter.map((amt) => amt.name).join(', ')}</span>
        </div>
      }
      items={[
        { titel: 'Tastenkürzel', icon: 'help', keys: '?', run: onHelp },
        { titel: 'Hell', checked: theme === 'light', run: () => setTheme('light') },
        { titel: 'Dunkel', checked: theme === 'dark', run: () => setTheme('dark') },
        { titel: 'Wie das System', checked: theme === 'system', run: () => setTheme('system') },
        { titel: 'Kennwort ändern', icon: 'edit', run: () => void navigate('/kennwort') },
        { titel: 'Abmelden', icon: 'logout', run: () => void leave() },
      ]}
    />
  )
}
