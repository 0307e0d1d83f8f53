import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gemeindeId } from '@verbundakte/kernel'
import { discover, installVerbund, openVerbund } from '@verbundakte/module'
import { startPostgres } from '@verbundakte/testing/embedded'
import { gemeinden } from '../bench/cluster.ts'
import { measureIntake } from './measure.ts'
import { report } from './report.ts'

/*
 * `npm run intake`: how well the post finds its place. On a server of its own, removed afterwards; the same letters for
 * the same seed.
 */
const { values } = parseArgs({
  options: {
    akten: { type: 'string', default: '400' },
    letters: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '2026' },
  },
})
const folder = await mkdtemp(join(tmpdir(), 'verbundakte-intake-'))
const server = await startPostgres({ directory: join(folder, 'postgres') })
try {
  const [gemeinde] = gemeinden(1)
  if (!gemeinde) throw new Error('no Gemeinde')
  const modules = await discover()
  const all = [{ ...gemeinde, module: modules.map(({ name }) => name) }]
  const installation = await installVerbund({
    adminUrls: { haupt: server.adminUrl },
    gemeinden: all,
    modules,
    meili: null,
    ablage: join(folder, 'ablage'),
    previous: null,
  })
  const verbund = await openVerbund({ installation, modules, gemeinden: all })
  const size = { akten: Number(values.akten), letters: Number(values.letters), seed: Number(values.seed) }
  process.stdout.write(
    `${size.akten} Akten, Saat ${size.seed}\n${report(await measureIntake(verbund, gemeindeId('g1'), size))}`,
  )
  await verbund.close()
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
