import {
  type MenuItem,
  type NavigationItem,
  ShortcutHelp,
  useGemeinde,
  useSession,
  useShortcuts,
} from '@verbundakte/ui'
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
          <NavLink
            key={item.pfad}
            item={item}
            to={pfad(item.pfad)}
            here={[item.pfad, ...(item.dazu ?? [])].includes(place)}
          />
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

interface NavLinkProps {
  readonly item: NavigationItem
  readonly to: string
  readonly here: boolean
}

function NavLink({ item: { titel, taste, useZahl = none }, to, here }: NavLinkProps) {
  const zahl = useZahl()
  return (
    <Link to={to} title={taste ? `${titel} (g ${taste})` : titel} aria-current={here ? 'page' : undefined}>
      {titel}
      {zahl > 0 && (
        <span className="header__zahl">
          {zahl > 99 ? '99+' : zahl}
          <span className="va-hidden"> wartend</span>
        </span>
      )}
    </Link>
  )
}

const none = () => 0
