import {
  Button,
  EmptyState,
  Pane,
  PaneHeader,
  Panes,
  Progress,
  useApiQuery,
  useGemeinde,
  usePageTitle,
} from '@verbundakte/ui'
import { useNavigate, useParams } from 'react-router'
import { AbweichungGestalten } from './AbweichungGestalten.tsx'
import { EntwurfGestalten } from './EntwurfGestalten.tsx'
import { ProzessvorlageDocument } from './generated/graphql.ts'
import './prozess.css'
import './gestalten.css'

/** Where a Vorlage is written: one's own as a whole, one from elsewhere in what is done differently here. */
export function GestaltenScreen() {
  const { vorlage: id = '' } = useParams()
  const { pfad } = useGemeinde()
  const navigate = useNavigate()
  // Read once: whatever others change meanwhile must not come between the words that are being typed.
  const { data, error } = useApiQuery(
    ['gestalten', id],
    ProzessvorlageDocument,
    { id },
    { gcTime: 0, refetchOnWindowFocus: false },
  )
  usePageTitle(data?.prozessvorlage ? `${data.prozessvorlage.titel} gestalten` : 'Prozesse')
  if (error) throw error
  const vorlage = data?.prozessvorlage
  if (vorlage?.darf.includes('aendern')) {
    return (
      <Panes begin="mitte">
        {vorlage.herkunft ? <AbweichungGestalten vorlage={vorlage} /> : <EntwurfGestalten vorlage={vorlage} />}
      </Panes>
    )
  }
  return (
    <Panes>
      <Pane name="mitte" label="Vorlage gestalten">
        <PaneHeader main title="Vorlage gestalten" />
        {!data && <Progress label="Vorlage wird geladen" />}
        {data && (
          <EmptyState
            icon="info"
            title={vorlage ? 'Das darf hier nur, wer Prozesse gestaltet' : 'Diese Vorlage gibt es hier nicht'}
            action={<Button onClick={() => void navigate(pfad('prozesse'))}>Zu den Prozessen</Button>}
          >
            Die Vorlagen der Gemeinde stehen unter „Prozesse“.
          </EmptyState>
        )}
      </Pane>
    </Panes>
  )
}
