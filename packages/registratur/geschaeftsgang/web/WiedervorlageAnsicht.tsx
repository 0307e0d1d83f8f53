import { Button, Notice, PaneHeader, SchutzklasseBadge, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { Link, useNavigate } from 'react-router'
import { Faellig } from './Faellig.tsx'
import type { PostkorbZeileFragment } from './generated/graphql.ts'
import { useWiedervorlageErledigen } from './Wiedervorlagen.tsx'
import { NIEMAND_SIEHT } from './words.ts'

interface WiedervorlageAnsichtProps {
  readonly wiedervorlage: NonNullable<PostkorbZeileFragment['wiedervorlage']>
  readonly weg: PostkorbZeileFragment['weg']
}

/** A Vorgang that has come again, and why. */
export function WiedervorlageAnsicht({ wiedervorlage, weg }: WiedervorlageAnsichtProps) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const erledigen = useWiedervorlageErledigen()
  const { id, vorgang, grund, tag, akteId, hindernis } = wiedervorlage
  const adresse = vorgang && pfad(`akte/${akteId}/vorgang/${vorgang.id}`)
  const oeffnen = () => adresse && void navigate(adresse)
  useShortcuts('Postkorb', [
    { keys: 'e', titel: 'Erledigt', row: id, run: () => void erledigen(id) },
    { keys: 'o', titel: 'Vorgang öffnen', run: oeffnen },
  ])
  return (
    <>
      <PaneHeader
        back={{ to: 'links', label: 'Zurück zum Postkorb' }}
        over={adresse ? <Link to={adresse}>{vorgang.kennzeichen}</Link> : null}
        title={`Wiedervorlage: ${vorgang?.betreff ?? ''}`}
        meta={
          <>
            <Faellig tag={tag} />
            {vorgang && <SchutzklasseBadge klasse={vorgang.schutzklasse} />}
            <span>von {wiedervorlage.angelegtVon?.name ?? 'nicht mehr hier'}</span>
          </>
        }
      />
      <div className="schritt">
        {weg === 'STOCKT' && hindernis && hindernis !== 'UEBERFAELLIG' && (
          <Notice kind="warning">
            {NIEMAND_SIEHT[hindernis]} Bitte sehen Sie den Vorgang an; dort setzen Sie eine neue für jemand anderen.
          </Notice>
        )}
        {grund && <blockquote>{grund}</blockquote>}
        <div className="schritt__knoepfe">
          <span data-ueblich>
            <Button kind="primary" icon="open-in-new" keys="o" onClick={oeffnen}>
              Vorgang öffnen
            </Button>
          </span>
          <Button icon="check" keys="e" onClick={() => void erledigen(id)}>
            Erledigt
          </Button>
        </div>
      </div>
    </>
  )
}
