import { account, Button, formatInstant, Notice, type OpenSession, useToast } from '@verbundakte/ui'
import { useBusy } from '../second-factor/busy.ts'

interface SessionsPartProps {
  readonly sitzungen: readonly OpenSession[]
  readonly refresh: () => Promise<void>
}

/** Where the account is open, and ending it there. */
export function SessionsPart({ sitzungen, refresh }: SessionsPartProps) {
  const { error, run } = useBusy()
  const toast = useToast()
  const end = (work: () => Promise<void>, sentence: string) =>
    run(async () => {
      await work()
      toast({ text: sentence })
      await refresh()
    })
  return (
    <section aria-labelledby="account-sitzungen">
      <h2 id="account-sitzungen">Offene Sitzungen</h2>
      <ul className="account__list" aria-label="Offene Sitzungen">
        {sitzungen.map(({ nummer, geraet, seit, diese }) => (
          <li key={nummer}>
            <div>
              <strong>{geraet || 'Unbekanntes Gerät'}</strong>
              <span className="account__when">
                seit {formatInstant(seit)}
                {diese && ', diese hier'}
              </span>
            </div>
            {!diese && (
              <Button
                kind="quiet"
                icon="logout"
                onClick={() => void end(() => account.endSession(nummer), 'Die Sitzung ist beendet.')}
              >
                Beenden
                <span className="va-hidden">
                  : {geraet}, seit {formatInstant(seit)}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <Notice kind="danger">{error}</Notice>}
      {sitzungen.length > 1 && (
        <div className="account__actions">
          <Button
            icon="logout"
            onClick={() => void end(account.endOtherSessions, 'Alle anderen Sitzungen sind beendet.')}
          >
            Alle anderen beenden
          </Button>
        </div>
      )}
    </section>
  )
}
