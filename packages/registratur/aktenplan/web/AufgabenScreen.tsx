import {
  EmptyState,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  SelectField,
  useGemeinde,
  usePageTitle,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Aufgabenliste } from './Aufgabenliste.tsx'
import { PlanPane } from './PlanPane.tsx'
import { usePlan } from './plan.ts'
import { searchPlan } from './plan-search.ts'
import './redaktion.css'

/** What one's own office does, as a list of tasks in place of a tree of numbers. Enter opens a new Akte there. */
export function AufgabenScreen() {
  usePageTitle('Was wollen Sie tun?')
  const { pfad, aemter, eigeneAemter } = useGemeinde()
  const navigate = useNavigate()
  const { plan } = usePlan()
  const [typed, setTyped] = useState('')
  const [amt, setAmt] = useState('eigene')
  useShortcuts('Aufgaben', [{ keys: 'b', titel: 'Ganzer Aktenplan', run: () => void navigate(pfad('aktenplan')) }])
  const eigene = new Set(eigeneAemter.map(({ kuerzel }) => kuerzel))
  const passt = (kuerzel: string | undefined) =>
    amt === 'alle' || (amt === 'eigene' ? kuerzel !== undefined && eigene.has(kuerzel) : kuerzel === amt)
  const offen = (plan?.positionen ?? []).filter(
    (position) => position.betreffseinheit && !position.stillgelegt && passt(position.federfuehrung?.kuerzel),
  )
  const gefunden = typed.trim() === '' ? offen : searchPlan(offen, typed, 200)
  return (
    <Panes>
      <PlanPane selected={null} />
      <Pane name="mitte" label="Was wollen Sie tun?">
        <PaneHeader main title="Was wollen Sie tun?" back={{ to: 'links', label: 'Zum Aktenplan' }} />
        {plan ? (
          <div className="plan-aufgaben">
            <SelectField
              label="Amt"
              name="amt"
              required
              value={amt}
              options={[
                { wert: 'eigene', titel: eigeneAemter.map(({ name }) => name).join(', ') || 'Mein Amt' },
                { wert: 'alle', titel: 'Alle Ämter' },
                ...aemter
                  .filter(({ kuerzel }) => !eigene.has(kuerzel))
                  .map((a) => ({ wert: a.kuerzel, titel: a.name })),
              ]}
              onChange={setAmt}
            />
            <Aufgabenliste
              typed={typed}
              onType={setTyped}
              aufgaben={gefunden}
              onOpen={({ id }) => void navigate(pfad(`akten/position/${id}?neu`))}
            />
            {gefunden.length === 0 && (
              <EmptyState icon="search" title="Nichts gefunden">
                {eigene.size === 0 && amt === 'eigene'
                  ? 'Sie gehören zu keinem Amt. Wählen Sie oben eines aus.'
                  : 'Versuchen Sie ein anderes Wort, ein anderes Amt oder den ganzen Plan (Taste b).'}
              </EmptyState>
            )}
          </div>
        ) : (
          <Progress label="Aktenplan wird geladen" />
        )}
      </Pane>
    </Panes>
  )
}
