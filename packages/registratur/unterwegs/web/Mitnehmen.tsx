import type { AkteOrt, VorgangOrt } from '@verbundakte/akte/web'
import { Button, useGemeinde, useShortcuts } from '@verbundakte/ui'
import { CodeDialog } from './CodeDialog.tsx'
import { useLage } from './kern/lage.ts'
import { useMitnehmen } from './mitnehmen.ts'

/** In the head of a Vorgang: along on this device, and back. */
export function VorgangMitnehmen({ id }: VorgangOrt) {
  const { darf } = useGemeinde()
  const { mitnahmen } = useLage()
  const { nehmen, zurueck, fragt, schliessen, beschaeftigt } = useMitnehmen({ vorgang: id })
  const hier = mitnahmen.find(({ vorgang }) => vorgang === id)
  const erlaubt = darf('anlegen', 'Mitnahme')
  const tun = () => (hier ? zurueck(hier.id, 'Der Vorgang ist von diesem Gerät gelöscht.') : nehmen())
  useShortcuts('Vorgang', [
    erlaubt
      ? { keys: 'm', titel: hier ? 'Von diesem Gerät zurückgeben' : 'Unterwegs mitnehmen', run: () => void tun() }
      : null,
  ])
  if (!erlaubt) return null
  return (
    <>
      <Button
        kind="quiet"
        icon="download"
        keys="m"
        pressed={hier !== undefined}
        busy={beschaeftigt}
        onClick={() => void tun()}
      >
        Mitnehmen
      </Button>
      {fragt && <CodeDialog onClose={schliessen} onOpen={nehmen} />}
    </>
  )
}

/** In the head of an Akte: all Vorgänge that it has now. */
export function AkteMitnehmen({ id }: AkteOrt) {
  const { darf } = useGemeinde()
  const { nehmen, fragt, schliessen, beschaeftigt } = useMitnehmen({ akte: id })
  const erlaubt = darf('anlegen', 'Mitnahme')
  useShortcuts('Akte', [erlaubt ? { keys: 'm', titel: 'Unterwegs mitnehmen', run: () => void nehmen() } : null])
  if (!erlaubt) return null
  return (
    <>
      <Button kind="quiet" icon="download" keys="m" busy={beschaeftigt} onClick={() => void nehmen()}>
        Mitnehmen
      </Button>
      {fragt && <CodeDialog onClose={schliessen} onOpen={nehmen} />}
    </>
  )
}
