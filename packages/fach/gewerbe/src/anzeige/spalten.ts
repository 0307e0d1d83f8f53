import { visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { anzeigen } from '../tables.ts'

/** What is read of an Anzeige: not the text that a program filed, which only its page shows. */
export function spaltenDerAnzeige(ctx: Context) {
  const { eingereicht: _, ...spalten } = visible(ctx, anzeigen)
  return spalten
}
