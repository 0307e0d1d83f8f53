import { usePageTitle } from '@verbundakte/ui'
import { useEffect, useRef } from 'react'
import marke from './marke.svg'
import { ProviderSignIn } from './ProviderSignIn.tsx'
import { SignInForm } from './SignInForm.tsx'
import './sign-in.css'

export function SignInPage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  usePageTitle('Anmelden')
  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [])
  return (
    <main className="sign-in" ref={page}>
      <div className="sign-in__card">
        <img src={marke} alt="" width="40" height="40" />
        <h1>Verbundakte</h1>
        <p>Akten und Fachverfahren der Gemeinden im Verbund</p>
        <SignInForm onSignedIn={onSignedIn} />
        <ProviderSignIn />
      </div>
    </main>
  )
}
