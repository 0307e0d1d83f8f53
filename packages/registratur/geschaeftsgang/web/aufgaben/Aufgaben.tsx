import { Badge, Button, formatInstant } from '@verbundakte/ui'
import { useState } from 'react'
import { Faellig } from '../Faellig.tsx'
import type { AufgabeZeileFragment } from '../generated/graphql.ts'
import { anWen, HINDERNIS_SAETZE } from '../words.ts'
import { AendernDialog } from './AendernDialog.tsx'
import { AufgabeDialog } from './AufgabeDialog.tsx'
import { Frueher } from './Frueher.tsx'
import { useAufgaben } from './use-aufgaben.ts'
import { WeitergebenDialog } from './WeitergebenDialog.tsx'

interface AufgabenProps {
  readonly vorgang: string
  /** whether the Vorgang still takes something */
  readonly offen: boolean
  readonly aufgaben: readonly AufgabeZeileFragment[]
}

/** What is to be done in the Vorgang, what is due first; below it what was done. */
export function Aufgaben({ vorgang, offen, aufgaben }: AufgabenProps) {
  const [asking, setAsking] = useState(false)
  const [moving, setMoving] = useState<AufgabeZeileFragment | null>(null)
  const [changing, setChanging] = useState<AufgabeZeileFragment | null>(null)
  const { erledigen, zurueckziehen, wiederAufnehmen } = useAufgaben()
  const offene = aufgaben.filter(({ status }) => status === 'OFFEN')
  const beendete = aufgaben.filter(({ status }) => status !== 'OFFEN')
  return (
    <section className="angaben-teil geschaeftsgang" aria-label="Aufgaben">
      <header>
        <h2>Aufgaben</h2>
        {offen && (
          <Button kind="quiet" icon="checklist" onClick={() => setAsking(true)}>
            Aufgabe stellen
          </Button>
        )}
      </header>
      {offene.map((aufgabe) => (
        <div key={aufgabe.id} className="eintrag">
          <div>
            {aufgabe.was}
            <span className="neben">
              {aufgabe.bis && (
                <>
                  bis <Faellig tag={aufgabe.bis} /> ·{' '}
                </>
              )}
              {anWen(aufgabe)} · von {aufgabe.angelegtVon?.name ?? 'nicht mehr hier'}
              {aufgabe.hindernis && ` · ${HINDERNIS_SAETZE[aufgabe.hindernis]}`}
            </span>
            <Frueher aufgabe={aufgabe} />
          </div>
          <span className="eintrag__knoepfe">
            {aufgabe.darf.includes('erledigen') && (
              <Button kind="quiet" icon="check" onClick={() => void erledigen(aufgabe.id)}>
                Erledigt
              </Button>
            )}
            {aufgabe.darf.includes('weitergeben') && (
              <Button kind="quiet" onClick={() => setMoving(aufgabe)}>
                Weitergeben
              </Button>
            )}
            {aufgabe.darf.includes('aendern') && (
              <Button kind="quiet" onClick={() => setChanging(aufgabe)}>
                Ändern
              </Button>
            )}
            {aufgabe.darf.includes('zurueckziehen') && (
              <Button kind="quiet" onClick={() => void zurueckziehen(aufgabe.id)}>
                Zurückziehen
              </Button>
            )}
          </span>
        </div>
      ))}
      {beendete.map((aufgabe) => (
        <div key={aufgabe.id} className="eintrag">
          <div>
            <Badge kind={aufgabe.status === 'ERLEDIGT' ? 'gut' : 'normal'}>
              {aufgabe.status === 'ERLEDIGT' ? 'Erledigt' : 'Zurückgezogen'}
            </Badge>{' '}
            {aufgabe.was}
            <span className="neben">
              {aufgabe.beendetVon?.name ?? 'nicht mehr hier'}
              {aufgabe.fuer && ` für ${aufgabe.fuer.name}`}, {aufgabe.beendetAm && formatInstant(aufgabe.beendetAm)}
              {aufgabe.vermerk && `: ${aufgabe.vermerk}`}
            </span>
            <Frueher aufgabe={aufgabe} />
          </div>
          {aufgabe.darf.includes('oeffnen') && (
            <Button kind="quiet" onClick={() => void wiederAufnehmen(aufgabe.id)}>
              Wieder aufnehmen
            </Button>
          )}
        </div>
      ))}
      {asking && <AufgabeDialog vorgang={vorgang} onClose={() => setAsking(false)} />}
      {changing && <AendernDialog aufgabe={changing} vorgang={vorgang} onClose={() => setChanging(null)} />}
      {moving && <WeitergebenDialog aufgabe={moving} vorgang={vorgang} onClose={() => setMoving(null)} />}
    </section>
  )
}
