import {
  Button,
  formatDay,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { Link } from 'react-router'
import {
  GewerbeschreibenBereitlegenDocument,
  GewerbeschreibenVersandDocument,
  GewerbeschreibenZuruecklegenDocument,
} from '../generated/graphql.ts'

interface SchreibenProps {
  readonly akteId: string
  readonly vorgangId: string
  readonly dokument: { readonly id: string; readonly betreff: string }
  /** what it is called here; else its Betreff */
  readonly titel?: string
}

/** A letter of a case: where it lies, whether it went, and one press into the Postausgang. */
export function Schreiben({ akteId, vorgangId, dokument, titel = dokument.betreff }: SchreibenProps) {
  const { pfad, darf } = useGemeinde()
  return (
    <span className="gewerbe-schreiben">
      <Link to={pfad(`akte/${akteId}/vorgang/${vorgangId}/dokument/${dokument.id}`)}>{titel}</Link>
      {darf('lesen', 'Sendung') && <Versand dokument={dokument.id} titel={titel} />}
    </span>
  )
}

function Versand({ dokument, titel }: { dokument: string; titel: string }) {
  const api = useApi()
  const { pfad, darf } = useGemeinde()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const { data } = useApiQuery(['sendungen', dokument, 'gewerbe'], GewerbeschreibenVersandDocument, { dokument })
  if (!data) return null
  const gelten = data.sendungenDesDokuments.filter(({ status }) => status !== 'ZURUECKGENOMMEN')
  const fort = gelten.find(({ status }) => status === 'VERSANDT')
  if (fort) return <span className="neben">versandt{fort.am ? ` am ${formatDay(fort.am)}` : ''}</span>
  if (gelten.some(({ status }) => status === 'OFFEN'))
    return (
      <span className="neben">
        liegt im <Link to={pfad('postausgang')}>Postausgang</Link>
      </span>
    )
  if (gelten.length > 0) return <span className="neben">wird nicht versandt</span>
  const kann =
    darf('anlegen', 'Sendung') && data.dokument?.darf.includes('aendern') && data.dokument.status === 'IN_BEARBEITUNG'
  if (!kann) return <span className="neben">noch nicht versandt</span>
  const neu = () => refresh('sendungen', 'postausgang', 'postausgangZahl')
  const legen = async () => {
    try {
      const { dokumentBereitlegen } = await api.graphql(GewerbeschreibenBereitlegenDocument, { dokument })
      await neu()
      undoable('Liegt im Postausgang.', async () => {
        await api.graphql(GewerbeschreibenZuruecklegenDocument, { id: dokumentBereitlegen.id })
        await neu()
      })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <Button kind="quiet" icon="mail" onClick={() => void legen()}>
      Zum Postausgang<span className="va-hidden">: {titel}</span>
    </Button>
  )
}
