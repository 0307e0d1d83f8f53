import {
  Button,
  type ComboOption,
  DateField,
  formatDay,
  InlineForm,
  sentenceFor,
  TextField,
  useApi,
  useRefresh,
  useToast,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { AdressatFeld, adressatAus } from './AdressatFeld.tsx'
import {
  WiedervorlageErledigenDocument,
  WiedervorlageOeffnenDocument,
  WiedervorlageSetzenDocument,
  type WiedervorlageZeileFragment,
} from './generated/graphql.ts'
import { anWen } from './words.ts'

interface WiedervorlagenProps {
  readonly vorgang: string
  readonly wiedervorlagen: readonly WiedervorlageZeileFragment[]
}

/** When the Vorgang comes again, and before whom. */
export function Wiedervorlagen({ vorgang, wiedervorlagen }: WiedervorlagenProps) {
  const [adding, setAdding] = useState(false)
  const erledigen = useWiedervorlageErledigen()
  const offene = wiedervorlagen.filter(({ erledigtAm }) => !erledigtAm)
  return (
    <section className="angaben-teil geschaeftsgang" aria-label="Wiedervorlagen">
      <header>
        <h2>Wiedervorlagen</h2>
        {!adding && (
          <Button kind="quiet" icon="calendar-today" onClick={() => setAdding(true)}>
            Wiedervorlage setzen
          </Button>
        )}
      </header>
      {adding && <Setzen vorgang={vorgang} onDone={() => setAdding(false)} />}
      {offene.map((each) => (
        <div key={each.id} className="eintrag">
          <div>
            {formatDay(each.tag)}
            {each.grund && `: ${each.grund}`}
            <span className="neben">{anWen(each)}</span>
          </div>
          {each.darf.includes('erledigen') && (
            <Button kind="quiet" icon="check" onClick={() => void erledigen(each.id)}>
              Erledigt
            </Button>
          )}
        </div>
      ))}
    </section>
  )
}

function Setzen({ vorgang, onDone }: { vorgang: string; onDone: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [tag, setTag] = useState<string | null | undefined>(null)
  const [grund, setGrund] = useState('')
  const [an, setAn] = useState<ComboOption | null>(null)
  const save = async () => {
    if (!tag) return
    await api.graphql(WiedervorlageSetzenDocument, {
      vorgang,
      eingabe: { tag, grund: grund || null, ...adressatAus(an) },
    })
    await refresh('geschaeftsgang', 'postkorb', 'postkorbzahlen')
    toast({ text: `Kommt am ${formatDay(tag)} wieder.` })
    onDone()
  }
  return (
    <InlineForm label="Wiedervorlage setzen" onCancel={onDone} onSubmit={save}>
      <DateField label="Tag" name="tag" required voraus autoFocus value={null} onChange={setTag} />
      <TextField label="Wozu" name="grund" value={grund} onChange={setGrund} />
      <AdressatFeld
        label="Für"
        vorgang={vorgang}
        verfuegung="BEARBEITUNG"
        freiwillig="sonst für Sie selbst"
        value={an}
        onChange={setAn}
      />
    </InlineForm>
  )
}

/** Done, and taken up again when that was a mistake. */
export function useWiedervorlageErledigen(): (id: string) => Promise<void> {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const undoable = useUndoToast()
  const changed = () => refresh('geschaeftsgang', 'postkorb', 'postkorbzahlen')
  return async (id) => {
    try {
      await api.graphql(WiedervorlageErledigenDocument, { id })
      await changed()
      undoable('Die Wiedervorlage ist erledigt.', async () => {
        await api.graphql(WiedervorlageOeffnenDocument, { id })
        await changed()
      })
    } catch (error) {
      toast({ text: sentenceFor(error) })
    }
  }
}
