import { readFile } from 'node:fs/promises'
import { fassungVeroeffentlichen, planLesen } from '@verbundakte/aktenplan'
import { kalendertag } from '@verbundakte/kernel'
import { TENANTS, type Verbund } from '@verbundakte/module'
import verbundData from '@verbundakte/tenants/verbund.ts'

/** Publishes the plan of the Verbund in every Gemeinde that does not hold this version yet. */
export async function publishPlan(verbund: Verbund): Promise<void> {
  const { nummer, bezeichnung, gueltigAb, datei, synonyme } = verbundData.aktenplan
  const text = (name: string) => readFile(new URL(`aktenplan/${name}`, TENANTS), 'utf8')
  const zeilen = planLesen(await text(datei), readSynonyme(await text(synonyme)))
  for (const { id } of verbund.gemeinden) {
    await verbund.app
      .asBetrieb(id, `Aktenplan, Fassung ${nummer}`)
      .write((ctx) => fassungVeroeffentlichen(ctx, { nummer, bezeichnung, gueltigAb: kalendertag(gueltigAb), zeilen }))
  }
}

/** `kennzeichen;wort|wort` per line, under a heading. */
function readSynonyme(csv: string): Map<string, string[]> {
  const zeilen = csv.trim().split('\n').slice(1)
  return new Map(zeilen.map((line) => [line.slice(0, line.indexOf(';')), line.slice(line.indexOf(';') + 1).split('|')]))
}
