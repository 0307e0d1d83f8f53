import type { AbschlussOrt } from '@verbundakte/akte/web'
import { Notice, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { Link } from 'react-router'
import { OffeneSendungenDocument } from './generated/graphql.ts'

/** Beside a Vorgang that is finished: letters that still lie ready. */
export function NochNichtVersandt({ id }: AbschlussOrt) {
  const { pfad } = useGemeinde()
  const { data } = useApiQuery(['sendungen', 'offen', id], OffeneSendungenDocument, { vorgang: id })
  const anzahl = data?.offeneSendungen.length ?? 0
  if (anzahl === 0) return null
  return (
    <Notice kind="warning">
      Der Vorgang ist erledigt, aber noch nicht versandt: {anzahl === 1 ? 'ein Schreiben' : `${anzahl} Schreiben`}. Es
      liegt im <Link to={pfad('postausgang')}>Postausgang</Link>.
    </Notice>
  )
}
