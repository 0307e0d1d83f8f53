import type { VorgangOrt } from '@verbundakte/akte/web'
import { Button, formatInstant, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { MitnahmenDesVorgangsDocument } from './generated/graphql.ts'
import { useMitnehmen } from './mitnehmen.ts'
import './unterwegs.css'

/** Below the Angaben of a Vorgang: on which devices it is out, for those who took it and those who lead the office. */
export function VorgangTeil({ id }: VorgangOrt) {
  const { person: ich } = useGemeinde()
  const { data } = useApiQuery(['mitnahmen', id], MitnahmenDesVorgangsDocument, { vorgang: id })
  const { zurueck } = useMitnehmen({ vorgang: id })
  const mitnahmen = data?.mitnahmenDesVorgangs ?? []
  if (mitnahmen.length === 0) return null
  return (
    <section className="angaben-teil" aria-label="Unterwegs">
      <h2>Unterwegs</h2>
      <ul className="unterwegs-liste">
        {mitnahmen.map(({ id: mitnahme, person, bezeichnung, endetAm }) => {
          const meine = person?.id === ich.id
          const wort = meine ? 'Zurückgeben' : 'Zurückrufen'
          const satz = meine
            ? 'Der Vorgang ist zurückgegeben.'
            : 'Zurückgerufen; das Gerät löscht ihn, sobald es Netz hat.'
          return (
            <li key={mitnahme}>
              <div>
                {meine ? 'Von Ihnen' : `Von ${person?.name ?? 'jemandem, der nicht mehr hier arbeitet'}`} mitgenommen
                <span className="neben">
                  {bezeichnung}, bis {formatInstant(endetAm)}
                </span>
              </div>
              <Button kind="quiet" icon="close" onClick={() => void zurueck(mitnahme, satz)}>
                {wort}
                <span className="va-hidden">: {bezeichnung}</span>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
