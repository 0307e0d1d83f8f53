import { type AccountSecurity, ApiError, account, Dialog, FormDialog, TextField, type Way } from '@verbundakte/ui'
import { type ReactNode, useState } from 'react'
import { ConfirmFactor } from '../second-factor/ConfirmFactor.tsx'

/** Runs something that changes factors; where the server asks for it, the person shows first that it is them. */
export type Confirmed = (work: () => Promise<void>) => Promise<void>

interface Waiting {
  readonly go: () => void
  readonly stop: (reason: unknown) => void
}

export function useConfirmed(security: AccountSecurity | undefined): { confirmed: Confirmed; dialog: ReactNode } {
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const confirmed: Confirmed = async (work) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'zugang.bestaetigen') throw error
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      setWaiting({ go: resolve, stop: reject })
      try {
        await promise
      } finally {
        setWaiting(null)
      }
      await work()
    }
  }
  const cancel = () => waiting?.stop(new ApiError('zugang.bestaetigen', 'Nichts geändert: nicht bestätigt.'))
  const dialog = waiting && <ConfirmDialog security={security} onConfirmed={waiting.go} onCancel={cancel} />
  return { confirmed, dialog }
}

interface ConfirmDialogProps {
  readonly security: AccountSecurity | undefined
  readonly onConfirmed: () => void
  readonly onCancel: () => void
}

function ConfirmDialog({ security, onConfirmed, onCancel }: ConfirmDialogProps) {
  const [kennwort, setKennwort] = useState('')
  const wege: Way[] = []
  if (security && security.passkeys.length > 0) wege.push('passkey')
  if (security?.totp) wege.push('totp')
  const title = 'Bitte zeigen Sie, dass Sie es sind'
  if (wege.length > 0) {
    return (
      <Dialog title={title} onClose={onCancel}>
        <ConfirmFactor
          wege={wege}
          prepare={account.prepareConfirmation}
          onConfirm={async (answer) => {
            await account.confirm(answer)
            onConfirmed()
          }}
          onCancel={onCancel}
        />
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={title}
      submit="Bestätigen"
      onClose={onCancel}
      onSubmit={async () => {
        await account.confirm({ kennwort })
        onConfirmed()
      }}
    >
      <TextField
        label="Ihr Kennwort"
        name="kennwort"
        type="password"
        autoComplete="current-password"
        required
        autoFocus
        value={kennwort}
        onChange={setKennwort}
      />
    </FormDialog>
  )
}
