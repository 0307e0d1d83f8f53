/**
 * programs: what every road for a program that cannot sign in has in common (ADR 0050). Whose keys they are and what they
 * open, each module says itself.
 */
export { jsonBody } from './json-body.ts'
export { jsonContent, object, PROBLEM, problems, ref, type Schema } from './openapi.ts'
export { asProblems, type Problem, Refusal } from './problem.ts'
export { knownBy, newKey } from './program-key.ts'
