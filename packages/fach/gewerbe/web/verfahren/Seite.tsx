import { Notice, Progress, sentenceFor, useGemeinde, usePageTitle, useShortcuts } from '@verbundakte/ui'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import '../gewerbe.css'

interface SeiteProps {
  readonly titel: string
  /** where it came from, and what that is called */
  readonly zurueck: { readonly pfad: string; readonly titel: string }
  readonly error?: unknown
  readonly laedt?: boolean
  readonly fehlt?: boolean
  /** changes when a decision was made: what came of it is looked at next */
  readonly stand?: string | null | undefined
  /** a dialog is open: the focus is its own */
  readonly dialog?: boolean
  readonly children?: ReactNode
}

/** A case of the office: one heading, the way back, and the focus where something has changed. */
export function Seite({ titel, zurueck, error, laedt = false, fehlt = false, stand, dialog, children }: SeiteProps) {
  usePageTitle(titel)
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  useShortcuts(titel, [
    { keys: 'Escape', titel: `Zurück: ${zurueck.titel}`, run: () => void navigate(pfad(zurueck.pfad)) },
  ])
  const ergebnis = useRef<HTMLElement>(null)
  const bisher = useRef(stand)
  useEffect(() => {
    // After the dialog is gone: it would take the focus along.
    if (dialog || !stand || bisher.current === stand) return
    if (bisher.current) ergebnis.current?.focus()
    bisher.current = stand
  }, [stand, dialog])
  return (
    <div className="gewerbe">
      <h1>{titel}</h1>
      <p>
        <Link to={pfad(zurueck.pfad)}>{zurueck.titel}</Link>
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {laedt && !error && <Progress label={`${titel} wird geladen`} />}
      {fehlt && <p>Das gibt es hier nicht (mehr).</p>}
      <section ref={ergebnis} className="gewerbe-fall" tabIndex={-1} aria-label="Stand">
        {children}
      </section>
    </div>
  )
}
