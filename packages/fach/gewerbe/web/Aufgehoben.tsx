import { Button, Notice } from '@verbundakte/ui'

interface AufgehobenProps {
  readonly onNehmen: () => void
  readonly onVerwerfen: () => void
}

/** Offers what was typed before, and could not be kept when the form was left. */
export function Aufgehoben({ onNehmen, onVerwerfen }: AufgehobenProps) {
  return (
    <Notice kind="info">
      Ihre letzte Eingabe ließ sich nicht sichern und ist noch da. Sie ersetzt, was hier steht.{' '}
      <Button onClick={onNehmen}>Eingabe übernehmen</Button>{' '}
      <Button kind="quiet" onClick={onVerwerfen}>
        Eingabe verwerfen
      </Button>
    </Notice>
  )
}
