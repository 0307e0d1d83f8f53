import { Fragment } from 'react'
import { Dialog } from '../dialog/Dialog.tsx'
import { Kbd } from './Kbd.tsx'
import { useShortcutSettings } from './ShortcutProvider.tsx'

const ALWAYS = [
  { keys: 'ArrowUp ArrowDown', titel: 'Auswahl in Liste und Baum bewegen' },
  { keys: 'ArrowLeft ArrowRight', titel: 'Zweig im Baum schließen, öffnen' },
  { keys: 'Enter', titel: 'Öffnen' },
  { keys: 'mod+Enter', titel: 'Formular speichern' },
]

/** What `?` opens: every key that means something on this screen, and the switch for single keys (WCAG 2.1.4). */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { registry, charactersOn, setCharactersOn } = useShortcutSettings()
  if (!open) return null
  const groups = [...registry.groups].filter((group) => group.shortcuts.length > 0)
  return (
    <Dialog title="Tastenkürzel" onClose={onClose} wide>
      <div className="va-keys">
        {[...groups, { titel: 'Überall', shortcuts: ALWAYS }].map((group, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lists of a screen may bear the same title
          <section key={place} aria-label={group.titel}>
            <h3>{group.titel}</h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <Fragment key={shortcut.keys}>
                  <dt>
                    <Kbd keys={shortcut.keys} readable />
                  </dt>
                  <dd>{shortcut.titel}</dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="va-switch">
        <input type="checkbox" checked={charactersOn} onChange={(event) => setCharactersOn(event.target.checked)} />
        Kürzel aus einzelnen Zeichen verwenden
      </label>
    </Dialog>
  )
}
