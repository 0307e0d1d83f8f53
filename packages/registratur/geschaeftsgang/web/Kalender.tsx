import { Button, formatInstant, Notice, sentenceFor, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { KalenderEinrichtenDocument, KalenderWiderrufenDocument } from './generated/graphql.ts'

/** The address for the calendar of the person: shown once, and revoked whenever they like. */
export function Kalender({ seit }: { readonly seit: string | null | undefined }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [adresse, setAdresse] = useState<string | null>(null)
  const run = async (work: () => Promise<string | null>) => {
    try {
      setAdresse(await work())
      await refresh('abwesenheiten')
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
  const einrichten = async () => {
    const { kalenderEinrichten } = await api.graphql(KalenderEinrichtenDocument, {})
    return new URL(kalenderEinrichten, window.location.origin).href
  }
  const widerrufen = async () => {
    await api.graphql(KalenderWiderrufenDocument, {})
    return null
  }
  return (
    <section aria-label="Kalender">
      <h2>Wiedervorlagen und Fristen im Kalender</h2>
      <p>
        Unter einer geheimen Adresse holt Ihr Kalender Tag und Kennzeichen, mehr nicht. Steuer-, Sozial- und
        Personalsachen fehlen darin.
      </p>
      {adresse && (
        <Notice kind="success">
          Bitte jetzt kopieren, sie wird nicht noch einmal gezeigt: <code>{adresse}</code>
        </Notice>
      )}
      {seit && !adresse && <p>Eingerichtet am {formatInstant(seit)}.</p>}
      <div className="schritt__knoepfe">
        <Button icon="calendar-today" onClick={() => void run(einrichten)}>
          {seit ? 'Neue Adresse' : 'Adresse einrichten'}
        </Button>
        {seit && (
          <Button kind="quiet" icon="close" onClick={() => void run(widerrufen)}>
            Widerrufen
          </Button>
        )}
      </div>
    </section>
  )
}
