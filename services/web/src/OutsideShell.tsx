import { ShortcutHelp, SkipLink, useSession, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { Link, Outlet, useLocation, useNavigate } from 'react-router'
import { AccountMenu } from './AccountMenu.tsx'
import marke from './marke.svg'
import { outsideNavigation } from './modules.ts'
import { NotFound } from './NotFound.tsx'
import './header.css'
import './shell.css'

/** Beside all Gemeinden: where people who ask to be let in see their own requests. */
export function OutsideShell() {
  const { angemeldet } = useSession()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const [help, setHelp] = useState(false)
  useShortcuts('Gehe zu', [
    ...outsideNavigation.map(({ taste, titel, pfad }) =>
      taste ? { keys: `g ${taste}`, titel, run: () => void navigate(`/${pfad}`) } : null,
    ),
    { keys: '?', titel: 'Diese Übersicht', run: () => setHelp(true) },
  ])
  if (!angemeldet.unterstuetzung) return <NotFound />
  return (
    <div className="shell">
      <SkipLink target="inhalt" />
      <header className="header">
        <Link className="header__marke" to="/" aria-label="Verbundakte, Startseite">
          <img src={marke} alt="" width="24" height="24" />
          <span>Verbundakte</span>
        </Link>
        <nav aria-label="Hauptnavigation">
          {outsideNavigation.map(({ titel, pfad, taste }) => (
            <Link
              key={pfad}
              to={`/${pfad}`}
              title={taste ? `${titel} (g ${taste})` : titel}
              aria-current={pathname === `/${pfad}` ? 'page' : undefined}
            >
              {titel}
            </Link>
          ))}
        </nav>
        <div className="header__rest" />
        <AccountMenu name={angemeldet.person.name} zusatz="Zu Besuch" entries={[]} onHelp={() => setHelp(true)} />
        <ShortcutHelp open={help} onClose={() => setHelp(false)} />
      </header>
      <main id="inhalt" className="shell__main" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}
