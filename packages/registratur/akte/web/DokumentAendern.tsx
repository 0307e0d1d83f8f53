import {
  DateField,
  InlineForm,
  SelectField,
  TextField,
  useApi,
  useApiQuery,
  useRefresh,
  useUndoToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { type Aenderung, aenderungVon, rueckgaengig } from './aenderung.ts'
import { DokumentAendernDocument, DokumenttypenDocument, type DokumentVollFragment } from './generated/graphql.ts'
import { MediumFelder, mediumAngaben } from './Medium.tsx'
import { chosenOf, DOKUMENTSTAND_NAMEN, optionsOf, RICHTUNG_NAMEN, standVon } from './words.ts'

/** Changes the Angaben of a Dokument where they stand. */
export function DokumentAendern({ dokument, onDone }: { dokument: DokumentVollFragment; onDone: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const { data } = useApiQuery(['dokumenttypen'], DokumenttypenDocument, {}, { staleTime: 5 * 60_000 })
  const [vorher] = useState(() => angabenOf(dokument))
  const [betreff, setBetreff] = useState(dokument.betreff)
  const [typ, setTyp] = useState(dokument.typ)
  const [richtung, setRichtung] = useState<string>(dokument.richtung)
  const [stand, setStand] = useState<string>(dokument.status)
  const [datumDesSchreibens, setDatum] = useState<string | null | undefined>(dokument.datumDesSchreibens)
  const [posteingang, setPosteingang] = useState<string | null | undefined>(dokument.posteingang)
  const [absender, setAbsender] = useState(dokument.absender ?? '')
  const [empfaenger, setEmpfaenger] = useState(dokument.empfaenger ?? '')
  const [fremdzeichen, setFremdzeichen] = useState(dokument.fremdzeichen ?? '')
  const [eigenes, setEigenes] = useState<string>(dokument.eigenesMedium ?? '')
  const [standort, setStandort] = useState(dokument.standort ?? '')
  const oben = dokument.vorgang.medium
  const save = async () => {
    // The fields say what is wrong with the dates.
    if (datumDesSchreibens === undefined || posteingang === undefined) return
    const aenderung = aenderungVon(vorher, {
      betreff,
      typ,
      richtung: chosenOf(RICHTUNG_NAMEN, richtung) ?? vorher.richtung,
      status: chosenOf(DOKUMENTSTAND_NAMEN, stand) ?? vorher.status,
      datumDesSchreibens,
      posteingang,
      absender: absender || null,
      empfaenger: empfaenger || null,
      fremdzeichen: fremdzeichen || null,
      ...mediumAngaben(oben, eigenes, standort),
    })
    if (aenderung) {
      const neu = await change(aenderung)
      undoable('Gespeichert.', () => change(rueckgaengig(aenderung, angabenOf(neu))))
    }
    onDone()
  }
  const change = async (aenderung: Aenderung<Angaben>) => {
    const { dokumentAendern } = await api.graphql(DokumentAendernDocument, { id: dokument.id, ...aenderung })
    await refresh('dokument', 'dokumente', 'dokumenttypen')
    return dokumentAendern
  }
  return (
    <InlineForm label="Angaben zum Dokument ändern" onCancel={onDone} onSubmit={save}>
      <TextField label="Betreff" name="betreff" required autoFocus value={betreff} onChange={setBetreff} />
      <div className="va-form__row">
        <TextField
          label="Art"
          name="typ"
          required
          value={typ}
          onChange={setTyp}
          suggestions={data?.dokumenttypen ?? []}
        />
        <SelectField
          label="Richtung"
          name="richtung"
          required
          value={richtung}
          options={optionsOf(RICHTUNG_NAMEN)}
          onChange={setRichtung}
        />
        <SelectField
          label="Stand"
          name="status"
          required
          value={stand}
          options={optionsOf(DOKUMENTSTAND_NAMEN)}
          onChange={setStand}
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
        <TextField label="Fremdzeichen" name="fremdzeichen" value={fremdzeichen} onChange={setFremdzeichen} />
        <MediumFelder
          mitDatei
          darueber="der Vorgang"
          {...{ oben, eigenes, standort }}
          onEigenes={setEigenes}
          onStandort={setStandort}
        />
      </div>
    </InlineForm>
  )
}

type Angaben = ReturnType<typeof angabenOf>

function angabenOf(dokument: DokumentVollFragment) {
  return {
    betreff: dokument.betreff,
    typ: dokument.typ,
    richtung: dokument.richtung,
    status: standVon(dokument.status),
    datumDesSchreibens: dokument.datumDesSchreibens,
    posteingang: dokument.posteingang,
    absender: dokument.absender,
    empfaenger: dokument.empfaenger,
    fremdzeichen: dokument.fremdzeichen,
    eigenesMedium: dokument.eigenesMedium,
    standort: dokument.standort,
  }
}
