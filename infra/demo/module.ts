import { existsSync } from 'node:fs'
import type { Gemeinde } from '@verbundakte/kernel'
import { type Demo, MODULE_ROOTS, type Module, type Verbund } from '@verbundakte/module'
import { handelnAls } from './handeln.ts'
import type { Person } from './leute.ts'
import { luecken } from './texte.ts'
import { Zufall } from './zufall.ts'

/** What the modules of a Gemeinde bring for the demonstration, those first that others build on. */
export async function modulDemosAnlegen(
  { app }: Verbund,
  modules: readonly Module[],
  gemeinde: Gemeinde,
  leute: readonly Person[],
): Promise<void> {
  for (const { name } of modules) {
    const datei = MODULE_ROOTS.map((root) => new URL(`${name}/demo/demo.ts`, root)).find((url) => existsSync(url))
    if (!datei || !gemeinde.module.includes(name)) continue
    const { default: demo }: { default: Demo } = await import(datei.href)
    await demo({
      app,
      gemeinde,
      als(kennung) {
        const person = leute.find((each) => each.kennung === kennung)
        return person && handelnAls(gemeinde, person)
      },
      zufall: (saat) => new Zufall(saat),
      luecken: (zufall) => luecken(zufall, gemeinde.name),
    })
  }
}
