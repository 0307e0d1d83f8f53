import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type Angemeldet,
  createSessionDoor,
  Progress,
  type SessionDoor,
  sentenceFor,
  useToast,
  whoIsSignedIn,
} from '@verbundakte/ui'
import { createContext, useContext, useState, useSyncExternalStore } from 'react'
import { Navigate, Outlet, useNavigate } from 'react-router'
import { AppMessage } from './AppMessage.tsx'
import { PasswordPage } from './PasswordPage.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { SignInPage } from './SignInPage.tsx'

interface SessionState {
  readonly angemeldet: Angemeldet
  readonly door: SessionDoor
}

const Context = createContext<SessionState | null>(null)
const ICH = ['ich']

/** Knows who is signed in. Nobody: the sign-in page, at the address that was asked for. Lost meanwhile: a dialog over it. */
export function Session() {
  const queries = useQueryClient()
  const [door] = useState(createSessionDoor)
  const closed = useSyncExternalStore(door.subscribe, door.isClosed)
  const ich = useQuery({ queryKey: ICH, queryFn: whoIsSignedIn, staleTime: Number.POSITIVE_INFINITY })

  if (ich.isPending) return <Progress label="Verbundakte wird geladen" />
  if (ich.isError) return <AppMessage title="Keine Verbindung">{sentenceFor(ich.error)}</AppMessage>
  if (!ich.data) return <SignInPage onSignedIn={() => queries.invalidateQueries({ queryKey: ICH })} />

  const again = () => queries.invalidateQueries({ queryKey: ICH })
  if (ich.data.person.kennwortWechseln) return <PasswordPage required onChanged={again} />

  const before = ich.data
  const onSignedIn = async () => {
    const now = await whoIsSignedIn()
    // Somebody else must not find the screens, drafts and waiting requests of the person before.
    if (now?.person.id !== before.person.id) return window.location.reload()
    door.opened()
  }
  return (
    <Context value={{ angemeldet: before, door }}>
      <Outlet />
      {closed && <SignInAgain name={before.person.name} onSignedIn={onSignedIn} />}
    </Context>
  )
}

export function useSession(): SessionState {
  const session = useContext(Context)
  if (!session) throw new Error('useSession stands outside of Session')
  return session
}

const LAST = 'verbundakte.gemeinde'

/** The person's own wish to change the password; afterwards back to where they came from. */
export function OwnPassword() {
  const navigate = useNavigate()
  const toast = useToast()
  const changed = async () => {
    toast({ text: 'Ihr Kennwort ist geändert.' })
    await navigate(-1)
  }
  return <PasswordPage required={false} onChanged={changed} onCancel={() => void navigate(-1)} />
}

/** The Gemeinde a person worked in last on this machine, else the first of theirs. */
export function FirstGemeinde() {
  const { angemeldet } = useSession()
  const last = localStorage.getItem(LAST)
  const gemeinde = angemeldet.gemeinden.find((candidate) => candidate.id === last) ?? angemeldet.gemeinden[0]
  if (gemeinde) return <Navigate to={`/${gemeinde.id}`} replace />
  return (
    <AppMessage title="Noch keine Gemeinde">
      Ihr Zugang ist eingerichtet, aber noch keiner Gemeinde zugeordnet. Bitte wenden Sie sich an Ihre
      Fachadministration.
    </AppMessage>
  )
}

export function rememberGemeinde(id: string): void {
  localStorage.setItem(LAST, id)
}
