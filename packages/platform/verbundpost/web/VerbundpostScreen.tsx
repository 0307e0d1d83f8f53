import { Badge, formatInstant, Notice, Progress, sentenceFor, useApiQuery, usePageTitle } from '@verbundakte/ui'
import { useState } from 'react'
import { VerbundpostDocument, type VerbundpostQuery } from './generated/graphql.ts'
import { Poststapel, type Zeile } from './Poststapel.tsx'
import './verbundpost.css'

/** What went to other Gemeinden and what came from them: that it did and when, never what is in it. */
export function VerbundpostScreen() {
  usePageTitle('Verbundpost')
  const [ausNach, setAusNach] = useState<string | null>(null)
  const [einNach, setEinNach] = useState<string | null>(null)
  const { data, error } = useApiQuery(
    ['verbundpost', ausNach, einNach],
    VerbundpostDocument,
    { ausNach, einNach },
    // The button that was pressed stays while the page before it is on its way.
    { placeholderData: (gezeigt) => gezeigt },
  )
  return (
    <div className="verbundpost">
      <h1>Verbundpost</h1>
      <p>
        Was diese Gemeinde anderen sendet und von ihnen bekommt. Der Inhalt steht dort, wo damit gearbeitet wird; jede
        Sendung steht auch im Protokoll beider Seiten.
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {!data && !error && <Progress label="Verbundpost wird geladen" />}
      {data && (
        <>
          <Poststapel
            titel="Ausgang"
            partner="An"
            leer="Noch nichts gesendet."
            zeilen={data.verbundpostausgang.edges.map(({ node }) => gesendet(node))}
            weiter={data.verbundpostausgang.pageInfo.hasNextPage ? data.verbundpostausgang.pageInfo.endCursor : null}
            nach={ausNach}
            onNach={setAusNach}
          />
          <Poststapel
            titel="Eingang"
            partner="Von"
            leer="Noch nichts eingegangen."
            zeilen={data.verbundposteingang.edges.map(({ node }) => eingegangen(node))}
            weiter={data.verbundposteingang.pageInfo.hasNextPage ? data.verbundposteingang.pageInfo.endCursor : null}
            nach={einNach}
            onNach={setEinNach}
          />
        </>
      )}
    </div>
  )
}

function gesendet(post: VerbundpostQuery['verbundpostausgang']['edges'][number]['node']): Zeile {
  const { id, an, art, zustand, hindernis, personenbezogenNach, gesendetAm, zugestelltAm } = post
  const stand =
    zustand === 'ZUGESTELLT' && zugestelltAm ? (
      <>
        <Badge kind="gut">Zugestellt</Badge> {formatInstant(zugestelltAm)}
      </>
    ) : zustand === 'UNZUSTELLBAR' ? (
      <Badge kind="geheim">Unzustellbar</Badge>
    ) : (
      <Badge>Unterwegs</Badge>
    )
  return { id, partner: an, art, am: gesendetAm, stand, hindernis, personenbezogenNach }
}

function eingegangen(post: VerbundpostQuery['verbundposteingang']['edges'][number]['node']): Zeile {
  const { id, von, art, zustand, hindernis, personenbezogenNach, eingegangenAm, verarbeitetAm } = post
  const stand =
    zustand === 'VERARBEITET' && verarbeitetAm ? (
      <>
        <Badge kind="gut">Angenommen</Badge> {formatInstant(verarbeitetAm)}
      </>
    ) : (
      <Badge>Wartet</Badge>
    )
  return { id, partner: von, art, am: eingegangenAm, stand, hindernis, personenbezogenNach }
}
