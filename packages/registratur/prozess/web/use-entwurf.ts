import { useApi, useRefresh } from '@verbundakte/ui'
import { useEffect, useRef, useState } from 'react'
import { EntwurfSpeichernDocument, type VorlageVollFragment } from './generated/graphql.ts'

/** Long enough to finish a word, short enough to lose nothing. */
const RUHE_MS = 700
const SCHRITTE_ZURUECK = 100

export interface Entwurf<T> {
  readonly wert: T
  /** a function where something else may have been typed since: it is given what stands there now */
  readonly setzen: (wert: T | ((jetzt: T) => T)) => void
  readonly zurueck: (() => void) | null
  /** as the server has it: what is wrong and what is different, for the last state that was saved */
  readonly vorlage: VorlageVollFragment
  readonly stand: 'gespeichert' | 'wird gespeichert' | 'nicht gespeichert'
  readonly error: unknown
  /** resolves when everything is saved, to the number of that state */
  readonly festhalten: () => Promise<number>
}

/** What is being written, saved by itself shortly after each change, one save at a time, and with steps back. */
export function useEntwurf<T extends object>(geladen: VorlageVollFragment, anfang: T): Entwurf<T> {
  const api = useApi()
  const refresh = useRefresh()
  const [wert, setWert] = useState(anfang)
  const [vorher, setVorher] = useState<readonly T[]>([])
  const [vorlage, setVorlage] = useState(geladen)
  const [error, setError] = useState<unknown>(null)
  const [saving, setSaving] = useState(false)
  // What the server has, and with which number: a save that is under way goes on from there.
  const gesichert = useRef({ wert: anfang, stand: geladen.stand, lauf: Promise.resolve(geladen.stand) })
  const neuester = useRef(wert)
  neuester.current = wert

  const festhalten = () => {
    const halten = async () => {
      const text = neuester.current
      if (text === gesichert.current.wert) return gesichert.current.stand
      setSaving(true)
      try {
        const variables = { id: geladen.id, stand: gesichert.current.stand, inhalt: JSON.stringify(text) }
        const { entwurfSpeichern } = await api.graphql(EntwurfSpeichernDocument, variables)
        gesichert.current = { ...gesichert.current, wert: text, stand: entwurfSpeichern.stand }
        setVorlage(entwurfSpeichern)
        setError(null)
        await refresh('prozessvorlagen')
        return entwurfSpeichern.stand
      } catch (refused) {
        setError(refused)
        throw refused
      } finally {
        setSaving(false)
      }
    }
    const lauf = gesichert.current.lauf.catch(() => 0).then(halten)
    gesichert.current.lauf = lauf
    return lauf
  }
  const spaeter = useRef(festhalten)
  spaeter.current = festhalten

  useEffect(() => {
    if (wert === gesichert.current.wert) return
    const timer = setTimeout(() => void spaeter.current().catch(() => undefined), RUHE_MS)
    return () => clearTimeout(timer)
  }, [wert])
  // Whoever leaves at once leaves nothing behind.
  useEffect(() => () => void spaeter.current().catch(() => undefined), [])

  useEffect(() => {
    const fragen = (event: BeforeUnloadEvent) => {
      if (neuester.current !== gesichert.current.wert) event.preventDefault()
    }
    window.addEventListener('beforeunload', fragen)
    return () => window.removeEventListener('beforeunload', fragen)
  }, [])

  const davor = vorher.at(-1)
  return {
    wert,
    setzen(neu) {
      const jetzt = neuester.current
      neuester.current = neu instanceof Function ? neu(jetzt) : neu
      setVorher((davor) => [...davor.slice(-SCHRITTE_ZURUECK), jetzt])
      setWert(neuester.current)
    },
    zurueck:
      davor === undefined
        ? null
        : () => {
            setVorher(vorher.slice(0, -1))
            setWert(davor)
          },
    vorlage,
    stand: saving ? 'wird gespeichert' : wert === gesichert.current.wert ? 'gespeichert' : 'nicht gespeichert',
    error,
    festhalten,
  }
}
