import { deviceOf } from '@verbundakte/identity'
import type { Context } from 'hono'
import { address } from './address.ts'

/** The caller's network address, for the limit of tries, and the device by which a person recognises a session. */
export function whence(c: Context): { readonly address: string; readonly geraet: string } {
  return { address: address(c), geraet: deviceOf(c.req.header('user-agent') ?? '') }
}
