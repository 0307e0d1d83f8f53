import { type MenuItem, ShortcutHelp, useGemeinde, useSession, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { AccountMenu } from './AccountMenu.tsx'
import { GemeindeSwitch } from './GemeindeSwitch.tsx'
import marke from './marke.svg'
import { accountEntries, navigation, outsideStart } from './modules.ts'
import { SearchField } from './SearchField.tsx'
import './header.css'

export function Header() {
  const { pfad, darf, person, eigeneAemter } = useGemeinde()
  const { angemeldet } = useSession()
  const navigate = useNavigate()
  const place = useLocation().pathname.split('/')[2] ?? ''
  const [help, setHelp] = useState(false)
  const mine = navigation.filter(({ recht }) => !recht || darf(...recht))
  useShortcuts('Gehe zu', [
    ...mine.map((item) =>
      item.taste ? { keys: `g ${item.taste}`, titel: item.titel, run: () => void navigate(pfad(item.pfad)) } : null,
    ),
    { keys: '?', titel: 'Diese Übersicht', run: () => setHelp(true) },
  ])
  const start = outsideStart
  const outside: MenuItem[] =
    angemeldet.unterstuetzung && start
      ? [{ titel: 'Hilfe in anderen Gemeinden', icon: 'open-in-new', run: () => void navigate(start) }]
      : []
  return (
    <header className="header">
      <Link className="header__marke" to={pfad('')} aria-label="Verbundakte, Startseite">
        <img src={marke} alt="" width="24" height="24" />
        <span>Verbundakte</span>
      </Link>
      <GemeindeSwitch />
      <nav aria-label="Hauptnavigation">
        {mine.map((item) => (
          <Link
            key={item.pfad}
            to={pfad(item.pfad)}
            title={item.taste ? `${item.titel} (g ${item.taste})` : item.titel}
            aria-current={[item.pfad, ...(item.dazu ?? [])].includes(place) ? 'page' : undefined}
          >
            {item.titel}
          </Link>
        ))}
      </nav>
      <SearchField />
      <AccountMenu
        name={person.name}
        zusatz={eigeneAemter.map((amt) => amt.name).join(', ')}
        entries={[
          ...accountEntries
            .filter(({ recht }) => !recht || darf(...recht))
            .map((entry) => ({ titel: entry.titel, icon: entry.icon, run: () => void navigate(pfad(entry.pfad)) })),
          ...outside,
        ]}
        onHelp={() => setHelp(true)}
      />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </header>
  )
}
