import {
  Badge,
  Button,
  Notice,
  PaneHeader,
  SchutzklasseBadge,
  TextArea,
  useApiQuery,
  useGemeinde,
  usePanes,
  useShortcuts,
  useStacked,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { handlungenVon } from './antworten.ts'
import { Faellig } from './Faellig.tsx'
import { GeschaeftsgangDocument, type PostkorbSchrittFragment, type Postkorbweg } from './generated/graphql.ts'
import { LaufwegTabelle } from './LaufwegTabelle.tsx'
import { useErledigen } from './use-erledigen.ts'
import { WeiterleitenDialog } from './WeiterleitenDialog.tsx'
import { anWen, HINDERNIS_SAETZE, VERFUEGUNG_NAMEN } from './words.ts'

interface SchrittAnsichtProps {
  readonly schritt: PostkorbSchrittFragment
  readonly weg: Postkorbweg
}

/** What is asked, by whom, until when; the answer, with a Vermerk; and how it came here. */
export function SchrittAnsicht({ schritt, weg }: SchrittAnsichtProps) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const stacked = useStacked()
  const { show } = usePanes()
  const [vermerk, setVermerk] = useState('')
  const [fehlt, setFehlt] = useState(false)
  const [moving, setMoving] = useState(false)
  const erledigen = useErledigen(schritt)
  const { vorgang, dokument, notiz, hindernis, darf } = schritt
  const adresse =
    vorgang && pfad(`akte/${schritt.akteId}/vorgang/${vorgang.id}${dokument ? `/dokument/${dokument.id}` : ''}`)
  const oeffnen = () => adresse && void navigate(adresse)
  const antworten = darf.includes('erledigen') ? handlungenVon(schritt.verfuegung) : []
  const answer = (antwort: (typeof antworten)[number]) => {
    if (antwort.begruenden && vermerk.trim() === '') {
      setFehlt(true)
      document.querySelector<HTMLElement>('#spalte-mitte textarea')?.focus()
      return
    }
    void erledigen(antwort, vermerk)
  }
  const mayMove = darf.includes('erledigen') || darf.includes('lenken')
  useShortcuts('Postkorb', [
    ...antworten.map((antwort) => ({
      ...{ keys: antwort.taste, titel: antwort.titel, row: schritt.id },
      run: () => answer(antwort),
    })),
    mayMove ? { keys: 'w', titel: 'Weiterleiten', run: () => setMoving(true) } : null,
    { keys: 'o', titel: 'Vorgang öffnen', run: oeffnen },
  ])
  return (
    <>
      <PaneHeader
        back={{ to: 'links', label: 'Zurück zum Postkorb' }}
        over={adresse ? <Link to={adresse}>{vorgang.kennzeichen}</Link> : null}
        title={`${VERFUEGUNG_NAMEN[schritt.verfuegung]}: ${dokument?.betreff ?? vorgang?.betreff ?? ''}`}
        meta={
          <>
            {schritt.termin && (
              <span>
                bis <Faellig tag={schritt.termin} />
              </span>
            )}
            {vorgang && <SchutzklasseBadge klasse={vorgang.schutzklasse} />}
            <span>von {schritt.angelegtVon?.name ?? 'nicht mehr hier'}</span>
            {weg !== 'ICH' && <Badge kind="person">{fuerWen(schritt, weg)}</Badge>}
          </>
        }
        actions={
          stacked && dokument ? (
            <Button kind="quiet" icon="visibility" onClick={() => show('rechts')}>
              Dokument
            </Button>
          ) : undefined
        }
      />
      <div className="schritt">
        {hindernis && <Notice kind="warning">{HINDERNIS_SAETZE[hindernis]}</Notice>}
        {notiz && <blockquote>{notiz}</blockquote>}
        {antworten.length > 0 && (
          <TextArea
            label={fehlt ? 'Vermerk (bitte sagen, was dagegen spricht)' : 'Vermerk'}
            name="vermerk"
            value={vermerk}
            onChange={(text) => {
              setVermerk(text)
              setFehlt(false)
            }}
          />
        )}
        <div className="schritt__knoepfe">
          {antworten.map((antwort) => (
            <span key={antwort.titel} data-ueblich={antwort.ueblich || undefined}>
              <Button
                kind={antwort.erste ? 'primary' : 'secondary'}
                keys={antwort.taste}
                onClick={() => answer(antwort)}
              >
                {antwort.titel}
              </Button>
            </span>
          ))}
          {mayMove && (
            <Button keys="w" onClick={() => setMoving(true)}>
              {darf.includes('erledigen') ? 'Weiterleiten' : 'Umleiten'}
            </Button>
          )}
          <span data-ueblich={antworten.every(({ ueblich }) => !ueblich) || undefined}>
            <Button kind="quiet" icon="open-in-new" keys="o" onClick={oeffnen}>
              Vorgang öffnen
            </Button>
          </span>
        </div>
        {vorgang && <Weg vorgang={vorgang.id} schritt={schritt.id} />}
      </div>
      {moving && vorgang && (
        <WeiterleitenDialog
          schritt={schritt.id}
          vorgang={vorgang.id}
          dokument={dokument?.id ?? null}
          verfuegung={schritt.verfuegung}
          onClose={() => setMoving(false)}
        />
      )}
    </>
  )
}

function fuerWen(schritt: PostkorbSchrittFragment, weg: Postkorbweg): string {
  return weg === 'VERTRETUNG' ? `in Vertretung für ${anWen(schritt)}` : `an ${anWen(schritt)}`
}

/** The Laufweg of this step, as it stands. */
function Weg({ vorgang, schritt }: { vorgang: string; schritt: string }) {
  const { data } = useApiQuery(['geschaeftsgang', vorgang], GeschaeftsgangDocument, { vorgang })
  const laufweg = data?.geschaeftsgang.laufwege.find(({ schritte }) => schritte.some(({ id }) => id === schritt))
  if (!laufweg) return null
  return (
    <section aria-label="Laufweg">
      <LaufwegTabelle laufweg={laufweg} vorgang={vorgang} />
    </section>
  )
}
