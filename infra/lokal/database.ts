import postgres from 'postgres'

const NAME = 'verbundakte'

/**
 * The database to work in. An address that names one of its own is taken as it is; with the server's own `postgres` a
 * database for the Verbund is made beside it.
 */
export async function ownDatabase(adminUrl: string): Promise<string> {
  const url = new URL(adminUrl)
  if (url.pathname !== '/postgres' && url.pathname !== '/') return adminUrl
  const server = postgres(adminUrl, { max: 1, onnotice: () => {} })
  try {
    const [da] = await server`select from pg_database where datname = ${NAME}`
    if (!da) await server.unsafe(`create database ${NAME}`)
  } finally {
    await server.end()
  }
  url.pathname = `/${NAME}`
  return url.href
}
