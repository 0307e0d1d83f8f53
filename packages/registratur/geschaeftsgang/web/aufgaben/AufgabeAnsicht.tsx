import {
  Badge,
  Button,
  Notice,
  PaneHeader,
  SchutzklasseBadge,
  TextArea,
  useGemeinde,
  useShortcuts,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Faellig } from '../Faellig.tsx'
import type { PostkorbZeileFragment } from '../generated/graphql.ts'
import { anWen, HINDERNIS_SAETZE } from '../words.ts'
import { AendernDialog } from './AendernDialog.tsx'
import { Frueher } from './Frueher.tsx'
import { useAufgaben } from './use-aufgaben.ts'
import { WeitergebenDialog } from './WeitergebenDialog.tsx'

interface AufgabeAnsichtProps {
  readonly aufgabe: NonNullable<PostkorbZeileFragment['aufgabe']>
  readonly weg: PostkorbZeileFragment['weg']
}

/** What is to be done, for whom and until when, and the answer to it. */
export function AufgabeAnsicht({ aufgabe, weg }: AufgabeAnsichtProps) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const { erledigen, zurueckziehen } = useAufgaben()
  const [vermerk, setVermerk] = useState('')
  const [dialog, setDialog] = useState<'weitergeben' | 'aendern' | null>(null)
  const { id, was, bis, vorgang, akteId, darf, hindernis } = aufgabe
  const adresse = vorgang && pfad(`akte/${akteId}/vorgang/${vorgang.id}`)
  const oeffnen = () => adresse && void navigate(adresse)
  const done = () => void erledigen(id, vermerk || null)
  const withdraw = () => void zurueckziehen(id, vermerk || null)
  useShortcuts('Postkorb', [
    darf.includes('erledigen') ? { keys: 'e', titel: 'Erledigt', row: id, run: done } : null,
    darf.includes('weitergeben') ? { keys: 'w', titel: 'Weitergeben', run: () => setDialog('weitergeben') } : null,
    darf.includes('aendern') ? { keys: 'b', titel: 'Aufgabe ändern', run: () => setDialog('aendern') } : null,
    darf.includes('zurueckziehen') ? { keys: 'z', titel: 'Zurückziehen', row: id, run: withdraw } : null,
    { keys: 'o', titel: 'Vorgang öffnen', run: oeffnen },
  ])
  return (
    <>
      <PaneHeader
        back={{ to: 'links', label: 'Zurück zum Postkorb' }}
        over={adresse ? <Link to={adresse}>{vorgang.kennzeichen}</Link> : null}
        title={`Aufgabe: ${vorgang?.betreff ?? ''}`}
        meta={
          <>
            {bis && (
              <span>
                bis <Faellig tag={bis} />
              </span>
            )}
            {vorgang && <SchutzklasseBadge klasse={vorgang.schutzklasse} />}
            <span>von {aufgabe.angelegtVon?.name ?? 'nicht mehr hier'}</span>
            <Badge kind="person">{weg === 'STOCKT' ? `liegt bei ${anWen(aufgabe)}` : `für ${anWen(aufgabe)}`}</Badge>
          </>
        }
      />
      <div className="schritt">
        {hindernis && <Notice kind="warning">{HINDERNIS_SAETZE[hindernis]}</Notice>}
        <blockquote>{was}</blockquote>
        <Frueher aufgabe={aufgabe} />
        {(darf.includes('erledigen') || darf.includes('zurueckziehen')) && (
          <TextArea label="Vermerk" name="vermerk" value={vermerk} onChange={setVermerk} />
        )}
        <div className="schritt__knoepfe">
          {darf.includes('erledigen') && (
            <span data-ueblich>
              <Button kind="primary" icon="check" keys="e" onClick={done}>
                Erledigt
              </Button>
            </span>
          )}
          {darf.includes('weitergeben') && (
            <Button keys="w" onClick={() => setDialog('weitergeben')}>
              Weitergeben
            </Button>
          )}
          {darf.includes('aendern') && (
            <Button keys="b" onClick={() => setDialog('aendern')}>
              Ändern
            </Button>
          )}
          {darf.includes('zurueckziehen') && (
            <Button keys="z" onClick={withdraw}>
              Zurückziehen
            </Button>
          )}
          <Button kind="quiet" icon="open-in-new" keys="o" onClick={oeffnen}>
            Vorgang öffnen
          </Button>
        </div>
      </div>
      {dialog === 'weitergeben' && vorgang && (
        <WeitergebenDialog aufgabe={aufgabe} vorgang={vorgang.id} onClose={() => setDialog(null)} />
      )}
      {dialog === 'aendern' && vorgang && (
        <AendernDialog aufgabe={aufgabe} vorgang={vorgang.id} onClose={() => setDialog(null)} />
      )}
    </>
  )
}
