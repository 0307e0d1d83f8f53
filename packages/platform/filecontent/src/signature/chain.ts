import { holdsStill } from './algorithms.ts'
import { content } from './asn1.ts'
import type { Certificate } from './certificate.ts'
import type { IssuerState } from './signature.ts'
import { same } from './signed-data.ts'

const BASIC_CONSTRAINTS = '2.5.29.19'
const MOST_STEPS = 6
/** Certificates that are compared in all: hostile ones may name each other in many ways. */
const MOST_COMPARED = 500

/**
 * Whether somebody whom the operator trusts issued the certificate, himself or through those that the signature brings
 * along. Asked of the time at which the certificate was valid.
 */
export function issuerState(
  leaf: Certificate,
  brought: readonly Certificate[],
  trusted: readonly Certificate[],
  time: Date,
): IssuerState {
  if (trusted.length === 0) return 'nicht-geprueft'
  let compared = 0
  // Within the life of the certificate: one that has expired was issued by somebody all the same.
  const at = new Date(Math.min(Math.max(time.getTime(), leaf.from.getTime()), leaf.until.getTime()))

  function reaches(certificate: Certificate, below: number): boolean {
    if (trusted.some((each) => same(each.x509.raw, certificate.x509.raw))) return true
    if (below > MOST_STEPS) return false
    const issued = (issuer: Certificate) => {
      compared += 1
      return compared <= MOST_COMPARED && isIssuer(issuer, certificate, below, at)
    }
    if (trusted.some(issued)) return true
    return brought.some((each) => each !== certificate && issued(each) && reaches(each, below + 1))
  }
  return reaches(leaf, 0) ? 'bekannt' : 'unbekannt'
}

/** @param below how many issuers stand between this one and the signer */
function isIssuer(issuer: Certificate, issued: Certificate, below: number, at: Date): boolean {
  if (!issuer.x509.ca || issuer.from > at || issuer.until < at || below > longestPath(issuer)) return false
  return (
    issued.x509.checkIssued(issuer.x509) &&
    holdsStill(issued.algorithm) &&
    verified(() => issued.x509.verify(issuer.x509.publicKey))
  )
}

function longestPath(issuer: Certificate): number {
  const limit = issuer.extension(BASIC_CONSTRAINTS)?.parts.find(({ tag }) => tag === 'U2')
  return limit ? (content(limit)[0] ?? 0) : Number.POSITIVE_INFINITY
}

/** A key of another kind than the signature verifies nothing. */
function verified(question: () => boolean): boolean {
  try {
    return question()
  } catch {
    return false
  }
}
