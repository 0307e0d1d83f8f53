import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { printLine } from './output.ts'
import type { Result } from './passes.ts'
import { ROOT } from './settings.ts'

/** Licences that what we hand on may have beside the EUPL-1.2 (its own appendix, and those that ask for nothing more). */
const ALLOWED = new Set([
  ...['EUPL-1.2', 'MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense'],
  ...['MPL-2.0', 'Zlib', 'PSF-2.0', 'Python-2.0', 'CC0-1.0', 'BlueOak-1.0.0'],
])

/** Licences that a package tells in its file LICENSE only, read there: of this version, another one is read anew. */
const READ: Readonly<Record<string, string>> = { 'png-js 2.0.0': 'MIT' }

/** Where the bill of materials is left: CycloneDX 1.6, everything a running installation holds. */
export const SBOM = '.data/sbom/verbundakte.cdx.json'

/** What we are made of: a bill of materials, licences that fit, no known hole of high severity. Counts as one test. */
export async function supplyChain(): Promise<Result> {
  const begin = performance.now()
  const complaints = [...(await billOfMaterials()), ...(await knownHoles())]
  for (const complaint of complaints) printLine(`  ${complaint}`)
  const failed = complaints.length > 0 ? 1 : 0
  const seconds = ((performance.now() - begin) / 1000).toFixed(1)
  printLine(`${failed === 0 ? '✓' : '✗'} Lieferkette (${seconds} s)`)
  return { passed: 1 - failed, failed, skipped: 0 }
}

async function billOfMaterials(): Promise<string[]> {
  const file = join(ROOT, SBOM)
  await mkdir(dirname(file), { recursive: true })
  const format = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', 'application']
  await pnpm(['sbom', '--prod', ...format, '--out', file])
  const { components } = Bill.parse(JSON.parse(await readFile(file, 'utf8')))
  if (components.length < 100) return [`${SBOM} nennt nur ${components.length} Bestandteile.`]
  return wrongLicences(components)
}

/** Components whose licence is not allowed, or not told. */
export function wrongLicences(components: readonly Component[]): string[] {
  return components.flatMap(({ name, version, licenses }) => {
    const told = licenses.flatMap((each) => each.license?.id ?? each.license?.name ?? each.expression ?? [])
    const read = READ[`${name} ${version}`]
    const named = told.length === 0 && read ? [read] : told
    // Of alternatives one is enough, of a conjunction all are needed.
    const fits = named.some((text) =>
      text
        .replace(/[()]/g, '')
        .split(/ OR /)
        .some((choice) => choice.split(/ AND /).every((id) => ALLOWED.has(id.trim()))),
    )
    return fits ? [] : [`${name} ${version}: Lizenz ${named.join(', ') || 'unbekannt'}`]
  })
}

async function knownHoles(): Promise<string[]> {
  const answer = await pnpm(['audit', '--prod', '--json'], true)
  const report = readReport(answer)
  if (!report) {
    // No fault of the code: whoever builds elsewhere is told that nobody looked.
    printLine('  Bekannte Lücken konnten nicht abgefragt werden: Das Paketverzeichnis gibt dazu keine Auskunft.')
    return []
  }
  return seriousHoles(report)
}

/** @returns null when this is no report */
export function readReport(text: string): Report | null {
  try {
    return ReportForm.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export function seriousHoles({ advisories }: Report): string[] {
  return Object.values(advisories)
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ module_name: name, severity, title }) => `${name}: ${title} (${severity})`)
}

const ReportForm = z.object({
  advisories: z.record(z.string(), z.object({ module_name: z.string(), severity: z.string(), title: z.string() })),
})
type Report = z.infer<typeof ReportForm>

const ComponentForm = z.object({
  name: z.string(),
  version: z.string(),
  licenses: z
    .array(
      z.object({
        license: z.object({ id: z.string().optional(), name: z.string().optional() }).optional(),
        expression: z.string().optional(),
      }),
    )
    .default([]),
})
type Component = z.infer<typeof ComponentForm>
const Bill = z.object({ bomFormat: z.literal('CycloneDX'), components: z.array(ComponentForm) })

/** @param mayFail whether an exit code other than 0 is an answer too */
function pnpm(args: readonly string[], mayFail = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: ROOT, maxBuffer: 64 * 1024 * 1024, timeout: 60_000 }
    execFile('npx', ['-y', 'pnpm@12.21.0', ...args], options, (error, stdout, stderr) => {
      if (error && !mayFail) reject(new Error(`pnpm ${args[0]}: ${stderr || error.message}`))
      else resolve(stdout)
    })
  })
}
