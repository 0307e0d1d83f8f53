import {
  ApiError,
  CheckGroup,
  createApi,
  DateField,
  FormDialog,
  SCHUTZKLASSE_NAMEN,
  SelectField,
  TextArea,
  TextField,
  useApiQuery,
  useSession,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import { type Kopf, useRefreshAuftraege } from './auftraege.ts'
import { readGegenstaende } from './gegenstaende.ts'
import { BeantragenDocument, NotfallartenDocument } from './generated/graphql.ts'
import { ARTEN, dauerText } from './words.ts'

type Art = Kopf['art']

const DAUER: Readonly<Record<Art, readonly number[]>> = {
  UNTERSTUETZUNG: [30, 60, 120, 240, 480],
  NOTFALL: [15, 30, 60],
  VERTRETUNG: [],
}
/** On what it usually rests: processing for the Gemeinde, or the agreement between neighbours. */
const GRUNDLAGE: Readonly<Record<Art, string>> = {
  UNTERSTUETZUNG: 'Art. 28 DSGVO, Vertrag zur Auftragsverarbeitung',
  NOTFALL: 'Art. 28 DSGVO, Vertrag zur Auftragsverarbeitung',
  VERTRETUNG: '§ 24 KGG, öffentlich-rechtliche Vereinbarung',
}
const UEBLICH: Readonly<Record<Art, number>> = { UNTERSTUETZUNG: 120, NOTFALL: 30, VERTRETUNG: 0 }
const KLASSEN = Object.entries(SCHUTZKLASSE_NAMEN).map(([wert, titel]) => ({ wert, titel }))
/** What a request means unless somebody says otherwise: nothing specially protected. */
const GEWOEHNLICH: readonly string[] = ['OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN']

interface BeantragenDialogProps {
  readonly onClose: () => void
  readonly onAsked: (id: string) => void
}

/** Asks a Gemeinde to be let in: why, to what, how long. Nothing is seen by asking. */
export function BeantragenDialog({ onClose, onAsked }: BeantragenDialogProps) {
  const { angemeldet, door, hilfe } = useSession()
  const toast = useToast()
  const refresh = useRefreshAuftraege()
  const gemeinden = angemeldet.unterstuetzung?.gemeinden ?? []
  const arten = artenVon(angemeldet.unterstuetzung?.rollen ?? [])
  const [gemeinde, setGemeinde] = useState(gemeinden[0]?.id ?? '')
  const [art, setArt] = useState<Art>(arten[0] ?? 'UNTERSTUETZUNG')
  const [ticket, setTicket] = useState('')
  const [zweck, setZweck] = useState('')
  const [rechtsgrundlage, setRechtsgrundlage] = useState(GRUNDLAGE[art])
  const [module, setModule] = useState<readonly string[]>(hilfe.slice(0, 1).map(({ name }) => name))
  const [klassen, setKlassen] = useState(GEWOEHNLICH)
  const [objekte, setObjekte] = useState('')
  const [aktionen, setAktionen] = useState<readonly string[]>([])
  const [ausfuhr, setAusfuhr] = useState<readonly string[]>([])
  const [dauer, setDauer] = useState(UEBLICH[art])
  const [fall, setFall] = useState('')
  const [vereinbarung, setVereinbarung] = useState('')
  const [termin, setTermin] = useState('')
  const [bis, setBis] = useState<string | null | undefined>(null)
  const kinds = hilfe.flatMap(({ gegenstaende }) => gegenstaende)
  const written = `eine Adresse aus dem Browser oder ${kinds.map((kind) => `„${kind} <Id>“`).join(', ')}`
  const send = async () => {
    const einzeln = readGegenstaende(objekte, kinds)
    if (!einzeln) {
      throw new ApiError('unterstuetzung.objekte', `Bitte je Zeile ${written}.`, {
        feld: 'objekte',
      })
    }
    const { unterstuetzungBeantragen: neu } = await createApi(gemeinde, door).graphql(BeantragenDocument, {
      antrag: {
        art,
        ticket,
        zweck,
        rechtsgrundlage,
        module,
        klassen,
        objekte: einzeln,
        ...(art !== 'NOTFALL' && { aktionen, ausfuhr: ausfuhr.length > 0 }),
        ...(art !== 'VERTRETUNG' && { dauerMinuten: dauer }),
        ...(art === 'NOTFALL' && { fall }),
        // A Vertretung lasts to the end of its last day.
        ...(art === 'VERTRETUNG' && { vereinbarung, termin, bis: bis ? `${bis}T23:59:59+01:00` : null }),
      },
    })
    await refresh()
    toast({ text: neu.noetig > 1 ? `Beantragt. Nötig sind ${neu.noetig} Zustimmungen.` : 'Beantragt.' })
    onAsked(neu.id)
    onClose()
  }
  return (
    <FormDialog title="Hilfe beantragen" submit="Beantragen" wide onClose={onClose} onSubmit={send}>
      <div className="va-form__row">
        <SelectField
          label="Gemeinde"
          name="gemeinde"
          required
          value={gemeinde}
          onChange={setGemeinde}
          options={gemeinden.map(({ id, name }) => ({ wert: id, titel: name }))}
        />
        {arten.length > 1 && (
          <SelectField
            label="Art"
            name="art"
            required
            value={art}
            onChange={(wert) => {
              const next = arten.find((each) => each === wert) ?? art
              setArt(next)
              setDauer(UEBLICH[next])
              if (rechtsgrundlage === GRUNDLAGE[art]) setRechtsgrundlage(GRUNDLAGE[next])
            }}
            options={arten.map((wert) => ({ wert, titel: ARTEN[wert] }))}
          />
        )}
      </div>
      <div className="va-form__row">
        <TextField label="Ticket" name="ticket" required autoFocus value={ticket} onChange={setTicket} />
        {art !== 'VERTRETUNG' && (
          <SelectField
            label="Dauer"
            name="dauerMinuten"
            required
            value={String(dauer)}
            onChange={(wert) => setDauer(Number(wert))}
            options={DAUER[art].map((minuten) => ({ wert: String(minuten), titel: dauerText(minuten) }))}
          />
        )}
      </div>
      {art === 'NOTFALL' && <Notfallart value={fall} onChange={setFall} />}
      {art === 'VERTRETUNG' && (
        <div className="va-form__row">
          <TextField label="Anlass" name="termin" required value={termin} onChange={setTermin} />
          <TextField
            label="Vereinbarung"
            name="vereinbarung"
            required
            value={vereinbarung}
            onChange={setVereinbarung}
          />
          <DateField label="Letzter Tag" name="bis" required value={null} onChange={setBis} />
        </div>
      )}
      <TextArea label="Zweck" name="zweck" required hint="In einem Satz" value={zweck} onChange={setZweck} />
      <TextField
        label="Rechtsgrundlage"
        name="rechtsgrundlage"
        required
        value={rechtsgrundlage}
        onChange={setRechtsgrundlage}
      />
      <CheckGroup
        label="Module"
        name="module"
        options={hilfe.map(({ name, titel }) => ({ wert: name, titel }))}
        value={module}
        onChange={setModule}
      />
      <TextArea
        label="Nur diese Gegenstände"
        name="objekte"
        hint={`Je Zeile ${written}. Leer: alles in den Modulen.`}
        value={objekte}
        onChange={setObjekte}
      />
      <CheckGroup label="Schutzklassen" name="klassen" options={KLASSEN} value={klassen} onChange={setKlassen} />
      {art !== 'NOTFALL' && (
        <div className="va-form__row">
          <CheckGroup
            label="Außer Lesen"
            name="aktionen"
            hint="Dann müssen zwei Personen zustimmen."
            options={[
              { wert: 'anlegen', titel: 'anlegen' },
              { wert: 'aendern', titel: 'ändern' },
            ]}
            value={aktionen}
            onChange={setAktionen}
          />
          <CheckGroup
            label="Ausfuhr"
            name="ausfuhr"
            options={[{ wert: 'ausfuhr', titel: 'Originale herunterladen' }]}
            value={ausfuhr}
            onChange={setAusfuhr}
          />
        </div>
      )}
    </FormDialog>
  )
}

function artenVon(rollen: readonly string[]): readonly Art[] {
  const arten: Art[] = []
  if (rollen.includes('unterstuetzung')) arten.push('UNTERSTUETZUNG')
  if (rollen.includes('vertretung')) arten.push('VERTRETUNG')
  if (rollen.includes('betrieb')) arten.push('NOTFALL')
  return arten
}

function Notfallart({ value, onChange }: { value: string; onChange: (fall: string) => void }) {
  const { data } = useApiQuery(['unterstuetzung', 'notfallarten'], NotfallartenDocument, {})
  return (
    <SelectField
      label="Vereinbarter Notfall"
      name="fall"
      required
      value={value}
      onChange={onChange}
      options={[
        { wert: '', titel: 'Bitte wählen' },
        ...(data?.notfallarten ?? []).map(({ fall, worte }) => ({ wert: fall, titel: worte })),
      ]}
    />
  )
}
