/** Accounts as screens of other modules use them: a place to add something to. */

import type {} from './places.ts'

export type { KontoOrt } from './places.ts'
