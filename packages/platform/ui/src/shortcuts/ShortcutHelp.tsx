import { Fragment } from 'react'
import { Dialog } from '../dialog/Dialog.tsx'
import { Kbd } from './Kbd.tsx'
import { useShortcutSettings } from './ShortcutProvider.tsx'
import type { Shortcut } from './shortcut-model.ts'

const ALWAYS: readonly Omit<Shortcut, 'run'>[] = [
  { keys: 'ArrowUp ArrowDown', titel: 'Auswahl in Liste und Baum bewegen' },
  { keys: 'Space', titel: 'In Listen mit Kästchen: Zeile auswählen' },
  { keys: 'Shift+ArrowDown', titel: 'In Listen mit Kästchen: Auswahl erweitern' },
  { keys: 'mod+a', titel: 'In Listen mit Kästchen: alle Zeilen auswählen' },
  { keys: 'ArrowLeft ArrowRight', titel: 'Zweig im Baum schließen, öffnen' },
  { keys: 'Enter', titel: 'Öffnen' },
  { keys: 'mod+Enter', titel: 'Formular speichern' },
]

/** What `?` opens: every key that means something on this screen, and the switch for single keys (WCAG 2.1.4). */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { registry, charactersOn, setCharactersOn } = useShortcutSettings()
  if (!open) return null
  const all = [...registry.groups, { titel: 'Überall', shortcuts: ALWAYS }]
  const groups = Map.groupBy(
    all.flatMap((group) => group.shortcuts.map((shortcut) => ({ ...shortcut, gruppe: group.titel }))),
    (shortcut) => shortcut.gruppe,
  )
  return (
    <Dialog title="Tastenkürzel" onClose={onClose} wide>
      <div className="va-keys">
        {[...groups].map(([titel, shortcuts]) => (
          <section key={titel} aria-label={titel}>
            <h3>{titel}</h3>
            <dl>
              {shortcuts.map((shortcut) => (
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
