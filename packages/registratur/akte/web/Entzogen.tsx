import {
  Button,
  formatTime,
  Notice,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { Link } from 'react-router'
import { BearbeitungsendeGelesenDocument, MeineBearbeitungenDocument } from './generated/graphql.ts'

/** What somebody else has ended of the person's own Bearbeitungen, until they have seen it. */
export function Entzogen() {
  const { darf } = useGemeinde()
  return darf('lesen', 'Bearbeitung') ? <Meldungen /> : null
}

function Meldungen() {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { pfad } = useGemeinde()
  const { data } = useApiQuery(['bearbeitungen'], MeineBearbeitungenDocument, {})
  const entzogen = data?.meineBearbeitungen.filter(({ beendetAm }) => beendetAm !== null) ?? []
  const gelesen = async (id: string) => {
    try {
      await api.graphql(BearbeitungsendeGelesenDocument, { id })
      await refresh('bearbeitungen')
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return entzogen.map(
    ({ id, beendetAm, beendetVon, grund, dokument: { id: dokument, kennzeichen, betreff, vorgang } }) => (
      <Notice
        key={id}
        kind="warning"
        action={
          <Button kind="quiet" onClick={() => void gelesen(id)}>
            Gelesen
          </Button>
        }
      >
        {beendetVon?.name ?? 'Jemand'} hat um {formatTime(beendetAm ?? '')} Uhr Ihre Bearbeitung von{' '}
        <Link to={pfad(`akte/${vorgang.akte.id}/vorgang/${vorgang.id}/dokument/${dokument}`)}>
          {kennzeichen} {betreff}
        </Link>{' '}
        beendet: {grund}
      </Notice>
    ),
  )
}
