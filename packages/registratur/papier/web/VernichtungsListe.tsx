import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Notice, Progress, sentenceFor, useApi, useGemeinde } from '@verbundakte/ui'
import { useState } from 'react'
import { Link } from 'react-router'
import { PapierZurVernichtungDocument } from './generated/graphql.ts'
import { VernichtungKnoepfe, VernichtungStand } from './Vernichtung.tsx'
import { WartezeitDialog } from './vernichtung-dialoge.tsx'

/** For those who release or note: what is put forward, and what is released and lies still there. */
export function VernichtungsListe() {
  const api = useApi()
  const { pfad, darf } = useGemeinde()
  const [aendert, setAendert] = useState(false)
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: [api.gemeinde, 'papier', 'vernichtung'],
    queryFn: ({ pageParam, signal }) => api.graphql(PapierZurVernichtungDocument, { nach: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ papierZurVernichtung: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
  const papiere = data?.pages.flatMap(({ papierZurVernichtung }) => papierZurVernichtung.edges.map((e) => e.node)) ?? []
  const wartetage = data?.pages[0]?.vernichtungsregel.wartetage
  return (
    <>
      <h2>Zur Vernichtung</h2>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {isPending && <Progress label="Vorschläge werden geladen" />}
      {data && papiere.length === 0 && <p>Nichts ist vorgeschlagen.</p>}
      <ul className="papier-liste" aria-label="Zur Vernichtung">
        {papiere.map((papier) => (
          <li key={papier.id}>
            <div>
              <Link to={pfad(`papier/akte/${papier.akteId}`)}>
                P{papier.nummer} {papier.titel}
              </Link>
              <span className="neben">
                {papier.akte?.aktenzeichen} · {papier.ort?.name}
              </span>
              <span className="neben">Es führt {papier.ersetztDurch?.betreff ?? 'ein Dokument'}.</span>
              <VernichtungStand papier={papier} />
            </div>
            <div className="papier-knoepfe">
              <VernichtungKnoepfe papier={papier} />
            </div>
          </li>
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>Mehr laden</Button>}
      {wartetage !== undefined && (
        <p>
          Freigegeben wird frühestens {wartetage} Tage, nachdem ein Dokument das Papier ersetzt hat.{' '}
          {darf('aendern', 'Vernichtungsregel') && (
            <Button kind="quiet" onClick={() => setAendert(true)}>
              Wartezeit ändern
            </Button>
          )}
        </p>
      )}
      {aendert && wartetage !== undefined && (
        <WartezeitDialog wartetage={wartetage} onClose={() => setAendert(false)} />
      )}
    </>
  )
}
