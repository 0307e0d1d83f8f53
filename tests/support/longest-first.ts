import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The files that take longest, the longest first. Without it a fresh clone, which has measured nothing yet, takes the
 * files by their size, and one of the two processes goes on alone for minutes. The order proves nothing; a name that is
 * gone does no harm.
 */
const LONG = [
  'attack/fuzz',
  'proof/d8-wall',
  'journeys/accessibility',
  'proof/d5-sweep',
  'crash/crash',
  'proof/d2-rules',
  'journeys/geschaeftsgang',
  'journeys/unterwegs',
  'lokal/start',
  'attack/uploads-hostile',
  'journeys/posteingang',
  'journeys/persons',
  'journeys/besuch',
  'journeys/schadsoftware',
  'journeys/log-erasing',
  'proof/d4-logins',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files)
    const rank = ({ moduleId, project }: TestSpecification) => {
      // First, as vitest has them: a process that many share ends when its next file wants one of its own.
      if (project.config.isolate) return -1
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return at < 0 ? LONG.length : at
    }
    return rest.sort((one, other) => rank(one) - rank(other))
  }
}
