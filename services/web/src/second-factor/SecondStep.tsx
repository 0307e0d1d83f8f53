import { ApiError, type SignInStep, secondStep } from '@verbundakte/ui'
import { useState } from 'react'
import { ConfirmFactor } from './ConfirmFactor.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SetUpFactor } from './SetUpFactor.tsx'
import './second-factor.css'

interface SecondStepProps {
  readonly step: SignInStep
  readonly onSignedIn: () => Promise<void>
  /** back to the password, with the reason where it is none of the person's own */
  readonly onAgain: (sentence: string | null) => void
}

/** After the right password: shows a second factor, or sets up the first one. */
export function SecondStep({ step, onSignedIn, onAgain }: SecondStepProps) {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  /** Too late or too often: from the beginning. */
  const orAgain = async <T,>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (error instanceof ApiError && error.code === 'anmeldung.abgelaufen') onAgain(error.message)
      throw error
    }
  }
  const leave = async () => {
    await secondStep.drop().catch(() => {})
    onAgain(null)
  }
  if (codes) return <RecoveryCodes codes={codes} submit="Weiter zur Verbundakte" onDone={() => void onSignedIn()} />
  if (step.schritt === 'bestaetigen') {
    return (
      <ConfirmFactor
        wege={step.wege}
        prepare={() => orAgain(secondStep.prepare)}
        onConfirm={async (answer) => {
          await orAgain(() => secondStep.confirm(answer))
          await onSignedIn()
        }}
        onCancel={() => void leave()}
      />
    )
  }
  return (
    <SetUpFactor
      source={{
        preparePasskey: () => orAgain(secondStep.first.preparePasskey),
        prepareTotp: () => orAgain(secondStep.first.prepareTotp),
        add: (factor) => orAgain(() => secondStep.first.add(factor)),
      }}
      onAdded={setCodes}
      onCancel={() => void leave()}
    >
      Ihre Aufgaben verlangen neben dem Kennwort einen zweiten Faktor. Bitte richten Sie jetzt einen ein; das dauert
      eine Minute.
    </SetUpFactor>
  )
}
