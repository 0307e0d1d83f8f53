import { Badge, Button, Details, PaneHeader, SchutzklasseBadge, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import { AntragDialog } from './AntragDialog.tsx'
import type { Entwurfsfelder } from './aenderung-form.ts'
import { ErgaenzenDialog } from './ErgaenzenDialog.tsx'
import { PlanLabel } from './PlanLabel.tsx'
import type { Plan, PlanPosition } from './plan.ts'
import { AUSSONDERUNG_NAMEN, aufbewahrungText } from './words.ts'

/** What the plan decides for Akten of one position. */
export function PositionDetails({ plan, position }: { plan: Plan; position: PlanPosition }) {
  const { pfad, darf } = useGemeinde()
  const [adding, setAdding] = useState(false)
  const [asking, setAsking] = useState(false)
  const mayAsk = darf('anlegen', 'Planantrag') && !position.stillgelegt
  const mayAdd =
    darf('anlegen', 'Aktenplanposition') && position.betreffseinheit && !position.lokal && !position.stillgelegt
  useShortcuts('Position', [
    mayAdd ? { keys: 'n', titel: 'Örtliche Ergänzung', run: () => setAdding(true) } : null,
    mayAsk ? { keys: 'e', titel: 'Änderung beantragen', run: () => setAsking(true) } : null,
  ])
  const statt = plan.positionen.filter(({ kennzeichen }) => position.nachfolger.includes(kennzeichen))
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
          <>
            {mayAdd && (
              <Button icon="add" keys="n" onClick={() => setAdding(true)}>
                Örtlich ergänzen
              </Button>
            )}
            {mayAsk && (
              <Button kind="quiet" icon="edit" keys="e" onClick={() => setAsking(true)}>
                Änderung beantragen
              </Button>
            )}
          </>
        }
      />
      <div className="plan-position">
        <Details
          items={[
            ['Aufbewahrung', aufbewahrungText(position.fristJahre, position.fristbeginn)],
            ['Danach', AUSSONDERUNG_NAMEN[position.aussonderung]],
            ['Federführung', position.federfuehrung?.name ?? 'nicht festgelegt'],
            position.grundlage ? ['Rechtsgrundlage', position.grundlage] : null,
            position.synonyme.length > 0 ? ['Auch bekannt als', position.synonyme.join(', ')] : null,
            ['Akten', akten(position)],
          ]}
        />
        {statt.length > 0 && <Liste titel="Stattdessen" positionen={statt} />}
        {below.length > 0 && <Liste titel="Darunter" positionen={below} />}
      </div>
      {asking && <AntragDialog beginn={beginnMit(position)} onClose={() => setAsking(false)} />}
      {adding && <ErgaenzenDialog unter={position} onClose={() => setAdding(false)} />}
    </>
  )
}

function Liste({ titel, positionen }: { titel: string; positionen: readonly PlanPosition[] }) {
  const { pfad } = useGemeinde()
  return (
    <>
      <h2>{titel}</h2>
      <ul>
        {positionen.map((child) => (
          <li key={child.id}>
            <Link to={pfad(`aktenplan/${child.id}`)}>
              <PlanLabel position={child} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function akten({ betreffseinheit, stillgelegt }: PlanPosition): string {
  if (stillgelegt) return 'keine neuen; die vorhandenen bleiben hier'
  return betreffseinheit ? 'können hier angelegt werden' : 'gehören in eine Position darunter'
}

/** What one most likely wants to ask for, coming from this position. */
function beginnMit({ lokal, kennzeichen, titel, fristJahre, aussonderung }: PlanPosition): Partial<Entwurfsfelder> {
  if (!lokal) return { art: 'UMBENENNEN', kennzeichen, titel }
  const frist = fristJahre === null ? 'unbefristet' : String(fristJahre)
  return { art: 'UEBERNEHMEN', titel, frist, aussonderung, weitere: kennzeichen }
}
