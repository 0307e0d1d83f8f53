import { readFile } from 'node:fs/promises'
import { fassungVeroeffentlichen, planLesen } from '@verbundakte/aktenplan'
import { kalendertag } from '@verbundakte/kernel'
import { TENANTS, type Verbund } from '@verbundakte/module'
import verbunddaten from '@verbundakte/tenants/verbund.ts'

/** Publishes the plan of the Verbund in every Gemeinde that does not hold this version yet. */
export async function planVeroeffentlichen(verbund: Verbund): Promise<void> {
  const { nummer, bezeichnung, gueltigAb, datei, synonyme } = verbunddaten.aktenplan
  const text = (name: string) => readFile(new URL(`aktenplan/${name}`, TENANTS), 'utf8')
  const zeilen = planLesen(await text(datei), synonymeLesen(await text(synonyme)))
  for (const { id } of verbund.gemeinden) {
    await verbund.app
      .asBetrieb(id, `Aktenplan, Fassung ${nummer}`)
      .write((ctx) => fassungVeroeffentlichen(ctx, { nummer, bezeichnung, gueltigAb: kalendertag(gueltigAb), zeilen }))
  }
}

/** `kennzeichen;wort|wort` per line, under a heading. */
function synonymeLesen(csv: string): Map<string, string[]> {
  const zeilen = csv.trim().split('\n').slice(1)
  return new Map(
    zeilen.map((zeile) => [zeile.slice(0, zeile.indexOf(';')), zeile.slice(zeile.indexOf(';') + 1).split('|')]),
  )
}
