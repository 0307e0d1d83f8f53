import { Button, Notice, sentenceFor, useApi } from '@verbundakte/ui'
import { useState } from 'react'
import type { Vorlageninhalt } from '../src/vorlage/form.ts'
import { AngabenFelder, antworten } from './AngabenFelder.tsx'
import { ProzessangabenMachenDocument } from './generated/graphql.ts'
import type { Lauf } from './VorgangBeitrag.tsx'

interface SaveAngabenProps {
  readonly lauf: Lauf
  readonly inhalt: Vorlageninhalt
  readonly onDone: (text: string) => Promise<void>
}

/** What the Abschnitt asks. Nothing asked: nothing shown. */
export function SaveAngaben({ lauf, inhalt, onDone }: SaveAngabenProps) {
  const api = useApi()
  const gefragt = inhalt.angaben.filter((angabe) => angabe.in === lauf.abschnitt)
  const [werte, setWerte] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(lauf.angaben.map(({ name, wert }) => [name, wert])),
  )
  const [error, setError] = useState<unknown>(null)
  if (gefragt.length === 0) return null
  const save = async () => {
    setError(null)
    try {
      await api.graphql(ProzessangabenMachenDocument, { id: lauf.id, angaben: antworten(gefragt, werte) })
      await onDone('Gespeichert.')
    } catch (refused) {
      setError(refused)
    }
  }
  return (
    <form
      className="va-form prozess-angaben"
      aria-label="Angaben"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <AngabenFelder angaben={gefragt} werte={werte} onChange={setWerte} />
      {error ? <Notice kind="danger">{sentenceFor(error)}</Notice> : null}
      <Button type="submit">Angaben speichern</Button>
    </form>
  )
}
