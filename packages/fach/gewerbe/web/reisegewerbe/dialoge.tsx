import { heute } from '@verbundakte/kernel'
import { DateField, FormDialog, SelectField, TextArea, TextField, useApi } from '@verbundakte/ui'
import { useState } from 'react'
import {
  type KarteGanzFragment,
  ReisegewerbeentscheidungZuruecknehmenDocument,
  ReisegewerbekarteBeendenDocument,
  ReisegewerbekarteErteilenDocument,
  ReisegewerbekarteGiltWiederDocument,
  ReisegewerbekarteVersagenDocument,
  ReisegewerbekarteWeiterleitenDocument,
  ReisegewerbekarteWohnortSetzenDocument,
  ReisegewerbenachweisSetzenDocument,
} from '../generated/graphql.ts'
import { alsTag } from '../tag.ts'
import { useHandlung } from '../verfahren/use-handlung.ts'
import { ENDEN } from './words.ts'

interface DialogProps {
  readonly karte: KarteGanzFragment
  readonly onClose: () => void
}

export function ErteilenDialog({ karte, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [befristetBis, setBefristetBis] = useState<string | null | undefined>(null)
  const [auflagen, setAuflagen] = useState('')
  const [grund, setGrund] = useState('')
  const fehlen = karte.nachweise.flatMap(({ mangel }) => mangel ?? [])
  const { id } = karte
  const senden = async () => {
    await api.graphql(ReisegewerbekarteErteilenDocument, {
      ...{ id, befristetBis: alsTag(befristetBis) || null, auflagen: auflagen || null, grund: grund || null },
    })
    await dann('Erteilt; der Inhalt der Karte liegt im Vorgang.', () =>
      api.graphql(ReisegewerbeentscheidungZuruecknehmenDocument, { id }),
    )
    onClose()
  }
  return (
    <FormDialog title="Reisegewerbekarte erteilen" submit="Erteilen" onClose={onClose} onSubmit={senden}>
      <DateField
        label="Befristet bis"
        name="befristetBis"
        hint="leer: unbefristet"
        voraus
        autoFocus
        value={befristetBis ?? null}
        onChange={setBefristetBis}
      />
      <TextArea label="Auflagen" name="auflagen" value={auflagen} onChange={setAuflagen} />
      {fehlen.length > 0 && (
        <>
          <p>{fehlen.join(' ')}</p>
          <TextField label="Warum trotzdem" name="grund" required value={grund} onChange={setGrund} />
        </>
      )}
    </FormDialog>
  )
}

/** One paper: its day, how long it is valid, and which Dokument of the Akte it is. */
export function NachweisDialog({ karte, art, onClose }: DialogProps & { art: string }) {
  const api = useApi()
  const { dann } = useHandlung()
  const da = karte.nachweise.find((each) => each.art === art)
  const [vom, setVom] = useState<string | null | undefined>(da?.vom ?? heute())
  const [bis, setBis] = useState<string | null | undefined>(da?.bis ?? null)
  const [dokument, setDokument] = useState(da?.dokument?.id ?? '')
  const setzen = (wert: { vom: string | null; bis: string | null; dokument: string | null }) =>
    api.graphql(ReisegewerbenachweisSetzenDocument, { id: karte.id, art, ...wert })
  const senden = async () => {
    const tag = alsTag(vom) || null
    await setzen({ vom: tag, bis: alsTag(bis) || null, dokument: dokument || null })
    const vorher = { vom: da?.vom ?? null, bis: da?.bis ?? null, dokument: da?.dokument?.id ?? null }
    await dann(tag ? 'Nachweis eingetragen.' : 'Der Nachweis liegt nicht vor.', () => setzen(vorher))
    onClose()
  }
  return (
    <FormDialog title={da?.titel ?? 'Nachweis'} submit="Eintragen" onClose={onClose} onSubmit={senden}>
      <DateField
        label="Ausgestellt oder beantragt am"
        name="vom"
        hint="leer: liegt nicht vor"
        autoFocus
        value={vom ?? null}
        onChange={setVom}
      />
      <DateField label="Gültig bis" name="bis" voraus hint="leer: ohne Ende" value={bis ?? null} onChange={setBis} />
      {karte.waehlbar.length > 0 && (
        <SelectField
          label="Dokument der Akte"
          name="dokument"
          value={dokument}
          options={[
            { wert: '', titel: 'keines' },
            ...karte.waehlbar.map((each) => ({ wert: each.id, titel: `${each.kennzeichen} ${each.betreff}` })),
          ]}
          onChange={setDokument}
        />
      )}
    </FormDialog>
  )
}

export function VersagenDialog({ karte: { id }, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [grund, setGrund] = useState('')
  const senden = async () => {
    await api.graphql(ReisegewerbekarteVersagenDocument, { id, grund })
    await dann('Versagt; das Schreiben liegt im Vorgang.', () =>
      api.graphql(ReisegewerbeentscheidungZuruecknehmenDocument, { id }),
    )
    onClose()
  }
  return (
    <FormDialog title="Versagen" submit="Versagen" onClose={onClose} onSubmit={senden}>
      <TextArea label="Grund" name="grund" required autoFocus value={grund} onChange={setGrund} />
    </FormDialog>
  )
}

/** To the authority where the person lives; everything that came in goes with the letter. */
export function WeiterleitenDialog({ karte: { id }, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [stelle, setStelle] = useState('')
  const [anschrift, setAnschrift] = useState('')
  const senden = async () => {
    await api.graphql(ReisegewerbekarteWeiterleitenDocument, { id, stelle, anschrift })
    await dann('Weitergeleitet; das Schreiben liegt mit den Unterlagen im Vorgang.', () =>
      api.graphql(ReisegewerbeentscheidungZuruecknehmenDocument, { id }),
    )
    onClose()
  }
  return (
    <FormDialog title="Weiterleiten" submit="Weiterleiten" onClose={onClose} onSubmit={senden}>
      <TextField label="Zuständige Stelle" name="stelle" required autoFocus value={stelle} onChange={setStelle} />
      <TextField label="Anschrift" name="anschrift" required value={anschrift} onChange={setAnschrift} />
    </FormDialog>
  )
}

/** Where the person lives turned out otherwise: theirs becomes an application of this office, or one to hand on. */
export function WohnortDialog({ karte, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const { id } = karte
  const [anschrift, setAnschrift] = useState(karte.anschrift)
  const [weil, setWeil] = useState(karte.zustaendigWeil ?? '')
  const [weiterleiten, setWeiterleiten] = useState(false)
  const setzen = (wert: { anschrift: string; zustaendigWeil: string | null; weiterleiten: boolean }) =>
    api.graphql(ReisegewerbekarteWohnortSetzenDocument, { id, ...wert })
  const senden = async () => {
    await setzen({ anschrift, zustaendigWeil: weiterleiten ? null : weil || null, weiterleiten })
    const vorher = { anschrift: karte.anschrift, zustaendigWeil: karte.zustaendigWeil, weiterleiten: !karte.zustaendig }
    await dann(weiterleiten ? 'Der Antrag wird weitergeleitet.' : 'Eingetragen.', () => setzen(vorher))
    onClose()
  }
  return (
    <FormDialog title="Wohnort und Zuständigkeit" submit="Eintragen" onClose={onClose} onSubmit={senden}>
      <TextField
        label="Wohnanschrift"
        name="anschrift"
        hint="Straße, Postleitzahl und Ort"
        required
        autoFocus
        value={anschrift}
        onChange={setAnschrift}
      />
      <label className="gewerbe-haken">
        <input type="checkbox" checked={weiterleiten} onChange={(event) => setWeiterleiten(event.target.checked)} />
        <span>Wohnt in einer anderen Gemeinde: weiterleiten</span>
      </label>
      {!weiterleiten && (
        <TextField
          label="Warum dieses Amt"
          name="zustaendigWeil"
          hint="Nur wenn die Anschrift anderswo liegt, etwa ein Ortsteil oder kein fester Wohnsitz"
          value={weil}
          onChange={setWeil}
        />
      )}
    </FormDialog>
  )
}

export function EndeDialog({ karte: { id }, onClose }: DialogProps) {
  const api = useApi()
  const { dann } = useHandlung()
  const [wie, setWie] = useState('VERLOREN')
  const [grund, setGrund] = useState('')
  const senden = async () => {
    await api.graphql(ReisegewerbekarteBeendenDocument, { id, wie, grund })
    await dann('Eingetragen.', () => api.graphql(ReisegewerbekarteGiltWiederDocument, { id }))
    onClose()
  }
  return (
    <FormDialog title="Die Karte gilt nicht mehr" submit="Eintragen" onClose={onClose} onSubmit={senden}>
      <SelectField
        label="Was ist mit ihr"
        name="wie"
        required
        autoFocus
        value={wie}
        options={ENDEN}
        onChange={setWie}
      />
      <TextArea label="Grund" name="grund" required value={grund} onChange={setGrund} />
    </FormDialog>
  )
}
