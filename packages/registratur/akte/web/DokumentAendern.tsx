import { DateField, InlineForm, SelectField, TextField, useApi, useRefresh, useToast } from '@verbundakte/ui'
import { useState } from 'react'
import { DokumentAendernDocument, type DokumentVollFragment } from './generated/graphql.ts'
import { chosenOf, optionsOf, RICHTUNG_NAMEN } from './words.ts'

/** Changes the Angaben of a Dokument where they stand. */
export function DokumentAendern({ dokument, onDone }: { dokument: DokumentVollFragment; onDone: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const [betreff, setBetreff] = useState(dokument.betreff)
  const [typ, setTyp] = useState(dokument.typ)
  const [richtung, setRichtung] = useState<string>(dokument.richtung)
  const [datumDesSchreibens, setDatum] = useState<string | null | undefined>(dokument.datumDesSchreibens)
  const [posteingang, setPosteingang] = useState<string | null | undefined>(dokument.posteingang)
  const [absender, setAbsender] = useState(dokument.absender ?? '')
  const [empfaenger, setEmpfaenger] = useState(dokument.empfaenger ?? '')
  const save = async () => {
    // The fields say what is wrong with the dates.
    if (datumDesSchreibens === undefined || posteingang === undefined) return
    const eingabe = {
      betreff,
      typ,
      richtung: chosenOf(RICHTUNG_NAMEN, richtung),
      datumDesSchreibens,
      posteingang,
      absender,
      empfaenger,
    }
    await api.graphql(DokumentAendernDocument, { id: dokument.id, eingabe })
    await refresh('dokument', 'dokumente')
    toast({ text: 'Gespeichert.' })
    onDone()
  }
  return (
    <InlineForm label="Angaben zum Dokument ändern" onCancel={onDone} onSubmit={save}>
      <TextField label="Betreff" name="betreff" required autoFocus value={betreff} onChange={setBetreff} />
      <div className="va-form__row">
        <TextField label="Art" name="typ" required value={typ} onChange={setTyp} />
        <SelectField
          label="Richtung"
          name="richtung"
          required
          value={richtung}
          options={optionsOf(RICHTUNG_NAMEN)}
          onChange={setRichtung}
        />
        <DateField
          label="Datum des Schreibens"
          name="datumDesSchreibens"
          value={dokument.datumDesSchreibens}
          onChange={setDatum}
        />
        <DateField label="Posteingang" name="posteingang" value={dokument.posteingang} onChange={setPosteingang} />
        <TextField label="Absender" name="absender" value={absender} onChange={setAbsender} />
        <TextField label="Empfänger" name="empfaenger" value={empfaenger} onChange={setEmpfaenger} />
      </div>
    </InlineForm>
  )
}
