import { hash } from 'node:crypto'

/*
 * The tree of RFC 6962/9162: leaves and nodes are hashed under different prefixes, so that no node can pass for a leaf.
 * What a leaf hashes is the hash of an entry in the chain.
 */

export function leafHash(entryHash: Buffer): Buffer {
  return hash('sha256', Buffer.concat([LEAF, entryHash]), 'buffer')
}

export function nodeHash(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([NODE, left, right]), 'buffer')
}

/** The hash of a full subtree: 2^level leaves from `index` · 2^level on. */
export type Subtree = (level: number, index: number) => Promise<Buffer>

/** Folds a full row of 2^n hashes to the one above them. */
export function fold(row: readonly Buffer[]): Buffer {
  let hashes = [...row]
  while (hashes.length > 1) {
    hashes = hashes.flatMap((left, i) => {
      const right = hashes[i + 1]
      return i % 2 === 0 && right ? [nodeHash(left, right)] : []
    })
  }
  const [top] = hashes
  if (!top) throw new Error('nothing to fold')
  return top
}

/** The root over the first `size` leaves. */
export function rootHash(subtree: Subtree, size: number): Promise<Buffer> {
  return range(subtree, 0, size)
}

/** The way from a leaf to the root (RFC 9162 §2.1.3.1). @param leaf counted from 0 */
export async function inclusionProof(subtree: Subtree, leaf: number, size: number): Promise<Buffer[]> {
  if (leaf < 0 || leaf >= size) throw new RangeError('no such leaf')
  const way = async (start: number, count: number): Promise<Buffer[]> => {
    if (count === 1) return []
    const half = split(count)
    return leaf < start + half
      ? [...(await way(start, half)), await range(subtree, start + half, count - half)]
      : [...(await way(start + half, count - half)), await range(subtree, start, half)]
  }
  return way(0, size)
}

/** That the first `old` leaves are still the same ones among `size` (RFC 9162 §2.1.4.1). */
export async function consistencyProof(subtree: Subtree, old: number, size: number): Promise<Buffer[]> {
  if (old < 1 || old > size) throw new RangeError('no such size')
  const way = async (m: number, start: number, count: number, whole: boolean): Promise<Buffer[]> => {
    if (m === count) return whole ? [] : [await range(subtree, start, count)]
    const half = split(count)
    return m <= half
      ? [...(await way(m, start, half, whole)), await range(subtree, start + half, count - half)]
      : [...(await way(m - half, start + half, count - half, false)), await range(subtree, start, half)]
  }
  return way(old, 0, size, true)
}

/** RFC 9162 §2.1.3.2 */
export function verifyInclusion(leaf: Buffer, index: number, size: number, proof: readonly Buffer[], root: Buffer) {
  if (index < 0 || index >= size) return false
  let [fn, sn, r] = [index, size - 1, leaf]
  for (const p of proof) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r)
      if (fn % 2 === 0) while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else r = nodeHash(r, p)
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && r.equals(root)
}

/** RFC 9162 §2.1.4.2 */
export function verifyConsistency(
  old: { readonly size: number; readonly root: Buffer },
  now: { readonly size: number; readonly root: Buffer },
  proof: readonly Buffer[],
): boolean {
  if (old.size < 1 || old.size > now.size) return false
  if (old.size === now.size) return proof.length === 0 && old.root.equals(now.root)
  const path = isPowerOfTwo(old.size) ? [old.root, ...proof] : [...proof]
  const first = path.shift()
  if (!first) return false
  let [fn, sn] = [old.size - 1, now.size - 1]
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)]
  let [fr, sr] = [first, first]
  for (const c of path) {
    if (sn === 0) return false
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(c, fr)
      sr = nodeHash(c, sr)
      if (fn % 2 === 0) while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)]
    } else sr = nodeHash(sr, c)
    ;[fn, sn] = [half(fn), half(sn)]
  }
  return sn === 0 && fr.equals(old.root) && sr.equals(now.root)
}

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

async function range(subtree: Subtree, start: number, count: number): Promise<Buffer> {
  if (isPowerOfTwo(count) && start % count === 0) return subtree(Math.log2(count), start / count)
  const left = split(count)
  return nodeHash(await range(subtree, start, left), await range(subtree, start + left, count - left))
}

/** The largest power of two below `count`. No bit operations: they end at 2^31. */
function split(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}

const half = (n: number) => Math.floor(n / 2)

function isPowerOfTwo(n: number): boolean {
  return Number.isInteger(Math.log2(n)) && 2 ** Math.log2(n) === n
}
