import { DateField, FormDialog, SelectField, TextArea, TextField, useApiQuery, useGemeinde } from '@verbundakte/ui'
import { useState } from 'react'
import {
  AusleihAngebotDocument,
  PapierAendernDocument,
  PapierAusleihenDocument,
  PapierEntfernenDocument,
  type PapierFragment,
  PapierlageDocument,
  PapierortAnlegenDocument,
  PapierVerzeichnenDocument,
  PapierWiederVerzeichnenDocument,
  ScanErbittenDocument,
} from './generated/graphql.ts'
import { useTun } from './tun.ts'

interface DialogProps {
  readonly papier: PapierFragment
  readonly onClose: () => void
}

const AUSWAERTS = 'auswaerts'
const NEUER_ORT = 'neu'

/** Who has it, and until when. For a Vorgang the day lies there as a Wiedervorlage. */
export function AusleihDialog({ papier, vorgang, onClose }: DialogProps & { vorgang: string | null }) {
  const { person } = useGemeinde()
  const { machen, toast } = useTun()
  const { data } = useApiQuery(['papier', 'angebot'], AusleihAngebotDocument, {})
  const [wer, setWer] = useState(person.id)
  const [auswaerts, setAuswaerts] = useState('')
  const [bis, setBis] = useState<string | null | undefined>(null)
  const save = async () => {
    if (!bis) return
    const an = wer === AUSWAERTS ? { auswaerts } : { person: wer }
    await machen(PapierAusleihenDocument, { eingabe: { papierteil: papier.id, bis, vorgang, ...an } })
    onClose()
    toast({ text: 'Die Ausleihe ist eingetragen.' })
  }
  const leute = (data?.mitarbeiter ?? [person]).map(({ id, name }) => ({ wert: id, titel: name }))
  return (
    <FormDialog title={`${papier.titel} ausleihen`} submit="Ausleihen" onClose={onClose} onSubmit={save}>
      <SelectField
        label="An"
        name="person"
        value={wer}
        onChange={setWer}
        options={[...leute, { wert: AUSWAERTS, titel: 'Jemand außerhalb des Hauses' }]}
      />
      {wer === AUSWAERTS && (
        <TextField label="Wer" name="auswaerts" required value={auswaerts} onChange={setAuswaerts} />
      )}
      <DateField label="Bis" name="bis" required autoFocus voraus value={bis ?? null} onChange={setBis} />
    </FormDialog>
  )
}

/** Asks the office that keeps the Akte to scan something into the Vorgang. */
export function ScanDialog({ papier, vorgang, onClose }: DialogProps & { vorgang: string }) {
  const { machen, toast } = useTun()
  const [was, setWas] = useState(papier.art === 'RESTPAPIER' ? papier.titel : '')
  const save = async () => {
    await machen(ScanErbittenDocument, { papierteil: papier.id, vorgang, was })
    onClose()
    toast({ text: 'Der Scan ist erbeten. Er kommt in diesen Vorgang.' })
  }
  return (
    <FormDialog title={`Scan aus ${papier.titel}`} submit="Erbitten" onClose={onClose} onSubmit={save}>
      <TextArea label="Was soll gescannt werden?" name="was" required autoFocus value={was} onChange={setWas} />
    </FormDialog>
  )
}

