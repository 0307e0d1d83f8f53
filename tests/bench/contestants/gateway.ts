import { serve } from '@hono/node-server'
import { readInstallation } from '@verbundakte/database'
import { makeGateway } from '@verbundakte/gateway'
import { openVerbund } from '@verbundakte/module'
import { gemeindenOf } from '../office/content.ts'

// This gateway, as `services/gateway/src/main.ts` runs it, over the Gemeinden of the measurement.
const [folder = '', port = '0', count = '1'] = process.argv.slice(2)
const installation = await readInstallation(folder)
if (!installation) throw new Error('no installation')
const verbund = await openVerbund({ installation, gemeinden: gemeindenOf(count) })
const gateway = makeGateway({
  verbund,
  web: folder,
  development: false,
  report: (_anfrage, error) => console.error(error),
})
serve({ fetch: gateway.fetch, port: Number(port), hostname: '127.0.0.1' }, () => console.log('bereit'))
