import { Badge, Button, formatInstant, Notice } from '@verbundakte/ui'
import type { MailkontoZeileFragment } from './generated/graphql.ts'

interface MailkontoZeileProps {
  readonly konto: MailkontoZeileFragment
  readonly onEdit: () => void
  readonly onPause: () => void
}

/** A mailbox: where its post arrives, and whether fetching goes well. */
export function MailkontoZeile({ konto, onEdit, onPause }: MailkontoZeileProps) {
  const { name, amt, benutzer, host, ordner, aktiv, zuletztAm, fehler, fehlerSeit, zurueckgehalten } = konto
  return (
    <li>
      <div>
        <strong>{name}</strong> {!aktiv && <Badge kind="geheim">angehalten</Badge>}
        <span className="neben">
          {benutzer} auf {host}, Ordner {ordner} · an {amt.name}
        </span>
        <span className="neben">
          {zuletztAm ? `zuletzt abgeholt ${formatInstant(zuletztAm)}` : 'noch nicht abgeholt'}
          {zurueckgehalten > 0 &&
            ` · ${zurueckgehalten} gleiche E-Mails zurückgehalten (Ordner „Verbundakte/Zurückgehalten“)`}
        </span>
        {fehler && (
          <Notice kind="warning">
            {fehler} {fehlerSeit && `Seit ${formatInstant(fehlerSeit)}.`}
          </Notice>
        )}
      </div>
      <Button kind="quiet" icon="edit" onClick={onEdit}>
        Ändern<span className="va-hidden">: {name}</span>
      </Button>
      <Button kind="quiet" icon={aktiv ? 'close' : 'check'} onClick={onPause}>
        {aktiv ? 'Anhalten' : 'Fortsetzen'}
        <span className="va-hidden">: {name}</span>
      </Button>
    </li>
  )
}
