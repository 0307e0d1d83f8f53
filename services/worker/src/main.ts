import { join } from 'node:path'
import { readInstallation } from '@verbundakte/database'
import { readIssuers } from '@verbundakte/filecontent'
import { mailserverFrom } from '@verbundakte/mail'
import { guardFrom } from '@verbundakte/malware'
import { openVerbund } from '@verbundakte/module'
import { endOnBug, report } from './last-words.ts'
import { startWorker } from './worker.ts'

endOnBug(report)

const daten = process.env.VERBUND_DATEN ?? '.data'
const installation = await readInstallation(daten)
if (!installation) throw new Error(`In ${daten} liegt keine installation.json. Bitte zuerst einrichten: npm start.`)

const verbund = await openVerbund({
  installation,
  malware: guardFrom(process.env),
  mailserver: await mailserverFrom(process.env),
  textleser: 2,
  seitenleser: 1,
  keys: join(daten, 'schluessel'),
  aussteller: join(daten, 'aussteller'),
  timeStampUrl: process.env.VERBUND_ZEITSTEMPEL,
  onError: report,
})
const worker = await startWorker(verbund, report)
process.stdout.write('bereit\n')

for (const name of (await readIssuers(join(daten, 'aussteller'))).unreadable) {
  const ganz = name === '.'
  report(
    ganz
      ? 'Der Ordner aussteller ist nicht lesbar; keinem Aussteller wird getraut'
      : `In aussteller/${name} steht kein Zertifikat; die Datei wird übergangen`,
    null,
  )
}

// Asked for by the operator, after rows were written past the program (a restored backup, a migration by hand). Search
// goes on meanwhile.
if (process.env.VERBUND_SUCHE === 'neu') {
  for (const { id } of verbund.gemeinden) {
    await worker.indexer.rebuild(id).then(
      () => process.stdout.write(`Die Suche von ${id} ist neu aufgebaut.\n`),
      (error: unknown) => report(`Die Suche von ${id} konnte nicht neu aufgebaut werden`, error),
    )
  }
}

let ending = false
async function end(): Promise<void> {
  if (ending) return
  ending = true
  // Jobs that take longer are tried again elsewhere; nothing is lost by leaving.
  setTimeout(() => process.exit(0), 15_000).unref()
  await worker.stop()
  await verbund.close()
  process.exit(0)
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
