/**
 * gateway: one address for screens, GraphQL, files and sign-in. `makeGateway` builds it over an open Verbund; `main.ts`
 * runs it.
 */
export { type GatewayOptions, makeGateway } from './gateway.ts'
export { reportTo } from './log.ts'
