import { useQueryClient } from '@tanstack/react-query'
import { Button, Dialog, Menu, type MenuItem, sentenceFor, useTheme, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { onDevice } from './modules.ts'
import { leaveDevice } from './sign-out.ts'

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
  const [loss, setLoss] = useState<readonly string[]>([])
  const leave = async (although = false) => {
    try {
      const sentences = await Promise.all(onDevice.map((kept) => kept.loss()))
      const lost = sentences.filter((sentence) => sentence !== null)
      if (lost.length > 0 && !although) return setLoss(lost)
      const next = await leaveDevice()
      queries.clear()
      window.location.assign(next)
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return (
    <>
      {loss.length > 0 && (
        <Dialog title="Noch nicht gesendet" onClose={() => setLoss([])}>
          {loss.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <div className="header__leave">
            <Button kind="primary" onClick={() => setLoss([])}>
              Angemeldet bleiben
            </Button>
            <Button onClick={() => void leave(true)}>Verwerfen und abmelden</Button>
          </div>
        </Dialog>
      )}
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
    </>
  )
}
