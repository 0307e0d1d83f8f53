import { DateField, FormDialog, SelectField, TextArea, useApi } from '@verbundakte/ui'
import { useState } from 'react'
import {
  GaststaettenbeginnVerlegenDocument,
  GaststaettenentscheidungZuruecknehmenDocument,
  GaststaettennachweisSetzenDocument,
  GaststaettenpruefungEntscheidenDocument,
  type PruefungGanzFragment,
} from '../generated/graphql.ts'
import { alsTag } from '../tag.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'

interface DialogProps {
  readonly pruefung: PruefungGanzFragment
  readonly onClose: () => void
}

/** Reliable or not; what is missing is named first. */
export function EntscheidenDialog({ pruefung, zuverlaessig, onClose }: DialogProps & { zuverlaessig: boolean }) {
  const api = useApi()
  const { dann } = useHandlung()
  const [grund, setGrund] = useState('')
  const { id } = pruefung
  const fehlen = pruefung.befunde.filter(({ schwere }) => schwere === 'fehler')
  const senden = async () => {
    await api.graphql(GaststaettenpruefungEntscheidenDocument, { id, zuverlaessig, grund: grund || null })
    await dann(
      zuverlaessig ? 'Als zuverlässig entschieden.' : 'Als unzuverlässig entschieden; das Schreiben liegt im Vorgang.',
      () => api.graphql(GaststaettenentscheidungZuruecknehmenDocument, { id }),
    )
    onClose()
  }
  const noetig = !zuverlaessig || fehlen.length > 0
  return (
    <FormDialog
      title={zuverlaessig ? 'Zuverlässig' : 'Unzuverlässig'}
      submit={zuverlaessig ? 'Als zuverlässig entscheiden' : 'Als unzuverlässig entscheiden'}
      onClose={onClose}
      onSubmit={senden}
    >
      {zuverlaessig && fehlen.length > 0 && (
        <>
          <p>Noch offen:</p>
          <ul className="gewerbe-liste">
            {fehlen.map(({ code, satz }) => (
              <li key={code}>{satz}</li>
            ))}
          </ul>
        </>
      )}
      {!zuverlaessig && (
        <p>Mit dem Ausschank darf dann nicht begonnen werden. Das Schreiben nennt den Grund so, wie er hier steht.</p>
      )}
      <TextArea
        label={zuverlaessig && noetig ? 'Warum trotzdem' : 'Grund'}
        name="grund"
        required={noetig}
        autoFocus
        value={grund}
        onChange={setGrund}
      />
    </FormDialog>
  )
}

/** One paper: its day, and which Dokument of the Akte it is. */
export function NachweisDialog({ pruefung, art, onClose }: DialogProps & { art: string }) {
  const api = useApi()
  const { dann } = useHandlung()
  const da = pruefung.nachweise.find((each) => each.art === art)
  const [vom, setVom] = useState<string | null | undefined>(da?.vom ?? null)
  const [dokument, setDokument] = useState(da?.dokument?.id ?? '')
  const senden = async () => {
    await api.graphql(GaststaettennachweisSetzenDocument, {
      ...{ id: pruefung.id, art, vom: alsTag(vom) || null, dokument: vom && dokument ? dokument : null },
    })
    await dann(vom ? 'Nachweis eingetragen.' : 'Der Nachweis liegt nicht vor.')
    onClose()
  }
  return (
    <FormDialog title={da?.titel ?? 'Nachweis'} submit="Eintragen" onClose={onClose} onSubmit={senden}>
      <DateField label="Ausgestellt oder beantragt am" name="vom" autoFocus value={vom ?? null} onChange={setVom} />
      {pruefung.waehlbar.length > 0 && (
        <SelectField
          label="Dokument der Akte"
          name="dokument"
          value={dokument}
          options={[
            { wert: '', titel: 'keines' },
            ...pruefung.waehlbar.map((each) => ({ wert: each.id, titel: `${each.kennzeichen} ${each.betreff}` })),
          ]}
          onChange={setDokument}
        />
      )}
    </FormDialog>
  )
}

export function BeginnDialog({ pruefung, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [beginn, setBeginn] = useState<string | null | undefined>(pruefung.beginn)
  const senden = async () => {
    await api.graphql(GaststaettenbeginnVerlegenDocument, { id: pruefung.id, beginn: alsTag(beginn) })
    await dann('Beginn geändert.')
    onClose()
  }
  return (
    <FormDialog title="Beginn ändern" submit="Ändern" onClose={onClose} onSubmit={senden}>
      <DateField label="Beginn" name="beginn" required voraus autoFocus value={beginn ?? null} onChange={setBeginn} />
    </FormDialog>
  )
}
