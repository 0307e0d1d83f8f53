import { Button, Dialog, Progress } from '@verbundakte/ui'
import { type ReactNode, useEffect } from 'react'
import type { Bericht } from './use-sammeln.ts'
import './sammel.css'

/** As the server has it. */
const HOECHSTENS = 200

interface SammelLeisteProps {
  /** how many of what: `['Vorgang', 'Vorgänge']` */
  readonly worte: readonly [one: string, many: string]
  readonly anzahl: number
  readonly laeuft: boolean
  readonly bericht: Bericht | null
  readonly onGelesen: () => void
  readonly onZuruecknehmen: () => void
  readonly onLoslassen: () => void
  /** what can be done with them */
  readonly children: ReactNode
}

/** What can be done with everything that is marked in the list above. It is there only while something is. */
export function SammelLeiste(props: SammelLeisteProps) {
  const { worte, anzahl, bericht } = props
  return (
    <>
      {/* Always there, so that the first mark is read out, too. */}
      <p className="va-hidden" role="status">
        {anzahl > 0 ? `${anzahl} ${anzahl === 1 ? worte[0] : worte[1]} ausgewählt` : ''}
      </p>
      {anzahl > 0 && <Leiste {...props} />}
      {bericht && <BerichtDialog {...props} bericht={bericht} />}
    </>
  )
}

function Leiste({ worte, anzahl, laeuft, onLoslassen, children }: SammelLeisteProps) {
  useFokusZurueck()
  const zuViele = anzahl > HOECHSTENS
  return (
    <section className="sammel" aria-label="Auswahl">
      <p>
        <strong>{anzahl}</strong> {anzahl === 1 ? worte[0] : worte[1]}
      </p>
      {laeuft && <Progress label={`${anzahl} ${worte[1]} werden geändert`} />}
      {zuViele && <p>Auf einmal lassen sich höchstens {HOECHSTENS} ändern.</p>}
      {!laeuft && !zuViele && children}
      {!laeuft && (
        <Button kind="quiet" icon="close" onClick={onLoslassen}>
          Auswahl aufheben
        </Button>
      )}
    </section>
  )
}

function BerichtDialog({ bericht, worte, onGelesen, onZuruecknehmen }: SammelLeisteProps & { bericht: Bericht }) {
  const { gelungen, gescheitert } = bericht
  const alle = gelungen + gescheitert.length
  return (
    <Dialog title={`${gelungen} von ${alle} geändert`} onClose={onGelesen} wide>
      <p>
        {gescheitert.length} {gescheitert.length === 1 ? `${worte[0]} ist` : `${worte[1]} sind`} unverändert und noch
        ausgewählt:
      </p>
      <ul className="sammel__bericht">
        {gescheitert.map(({ id, name, satz }) => (
          <li key={id}>
            <strong>{name}</strong>
            <span>{satz}</span>
          </li>
        ))}
      </ul>
      <footer className="va-form__footer">
        {gelungen > 0 && <Button onClick={onZuruecknehmen}>{`Die ${gelungen} zurücknehmen`}</Button>}
        <Button kind="primary" onClick={onGelesen}>
          Verstanden
        </Button>
      </footer>
    </Dialog>
  )
}

/** When the bar goes, whoever stood in it goes on in the list. */
function useFokusZurueck(): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        document.querySelector<HTMLElement>('.va-pane--mitte .va-list tbody [tabindex="0"]')?.focus()
      })
    },
    [],
  )
}
