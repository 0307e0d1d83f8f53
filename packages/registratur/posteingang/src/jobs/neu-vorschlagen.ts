import type { ShortJob } from '@verbundakte/jobs'
import type { Doors } from '@verbundakte/module'
import { neuVorschlagen } from '../vorschlagen/vorschlagen.ts'
import { selbstAblegen } from './selbst-ablegen.ts'

/** In another queue other Akten are near: a hidden letter is compared with its own kind only. */
export const nachZuweisungVorschlagen: ShortJob<Doors> = {
  on: 'posteingang.zugewiesen',
  async run(doors, event) {
    await doors.write((ctx) => neuVorschlagen(ctx, event.subjektId))
    await selbstAblegen(doors, event.subjektId)
  },
}
