import { serve } from '@hono/node-server'
import { Databases, loginName, readInstallation } from '@verbundakte/database'
import { gemeindeId } from '@verbundakte/kernel'
import { Hono } from 'hono'
import postgres from 'postgres'
import { signedIn } from './session.ts'

// The limit: bare Hono, one statement written by hand, the text of Postgres passed through. Same login, same policies.
const [folder = '', port = '0'] = process.argv.slice(2)
const installation = await readInstallation(folder)
if (!installation) throw new Error('no installation')
const login = loginName(gemeindeId('g1'), 'dienst')
const sql = postgres(installation.databases.haupt ?? '', {
  username: login,
  password: installation.passwords[login] ?? '',
  max: 3,
  fetch_types: false,
})
const databases = new Databases(installation)
const app = new Hono()

app.post('/graphql', async (c) => {
  if (!(await signedIn(databases, c.req.header('cookie')))) return c.text('', 401)
  await c.req.json()
  const [row] = await sql<{ json: string }[]>`
    select json_build_object('data', json_build_object('akten', json_build_object('edges', coalesce(json_agg(json_build_object('node', json_build_object(
      'id', a.id, 'aktenzeichen', a.aktenzeichen, 'betreff', a.betreff,
      'position', json_build_object('kennzeichen', p.kennzeichen, 'titel', p.titel),
      'vorgaenge', json_build_object('edges', v.liste)))), '[]'))))::text as json
    from (select * from akte.akte where federfuehrung = ${'ga'} and schutzklasse in ('OEFFENTLICH', 'INTERN', 'PERSONENBEZOGEN') order by id desc limit 20) a
    join aktenplan.position p on p.gemeinde = a.gemeinde and p.id = a.position
    cross join lateral (
      select coalesce(json_agg(json_build_object('node', json_build_object('id', v.id, 'kennzeichen', v.kennzeichen, 'betreff', v.betreff, 'neuesteDokumente', d.liste))), '[]') as liste
      from (select * from akte.vorgang x where x.gemeinde = a.gemeinde and x.akte = a.id order by x.id desc limit 5) v
      cross join lateral (
        select coalesce(json_agg(json_build_object('id', d.id, 'kennzeichen', d.kennzeichen, 'betreff', d.betreff, 'typ', d.typ)), '[]') as liste
        from (select * from akte.dokument y where y.gemeinde = v.gemeinde and y.vorgang = v.id order by y.id desc limit 3) d) d) v`
  return c.body(row?.json ?? '', 200, { 'content-type': 'application/json; charset=utf-8' })
})
serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1' }, () => console.log('bereit'))
