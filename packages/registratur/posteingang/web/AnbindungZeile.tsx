import { Badge, Button, formatDayOf, formatInstant } from '@verbundakte/ui'
import type { AnbindungZeileFragment } from './generated/graphql.ts'

interface AnbindungZeileProps {
  readonly anbindung: AnbindungZeileFragment
  readonly onEdit: () => void
  readonly onRevoke: () => void
}

/** A program: where its post arrives, what it may bring, and when it was last here. */
export function AnbindungZeile({ anbindung, onEdit, onRevoke }: AnbindungZeileProps) {
  const { name, amt, leistungen, schwelle, endung, zuletztAm, widerrufenAm, angelegtAm, angelegtVon } = anbindung
  const angaben = [
    `an ${amt.name}`,
    leistungen.length === 0
      ? 'alle Leistungen'
      : `${leistungen.length} ${leistungen.length === 1 ? 'Leistung' : 'Leistungen'}`,
    schwelle === null ? null : `selbsttätig ab ${schwelle}`,
    `Geheimnis …${endung}`,
  ]
  const wann = [
    zuletztAm ? `zuletzt da ${formatInstant(zuletztAm)}` : 'noch nie da gewesen',
    `eingerichtet ${formatDayOf(angelegtAm)}${angelegtVon ? ` von ${angelegtVon.name}` : ''}`,
  ]
  return (
    <li>
      <div>
        <strong>{name}</strong> {widerrufenAm && <Badge kind="geheim">widerrufen</Badge>}
        <span className="neben">{angaben.filter(Boolean).join(' · ')}</span>
        <span className="neben">{wann.join(' · ')}</span>
      </div>
      <Button kind="quiet" icon="edit" onClick={onEdit}>
        Ändern<span className="va-hidden">: {name}</span>
      </Button>
      <Button kind="quiet" icon={widerrufenAm ? 'check' : 'close'} onClick={onRevoke}>
        {widerrufenAm ? 'Wieder zulassen' : 'Widerrufen'}
        <span className="va-hidden">: {name}</span>
      </Button>
    </li>
  )
}
