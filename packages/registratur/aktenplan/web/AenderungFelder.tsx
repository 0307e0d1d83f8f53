import { SelectField, TextArea, TextField } from '@verbundakte/ui'
import { ART_NAMEN, type Entwurfsfelder } from './aenderung-form.ts'
import type { Aenderungsart, Aussonderungsart } from './generated/graphql.ts'
import { usePlan } from './plan.ts'
import { AUSSONDERUNG_NAMEN } from './words.ts'

interface AenderungFelderProps {
  readonly felder: Entwurfsfelder
  readonly onChange: (felder: Entwurfsfelder) => void
}

const NUMMER: Readonly<Record<Aenderungsart, string>> = {
  NEU: 'Kennzeichen der neuen Position',
  UEBERNEHMEN: 'Kennzeichen im gemeinsamen Plan',
  UMBENENNEN: 'Kennzeichen',
  FRIST: 'Kennzeichen',
  SYNONYM: 'Kennzeichen',
  TEILEN: 'Welche Position wird geteilt',
  ZUSAMMENFUEHREN: 'Kennzeichen, unter dem es weitergeht',
  UMNUMMERIEREN: 'Bisheriges Kennzeichen',
  STILLLEGEN: 'Kennzeichen',
}

const WEITERE: Readonly<Partial<Record<Aenderungsart, { label: string; hint: string }>>> = {
  TEILEN: { label: 'Neue Positionen', hint: 'Je Zeile eine: Kennzeichen und Titel, z. B. 130.11 Anmeldungen' },
  ZUSAMMENFUEHREN: { label: 'Welche Positionen gehen zusammen', hint: 'Je Zeile ein Kennzeichen' },
  UMNUMMERIEREN: { label: 'Neues Kennzeichen', hint: 'Die Akten behalten ihr Aktenzeichen.' },
  STILLLEGEN: { label: 'Wo geht es weiter', hint: 'Je Zeile ein Kennzeichen; leer, wenn es nirgends weitergeht' },
  UEBERNEHMEN: { label: 'Örtliche Position', hint: 'Zum Beispiel 130.10.L01' },
}

const MIT_TITEL: readonly Aenderungsart[] = ['NEU', 'UEBERNEHMEN', 'UMBENENNEN', 'ZUSAMMENFUEHREN']
const MIT_FRIST: readonly Aenderungsart[] = ['NEU', 'UEBERNEHMEN', 'FRIST']

/** The fields of a change of the shared plan: those that its kind asks for. */
export function AenderungFelder({ felder, onChange }: AenderungFelderProps) {
  const { plan } = usePlan()
  const { art } = felder
  const setze = (werte: Partial<Entwurfsfelder>) => onChange({ ...felder, ...werte })
  const weitere = WEITERE[art]
  const da = plan?.positionen.find(({ kennzeichen }) => kennzeichen === felder.kennzeichen.trim())
  const ort = da && !['NEU', 'UEBERNEHMEN'].includes(art) ? da.titel : undefined
  return (
    <>
      <SelectField
        label="Was soll geschehen"
        name="art"
        required
        value={art}
        options={Object.entries(ART_NAMEN).map(([wert, titel]) => ({ wert, titel }))}
        onChange={(wert) => setze({ art: artVon(wert) })}
      />
      <TextField
        label={NUMMER[art]}
        name="kennzeichen"
        required
        autoFocus
        hint={ort ?? 'Zum Beispiel 130.10'}
        value={felder.kennzeichen}
        onChange={(kennzeichen) => setze({ kennzeichen })}
      />
      {MIT_TITEL.includes(art) && (
        <TextField
          label={art === 'UMBENENNEN' ? 'Neuer Titel' : 'Titel'}
          name="titel"
          required={art !== 'ZUSAMMENFUEHREN'}
          value={felder.titel}
          onChange={(titel) => setze({ titel })}
        />
      )}
      {weitere && (
        <TextArea
          label={weitere.label}
          name="weitere"
          required={art !== 'STILLLEGEN'}
          hint={weitere.hint}
          value={felder.weitere}
          onChange={(text) => setze({ weitere: text })}
        />
      )}
      {MIT_FRIST.includes(art) && (
        <div className="va-form__row">
          <TextField
            label="Frist in Jahren"
            name="fristJahre"
            required
            hint="Eine Zahl oder „unbefristet“"
            value={felder.frist}
            onChange={(frist) => setze({ frist })}
          />
          <SelectField
            label="Danach"
            name="aussonderung"
            required
            value={felder.aussonderung}
            options={[
              { wert: '', titel: 'Bitte wählen' },
              ...Object.entries(AUSSONDERUNG_NAMEN).map(([wert, titel]) => ({ wert, titel })),
            ]}
            onChange={(wert) => setze({ aussonderung: aussonderungVon(wert) })}
          />
        </div>
      )}
      {MIT_FRIST.includes(art) && (
        <TextField
          label="Rechtsgrundlage"
          name="grundlage"
          hint="Zum Beispiel § 14 GewO"
          value={felder.grundlage}
          onChange={(grundlage) => setze({ grundlage })}
        />
      )}
      {(art === 'NEU' || art === 'SYNONYM' || art === 'UEBERNEHMEN') && (
        <TextField
          label="Andere Wörter dafür"
          name="synonyme"
          required={art === 'SYNONYM'}
          hint="Mit Komma getrennt, z. B. Hund anmelden"
          value={felder.synonyme}
          onChange={(synonyme) => setze({ synonyme })}
        />
      )}
    </>
  )
}

function artVon(wert: string): Aenderungsart {
  return wert in ART_NAMEN ? (wert as Aenderungsart) : 'NEU' // an option of the list above
}

function aussonderungVon(wert: string): Aussonderungsart | '' {
  return wert === 'A' || wert === 'B' || wert === 'V' ? wert : ''
}
