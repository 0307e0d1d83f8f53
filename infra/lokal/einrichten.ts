import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
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
/** Lies there while demo data is being made: a start that was cut short goes on where it stopped. */
const HALB = join(daten, 'demo-unvollstaendig')

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
  if (demo && (existsSync(HALB) || (await leer()))) await demodaten()
} finally {
  await verbund.close()
}

async function demodaten(): Promise<void> {
  await writeFile(HALB, '')
  // People first: a Vorgang is worked on by somebody who is there.
  const zugaenge = await alsVerwalter((admin) => leuteAnlegen(admin, gemeinden))
  await writeFile(join(daten, 'demo-zugaenge.json'), JSON.stringify(zugaenge, null, 2), { mode: 0o600 })
  // The Akten of a Gemeinde are one transaction: all of them are there, or none.
  const versorgt = await alsVerwalter((admin) => admin<{ gemeinde: string }[]>`select distinct gemeinde from akte.akte`)
  const offen = gemeinden.filter(({ id }) => !versorgt.some(({ gemeinde }) => gemeinde === id))
  let fertig = gemeinden.length - offen.length
  // Four at a time keep two cores busy; more would only wait for each other.
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
  await rm(HALB)
}

async function leer(): Promise<boolean> {
  const [personen] = await alsVerwalter(
    (admin) => admin<{ da: boolean }[]>`select exists (select from identity.person) as da`,
  )
  return personen?.da === false
}

async function alsVerwalter<T>(work: (admin: postgres.Sql) => Promise<T>): Promise<T> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

function wert(name: string): string {
  const gesetzt = process.env[name]
  if (!gesetzt) throw new Error(`${name} ist nicht gesetzt. Dieses Programm wird von „npm start“ aufgerufen.`)
  return gesetzt
}