export function EntfernenDialog({ papier, onClose }: DialogProps) {
  const { machen, undoable } = useTun()
  const [grund, setGrund] = useState('')
  const save = async () => {
    await machen(PapierEntfernenDocument, { id: papier.id, grund })
    onClose()
    undoable('Aus dem Verzeichnis genommen.', () => machen(PapierWiederVerzeichnenDocument, { id: papier.id }))
  }
  return (
    <FormDialog title={`${papier.titel} herausnehmen`} submit="Herausnehmen" onClose={onClose} onSubmit={save}>
      <p>Der Eintrag verschwindet aus Listen und Suche; im Protokoll bleibt er mit Ihrem Grund.</p>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

interface PapierDialogProps {
  readonly akte: string
  /** given: single paper of this Vorgang may be written down */
  readonly vorgang: string | null
  /** changes this one; absent: writes down another */
  readonly papier?: PapierFragment
  readonly onClose: () => void
}

/** Writes down what there is on paper and where it lies; a place that is new is named in the same step. */
export function PapierDialog({ akte, vorgang, papier, onClose }: PapierDialogProps) {
  const { machen, undoable, toast } = useTun()
  const { data } = useApiQuery(['papier', 'lage'], PapierlageDocument, {})
  const orte = (data?.papierorte ?? []).filter(({ aufgehoben, id }) => !aufgehoben || id === papier?.ort?.id)
  const [art, setArt] = useState<'BAND' | 'RESTPAPIER'>(vorgang ? 'RESTPAPIER' : 'BAND')
  const [titel, setTitel] = useState(papier?.titel ?? '')
  const [hinweis, setHinweis] = useState(papier?.hinweis ?? '')
  const [gewaehlt, setGewaehlt] = useState<string | null>(papier?.ort?.id ?? null)
  const [neu, setNeu] = useState({ raum: '', regal: '', kiste: '' })
  const ort = gewaehlt ?? orte[0]?.id ?? NEUER_ORT
  const save = async () => {
    const wo = ort === NEUER_ORT ? (await machen(PapierortAnlegenDocument, { ort: neu })).papierortAnlegen.id : ort
    if (papier) {
      const vorher = { titel: papier.titel, hinweis: papier.hinweis, ort: papier.ort?.id ?? null }
      const eingabe = { titel, hinweis: hinweis || null, ort: wo }
      const { papierAendern } = await machen(PapierAendernDocument, { id: papier.id, eingabe, bisher: vorher })
      onClose()
      // As it is kept, not as it was typed: the undo is refused where something else stands by then.
      const nachher = { titel: papierAendern.titel, hinweis: papierAendern.hinweis, ort: papierAendern.ort?.id ?? null }
      undoable('Geändert.', () => machen(PapierAendernDocument, { id: papier.id, eingabe: vorher, bisher: nachher }))
      return
    }
    const eingabe = {
      akte,
      vorgang: art === 'RESTPAPIER' ? vorgang : null,
      art,
      titel,
      hinweis: hinweis || null,
      ort: wo,
    }
    await machen(PapierVerzeichnenDocument, { eingabe })
    onClose()
    toast({ text: 'Das Papier ist verzeichnet.' })
  }
  return (
    <FormDialog
      title={papier ? 'Papier ändern' : 'Papier verzeichnen'}
      submit={papier ? 'Speichern' : 'Verzeichnen'}
      onClose={onClose}
      onSubmit={save}
    >
      {!papier && vorgang && (
        <SelectField
          label="Art"
          name="art"
          value={art}
          onChange={(wert) => setArt(wert === 'BAND' ? 'BAND' : 'RESTPAPIER')}
          options={[
            { wert: 'RESTPAPIER', titel: 'Restpapier dieses Vorgangs' },
            { wert: 'BAND', titel: 'Band der Akte' },
          ]}
        />
      )}
      <TextField label="Was es ist" name="titel" required autoFocus value={titel} onChange={setTitel} />
      <SelectField
        label="Standort"
        name="ort"
        value={ort}
        onChange={setGewaehlt}
        options={[
          ...orte.map(({ id, name }) => ({ wert: id, titel: name })),
          { wert: NEUER_ORT, titel: 'Neuer Standort …' },
        ]}
      />
      {ort === NEUER_ORT && (
        <>
          <TextField label="Raum" name="raum" required value={neu.raum} onChange={(raum) => setNeu({ ...neu, raum })} />
          <TextField label="Regal" name="regal" value={neu.regal} onChange={(regal) => setNeu({ ...neu, regal })} />
          <TextField label="Kiste" name="kiste" value={neu.kiste} onChange={(kiste) => setNeu({ ...neu, kiste })} />
        </>
      )}
      <TextField label="Hinweis" name="hinweis" value={hinweis} onChange={setHinweis} />
    </FormDialog>
  )
}
