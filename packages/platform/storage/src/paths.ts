import { join } from 'node:path'
import { type GemeindeId, gemeindeId, NotFound } from '@verbundakte/kernel'
import type { Sha256 } from './ablage.ts'

const SHA256 = /^[0-9a-f]{64}$/

/** Where things lie below the root. Nothing else builds paths, so nothing else has to be checked for traversal. */
export interface Paths {
  /** root of one Gemeinde */
  gemeinde(gemeinde: GemeindeId): string
  /** unfinished writes; inside of the Gemeinde, so that the final link stays on one file system */
  drafts(gemeinde: GemeindeId): string
  /** folder of the file: the first two digits keep folders small */
  bucket(gemeinde: GemeindeId, sha256: Sha256): string
  file(gemeinde: GemeindeId, sha256: Sha256): string
  deletionList(gemeinde: GemeindeId): string
}

export function pathsBelow(root: string): Paths {
  // The brand says that the form was checked once; a path is worth checking it again.
  const gemeinde = (g: GemeindeId) => join(root, gemeindeId(g))
  const bucket = (g: GemeindeId, sha256: Sha256) => {
    // A name that no content can have is unknown content, and answers like it.
    if (!SHA256.test(sha256)) throw new NotFound()
    return join(gemeinde(g), sha256.slice(0, 2))
  }
  return {
    gemeinde,
    bucket,
    drafts: (g) => join(gemeinde(g), DRAFTS),
    file: (g, sha256) => join(bucket(g, sha256), sha256),
    deletionList: (g) => join(gemeinde(g), 'loeschungen.jsonl'),
  }
}

/** Three letters, so that it is never mistaken for a folder of two hex digits. */
export const DRAFTS = 'tmp'

/** Whether a file name is one of content (and not a stray file somebody put there). */
export const isSha256 = (name: string): boolean => SHA256.test(name)
