import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readInstallation, writeInstallation } from '@verbundakte/database'
import { discover, installVerbund, openVerbund, readTenants } from '@verbundakte/module'
import postgres from 'postgres'
import { aktenAnlegen } from '../demo/akten.ts'
import { leuteAnlegen, leuteVon } from '../demo/leute.ts'
import { eigeneDatenbank } from './datenbank.ts'
import { planVeroeffentlichen } from './plan.ts'

/*
 * Brings databases, plan and, where there is nothing yet, demo data into being. Run by `npm start` before the services;
 * safe to repeat. Says on each line what it is doing.
 */

const daten = wert('VERBUND_DATEN')
const meiliUrl = process.env.MEILI_URL
const meili = meiliUrl ? { url: meiliUrl, key: wert('MEILI_KEY') } : null
const demo = process.env.VERBUND_DEMO !== 'nein'

const gemeinden = await readTenants()
const modules = await discover()
const adminUrl = await eigeneDatenbank(wert('ADMIN_URL'))
console.log('Datenbank: Logins, Tabellen, Wände')
const installation = await installVerbund({
  adminUrls: { haupt: adminUrl },
  gemeinden,
  modules,
  meili,
  ablage: join(daten, 'ablage'),
  previous: await readInstallation(daten),
  report: (satz) => console.log(`Datenbank: ${satz}`),
})
await writeInstallation(daten, installation)

const verbund = await openVerbund({ installation, modules, gemeinden })
try {
  console.log('Aktenplan veröffentlichen')
  await planVeroeffentlichen(verbund)
  if (demo && (await leer(adminUrl))) await demodaten()
} finally {
  await verbund.close()
}

async function demodaten(): Promise<void> {
  let fertig = 0
  // Four at a time keep two cores busy; more would only wait for each other.
  const offen = [...gemeinden]
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let gemeinde = offen.shift(); gemeinde; gemeinde = offen.shift()) {
        const bearbeiter = new Map(
          leuteVon(gemeinde, gemeinden).flatMap(({ id, zuweisungen }) => zuweisungen.map((z) => [z.amt, id])),
        )
        await aktenAnlegen(verbund, gemeinde, bearbeiter)
        fertig += 1
        console.log(`Demodaten: ${fertig} von ${gemeinden.length} Gemeinden`)
      }
    }),
  )
  // Last: their being there says that the demo data is whole.
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    const zugaenge = await leuteAnlegen(admin, gemeinden)
    await writeFile(join(daten, 'demo-zugaenge.json'), JSON.stringify(zugaenge, null, 2), { mode: 0o600 })
  } finally {
    await admin.end()
  }
}

async function leer(url: string): Promise<boolean> {
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  try {
    const [personen] = await admin<{ da: boolean }[]>`select exists (select from identity.person) as da`
    return personen?.da === false
  } finally {
    await admin.end()
  }
}

function wert(name: string): string {
  const gesetzt = process.env[name]
  if (!gesetzt) throw new Error(`${name} ist nicht gesetzt. Dieses Programm wird von „npm start“ aufgerufen.`)
  return gesetzt
}
