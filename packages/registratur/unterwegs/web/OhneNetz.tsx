import { Button, formatTime, useReachable, useShortcuts } from '@verbundakte/ui'
import { useEffect, useState } from 'react'
import { CodeFrage } from './CodeFrage.tsx'
import { useSchreibt } from './kern/entwurf.ts'
import { useLage } from './kern/lage.ts'
import { ablaufen, vergessen, zusperren } from './kern/tresor.ts'
import { Leser } from './Leser.tsx'
import './unterwegs.css'

/** The whole application while the server cannot be reached: what was taken along, and nothing else. */
export function OhneNetz({ retry }: { readonly retry: () => void }) {
  const { geladen, geraete, offen } = useLage()
  const schreibt = useSchreibt()
  const netz = useReachable()
  const [wieder, setWieder] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => void ablaufen(), 30_000)
    void ablaufen()
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    if (!netz) setWieder(true)
    // The first look may still say that all is well.
    else if (wieder && !schreibt) retry()
  }, [netz, wieder, schreibt, retry])
  useShortcuts('Unterwegs', [{ keys: 'r', titel: 'Neu verbinden', run: retry }])
  const stand = Math.max(0, ...geraete.map(({ kontakt }) => kontakt))
  const leer = geladen && geraete.length === 0
  return (
    <div className="ohne-netz">
      <header className="ohne-netz__kopf">
        <strong role="status">
          {wieder && netz ? 'Das Netz ist wieder da' : 'Ohne Netz'}
          {stand > 0 && ` · Stand ${formatTime(new Date(stand).toISOString())}`}
        </strong>
        <Button icon="autorenew" keys="r" onClick={retry}>
          Neu verbinden
        </Button>
        {offen.length > 0 && (
          <Button kind="quiet" onClick={zusperren}>
            Zusperren
          </Button>
        )}
      </header>
      <main id="inhalt" tabIndex={-1}>
        {leer && (
          <section className="ohne-netz__seite">
            <h1>Keine Verbindung</h1>
            <p>
              Der Server antwortet nicht. Auf diesem Gerät ist nichts mitgenommen, also geht es erst mit Netz weiter.
              Die Seite verbindet sich von selbst.
            </p>
          </section>
        )}
        {geladen && !leer && offen.length === 0 && <CodeFrage />}
        {offen.length > 0 && <Leser />}
      </main>
      {!leer && geladen && (
        <footer className="ohne-netz__fuss">
          <p>Alles andere braucht das Netz.</p>
          <Loeschen />
        </footer>
      )}
    </div>
  )
}

/** For a device that is given away: what is on it goes at once. Typed, because there is no way back from here. */
function Loeschen() {
  const { vermerke } = useLage()
  const [fragt, setFragt] = useState(false)
  if (!fragt)
    return (
      <Button kind="quiet" icon="delete" onClick={() => setFragt(true)}>
        Von diesem Gerät löschen
      </Button>
    )
  return (
    <p className="ohne-netz__loeschen">
      {vermerke.length > 0
        ? 'Auch Ihre noch nicht gesendeten Vermerke gehen verloren. '
        : 'In der Akte bleibt alles, wie es ist. '}
      <Button icon="delete" onClick={() => void vergessen()}>
        Endgültig löschen
      </Button>{' '}
      <Button kind="quiet" onClick={() => setFragt(false)}>
        Behalten
      </Button>
    </p>
  )
}
