import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  consistencyProof,
  fold,
  inclusionProof,
  leafHash,
  rootHash,
  type Subtree,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'

const leaves = Array.from({ length: 600 }, (_, n) => leafHash(hash('sha256', String(n), 'buffer')))
const subtree: Subtree = async (level, index) => fold(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))

test('the tree of one leaf is the leaf, and no node can pass for one', async () => {
  expect(await rootHash(subtree, 1)).toEqual(leaves[0])
  expect(await rootHash(subtree, 2)).not.toEqual(leafHash(Buffer.concat(leaves.slice(0, 2))))
})

test('every entry proves that it is in the tree, and no other place or tree takes its proof', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(), fc.nat(), async (size, a, b) => {
      const [leaf, other] = [a % size, b % size]
      const [root, proof] = [await rootHash(subtree, size), await inclusionProof(subtree, leaf, size)]
      const claim = (index: number, of = size) => verifyInclusion(leaves[leaf] ?? root, index, of, proof, root)
      expect(claim(leaf)).toBe(true)
      if (other !== leaf) expect(claim(other)).toBe(false)
      expect(verifyInclusion(leaves[leaf] ?? root, leaf, size, proof, hash('sha256', root, 'buffer'))).toBe(false)
      expect(verifyInclusion(leaves[leaf] ?? root, leaf, size, [...proof, root], root)).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('every older root proves that it is the beginning of a younger one; nothing else does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 600 }), fc.nat(), fc.nat(), async (size, a, at) => {
      const before = 1 + (a % size)
      const proof = await consistencyProof(subtree, before, size)
      const old = { size: before, root: await rootHash(subtree, before) }
      const now = { size, root: await rootHash(subtree, size) }
      expect(verifyConsistency(old, now, proof)).toBe(true)
      const forged = { size: before, root: hash('sha256', old.root, 'buffer') }
      expect(verifyConsistency(forged, now, proof)).toBe(false)
      if (proof.length === 0) return
      // Each hash of the proof counts: one that is not checked lets a rewritten log pass (the fault immudb had).
      const bent = proof.map((each, i) => (i === at % proof.length ? hash('sha256', each, 'buffer') : each))
      expect(verifyConsistency(old, now, bent)).toBe(false)
    }),
    { numRuns: 200 },
  )
})
