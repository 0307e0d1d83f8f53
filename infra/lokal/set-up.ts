import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readInstallation, writeInstallation } from '@verbundakte/database'
import { admitProviders, readProviders } from '@verbundakte/identity'
import { discover, installVerbund, mappable, openVerbund, readLead, readTenants } from '@verbundakte/module'
import postgres from 'postgres'
import { aktenAnlegen } from '../demo/akten.ts'
import { arbeitAnlegen } from '../demo/arbeit.ts'
import { buergerAnlegen } from '../demo/buerger.ts'
import { geschaeftsgangAnlegen } from '../demo/geschaeftsgang.ts'
import { leuteAnlegen, leuteVon } from '../demo/leute.ts'
import { modulDemosAnlegen } from '../demo/module.ts'
import { postAnlegen } from '../demo/post.ts'
import { prozesseAnlegen } from '../demo/prozesse.ts'
import { schreibvorlagenAnlegen } from '../demo/schreibvorlagen.ts'
import { ownDatabase } from './database.ts'
import { publishPlan } from './plan.ts'

/*
 * Brings databases, plan and, where there is nothing yet, demo data into being. Run by `npm start` before the services;
 * safe to repeat. Says on each line what it is doing.
 */

const data = value('VERBUND_DATEN')
const meiliUrl = process.env.MEILI_URL
const meili = meiliUrl ? { url: meiliUrl, key: value('MEILI_KEY') } : null
const demo = process.env.VERBUND_DEMO !== 'nein'
/**
 * Who tries the demonstration out meets the second factor where it belongs to the story: deciding on support, and coming
 * in as support. An installation without demonstration data asks everybody that `identity` names.
 */
const DEMO_SECOND_FACTOR = ['freigabe', 'unterstuetzung', 'betrieb']
/** Lies there while demo data is being made: a start that was cut short goes on where it stopped. */
const HALF_DONE = join(data, 'demo-unvollstaendig')

const gemeinden = await readTenants()
const modules = await discover()
const adminUrl = await ownDatabase(value('ADMIN_URL'))
console.log('Datenbank: Logins, Tabellen, Wände')
const installation = await installVerbund({
  adminUrls: { haupt: adminUrl },
  gemeinden,
  modules,
  meili,
  ablage: join(data, 'ablage'),
  ...(demo && { secondFactorRoles: DEMO_SECOND_FACTOR }),
  previous: await readInstallation(data),
  report: (sentence) => console.log(`Datenbank: ${sentence}`),
})
await writeInstallation(data, installation)
// The mailboxes of authorities, unless `VERBUND_BEHOERDENPOST` names others: without the folder nothing goes out.
await mkdir(join(data, 'behoerdenpost'), { recursive: true, mode: 0o700 })
const anbieter = await readProviders(data, mappable(modules, gemeinden))
await asAdmin((admin) => admitProviders(admin, anbieter))
for (const { name, gemeinden: wo } of anbieter) console.log(`Anmeldung: ${name} für ${wo.join(', ')}`)

const verbund = await openVerbund({ installation, modules, gemeinden })
try {
  console.log('Aktenplan veröffentlichen')
  await publishPlan(verbund)
  if (demo && (existsSync(HALF_DONE) || (await isEmpty()))) await demoData()
} finally {
  await verbund.close()
}

async function demoData(): Promise<void> {
  await writeFile(HALF_DONE, '')
  // People first: a Vorgang is worked on by somebody who is there.
  const zugaenge = await asAdmin((admin) => leuteAnlegen(admin, gemeinden, DEMO_SECOND_FACTOR))
  await writeFile(join(data, 'demo-zugaenge.json'), JSON.stringify(zugaenge, null, 2), { mode: 0o600 })
  // The Akten of a Gemeinde are one transaction: all of them are there, or none.
  const supplied = await asAdmin((admin) => admin<{ gemeinde: string }[]>`select distinct gemeinde from akte.akte`)
  const remaining = gemeinden.filter(({ id }) => !supplied.some(({ gemeinde }) => gemeinde === id))
  const federfuehrend = await readLead()
  let done = gemeinden.length - remaining.length
  // Four at a time keep two cores busy; more would only wait for each other.
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let gemeinde = remaining.shift(); gemeinde; gemeinde = remaining.shift()) {
        const leute = leuteVon(gemeinde, gemeinden)
        const bearbeiter = new Map(leute.flatMap(({ id, zuweisungen }) => zuweisungen.map((z) => [z.amt, id])))
        await aktenAnlegen(verbund, gemeinde, bearbeiter)
        await buergerAnlegen(verbund, gemeinde)
        await geschaeftsgangAnlegen(verbund, gemeinde, leute)
        await postAnlegen(verbund, gemeinde)
        await arbeitAnlegen(verbund, gemeinde, leute)
        await modulDemosAnlegen(verbund, modules, gemeinde, leute)
        if (gemeinde.id === federfuehrend) {
          await prozesseAnlegen(verbund, gemeinde, leute)
          await schreibvorlagenAnlegen(verbund, gemeinde, leute)
        }
        done += 1
        console.log(`Demodaten: ${done} von ${gemeinden.length} Gemeinden`)
      }
    }),
  )
  await rm(HALF_DONE)
}

async function isEmpty(): Promise<boolean> {
  const [persons] = await asAdmin(
    (admin) => admin<{ da: boolean }[]>`select exists (select from identity.person) as da`,
  )
  return persons?.da === false
}

async function asAdmin<T>(work: (admin: postgres.Sql) => Promise<T>): Promise<T> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

function value(name: string): string {
  const given = process.env[name]
  if (!given) throw new Error(`${name} ist nicht gesetzt. Dieses Programm wird von „npm start“ aufgerufen.`)
  return given
}
