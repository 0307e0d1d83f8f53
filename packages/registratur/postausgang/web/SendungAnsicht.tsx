import {
  Button,
  Details,
  formatInstant,
  PaneHeader,
  SchutzklasseBadge,
  sentenceFor,
  useGemeinde,
  useShortcuts,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { EntfaelltDialog } from './EntfaelltDialog.tsx'
import type { SendungZeileFragment } from './generated/graphql.ts'
import { letzterWeg, useVersand } from './use-versand.ts'
import { VersandDialog } from './VersandDialog.tsx'
import { sendungSatz, WEG_NAMEN } from './words.ts'

/** One letter: what it is, and that it went. */
export function SendungAnsicht({ sendung }: { readonly sendung: SendungZeileFragment }) {
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  const toast = useToast()
  const versand = useVersand()
  const [dialog, setDialog] = useState<'anders' | 'entfaellt' | null>(null)
  const { id, vorgang, dokument, akteId, empfaenger } = sendung
  const offen = sendung.status === 'OFFEN' && sendung.darf.includes('aendern')
  const weg = letzterWeg()
  const adresse = vorgang && pfad(`akte/${akteId}/vorgang/${vorgang.id}${dokument ? `/dokument/${dokument.id}` : ''}`)
  const sofort = () => void versand.versenden(id, { weg }).catch((error) => toast({ text: sentenceFor(error) }))
  useShortcuts('Postausgang', [
    offen ? { keys: 'v', titel: `Versandt ${WEG_NAMEN[weg]}, heute`, row: sendung.id, run: sofort } : null,
    offen ? { keys: 'a', titel: 'Anders versandt', run: () => setDialog('anders') } : null,
    offen ? { keys: 'n', titel: 'Nicht versenden', run: () => setDialog('entfaellt') } : null,
    { keys: 'o', titel: 'Dokument öffnen', run: () => adresse && void navigate(adresse) },
  ])
  return (
    <>
      <PaneHeader
        back={{ to: 'links', label: 'Zurück zum Postausgang' }}
        over={adresse ? <Link to={adresse}>{dokument?.kennzeichen ?? vorgang.kennzeichen}</Link> : null}
        title={dokument?.betreff ?? vorgang?.betreff ?? ''}
        meta={vorgang && <SchutzklasseBadge klasse={vorgang.schutzklasse} />}
      />
      <div className="sendung">
        <p>{sendungSatz(sendung)}</p>
        <Details
          items={[
            empfaenger ? ['An', empfaenger] : null,
            vorgang ? ['Vorgang', `${vorgang.kennzeichen} ${vorgang.betreff}`] : null,
            ['Bereit seit', formatInstant(sendung.angelegtAm)],
            sendung.version === null ? null : ['Version', String(sendung.version)],
            sendung.erledigtVon ? ['Vermerkt von', sendung.erledigtVon.name] : null,
          ]}
        />
        {offen ? (
          <div className="sendung__knoepfe">
            <span data-ueblich>
              <Button kind="primary" icon="check" keys="v" onClick={sofort}>
                Versandt {WEG_NAMEN[weg]}
              </Button>
            </span>
            <Button icon="edit" keys="a" onClick={() => setDialog('anders')}>
              Anders versandt
            </Button>
            <Button kind="quiet" icon="close" keys="n" onClick={() => setDialog('entfaellt')}>
              Nicht versenden
            </Button>
          </div>
        ) : (
          sendung.status === 'VERSANDT' &&
          sendung.darf.includes('aendern') && (
            <Button kind="quiet" icon="autorenew" onClick={() => void versand.zuruecknehmen(id)}>
              Vermerk zurücknehmen
            </Button>
          )
        )}
      </div>
      {dialog === 'anders' && (
        <VersandDialog
          empfaenger={empfaenger}
          onClose={() => setDialog(null)}
          onSubmit={(angaben) => versand.versenden(id, angaben)}
        />
      )}
      {dialog === 'entfaellt' && (
        <EntfaelltDialog onClose={() => setDialog(null)} onSubmit={(grund) => versand.entfaellt(id, grund)} />
      )}
    </>
  )
}
