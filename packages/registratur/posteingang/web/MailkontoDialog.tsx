import {
  FormDialog,
  SelectField,
  TextArea,
  TextField,
  useApi,
  useGemeinde,
  useRefresh,
  useToast,
} from '@verbundakte/ui'
import { useState } from 'react'
import {
  MailkontoAendernDocument,
  MailkontoEinrichtenDocument,
  type MailkontoZeileFragment,
} from './generated/graphql.ts'

interface MailkontoDialogProps {
  /** null: a new one */
  readonly konto: MailkontoZeileFragment | null
  readonly onClose: () => void
}

const UEBLICH: Readonly<Record<string, string>> = { TLS: '993', STARTTLS: '143' }

/** A mailbox whose post is fetched. The password is written and never shown. */
export function MailkontoDialog({ konto, onClose }: MailkontoDialogProps) {
  const api = useApi()
  const refresh = useRefresh()
  const toast = useToast()
  const { aemter } = useGemeinde()
  const [werte, setWerte] = useState({
    name: konto?.name ?? '',
    amt: konto?.amt.kuerzel ?? '',
    host: konto?.host ?? '',
    port: String(konto?.port ?? 993),
    sicherheit: konto?.sicherheit ?? 'TLS',
    benutzer: konto?.benutzer ?? '',
    kennwort: '',
    ordner: konto?.ordner ?? 'INBOX',
    zertifikat: konto?.zertifikat ?? '',
  })
  const setzen = (feld: keyof typeof werte) => (wert: string) => setWerte((bisher) => ({ ...bisher, [feld]: wert }))
  const save = async () => {
    const eingabe = {
      ...werte,
      port: Math.round(Number(werte.port)),
      kennwort: werte.kennwort || null,
      zertifikat: werte.zertifikat.trim() || null,
    }
    if (konto) await api.graphql(MailkontoAendernDocument, { id: konto.id, eingabe })
    else await api.graphql(MailkontoEinrichtenDocument, { eingabe })
    await refresh('eingangswege')
    toast({ text: 'Gespeichert. In einigen Sekunden steht hier, ob das Abholen gelingt.' })
    onClose()
  }
  return (
    <FormDialog
      title={konto ? 'Mailkonto ändern' : 'Neues Mailkonto'}
      submit="Speichern"
      onClose={onClose}
      onSubmit={save}
      wide
    >
      <TextField label="Name" name="name" required autoFocus value={werte.name} onChange={setzen('name')} />
      <SelectField
        label="Post geht an"
        name="amt"
        required
        value={werte.amt}
        options={[
          { wert: '', titel: 'Poststelle' },
          ...aemter.map(({ kuerzel, name }) => ({ wert: kuerzel, titel: name })),
        ]}
        onChange={setzen('amt')}
      />
      <TextField label="Server" name="host" required value={werte.host} onChange={setzen('host')} />
      <div className="va-form__row">
        <SelectField
          label="Verschlüsselung"
          name="sicherheit"
          required
          value={werte.sicherheit}
          options={[
            { wert: 'TLS', titel: 'TLS' },
            { wert: 'STARTTLS', titel: 'STARTTLS' },
          ]}
          onChange={(sicherheit) =>
            setWerte((bisher) => ({ ...bisher, sicherheit, port: UEBLICH[sicherheit] ?? bisher.port }))
          }
        />
        <TextField label="Port" name="port" required numeric value={werte.port} onChange={setzen('port')} />
      </div>
      <TextField label="Benutzer" name="benutzer" required value={werte.benutzer} onChange={setzen('benutzer')} />
      <TextField
        label="Kennwort"
        name="kennwort"
        type="password"
        autoComplete="new-password"
        required={!konto}
        {...(konto && { hint: 'leer: wie bisher' })}
        value={werte.kennwort}
        onChange={setzen('kennwort')}
      />
      <TextField label="Ordner" name="ordner" required value={werte.ordner} onChange={setzen('ordner')} />
      <TextArea
        label="Zertifikat"
        name="zertifikat"
        hint="nur für Server mit eigener Zertifizierungsstelle, als PEM"
        value={werte.zertifikat}
        onChange={setzen('zertifikat')}
      />
    </FormDialog>
  )
}
