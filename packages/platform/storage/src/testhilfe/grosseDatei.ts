/**
 * Run as a process of its own: writes a file of argv[3] bytes into the Ablage argv[2] and prints as JSON how much the
 * peak memory (bytes) grew over that of a small file, and the throughput (MB/s).
 */
import { gemeindeId } from '@verbundakte/kernel'
import { oeffneAblage } from '../index.ts'
import { grosserStrom } from './stroeme.ts'

const [wurzel = '', bytes = ''] = process.argv.slice(2)
const meinhard = gemeindeId('meinhard')
const ablage = await oeffneAblage({ wurzel, groessteDatei: Number(bytes) })

// Warm first: code and buffers that any upload needs are not what is measured.
await ablage.schreiben(meinhard, grosserStrom(8 * 1024 ** 2))
const vorher = process.resourceUsage().maxRSS
const start = performance.now()
const { groesse } = await ablage.schreiben(meinhard, grosserStrom(Number(bytes)))
const sekunden = (performance.now() - start) / 1000
const zuwachs = (process.resourceUsage().maxRSS - vorher) * 1024
process.stdout.write(JSON.stringify({ groesse, zuwachs, durchsatz: Math.round(groesse / 1e6 / sekunden) }))
