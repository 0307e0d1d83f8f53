import { ApiProvider, createApi, useSession } from '@verbundakte/ui'
import { useMemo } from 'react'
import { Outlet } from 'react-router'

/** What is asked of no Gemeinde in particular, as the own requests, is asked at the first one. */
export function GastRahmen() {
  const { angemeldet, door } = useSession()
  const first = angemeldet.unterstuetzung?.gemeinden[0]?.id ?? ''
  const api = useMemo(() => createApi(first, door), [first, door])
  return (
    <ApiProvider api={api}>
      <Outlet />
    </ApiProvider>
  )
}
