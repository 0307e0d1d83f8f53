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
import { MitarbeiterDocument, VorgangAendernDocument, type VorgangVollFragment } from './generated/graphql.ts'
import { MediumFelder, mediumAngaben } from './Medium.tsx'

export function VorgangAendern({ vorgang, onDone }: { vorgang: VorgangVollFragment; onDone: () => void }) {
  const api = useApi()
  const refresh = useRefresh()
  const undoable = useUndoToast()
  const [vorher] = useState(() => angabenOf(vorgang))
  const { data } = useApiQuery(['mitarbeiter'], MitarbeiterDocument, {}, { staleTime: 5 * 60_000 })
  const [betreff, setBetreff] = useState(vorgang.betreff)
  const [bearbeiter, setBearbeiter] = useState(vorgang.bearbeiter?.id ?? '')
  const [wiedervorlage, setWiedervorlage] = useState<string | null | undefined>(vorgang.wiedervorlage)
  const [fremdzeichen, setFremdzeichen] = useState(vorgang.fremdzeichen ?? '')
  const [leistung, setLeistung] = useState(vorgang.leistung ?? '')
  const [eigenes, setEigenes] = useState<string>(vorgang.eigenesMedium ?? '')
  const [standort, setStandort] = useState(vorgang.standort ?? '')
  const mitarbeiter = data?.mitarbeiter ?? (vorgang.bearbeiter ? [vorgang.bearbeiter] : [])
  const save = async () => {
    if (wiedervorlage === undefined) return
    const aenderung = aenderungVon(vorher, {
      ...{ betreff, bearbeiter: bearbeiter || null, wiedervorlage },
      ...{ fremdzeichen: fremdzeichen || null, leistung: leistung || null },
      ...mediumAngaben(vorgang.akte.medium, eigenes, standort),
    })
    if (aenderung) {
      const neu = await change(aenderung)
      undoable('Gespeichert.', () => change(rueckgaengig(aenderung, angabenOf(neu))))
    }
    onDone()
  }
  const change = async (aenderung: Aenderung<Angaben>) => {
    const { vorgangAendern } = await api.graphql(VorgangAendernDocument, { id: vorgang.id, ...aenderung })
    await refresh('vorgang', 'vorgaenge')
    return vorgangAendern
  }
  return (
    <InlineForm label="Angaben zum Vorgang ändern" onCancel={onDone} onSubmit={save}>
      <TextField label="Betreff" name="betreff" required autoFocus value={betreff} onChange={setBetreff} />
      <div className="va-form__row">
        <SelectField
          label="Bearbeitung"
          name="bearbeiter"
          value={bearbeiter}
          options={[
            { wert: '', titel: 'Noch niemand' },
            ...mitarbeiter.map((mensch) => ({ wert: mensch.id, titel: mensch.name })),
          ]}
          onChange={setBearbeiter}
        />
        <DateField
          label="Wiedervorlage"
          name="wiedervorlage"
          value={vorgang.wiedervorlage}
          onChange={setWiedervorlage}
        />
        <TextField label="Fremdzeichen" name="fremdzeichen" value={fremdzeichen} onChange={setFremdzeichen} />
        <TextField label="Leistung (LeiKa)" name="leistung" value={leistung} onChange={setLeistung} />
        <MediumFelder
          oben={vorgang.akte.medium}
          darueber="die Akte"
          eigenes={eigenes}
          standort={standort}
          onEigenes={setEigenes}
          onStandort={setStandort}
        />
      </div>
    </InlineForm>
  )
}

type Angaben = ReturnType<typeof angabenOf>

function angabenOf(vorgang: VorgangVollFragment) {
  return {
    betreff: vorgang.betreff,
    bearbeiter: vorgang.bearbeiter?.id ?? null,
    wiedervorlage: vorgang.wiedervorlage,
    fremdzeichen: vorgang.fremdzeichen,
    leistung: vorgang.leistung,
    eigenesMedium: vorgang.eigenesMedium,
    standort: vorgang.standort,
  }
}
