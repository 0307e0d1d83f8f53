import { Badge, Button, Details, PaneHeader, SchutzklasseBadge, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import { ErgaenzenDialog } from './ErgaenzenDialog.tsx'
import { PlanLabel } from './PlanLabel.tsx'
import type { Plan, PlanPosition } from './plan.ts'
import { AUSSONDERUNG_NAMEN, fristText } from './words.ts'

/** What the plan decides for Akten of one position. */
export function PositionDetails({ plan, position }: { plan: Plan; position: PlanPosition }) {
  const { pfad, darf } = useGemeinde()
  const [adding, setAdding] = useState(false)
  const mayAdd =
    darf('anlegen', 'Aktenplanposition') && position.betreffseinheit && !position.lokal && !position.stillgelegt
  useShortcuts('Aktenplan', [mayAdd ? { keys: 'n', titel: 'Örtliche Ergänzung', run: () => setAdding(true) } : null])
  const below = plan.positionen.filter((candidate) => candidate.elternId === position.id)
  const way = plan.way(position.id).slice(0, -1)
  return (
    <>
      <PaneHeader
        main
        back={{ to: 'links', label: 'Zum Aktenplan' }}
        over={
          <nav aria-label="Weg im Aktenplan">
            {way.map((step) => (
              <span key={step.id}>
                <Link to={pfad(`aktenplan/${step.id}`)}>
                  {step.kennzeichen} {step.titel}
                </Link>
                {' › '}
              </span>
            ))}
          </nav>
        }
        title={`${position.kennzeichen} ${position.titel}`}
        meta={
          <>
            <SchutzklasseBadge klasse={position.schutzklasse} />
            {position.lokal && <Badge>Örtliche Ergänzung</Badge>}
            {position.stillgelegt && <Badge kind="geheim">Stillgelegt</Badge>}
          </>
        }
        actions={
          mayAdd && (
            <Button icon="add" keys="n" onClick={() => setAdding(true)}>
              Örtlich ergänzen
            </Button>
          )
        }
      />
      <div className="plan-position">
        <Details
          items={[
            ['Aufbewahrung', `${fristText(position.fristJahre)} nach Schließen der Akte`],
            ['Danach', AUSSONDERUNG_NAMEN[position.aussonderung]],
            ['Federführung', position.federfuehrung?.name ?? 'nicht festgelegt'],
            position.grundlage ? ['Rechtsgrundlage', position.grundlage] : null,
            position.synonyme.length > 0 ? ['Auch bekannt als', position.synonyme.join(', ')] : null,
            ['Akten', position.betreffseinheit ? 'können hier angelegt werden' : 'gehören in eine Position darunter'],
          ]}
        />
        {below.length > 0 && (
          <>
            <h2>Darunter</h2>
            <ul>
              {below.map((child) => (
                <li key={child.id}>
                  <Link to={pfad(`aktenplan/${child.id}`)}>
                    <PlanLabel position={child} />
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {adding && <ErgaenzenDialog unter={position} onClose={() => setAdding(false)} />}
    </>
  )
}
