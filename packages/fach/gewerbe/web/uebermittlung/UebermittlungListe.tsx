import { Badge, Button, formatDay, formatInstant } from '@verbundakte/ui'
import { type ReactNode, useState } from 'react'
import type { UebermittlungZeileFragment } from '../generated/graphql.ts'
import { EntscheidenDialog } from './EntscheidenDialog.tsx'
import { useBedienen } from './use-bedienen.ts'
import { UEBERMITTLUNG_NAMEN } from './words.ts'

interface UebermittlungListeProps<Z extends UebermittlungZeileFragment> {
  readonly label: string
  readonly zeilen: readonly Z[]
  /** what stands first in a line */
  readonly titel: (zeile: Z) => ReactNode
  readonly neben?: (zeile: Z) => ReactNode
}

/** Where each one is, why, and what can be done about it. */
export function UebermittlungListe<Z extends UebermittlungZeileFragment>(props: UebermittlungListeProps<Z>) {
  const { label, zeilen, titel, neben } = props
  const { nochEinmal } = useBedienen()
  const [entscheidet, setEntscheidet] = useState<Z | null>(null)
  return (
    <>
      <ul className="gewerbe-liste uebermittlung-liste" aria-label={label}>
        {zeilen.map((zeile) => (
          <li key={zeile.id} tabIndex={-1}>
            <div>
              {titel(zeile)}{' '}
              <Badge kind={zeile.stand === 'QUITTIERT' ? 'gut' : schlecht(zeile) ? 'geheim' : 'normal'}>
                {UEBERMITTLUNG_NAMEN[zeile.stand]}
              </Badge>
              {zeile.ueberfaellig && (
                <span className="uebermittlung-spaet"> überfällig seit {formatDay(zeile.faelligAm)}</span>
              )}
              {zeile.grund && <span className="neben">{zeile.grund}</span>}
              <span className="neben">
                {wann(zeile)}
                {neben?.(zeile)}
              </span>
            </div>
            {zeile.darf.includes('aendern') && (
              <Handlung
                zeile={zeile}
                onRetry={() => {
                  zurZeile()
                  void nochEinmal(zeile.id)
                }}
                onDecide={() => setEntscheidet(zeile)}
              />
            )}
          </li>
        ))}
      </ul>
      {entscheidet && <EntscheidenDialog zeile={entscheidet} onClose={() => setEntscheidet(null)} />}
    </>
  )
}

interface HandlungProps {
  readonly zeile: UebermittlungZeileFragment
  readonly onRetry: () => void
  readonly onDecide: () => void
}

function Handlung({ zeile, onRetry, onDecide }: HandlungProps) {
  const an = <span className="va-hidden">: {zeile.empfaenger ?? zeile.klassenname}</span>
  if (zeile.stand === 'OFFEN' || zeile.stand === 'ENTFAELLT')
    return (
      <Button kind="quiet" onClick={onDecide}>
        Entscheiden{an}
      </Button>
    )
  if (schlecht(zeile) || (zeile.stand === 'WARTET' && zeile.grund))
    return (
      <>
        <Button kind="quiet" onClick={onRetry}>
          Erneut senden{an}
        </Button>
        <Button kind="quiet" onClick={onDecide}>
          Nicht übermitteln{an}
        </Button>
      </>
    )
  return null
}

function schlecht({ stand }: UebermittlungZeileFragment): boolean {
  return stand === 'ABGELEHNT' || stand === 'FEHLGESCHLAGEN'
}

function wann({ stand, gesendetAm, quittiertAm, naechsterAm, grund, faelligAm, klasse }: UebermittlungZeileFragment) {
  if (quittiertAm) return `${stand === 'ABGELEHNT' ? 'abgelehnt' : 'quittiert'} ${formatInstant(quittiertAm)}`
  if (gesendetAm) return `gesendet ${formatInstant(gesendetAm)}`
  if (stand === 'WARTET' && grund) return `nächster Versuch ${formatInstant(naechsterAm)}`
  if (stand === 'WARTET') return klasse === 'STATISTIK' ? `spätestens ${formatDay(faelligAm)}` : 'geht gleich hinaus'
  return ''
}

/** The button that was pressed goes: the line says what came of it. */
function zurZeile(): void {
  document.activeElement?.closest('li')?.focus()
}
