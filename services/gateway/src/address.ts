import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** The caller's network address, for the limit of tries. */
export function address(c: Context): string {
  // Behind a proxy of ours the proxy's own limit counts; a header that anybody can send is no address.
  try {
    return getConnInfo(c).remote.address ?? 'unbekannt'
  } catch {
    return 'unbekannt'
  }
}
