import {
  Button,
  formatTime,
  isUnreachable,
  Notice,
  Progress,
  sentenceFor,
  useApi,
  useApiQuery,
  useGemeinde,
  useReachable,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { CodeDialog } from './CodeDialog.tsx'
import { UnterwegsDocument } from './generated/graphql.ts'
import { abgleichen } from './kern/abgleich.ts'
import { useLage } from './kern/lage.ts'
import { istAbgemeldet, istGeleert } from './kern/sperre.ts'
import { ablaufen } from './kern/tresor.ts'
import { vermerkeSenden } from './kern/vermerke.ts'
import './unterwegs.css'

/** Milliseconds between two looks at what the server has meanwhile. */
const ALLE = 5 * 60_000

/** Above every screen of a Gemeinde, on devices that keep something: compares, sends, and says when there is no network. */
export function Leiste() {
  const { id, darf } = useGemeinde()
  const { geraete } = useLage()
  if (!darf('anlegen', 'Mitnahme') || !geraete.some(({ gemeinde }) => gemeinde === id)) return null
  return <MitGeraet />
}

function MitGeraet() {
  const { id, person, pfad } = useGemeinde()
  const { geraete, vermerke, offen, laeuft } = useLage()
  const [fragt, setFragt] = useState(false)
  const netz = useReachable()
  const senden = useSenden()
  const api = useApi()
  const geraet = geraete.find(({ gemeinde }) => gemeinde === id)
  const warten = vermerke.filter((gemeinde) => gemeinde === id).length
  const auf = offen.includes(id)
  // Read again when something has happened to what is out, here or on another screen (`lebendig`).
  const { data } = useApiQuery(['mitnahmen', 'alle'], UnterwegsDocument, {}, { enabled: netz })
  const draussen = data?.meineMitnahmen.map((each) => `${each.id} ${each.endetAm}`).join()
  const vergleichen = useCallback(() => {
    // Somebody has to sign in first; then it goes on below.
    if (api.door.isClosed()) return
    void ablaufen()
      .then(() => abgleichen(api, person.id))
      .catch((error: unknown) => {
        if (istAbgemeldet(error)) return api.door.closed().then(vergleichen)
        if (!isUnreachable(error) && !istGeleert(error)) throw error
      })
  }, [api, person.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: that something else is out is a reason to compare
  useEffect(() => {
    if (!netz) return
    vergleichen()
    const timer = setInterval(vergleichen, ALLE)
    return () => clearInterval(timer)
  }, [netz, vergleichen, draussen])
  const gesendet = useRef(false)
  useEffect(() => {
    // Once for each time that the network, the code and something to send are there.
    const kann = netz && auf && warten > 0
    if (kann && !gesendet.current) void senden()
    gesendet.current = kann
  }, [netz, auf, warten, senden])

  if (netz && !laeuft && warten === 0) return null
  return (
    <section aria-label="Mitgenommenes">
      {!netz && geraet && (
        <Notice kind="warning" action={<Link to={pfad('unterwegs')}>Mitgenommenes lesen</Link>}>
          Ohne Netz · Stand {formatTime(new Date(geraet.kontakt).toISOString())}. Alles andere braucht das Netz.
        </Notice>
      )}
      {laeuft && laeuft.von > 0 && <Progress label="Mitgenommenes wird geladen" value={laeuft.fertig / laeuft.von} />}
      {netz && warten > 0 && (
        <Notice
          kind="info"
          action={
            auf ? (
              <Link to={pfad('unterwegs')}>Ansehen</Link>
            ) : (
              <Button onClick={() => setFragt(true)}>Code eingeben und senden</Button>
            )
          }
        >
          {warten === 1 ? 'Ein Vermerk wartet' : `${warten} Vermerke warten`} auf das Senden.
        </Notice>
      )}
      {fragt && <CodeDialog onClose={() => setFragt(false)} onOpen={async () => {}} />}
    </section>
  )
}

function useSenden(): () => Promise<void> {
  const api = useApi()
  const toast = useToast()
  const refresh = useRefresh()
  const latest = useRef({ toast, refresh })
  latest.current = { toast, refresh }
  return useCallback(async () => {
    try {
      const saetze = await vermerkeSenden(api)
      if (saetze.length > 0) latest.current.toast({ text: saetze.join(' ') })
      await latest.current.refresh('geschaeftsgang')
    } catch (error) {
      latest.current.toast({ text: sentenceFor(error) })
    }
  }, [api])
}
