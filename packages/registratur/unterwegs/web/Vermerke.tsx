import { Button, formatInstant, InlineForm, Notice, TextArea, useShortcuts } from '@verbundakte/ui'
import { useEffect, useState } from 'react'
import type { MitnahmeZeile } from './kern/ablage.ts'
import { entwurfLesen, entwurfMerken, entwurfVergessen } from './kern/entwurf.ts'
import type { Paket } from './kern/inhalt.ts'
import { setzen, useLage } from './kern/lage.ts'
import { type Vermerk, vermerkeLesen, vermerkSchreiben, vermerkVerwerfen } from './kern/vermerke.ts'

/** What somebody writes on the way: it stays here, closed, and becomes a comment when there is network again. */
export function Vermerke({ zeile, vorgang }: { zeile: MitnahmeZeile; vorgang: Paket['vorgang'] }) {
  const vermerke = useVermerke(zeile.gemeinde).filter((each) => each.vorgang === zeile.vorgang)
  const [schreibt, setSchreibt] = useState(false)
  const [text, setText] = useState('')
  useShortcuts('Unterwegs', [{ keys: 'n', titel: 'Vermerk schreiben', run: () => beginnen() }])
  useEffect(() => {
    setzen({ schreibt })
    return () => setzen({ schreibt: false })
  }, [schreibt])
  const { id, gemeinde } = zeile
  useEffect(() => {
    let veraltet = false
    void entwurfLesen(gemeinde, id).then((entwurf) => {
      if (entwurf === null || veraltet) return
      setText(entwurf)
      setSchreibt(true)
    })
    return () => {
      veraltet = true
    }
  }, [gemeinde, id])
  const beginnen = () => {
    entwurfMerken(gemeinde, id, text)
    setSchreibt(true)
  }
  const tippen = (neu: string) => {
    entwurfMerken(gemeinde, id, neu)
    setText(neu)
  }
  const lassen = () => {
    entwurfVergessen(id)
    setSchreibt(false)
  }
  const save = async () => {
    if (text.trim() === '') return
    const titel = `${vorgang.kennzeichen} ${vorgang.betreff}`
    await vermerkSchreiben(zeile.gemeinde, { vorgang: zeile.vorgang, titel, text: text.trim(), stand: zeile.stand })
    setText('')
    lassen()
  }
  return (
    <>
      <h2>Ihre Vermerke</h2>
      <VermerkListe vermerke={vermerke} />
      {schreibt ? (
        <InlineForm label="Vermerk schreiben" onCancel={lassen} onSubmit={save}>
          <TextArea
            label="Vermerk"
            name="text"
            required
            autoFocus
            hint="Bleibt verschlüsselt auf diesem Gerät und wird ein Kommentar des Vorgangs, sobald es Netz gibt."
            value={text}
            onChange={tippen}
          />
        </InlineForm>
      ) : (
        <Button icon="edit" keys="n" onClick={beginnen}>
          Vermerk schreiben
        </Button>
      )}
    </>
  )
}

/** Those that wait, with what the server has said against them. */
export function VermerkListe({ vermerke }: { vermerke: readonly Vermerk[] }) {
  return (
    <ul className="unterwegs-liste" aria-label="Vermerke, die noch nicht gesendet sind">
      {vermerke.map(({ schluessel, titel, text, geschrieben, fehler }) => (
        <li key={schluessel}>
          <div className="leser-text">
            {text}
            <span className="neben">
              {titel} · geschrieben {formatInstant(new Date(geschrieben).toISOString())} · noch nicht gesendet
            </span>
            {fehler && <Notice kind="warning">{fehler}</Notice>}
          </div>
          <Button kind="quiet" icon="delete" onClick={() => void vermerkVerwerfen(schluessel)}>
            Verwerfen
            <span className="va-hidden">: {text.slice(0, 40)}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}

export function useVermerke(gemeinde: string): readonly Vermerk[] {
  const lage = useLage()
  const [vermerke, setVermerke] = useState<readonly Vermerk[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever something lies there differently
  useEffect(() => {
    let veraltet = false
    void vermerkeLesen(gemeinde).then((alle) => !veraltet && setVermerke(alle))
    return () => {
      veraltet = true
    }
  }, [gemeinde, lage.vermerke, lage.offen])
  return vermerke
}
