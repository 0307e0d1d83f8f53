import {
  Button,
  formatTime,
  Icon,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useSession,
  useToast,
} from '@verbundakte/ui'
import { type ReactNode, useEffect } from 'react'
import { Link, useNavigate } from 'react-router'
import { type Kopf, LOOK, useRefreshAuftraege } from './auftraege.ts'
import { BeendenDocument, BesuchDocument, WerIstGeradeBeiUnsDocument, WiderrufenDocument } from './generated/graphql.ts'
import { ARTEN } from './words.ts'
import './unterstuetzung.css'

/** During a visit both sides see it on every screen: who is there, why, until when, and the way to end it. */
export function Banner() {
  const { id, darf } = useGemeinde()
  const { angemeldet } = useSession()
  const besuch = angemeldet.unterstuetzung?.gemeinden.find((each) => each.id === id)?.besuch
  if (besuch) return <ZuBesuch auftrag={besuch.auftrag} />
  return darf('widerrufen', 'Unterstuetzungsauftrag') ? <BeiUns /> : null
}

function ZuBesuch({ auftrag }: { auftrag: string }) {
  const { name } = useGemeinde()
  const { refresh } = useSession()
  const api = useApi()
  const toast = useToast()
  const navigate = useNavigate()
  const { data } = useApiQuery(
    ['unterstuetzung', 'besuch', auftrag],
    BesuchDocument,
    { id: auftrag },
    { refetchInterval: LOOK },
  )
  const besuch = data?.unterstuetzungsauftrag
  const over = besuch !== undefined && besuch.zustand !== 'AKTIV'
  useEffect(() => {
    if (over) void refresh()
  }, [over, refresh])
  const leave = async () => {
    try {
      await api.graphql(BeendenDocument, { id: auftrag })
      await refresh()
      toast({ text: `Ihr Besuch in ${name} ist beendet.` })
      await navigate('/unterstuetzung')
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
  }
  return (
    <Zeile label="Ihr Besuch" action={<Button onClick={() => void leave()}>Beenden</Button>}>
      <strong>Sie sind zu Besuch in {name}</strong>
      {besuch && `, Auftrag ${besuch.ticket}`}
      {besuch?.endetAm && `, endet um ${formatTime(besuch.endetAm)}`}. Alles, was Sie sehen, steht im Protokoll der
      Gemeinde. <Link to="/unterstuetzung">Meine Aufträge</Link>
    </Zeile>
  )
}

function BeiUns() {
  const { data } = useApiQuery(['unterstuetzung', 'da'], WerIstGeradeBeiUnsDocument, {}, { refetchInterval: LOOK })
  return data?.werIstGeradeBeiUns.map((auftrag) => <Besucher key={auftrag.id} auftrag={auftrag} />)
}

function Besucher({ auftrag }: { auftrag: Kopf }) {
  const { pfad } = useGemeinde()
  const widerrufen = useWiderrufen()
  const { art, antragstellerName, ticket, begonnenAm } = auftrag
  return (
    <Zeile
      label={`Besuch von ${antragstellerName}`}
      action={auftrag.darf.includes('widerrufen') && <Button onClick={() => void widerrufen(auftrag)}>Beenden</Button>}
    >
      <strong>
        {art === 'UNTERSTUETZUNG' ? 'Zu Besuch' : `Zu Besuch (${ARTEN[art]})`}: {antragstellerName}
      </strong>
      {begonnenAm && ` seit ${formatTime(begonnenAm)}`}, <Link to={pfad('unterstuetzung')}>Auftrag {ticket}</Link>
    </Zeile>
  )
}

/** Ends a visit at once, by one click: there is nothing to ask, and nothing that a new request could not repair. */
export function useWiderrufen(): (auftrag: Pick<Kopf, 'id' | 'antragstellerName'>) => Promise<void> {
  const api = useApi()
  const toast = useToast()
  const refresh = useRefreshAuftraege()
  return async ({ id, antragstellerName }) => {
    try {
      await api.graphql(WiderrufenDocument, { id, grund: 'Von der Gemeinde beendet' })
      toast({ text: `Der Besuch von ${antragstellerName} ist beendet.` })
    } catch (refused) {
      toast({ text: sentenceFor(refused) })
    }
    await refresh()
  }
}

function Zeile({ label, action, children }: { label: string; action: ReactNode; children: ReactNode }) {
  return (
    <section className="hilfe-banner" aria-label={label}>
      <Icon name="visibility" />
      <p>{children}</p>
      {action}
    </section>
  )
}
