import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  account,
  Beitraege,
  BeitraegeProvider,
  Notice,
  Progress,
  SkipLink,
  sentenceFor,
  usePageTitle,
  useSession,
} from '@verbundakte/ui'
import { Link } from 'react-router'
import { beitraege } from '../modules.ts'
import { CodesPart } from './CodesPart.tsx'
import { useConfirmed } from './confirmed.tsx'
import { FactorsPart } from './FactorsPart.tsx'
import { SessionsPart } from './SessionsPart.tsx'
import './account.css'

const SICHERHEIT = ['sicherheit']

/** What protects one's own account: passkeys, app, codes on paper, and where it is open. */
export function SecurityPage() {
  usePageTitle('Sicherheit meines Zugangs')
  const queries = useQueryClient()
  const { angemeldet } = useSession()
  const { data, error, isPending } = useQuery({ queryKey: SICHERHEIT, queryFn: account.read, staleTime: 0 })
  const refresh = () => queries.invalidateQueries({ queryKey: SICHERHEIT })
  const { confirmed, dialog } = useConfirmed(data)
  return (
    <div className="account">
      <SkipLink target="inhalt" />
      <main id="inhalt" tabIndex={-1}>
        <p>
          <Link to="/">Zurück zur Verbundakte</Link>
        </p>
        <h1>Sicherheit meines Zugangs</h1>
        {isPending && <Progress label="Ihr Zugang wird geladen" />}
        {error && <Notice kind="danger">{sentenceFor(error)}</Notice>}
        {data && (
          <>
            <FactorsPart security={data} confirmed={confirmed} refresh={refresh} />
            <CodesPart security={data} confirmed={confirmed} refresh={refresh} />
            <SessionsPart sitzungen={data.sitzungen} refresh={refresh} />
            <BeitraegeProvider value={beitraege}>
              <Beitraege ort="sicherheit" an={{ gemeinden: angemeldet.gemeinden }} />
            </BeitraegeProvider>
            <section aria-labelledby="account-kennwort">
              <h2 id="account-kennwort">Kennwort</h2>
              <p>
                <Link to="/kennwort">Kennwort ändern</Link>
              </p>
            </section>
          </>
        )}
        {dialog}
      </main>
    </div>
  )
}
