import {
  type AccountSecurity,
  account,
  Button,
  Dialog,
  formatDayOf,
  formatInstant,
  Notice,
  type TotpDraft,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { useBusy } from '../second-factor/busy.ts'
import { RecoveryCodes } from '../second-factor/RecoveryCodes.tsx'
import { NewApp, NewPasskey } from '../second-factor/SetUpFactor.tsx'
import type { Confirmed } from './confirmed.tsx'

interface FactorsPartProps {
  readonly security: AccountSecurity
  readonly confirmed: Confirmed
  readonly refresh: () => Promise<void>
}

/** Passkeys and the app: list, set up, remove. */
export function FactorsPart({ security, confirmed, refresh }: FactorsPartProps) {
  const [adding, setAdding] = useState<'passkey' | TotpDraft | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  const { error, run } = useBusy()
  const toast = useToast()
  const added = async (fresh: string[]) => {
    setAdding(null)
    setCodes(fresh)
    toast({ text: 'Der zweite Faktor ist eingerichtet.' })
    await refresh()
  }
  const remove = (name: string, work: () => Promise<void>) =>
    run(async () => {
      await confirmed(work)
      toast({ text: `${name} ist entfernt.` })
      await refresh()
    })
  // What is set up asks by itself, should the five minutes be over meanwhile.
  const source = { ...account.factors, preparePasskey: () => within(confirmed, account.factors.preparePasskey) }
  const close = () => setAdding(null)
  return (
    <section aria-labelledby="account-faktoren">
      <h2 id="account-faktoren">Zweiter Faktor</h2>
      <p>
        {security.noetig
          ? 'Ihre Aufgaben verlangen bei jeder Anmeldung neben dem Kennwort einen davon.'
          : 'Freiwillig: Wer Ihr Kennwort kennt, kommt damit trotzdem nicht hinein.'}
      </p>
      <ul className="account__list" aria-label="Zweite Faktoren">
        {security.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <div>
              <strong>{passkey.name}</strong>
              <span className="account__when">Passkey, {whenOf(passkey)}</span>
            </div>
            <Button
              kind="quiet"
              icon="close"
              onClick={() => void remove(`„${passkey.name}“`, () => account.removePasskey(passkey.id))}
            >
              Entfernen<span className="va-hidden">: {passkey.name}</span>
            </Button>
          </li>
        ))}
        {security.totp && (
          <li>
            <div>
              <strong>Code-App</strong>
              <span className="account__when">{whenOf(security.totp)}</span>
            </div>
            <Button kind="quiet" icon="close" onClick={() => void remove('Die Code-App', account.removeTotp)}>
              Entfernen<span className="va-hidden">: Code-App</span>
            </Button>
          </li>
        )}
      </ul>
      {security.passkeys.length === 0 && !security.totp && <p>Noch keiner eingerichtet.</p>}
      {error && <Notice kind="danger">{error}</Notice>}
      <div className="account__actions">
        <Button icon="add" onClick={() => setAdding('passkey')}>
          Passkey anlegen
        </Button>
        <Button
          icon="add"
          onClick={() => void run(async () => setAdding(await within(confirmed, account.factors.prepareTotp)))}
        >
          {security.totp ? 'Code-App neu einrichten' : 'Code-App einrichten'}
        </Button>
      </div>
      {adding === 'passkey' && (
        <Dialog title="Passkey anlegen" onClose={close}>
          <NewPasskey source={source} onAdded={(fresh) => void added(fresh)} onBack={close} />
        </Dialog>
      )}
      {adding !== null && adding !== 'passkey' && (
        <Dialog title="Code-App einrichten" onClose={close}>
          <NewApp draft={adding} source={source} onAdded={(fresh) => void added(fresh)} onBack={close} />
        </Dialog>
      )}
      {codes.length > 0 && (
        <Dialog title="Bitte ablegen" onClose={() => setCodes([])}>
          <RecoveryCodes codes={codes} submit="Fertig" onDone={() => setCodes([])} />
        </Dialog>
      )}
    </section>
  )
}

/** As `confirmed`, for what answers something. */
export async function within<T>(confirmed: Confirmed, work: () => Promise<T>): Promise<T> {
  const answers: T[] = []
  await confirmed(async () => {
    answers.push(await work())
  })
  // Confirmed work has run to its end, else it has thrown.
  return answers[0] as T
}

function whenOf({ angelegtAm, zuletztAm }: { angelegtAm: string; zuletztAm: string | null }): string {
  const used = zuletztAm ? `zuletzt benutzt ${formatInstant(zuletztAm)}` : 'noch nicht benutzt'
  return `angelegt ${formatDayOf(angelegtAm)}, ${used}`
}
