import { heute } from '@verbundakte/kernel'
import { Notice, Progress, sentenceFor, useApiQuery, useGemeinde, usePageTitle } from '@verbundakte/ui'
import { type ReactNode, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { Bescheinigt } from './Bescheinigt.tsx'
import { type Baum, istBaum } from './baum.ts'
import { Erfassung } from './Erfassung.tsx'
import { type Gewerbeanzeigeart, GewerbeanzeigeDocument, GewerbevorbelegungDocument } from './generated/graphql.ts'
import { Lage } from './Lage.tsx'
import { ART_NAMEN } from './words.ts'
import './gewerbe.css'

const OFFEN = ['ENTWURF', 'EINGEGANGEN', 'NACHGEFORDERT'] as const

/** An Anzeige that is there: still being written, or with its receipt. */
export function AnzeigeScreen() {
  const { id = '' } = useParams()
  return <Vorhandene key={id} id={id} />
}

/** What is shown again is read anew: a form that begins with what was true before would write it back. */
const FRISCH = { gcTime: 0, staleTime: 0 } as const

function Vorhandene({ id }: { id: string }) {
  const gelesen = useApiQuery(['gewerbe', 'anzeige', id], GewerbeanzeigeDocument, { id }, FRISCH)
  const { error } = gelesen
  const data = gelesen.isFetchedAfterMount ? gelesen.data : undefined
  const anzeige = data?.gewerbeanzeige
  const titel = anzeige ? ART_NAMEN[anzeige.art] : 'Gewerbeanzeige'
  const offen = OFFEN.some((each) => each === anzeige?.status)
  return (
    <Rahmen titel={titel} neben={anzeige?.name} error={error} laedt={!data && !error}>
      {data && !anzeige && <p>Das gibt es hier nicht (mehr).</p>}
      {anzeige && offen && anzeige.darf.includes('aendern') && (
        <>
          <Lage anzeige={anzeige} />
          <Erfassung
            key={anzeige.id}
            id={anzeige.id}
            art={anzeige.art}
            betrieb={anzeige.betriebId}
            beginn={baum(anzeige.inhalt)}
            stand={anzeige.stand}
            anzeige={anzeige}
          />
        </>
      )}
      {anzeige && !(offen && anzeige.darf.includes('aendern')) && <Bescheinigt anzeige={anzeige} />}
    </Rahmen>
  )
}

/** A new one. Once it is kept, the address says which it is; the form goes on being typed in. */
export function NeueAnzeigeScreen() {
  const [params] = useSearchParams()
  const [neu, setNeu] = useState(() => ({ id: crypto.randomUUID(), gesichert: false }))
  const id = params.get('id')
  if (id === neu.id && !neu.gesichert) setNeu({ ...neu, gesichert: true })
  // From one that is kept to the next one.
  if (id === null && neu.gesichert) setNeu({ id: crypto.randomUUID(), gesichert: false })
  return id !== null && id !== neu.id ? <Vorhandene key={id} id={id} /> : <Neue key={neu.id} {...neu} />
}

/** An Anmeldung begins with what is most frequent, an Um- or Abmeldung with what the register knows. */
function Neue({ id, gesichert }: { id: string; gesichert: boolean }) {
  const [params, setParams] = useSearchParams()
  const betrieb = params.get('betrieb')
  const gewuenscht = params.get('art')
  const art: Gewerbeanzeigeart =
    betrieb && (gewuenscht === 'ummeldung' || gewuenscht === 'abmeldung') ? gewuenscht : 'anmeldung'
  const ausRegister = art !== 'anmeldung'
  const { data, error } = useApiQuery(
    ['gewerbe', 'vorbelegung', betrieb ?? '', art],
    GewerbevorbelegungDocument,
    { betrieb: betrieb ?? '', art },
    { ...FRISCH, enabled: ausRegister },
  )
  const { data: da } = useApiQuery(
    ['gewerbe', 'anzeige', id],
    GewerbeanzeigeDocument,
    { id },
    { ...FRISCH, enabled: gesichert },
  )
  const anzeige = da?.gewerbeanzeige ?? null
  const beginn = ausRegister ? data && baum(data.gewerbevorbelegung) : anfang()
  const gemerkt = () =>
    setParams(
      (jetzt) => {
        jetzt.set('id', id)
        return jetzt
      },
      { replace: true },
    )
  return (
    <Rahmen titel={ART_NAMEN[art]} error={error} laedt={!beginn && !error}>
      {anzeige && <Lage anzeige={anzeige} />}
      {beginn && (
        <Erfassung key={`${art} ${betrieb ?? ''}`} {...{ id, art, betrieb, beginn, anzeige, gemerkt }} stand={0} />
      )}
    </Rahmen>
  )
}

interface RahmenProps {
  readonly titel: string
  readonly neben?: string | undefined
  readonly error: unknown
  readonly laedt: boolean
  readonly children: ReactNode
}

function Rahmen({ titel, neben, error, laedt, children }: RahmenProps) {
  const { pfad } = useGemeinde()
  usePageTitle(titel)
  return (
    <div className="gewerbe">
      <h1>{titel}</h1>
      <p>
        {neben ? `${neben} · ` : ''}
        <Link to={pfad('gewerbe')}>Zum Gewerbe</Link>
      </p>
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      {laedt && <Progress label="Die Anzeige wird geladen" />}
      {children}
    </div>
  )
}

function anfang(): Baum {
  return {
    rechtsform: 'einzelunternehmen',
    grund: 'neugruendung',
    niederlassung: 'hauptniederlassung',
    stichtag: heute(),
    datumAnzeige: heute(),
  }
}

function baum(json: string): Baum {
  const wert: unknown = JSON.parse(json)
  return istBaum(wert) ? wert : {}
}
