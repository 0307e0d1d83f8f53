import { randomBytes } from 'node:crypto'
import postgres, { type Sql } from 'postgres'
import { inject } from 'vitest'
import type { DriverOptions } from './driver.ts'

/** A database and a powerless login for one test. */
export interface Probe {
  readonly admin: Sql
  readonly login: string
  readonly options: Omit<DriverOptions, 'max'>
  drop(): Promise<void>
}

export async function openProbe(): Promise<Probe> {
  const name = `probe_${randomBytes(4).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  const server = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} })
  await server.unsafe(`create database ${name}`)
  await server.unsafe(`create role ${name} login password '${password}'`)
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${name}`
  const admin = postgres(url.href, { max: 2, onnotice: () => {} })
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return {
    admin,
    login: name,
    options: { url: bare.href, login: name, password },
    async drop() {
      await admin.end({ timeout: 5 })
      await server.unsafe(`drop database ${name} with (force)`)
      await server.unsafe(`drop role ${name}`)
      await server.end({ timeout: 5 })
    },
  }
}
