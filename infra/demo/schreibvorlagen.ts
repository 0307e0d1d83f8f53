import { dateiAnnehmen } from '@verbundakte/akte'
import { letterDocx } from '@verbundakte/filecontent/test-support/letter-docx'
import type { Gemeinde } from '@verbundakte/kernel'
import type { Verbund } from '@verbundakte/module'
import { schreibvorlageAnbieten, schreibvorlageAnlegen } from '@verbundakte/schreibvorlage'
import { handelnAls } from './handeln.ts'
import type { Person } from './leute.ts'

const KOPF = [
  '{{absender.gemeinde}}, {{absender.amt}}',
  '{{beteiligter.name}}',
  '{{beteiligter.anschrift}}',
  'Zeichen {{dokument.kennzeichen}}, {{heute}}',
]
const GRUSS = ['Mit freundlichen Grüßen', '{{bearbeiter.name}}']

const BRIEFE = [
  {
    titel: 'Eingangsbestätigung',
    betreff: 'Wir haben Ihr Schreiben erhalten',
    text: 'Ihr Schreiben ist bei uns eingegangen. Wir bearbeiten es und melden uns, sobald wir mehr wissen.',
  },
  {
    titel: 'Anhörung',
    betreff: 'Gelegenheit zur Stellungnahme',
    text: 'Bevor wir entscheiden, können Sie sich bis zum {{eingabe.frist}} zu der Sache äußern.',
  },
] as const

/** The lead Gemeinde writes letters that the others are offered: by the rights of her Hauptamt. */
export async function schreibvorlagenAnlegen(
  { app }: Verbund,
  gemeinde: Gemeinde,
  leute: readonly Person[],
): Promise<void> {
  const hauptamt = leute.find(({ kennung }) => kennung === 'hauptamt')
  if (!hauptamt) throw new Error(`nobody is hauptamt in ${gemeinde.id}`)
  const caller = handelnAls(gemeinde, hauptamt)
  for (const { titel, betreff, text } of BRIEFE) {
    const inhalt = new Blob([new Uint8Array(letterDocx([...KOPF, betreff, text, ...GRUSS]))]).stream()
    const { datei } = await dateiAnnehmen(app.doorsOf(caller), `${titel}.docx`, inhalt, new AbortController().signal)
    await app.write(caller, async (ctx) => {
      const vorlage = await schreibvorlageAnlegen(ctx, '', { titel, betreff, dokumenttyp: 'Schreiben' }, datei.id)
      await schreibvorlageAnbieten(ctx, vorlage.id)
    })
  }
}
