import { expect, test } from 'vitest'
import { readReport, seriousHoles, wrongLicences } from './supply-chain.ts'

const part = (name: string, ...ids: string[]) => ({
  name,
  version: '1.0.0',
  licenses: ids.map((id) => (/ (OR|AND) /.test(id) ? { expression: id } : { license: { id } })),
})

test('a licence that does not fit, or that nobody tells, is named; of a choice one is enough', () => {
  const wrong = wrongLicences([
    part('gut', 'MIT'),
    part('wahl', '(GPL-3.0-only OR MIT)'),
    part('beides', '(MIT AND Zlib)'),
    part('streng', 'AGPL-3.0-only'),
    part('halb', '(MIT AND GPL-3.0-only)'),
    part('stumm'),
    { name: 'png-js', version: '2.0.0', licenses: [] },
    { name: 'png-js', version: '2.0.1', licenses: [] },
  ])
  expect(wrong).toEqual([
    'streng 1.0.0: Lizenz AGPL-3.0-only',
    'halb 1.0.0: Lizenz (MIT AND GPL-3.0-only)',
    'stumm 1.0.0: Lizenz unbekannt',
    'png-js 2.0.1: Lizenz unbekannt',
  ])
})

test('serious holes are named; an answer that is no report is none', () => {
  const advisory = (severity: string) => ({ module_name: severity, severity, title: 'Lücke' })
  const report = readReport(
    JSON.stringify({ advisories: { 1: advisory('low'), 2: advisory('high'), 3: advisory('critical') } }),
  )
  expect(report && seriousHoles(report)).toEqual(['high: Lücke (high)', 'critical: Lücke (critical)'])
  expect(readReport('ERR_PNPM_AUDIT_BAD_RESPONSE')).toBeNull()
  expect(readReport('{"error":"405"}')).toBeNull()
})
