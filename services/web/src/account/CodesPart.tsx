import { type AccountSecurity, account, Button, Dialog, Notice } from '@verbundakte/ui'
import { useState } from 'react'
import { useBusy } from '../second-factor/busy.ts'
import { RecoveryCodes } from '../second-factor/RecoveryCodes.tsx'
import type { Confirmed } from './confirmed.tsx'
import { within } from './FactorsPart.tsx'

interface CodesPartProps {
  readonly security: AccountSecurity
  readonly confirmed: Confirmed
  readonly refresh: () => Promise<void>
}

/** How many codes on paper are left, and new ones. */
export function CodesPart({ security, confirmed, refresh }: CodesPartProps) {
  const [codes, setCodes] = useState<readonly string[]>([])
  const { busy, error, run } = useBusy()
  if (security.passkeys.length === 0 && !security.totp) return null
  const renew = async () => {
    setCodes(await within(confirmed, account.renewCodes))
    await refresh()
  }
  return (
    <section aria-labelledby="account-codes">
      <h2 id="account-codes">Wiederherstellungscodes</h2>
      <p>
        {security.codes === 1 ? 'Noch ein Code' : `Noch ${security.codes} Codes`} für den Tag, an dem Telefon oder
        Schlüssel fehlt. Neue Codes machen die bisherigen ungültig.
      </p>
      {error && <Notice kind="danger">{error}</Notice>}
      <div className="account__actions">
        <Button icon="autorenew" busy={busy} onClick={() => void run(renew)}>
          Neue Codes erzeugen
        </Button>
      </div>
      {codes.length > 0 && (
        <Dialog title="Bitte ablegen" onClose={() => setCodes([])}>
          <RecoveryCodes codes={codes} submit="Fertig" onDone={() => setCodes([])} />
        </Dialog>
      )}
    </section>
  )
}
