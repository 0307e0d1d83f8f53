import { startQueue } from '../queue.ts'

/** A worker in a process of its own: says what it has begun, and comes to an end only if it is told to. */
const [, , connectionString = '', mode = 'haengt'] = process.argv

await startQueue({
  connectionString,
  concurrency: 2,
  tasks: {
    'probe.tun': async ({ seq }) => {
      process.stdout.write(`begonnen ${seq}\n`)
      if (mode === 'haengt') await new Promise(() => {})
    },
  },
  onError: () => {},
})
