import { expect, test } from 'vitest'
import { nimmtNichtsAuf } from './abschluss.ts'

test('a Vorgang takes Dokumente as long as it is worked on and its Akte is open; otherwise the screen says why not', () => {
  const said = (status: 'IN_BEARBEITUNG' | 'ERLEDIGT', akte: 'IN_BEARBEITUNG' | 'ZDA') =>
    nimmtNichtsAuf({ status, akte: { status: akte } })
  expect(said('IN_BEARBEITUNG', 'IN_BEARBEITUNG')).toBeNull()
  expect(said('ERLEDIGT', 'IN_BEARBEITUNG')).toMatch(/erledigt.*nehmen Sie ihn wieder auf\.$/)
  // Taking it up again would be refused as well.
  for (const status of ['IN_BEARBEITUNG', 'ERLEDIGT'] as const) expect(said(status, 'ZDA')).toMatch(/z\. d\. A\./)
})
