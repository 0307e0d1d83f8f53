import { keepPreviousData } from '@tanstack/react-query'
import { useApiQuery } from '@verbundakte/ui'
import { AktenListe } from './AktenListe.tsx'
import { AktenMitIdsDocument } from './generated/graphql.ts'
import { useRecent } from './recent.ts'

/** The Akten used last on this machine, read anew: rights and titles may have changed since. */
export function ZuletztScreen() {
  const ids = useRecent()
  const { data, isPending, error } = useApiQuery(
    ['akten', 'zuletzt', ids],
    AktenMitIdsDocument,
    { ids },
    { enabled: ids.length > 0, placeholderData: keepPreviousData },
  )
  return (
    <AktenListe
      rows={data?.aktenMitIds ?? []}
      more={null}
      isPending={isPending && ids.length > 0}
      error={error}
      titel="Zuletzt benutzt"
      name="akten:zuletzt"
      position={null}
      empty="Akten, die Sie öffnen, stehen danach hier: die letzte zuerst. Diese Liste gehört zu diesem Rechner."
    />
  )
}
