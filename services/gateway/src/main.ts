import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { readInstallation } from '@verbundakte/database'
import { readProviders } from '@verbundakte/identity'
import { mailserverFrom } from '@verbundakte/mail'
import { guardFrom } from '@verbundakte/malware'
import { mappable, openVerbund } from '@verbundakte/module'
import { makeGateway } from './gateway.ts'
import { reportTo } from './log.ts'

const daten = process.env.VERBUND_DATEN ?? '.data'
const port = Number(process.env.PORT ?? 8080)
const host = process.env.HOST ?? '127.0.0.1'

const installation = await readInstallation(daten)
if (!installation) throw new Error(`In ${daten} liegt keine installation.json. Bitte zuerst einrichten: npm start.`)

const herkunft = process.env.VERBUND_HERKUNFT ?? `http://localhost:${port}`
const report = reportTo(process.stderr)
const verbund = await openVerbund({
  installation,
  malware: guardFrom(process.env),
  mailserver: await mailserverFrom(process.env),
  herkunft,
  onError: (satz, error) => report('', new Error(satz, { cause: error })),
})
const ending = new AbortController()
const gateway = makeGateway({
  verbund,
  ending: ending.signal,
  herkunft,
  // A mapping that is half understood would give or keep wrong roles: it stops the start.
  anbieter: await readProviders(daten, mappable(verbund.app.modules, verbund.gemeinden)),
  web: fileURLToPath(new URL('../../web/dist/', import.meta.url)),
  development: process.env.NODE_ENV === 'development',
  report,
})

const server = serve({ fetch: gateway.fetch, port, hostname: host }, () => {
  process.stdout.write(`bereit http://${host === '127.0.0.1' ? 'localhost' : host}:${port}\n`)
})
if ('requestTimeout' in server) {
  // Two gigabytes over a village line take their time; a head that does not arrive within a minute is an attack.
  server.requestTimeout = 2 * 60 * 60 * 1000
  server.headersTimeout = 60_000
}

function end(): void {
  if (ending.signal.aborted) return
  ending.abort()
  // What is under way may finish; what takes longer than ten seconds is cut.
  const cut = setTimeout(() => process.exit(0), 10_000)
  server.close(async () => {
    await verbund.close()
    clearTimeout(cut)
    process.exit(0)
  })
  if ('closeIdleConnections' in server) server.closeIdleConnections()
}
process.on('SIGTERM', end)
process.on('SIGINT', end)
