import { Button, Notice, Progress, TextField } from '@verbundakte/ui'
import { useState } from 'react'
import { SAETZE } from './CodeDialog.tsx'
import { useLage } from './kern/lage.ts'
import { type Antwort, aufschliessen } from './kern/tresor.ts'

/** The code, in the place of what it opens. */
export function CodeFrage() {
  const { geraete, mitnahmen } = useLage()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [antwort, setAntwort] = useState<Antwort | null>(null)
  const oeffnen = async () => {
    setBusy(true)
    setAntwort(
      await aufschliessen(
        geraete.map(({ gemeinde }) => gemeinde),
        code,
      ),
    )
    setCode('')
    setBusy(false)
  }
  return (
    <form
      className="ohne-netz__seite"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void oeffnen()
      }}
    >
      <h1>Unterwegs</h1>
      <p>
        {mitnahmen.length === 1 ? 'Ein Vorgang liegt' : `${mitnahmen.length} Vorgänge liegen`} verschlüsselt auf diesem
        Gerät.
      </p>
      <TextField label="Code" name="code" type="password" required value={code} onChange={setCode} />
      {antwort && antwort !== 'offen' && <Notice kind="danger">{SAETZE[antwort]}</Notice>}
      {busy && <Progress label="Der Code wird geprüft" />}
      <Button kind="primary" type="submit" busy={busy}>
        Öffnen
      </Button>
    </form>
  )
}
