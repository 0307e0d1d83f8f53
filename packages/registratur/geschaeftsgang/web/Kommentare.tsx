import { Button, formatInstant, InlineForm, TextArea, useApi, useRefresh } from '@verbundakte/ui'
import { useState } from 'react'
import { type GeschaeftsgangQuery, KommentierenDocument } from './generated/graphql.ts'

interface KommentareProps {
  readonly vorgang: string
  readonly kommentare: GeschaeftsgangQuery['geschaeftsgang']['kommentare']
}

/** What was said about the Vorgang, in the order in which it was said. */
export function Kommentare({ vorgang, kommentare }: KommentareProps) {
  const api = useApi()
  const refresh = useRefresh()
  const [writing, setWriting] = useState(false)
  const [text, setText] = useState('')
  const save = async () => {
    await api.graphql(KommentierenDocument, { vorgang, text })
    await refresh('geschaeftsgang')
    setText('')
    setWriting(false)
  }
  return (
    <section className="angaben-teil geschaeftsgang" aria-label="Kommentare">
      <header>
        <h2>Kommentare</h2>
        {!writing && (
          <Button kind="quiet" icon="add" onClick={() => setWriting(true)}>
            Kommentieren
          </Button>
        )}
      </header>
      {kommentare.map((kommentar) => (
        <div key={kommentar.id} className="eintrag">
          <div>
            {kommentar.text}
            <span className="neben">
              {kommentar.angelegtVon?.name ?? 'nicht mehr hier'}, {formatInstant(kommentar.angelegtAm)}
            </span>
          </div>
        </div>
      ))}
      {writing && (
        <InlineForm label="Kommentieren" onCancel={() => setWriting(false)} onSubmit={save}>
          <TextArea
            label="Kommentar"
            name="text"
            required
            autoFocus
            hint="Lesen alle, die den Vorgang lesen dürfen. Bleibt Teil der Akte."
            value={text}
            onChange={setText}
          />
        </InlineForm>
      )}
    </section>
  )
}
