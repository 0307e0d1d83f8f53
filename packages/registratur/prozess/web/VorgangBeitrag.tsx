import type { VorgangOrt } from '@verbundakte/akte/web'
import { Badge, Button, Notice, sentenceFor, useApi, useApiQuery, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { AbbrechenDialog } from './AbbrechenDialog.tsx'
import {
  ProzessAnstossenDocument,
  ProzessDesVorgangsDocument,
  type ProzessDesVorgangsQuery,
} from './generated/graphql.ts'
import { inhaltAus } from './inhalt.ts'
import { SaveAngaben } from './SaveAngaben.tsx'
import { Unterlagen } from './Unterlagen.tsx'
import { STATUS_NAMEN } from './words.ts'
import './prozess.css'

export type Lauf = NonNullable<ProzessDesVorgangsQuery['prozessDesVorgangs']>

/** Where a Vorgang is on the way that its Vorlage describes, what it asks now, and which papers are there. */
export function VorgangBeitrag({ id }: VorgangOrt) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [ending, setEnding] = useState(false)
  const { data } = useApiQuery(['prozessDesVorgangs', id], ProzessDesVorgangsDocument, { vorgang: id })
  const lauf = data?.prozessDesVorgangs
  if (!lauf?.fassung) return null
  const inhalt = inhaltAus(lauf.fassung.inhalt)
  const offen = lauf.status === 'LAUFEND' || lauf.status === 'WARTET'
  const darf = offen && lauf.darf.includes('aendern')
  const neueste = lauf.vorlage?.fassungen[0]?.nummer ?? lauf.fassung.nummer
  const stelle = inhalt.abschnitte.findIndex(({ name }) => name === lauf.abschnitt)
  const done = async (text: string) => {
    await refresh('prozessDesVorgangs', 'geschaeftsgang', 'postkorb', 'postkorbzahlen')
    toast({ text })
  }
  return (
    <section className="angaben-teil prozess" aria-label="Prozess">
      <header>
        <h2>{inhalt.titel}</h2>
        <Badge kind={lauf.status === 'WARTET' ? 'geheim' : lauf.status === 'BEENDET' ? 'gut' : 'normal'}>
          {STATUS_NAMEN[lauf.status]}
        </Badge>
      </header>
      <p className="neben">
        Fassung {lauf.fassung.nummer}
        {offen && `; geführt ${vonWem(lauf)}`}
        {neueste > lauf.fassung.nummer && `; neue Vorgänge folgen schon Fassung ${neueste}`}
      </p>
      <ol className="prozess-weg">
        {inhalt.abschnitte.map(({ name, titel }, nummer) => (
          <li
            key={name}
            aria-current={name === lauf.abschnitt ? 'step' : undefined}
            data-vorbei={(stelle >= 0 && nummer < stelle) || lauf.status === 'BEENDET' || undefined}
          >
            {titel}
          </li>
        ))}
      </ol>
      {lauf.hinweis && <Notice kind="warning">{lauf.hinweis}</Notice>}
      {darf && <SaveAngaben key={lauf.abschnitt} lauf={lauf} inhalt={inhalt} onDone={done} />}
      <Unterlagen lauf={lauf} inhalt={inhalt} vorgang={id} darf={darf} onDone={done} />
      {darf && (
        <p className="prozess-knoepfe">
          {lauf.status === 'WARTET' && (
            <Button
              icon="autorenew"
              onClick={() =>
                void api
                  .graphql(ProzessAnstossenDocument, { id: lauf.id })
                  .then(() => done('Es wird noch einmal versucht.'))
                  .catch((refused: unknown) => toast({ text: sentenceFor(refused) }))
              }
            >
              Noch einmal versuchen
            </Button>
          )}
          <Button kind="quiet" onClick={() => setEnding(true)}>
            Ohne Vorlage weiterarbeiten
          </Button>
        </p>
      )}
      {ending && <AbbrechenDialog lauf={lauf.id} onClose={() => setEnding(false)} />}
    </section>
  )
}

function vonWem({ fuehrt, beimAmt }: Lauf): string {
  if (fuehrt) return `von ${fuehrt.name}`
  return beimAmt ? 'vom federführenden Amt' : 'von jemandem, der nicht mehr hier ist'
}
