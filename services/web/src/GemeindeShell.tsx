import {
  ApiProvider,
  BeitraegeProvider,
  createApi,
  type GemeindeKontext,
  GemeindeProvider,
  Progress,
  SkipLink,
  UploadProvider,
  useApiQuery,
  useFileDrop,
  useSession,
  useToast,
} from '@verbundakte/ui'
import { useEffect, useMemo } from 'react'
import { Outlet, useParams } from 'react-router'
import { IchDocument, type IchQuery } from './generated/graphql.ts'
import { Header } from './Header.tsx'
import { banners, beitraege } from './modules.ts'
import { NotFound } from './NotFound.tsx'
import { NotLetIn } from './NotLetIn.tsx'
import { rememberGemeinde } from './Session.tsx'
import { useLive } from './useLive.ts'
import './shell.css'

/** Everything below `/meinhard`: one Gemeinde, its API, its uploads. Another Gemeinde is another shell, with nothing shared. */
export function GemeindeShell() {
  const { angemeldet, door } = useSession()
  const { gemeinde = '' } = useParams()
  const api = useMemo(() => createApi(gemeinde, door), [gemeinde, door])
  const foreign = angemeldet.unterstuetzung?.gemeinden.find((candidate) => candidate.id === gemeinde)
  if (foreign && !foreign.besuch) return <NotLetIn gemeinde={foreign.name} />
  // Not yours looks the same as does not exist.
  if (!foreign && !angemeldet.gemeinden.some((candidate) => candidate.id === gemeinde)) return <NotFound />
  return (
    <ApiProvider api={api} key={gemeinde}>
      <UploadProvider>
        <Workplace />
      </UploadProvider>
    </ApiProvider>
  )
}

function Workplace() {
  const { data, error } = useApiQuery(['ich'], IchDocument, {})
  const kontext = useMemo(() => data && kontextOf(data), [data])
  useEffect(() => {
    if (kontext) rememberGemeinde(kontext.id)
  }, [kontext])
  useLive()
  const toast = useToast()
  // A file that misses its target must neither replace the application in the tab nor vanish without a word.
  const { handlers } = useFileDrop(() => toast({ text: MISSED }))
  if (error) throw error
  if (!kontext) return <Progress label="Ihre Gemeinde wird geladen" main />
  return (
    <GemeindeProvider value={kontext}>
      <div className="shell" {...handlers}>
        <SkipLink target="inhalt" />
        <div>
          {banners.map(({ name, banner: Banner }) => (
            <Banner key={name} />
          ))}
          <Header />
        </div>
        <main id="inhalt" className="shell__main" tabIndex={-1}>
          <BeitraegeProvider value={beitraege}>
            <Outlet />
          </BeitraegeProvider>
        </main>
      </div>
    </GemeindeProvider>
  )
}

const MISSED =
  'Hier wird nichts abgelegt. Ziehen Sie Dateien auf einen offenen Vorgang, auf ein Dokument oder in den Posteingang.'

function kontextOf({ ich }: IchQuery): GemeindeKontext {
  const rechte = new Set(ich.darf.map((recht) => `${recht.aktion} ${recht.gegenstand}`))
  return {
    id: ich.gemeinde.id,
    name: ich.gemeinde.name,
    aemter: ich.gemeinde.aemter,
    person: ich.person,
    eigeneAemter: ich.aemter,
    darf: (aktion, gegenstand) => rechte.has(`${aktion} ${gegenstand}`),
    pfad: (rest) => `/${ich.gemeinde.id}/${rest}`,
  }
}
