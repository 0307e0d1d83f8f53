/**
 * Run as a process of its own: writes a file of argv[3] bytes into the Ablage argv[2] and prints as JSON how much the
 * peak memory (bytes) grew over that of a small file, and the throughput (MB/s).
 */
import { gemeindeId } from '@verbundakte/kernel'
import { openAblage } from '../index.ts'
import { largeStream } from './streams.ts'

const [root = '', bytes = ''] = process.argv.slice(2)
const meinhard = gemeindeId('meinhard')
const ablage = await openAblage({ root, maxFileSize: Number(bytes) })

// Warm first: code and buffers that any upload needs are not what is measured.
await ablage.write(meinhard, largeStream(8 * 1024 ** 2))
const rssBefore = process.resourceUsage().maxRSS
const start = performance.now()
const { size } = await ablage.write(meinhard, largeStream(Number(bytes)))
const seconds = (performance.now() - start) / 1000
const growth = (process.resourceUsage().maxRSS - rssBefore) * 1024
process.stdout.write(JSON.stringify({ size, growth, throughput: Math.round(size / 1e6 / seconds) }))
