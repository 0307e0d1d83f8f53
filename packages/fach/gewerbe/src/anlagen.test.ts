import { expect, test } from 'vitest'
import { anlagenZu } from './faelle/anlagen.ts'
import { bescheinigen } from './faelle/bescheinigen.ts'
import { anlagenNachpruefen } from './faelle/nachpruefen.ts'
import { routes } from './routes.ts'
import { haus, refusal, WER } from './test-support/haus.ts'
import { prozess } from './test-support/prozess.ts'

const hier = await haus()
const { tun, lesen } = hier
const { eingegangen, anlage } = prozess(hier)

test('an Anlage that came unchecked is shown to the scanner until it is filed', async () => {
  const { id } = await eingegangen()
  const doors = hier.app.asBetrieb(hier.as(WER).gemeinde, 'Nachprüfen im Test')
  const pruefen = (verdict: Awaited<ReturnType<typeof doors.services.malware.check>>) => {
    const malware = { ...doors.services.malware, signatures: async () => 'heute', check: async () => verdict }
    return anlagenNachpruefen({ ...doors, services: { ...doors.services, malware } })
  }
  const stand = async () => (await lesen(WER, (ctx) => anlagenZu(ctx).load(id))).map(({ pruefung }) => pruefung)
  await anlage(WER, id, 'Wartet auf den Scanner', 'ausweis')
  await pruefen({ kind: 'unchecked', reason: 'away', signatures: null })
  expect(await stand()).toEqual(['UNGEPRUEFT'])
  await pruefen({ kind: 'clean', signatures: 'heute' })
  await anlage(WER, id, 'Wartet auch', 'vollmacht')
  await pruefen({ kind: 'found', name: 'Probe', signatures: 'heute' })
  expect((await stand()).sort()).toEqual(['GESPERRT', 'SAUBER'])
  // Filed, it is the Akte that hands it out: what the scanner finds from then on, only she knows.
  const { id: zweite } = await eingegangen()
  const abgelegt = await anlage(WER, zweite, 'Noch ohne Fund', 'ausweis')
  const holen = (pfad: string) =>
    refusal(
      Promise.resolve(
        routes
          .find(({ path }) => path.endsWith(pfad))
          ?.handle({ ...doors, read: (work) => hier.app.read(hier.as(WER), work) }, new Request('http://haus/'), {
            id: abgelegt.id,
          }),
      ),
    )
  for (const pfad of ['datei', 'vorschau']) expect((await holen(pfad)).code).toBe('keine')
  await tun(WER, (ctx) => bescheinigen(ctx, zweite))
  for (const pfad of ['datei', 'vorschau']) expect((await holen(pfad)).code).toBe('gewerbe.anlage-abgelegt')
})
