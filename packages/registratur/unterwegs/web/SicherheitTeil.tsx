import { useQueries, useQueryClient } from '@tanstack/react-query'
import {
  type Api,
  ApiError,
  Button,
  createApi,
  formatInstant,
  Notice,
  Progress,
  sentenceFor,
  useSession,
  useToast,
} from '@verbundakte/ui'
import { useMemo } from 'react'
import { Link } from 'react-router'
import { MitnahmegeraetBeendenDocument, UnterwegsDocument, type UnterwegsQuery } from './generated/graphql.ts'

interface SicherheitTeilProps {
  readonly gemeinden: readonly { readonly id: string; readonly name: string }[]
}

/** Beside the open sessions: on which devices something lies, in all Gemeinden of the person. */
export function SicherheitTeil({ gemeinden }: SicherheitTeilProps) {
  const { door } = useSession()
  const queries = useQueryClient()
  const apis = useMemo(() => gemeinden.map(({ id, name }) => ({ name, api: createApi(id, door) })), [gemeinden, door])
  const answers = useQueries({
    queries: apis.map(({ api }) => ({
      queryKey: [api.gemeinde, 'mitnahmen', 'sicherheit'],
      queryFn: () => api.graphql(UnterwegsDocument, {}).catch(nichtsWoNichtErlaubt),
    })),
  })
  const geraete = answers.flatMap(({ data }, stelle) => {
    const wo = apis[stelle]
    return data && wo ? data.meineMitnahmegeraete.map((geraet) => ({ ...wo, geraet, data })) : []
  })
  return (
    <section aria-labelledby="account-unterwegs">
      <h2 id="account-unterwegs">Unterwegs mitgenommen</h2>
      {apis.map(
        ({ name }, stelle) =>
          answers[stelle]?.error && (
            <Notice key={name} kind="danger">
              {name}: {sentenceFor(answers[stelle].error)}
            </Notice>
          ),
      )}
      {answers.some(({ isPending }) => isPending) && <Progress label="Mitgenommenes wird geladen" />}
      {geraete.length === 0 && answers.every(({ isSuccess }) => isSuccess) && (
        <p>Auf keinem Gerät liegt etwas, das Sie mitgenommen haben.</p>
      )}
      <ul className="account__list" aria-label="Geräte mit Mitgenommenem">
        {geraete.map(({ api, name, geraet, data }) => (
          <Eines
            key={geraet.id}
            {...{ api, name, geraet, data }}
            refresh={() => queries.invalidateQueries({ queryKey: [api.gemeinde, 'mitnahmen'] })}
          />
        ))}
      </ul>
    </section>
  )
}

/** Who has no roles for it in one of their Gemeinden has nothing there either. Any other failure is no answer. */
function nichtsWoNichtErlaubt(error: unknown): null {
  if (error instanceof ApiError && ['nicht-erlaubt', 'nicht-gefunden'].includes(error.code)) return null
  throw error
}

interface EinesProps {
  readonly api: Api
  readonly name: string
  readonly geraet: UnterwegsQuery['meineMitnahmegeraete'][number]
  readonly data: UnterwegsQuery
  readonly refresh: () => Promise<void>
}

function Eines({ api, name, geraet, data, refresh }: EinesProps) {
  const toast = useToast()
  const anzahl = data.meineMitnahmen.filter(({ geraetId }) => geraetId === geraet.id).length
  const abmelden = async () => {
    try {
      await api.graphql(MitnahmegeraetBeendenDocument, { id: geraet.id })
      await refresh()
      toast({ text: 'Abgemeldet; das Gerät löscht alles, sobald es Netz hat.' })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  return (
    <li>
      <div>
        <strong>{geraet.bezeichnung}</strong>
        <span className="account__when">
          <Link to={`/${api.gemeinde}/unterwegs`}>
            {anzahl} {anzahl === 1 ? 'Vorgang' : 'Vorgänge'}
          </Link>{' '}
          aus {name}, zuletzt in Verbindung {formatInstant(geraet.kontaktAm)}
        </span>
      </div>
      <Button kind="quiet" icon="logout" onClick={() => void abmelden()}>
        Abmelden<span className="va-hidden">: {geraet.bezeichnung}</span>
      </Button>
    </li>
  )
}
