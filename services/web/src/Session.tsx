import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  createSessionDoor,
  isUnreachable,
  Progress,
  SessionProvider,
  sentenceFor,
  useSession,
  useToast,
  whoIsSignedIn,
} from '@verbundakte/ui'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Navigate, Outlet, useNavigate } from 'react-router'
import { AppMessage } from './AppMessage.tsx'
import { modules, OfflineScreen, onDevice, outsideStart } from './modules.ts'
import { PasswordPage } from './PasswordPage.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { SignInPage } from './SignInPage.tsx'
import { finishSignOut } from './sign-out.ts'

const ICH = ['ich']
const hilfe = modules.flatMap(({ name, hilfe }) => (hilfe ? [{ name, ...hilfe }] : []))

/** Knows who is signed in. Nobody: the sign-in page, at the address that was asked for. Lost meanwhile: a dialog over it. */
export function Session() {
  const queries = useQueryClient()
  const [door] = useState(createSessionDoor)
  const closed = useSyncExternalStore(door.subscribe, door.isClosed)
  const ich = useQuery({
    queryKey: ICH,
    queryFn: async () => {
      await finishSignOut()
      return whoIsSignedIn()
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  const angemeldet = ich.data
  const person = angemeldet?.person.id
  const answered = ich.isSuccess
  useEffect(() => {
    if (!answered) return
    for (const kept of onDevice) void (person ? kept.signedIn(person) : Promise.resolve()).then(() => kept.contact())
  }, [answered, person])
  const session = useMemo(
    () => angemeldet && { angemeldet, door, hilfe, refresh: () => queries.invalidateQueries({ queryKey: ICH }) },
    [angemeldet, door, queries],
  )

  if (ich.isPending) return <Progress label="Verbundakte wird geladen" main />
  if (ich.isError && OfflineScreen && isUnreachable(ich.error))
    return <OfflineScreen retry={() => void ich.refetch()} />
  if (ich.isError) return <AppMessage title="Keine Verbindung">{sentenceFor(ich.error)}</AppMessage>
  if (!session) return <SignInPage onSignedIn={() => queries.invalidateQueries({ queryKey: ICH })} />

  const again = () => queries.invalidateQueries({ queryKey: ICH })
  const before = session.angemeldet
  if (before.person.kennwortWechseln) return <PasswordPage required onChanged={again} />
  const onSignedIn = async () => {
    const now = await whoIsSignedIn()
    // Somebody else must not find the screens, drafts and waiting requests of the person before.
    if (now?.person.id !== before.person.id) return window.location.reload()
    door.opened()
  }
  return (
    <SessionProvider value={session}>
      <Outlet />
      {closed && <SignInAgain name={before.person.name} onSignedIn={onSignedIn} />}
    </SessionProvider>
  )
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
  const outside = angemeldet.unterstuetzung && outsideStart
  if (outside) return <Navigate to={outside} replace />
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
