import { readInstallation } from '@verbundakte/database'
import { openVerbund } from '@verbundakte/module'
import { startWorker } from '@verbundakte/worker'
import { gemeindenOf } from '../office/content.ts'

const [folder = '', count = '1', pages] = process.argv.slice(2)
const installation = await readInstallation(folder)
if (!installation) throw new Error('no installation')
const verbund = await openVerbund({
  installation,
  gemeinden: gemeindenOf(count),
  textleser: 1,
  seitenleser: pages ? 1 : 0,
})
const worker = await startWorker(verbund, (satz, error) => console.error(satz, error))
// The rows of the measurement were written past the program; one that takes the place of another finds them indexed.
if (pages !== 'weiter') for (const { id } of gemeindenOf(count)) await worker.indexer.rebuild(id)
console.log('bereit')
