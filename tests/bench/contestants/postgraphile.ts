import { createServer } from 'node:http'
import { Databases, loginName, readInstallation } from '@verbundakte/database'
import { gemeindeId } from '@verbundakte/kernel'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { signedIn } from './session.ts'

// PostGraphile 5 at the same login, behind the same policies, with its own idea of everything else.
const [folder = '', port = '0'] = process.argv.slice(2)
const installation = await readInstallation(folder)
if (!installation) throw new Error('no installation')
const login = loginName(gemeindeId('g1'), 'dienst')
const url = new URL(installation.databases.haupt ?? '')
url.username = login
url.password = installation.passwords[login] ?? ''
const databases = new Databases(installation)

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString: url.href, schemas: ['akte', 'aktenplan'], poolConfig: { max: 10 } } as never),
  ],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
})
const serv = instance.createServ(grafserv)
const server = createServer()
await serv.addTo(server)
const [inner] = server.listeners('request')
server.removeAllListeners('request')
server.on('request', async (request, response) => {
  if (!(await signedIn(databases, request.headers.cookie))) return response.writeHead(401).end()
  inner?.call(server, request, response)
})
server.listen(Number(port), '127.0.0.1', () => console.log('bereit'))
