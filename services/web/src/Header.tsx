import {
  Menu,
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
  const isHere = ({ pfad: own, dazu = [] }: NavigationItem) => [own, ...dazu].includes(place)
  // Whatever does not fit beside the search field is one step further; where the person is always shows.
  const shown = mine.length <= SIDE_BY_SIDE ? mine : mine.filter((item, at) => at < SIDE_BY_SIDE - 1 || isHere(item))
  const rest = mine.filter((item) => !shown.includes(item))
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
        {shown.map((item) => (
          <NavLink key={item.pfad} item={item} to={pfad(item.pfad)} here={isHere(item)} />
        ))}
      </nav>
      {rest.length > 0 && (
        <div className="header__mehr">
          <Menu
            label="Mehr"
            icon="more-vert"
            items={rest.map(({ titel, taste, ...item }) => ({
              titel,
              ...(taste && { keys: `g ${taste}` }),
              run: () => void navigate(pfad(item.pfad)),
            }))}
          />
        </div>
      )}
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

/** Entries that stand side by side on a screen of 1280 px and leave room for the search field. */
const SIDE_BY_SIDE = 8

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
