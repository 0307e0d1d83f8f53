import { Button, sentenceFor, useApi, useRefresh, useToast } from '@verbundakte/ui'
import type { Anzeige } from './Entscheiden.tsx'
import {
  GewerbeweiterleitungZuruecknehmenDocument,
  GewerbezurueckweisungAufhebenDocument,
} from './generated/graphql.ts'

/** Back to the Eingang, as long as nothing has gone out. */
export function Zuruecknehmen({ anzeige: { id, status } }: { anzeige: Anzeige }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const tun = async () => {
    try {
      if (status === 'WEITERGELEITET') await api.graphql(GewerbeweiterleitungZuruecknehmenDocument, { id })
      else await api.graphql(GewerbezurueckweisungAufhebenDocument, { id })
      toast({ text: 'Wieder im Eingang.' })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh('gewerbe')
  }
  return (
    <Button kind="quiet" onClick={() => void tun()}>
      {status === 'WEITERGELEITET' ? 'Weiterleitung zurücknehmen' : 'Zurückweisung aufheben'}
    </Button>
  )
}
