import {
  Button,
  FormDialog,
  Icon,
  SelectField,
  sentenceFor,
  TextArea,
  useApi,
  useApiQuery,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import type { Vorlageninhalt } from '../src/vorlage/form.ts'
import { DokumenteZurWahlDocument, UnterlageZuordnenDocument } from './generated/graphql.ts'
import type { Lauf } from './VorgangBeitrag.tsx'

interface UnterlagenProps {
  readonly lauf: Lauf
  readonly inhalt: Vorlageninhalt
  readonly vorgang: string
  readonly darf: boolean
  readonly onDone: (text: string) => Promise<void>
}

type Zeile = Lauf['unterlagen'][number]

/** The papers that are needed: there, still missing, or not needed this time and why. */
export function Unterlagen({ lauf, inhalt, vorgang, darf, onDone }: UnterlagenProps) {
  const api = useApi()
  const toast = useToast()
  const [open, setOpen] = useState<Zeile | null>(null)
  if (lauf.unterlagen.length === 0) return null
  const titel = ({ name }: Zeile) => inhalt.unterlagen.find((each) => each.name === name)?.titel ?? name
  return (
    <>
      <h3>Unterlagen</h3>
      <ul className="prozess-unterlagen">
        {lauf.unterlagen.map((unterlage) => {
          const { dokument, entfaellt } = unterlage
          const fertig = dokument !== null || entfaellt !== null
          return (
            <li key={unterlage.id}>
              <Icon name={fertig ? 'check' : 'draft'} />
              <span>
                {titel(unterlage)}
                <span className="neben">
                  {dokument ? dokument.betreff : (entfaellt && `entfällt: ${entfaellt}`) || 'fehlt noch'}
                </span>
              </span>
              {darf && (
                <Button
                  kind="quiet"
                  onClick={() => {
                    if (!fertig) return setOpen(unterlage)
                    void api
                      .graphql(UnterlageZuordnenDocument, { id: unterlage.id })
                      .then(() => onDone(`„${titel(unterlage)}“ ist wieder offen.`))
                      .catch((refused: unknown) => toast({ text: sentenceFor(refused) }))
                  }}
                >
                  {fertig ? 'Wieder offen' : 'Zuordnen'}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {open && (
        <ZuordnenDialog
          titel={titel(open)}
          vorgang={vorgang}
          onClose={() => setOpen(null)}
          onSave={async (variables) => {
            await api.graphql(UnterlageZuordnenDocument, { id: open.id, ...variables })
            await onDone(`„${titel(open)}“ ist erledigt.`)
            setOpen(null)
          }}
        />
      )}
    </>
  )
}

interface ZuordnenDialogProps {
  readonly titel: string
  readonly vorgang: string
  readonly onClose: () => void
  readonly onSave: (variables: { dokument?: string; entfaellt?: string }) => Promise<void>
}

function ZuordnenDialog({ titel, vorgang, onClose, onSave }: ZuordnenDialogProps) {
  const { data } = useApiQuery(['dokumente', 'wahl', vorgang], DokumenteZurWahlDocument, { vorgang })
  const [dokument, setDokument] = useState('')
  const [grund, setGrund] = useState('')
  const options = (data?.vorgang?.neuesteDokumente ?? []).map((each) => ({
    wert: each.id,
    titel: `${each.kennzeichen} ${each.betreff}`,
  }))
  return (
    <FormDialog
      title={titel}
      submit="Speichern"
      onClose={onClose}
      onSubmit={() => onSave(dokument ? { dokument } : { entfaellt: grund })}
    >
      <SelectField
        label="Dokument"
        name="dokument"
        value={dokument}
        options={[
          { wert: '', titel: options.length > 0 ? 'keines davon' : 'im Vorgang liegt noch keines' },
          ...options,
        ]}
        onChange={setDokument}
      />
      {!dokument && (
        <TextArea label="Oder: warum sie diesmal entfällt" name="entfaellt" value={grund} onChange={setGrund} />
      )}
    </FormDialog>
  )
}
