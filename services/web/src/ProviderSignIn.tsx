import { useQuery } from '@tanstack/react-query'
import { Notice, providerAddress, signInOffer, whoIsSignedIn } from '@verbundakte/ui'
import { useEffect, useState } from 'react'

interface ProviderSignInProps {
  /** work lies below and must not be left: the provider opens beside it, and this asks when somebody comes back */
  readonly beside?: () => Promise<void>
}

/** Where else people sign in: one link for each provider, and why one of them has just sent somebody back. */
export function ProviderSignIn({ beside }: ProviderSignInProps) {
  // Asked once: what stood in the address is gone from it when the page is loaded again.
  const [came] = useState(() => window.location.search)
  const offer = useQuery({ queryKey: ['anbieter', came], queryFn: () => signInOffer(came), retry: false })
  useEffect(() => {
    const { pathname } = window.location
    if (new URLSearchParams(came).has('fehler')) window.history.replaceState(window.history.state, '', pathname)
  }, [came])
  useEffect(() => {
    if (!beside) return
    const back = () => {
      if (document.visibilityState === 'visible')
        void whoIsSignedIn().then(
          (now) => now && beside(),
          () => {},
        )
    }
    document.addEventListener('visibilitychange', back)
    window.addEventListener('focus', back)
    return () => {
      document.removeEventListener('visibilitychange', back)
      window.removeEventListener('focus', back)
    }
  }, [beside])

  // Without an answer there is still the password.
  const { anbieter = [], satz = null } = offer.data ?? {}
  if (anbieter.length === 0) return null
  const ziel = beside ? '/' : `${window.location.pathname}${withoutRefusal(window.location.search)}`
  return (
    <section className="sign-in__providers" aria-label="Andere Wege der Anmeldung">
      {satz && <Notice kind="danger">{satz}</Notice>}
      {anbieter.map(({ id, name }) => (
        <a
          key={id}
          className="va-btn va-btn--secondary"
          href={providerAddress(id, ziel)}
          {...(beside && { target: '_blank', rel: 'noopener' })}
        >
          Mit {name} anmelden{beside && ' (neues Fenster)'}
        </a>
      ))}
    </section>
  )
}

function withoutRefusal(search: string): string {
  const asked = new URLSearchParams(search)
  asked.delete('fehler')
  asked.delete('bei')
  return asked.size > 0 ? `?${asked}` : ''
}
