import { readXml } from '../text/xml.ts'
import { withZip, type Zip } from '../text/zip.ts'
import type { FileType } from '../type/file-type.ts'
import { isOle } from '../type/ole-type.ts'
import type { Puid } from './pronom.ts'

const ODF = 'application/vnd.oasis.opendocument'
const OOXML = 'application/vnd.openxmlformats-officedocument'

const BY_ODF_VERSION: Readonly<Record<string, Readonly<Record<string, Puid>>>> = {
  [`${ODF}.text`]: { '1.0': 'fmt/136', '1.1': 'fmt/290', '1.2': 'fmt/291', '1.3': 'fmt/1756' },
  [`${ODF}.spreadsheet`]: { '1.0': 'fmt/137', '1.1': 'fmt/294', '1.2': 'fmt/295', '1.3': 'fmt/1755' },
}

const BY_MIME: Readonly<Record<string, Puid>> = {
  [`${OOXML}.wordprocessingml.document`]: 'fmt/412',
  'application/vnd.ms-word.document.macroEnabled.12': 'fmt/523',
  [`${OOXML}.spreadsheetml.sheet`]: 'fmt/214',
  'application/vnd.ms-excel.sheet.macroEnabled.12': 'fmt/445',
  [`${OOXML}.presentationml.presentation`]: 'fmt/215',
}

/** Main parts that are something else than the type of the file says: templates, shows, presentations with macros. */
const OTHER_MAIN = /(template|slideshow|presentation\.macroEnabled)[\w.]*\.main\+xml$/

export async function officeFormat(path: string, { mime }: FileType, head: Buffer): Promise<Puid | null> {
  const versions = BY_ODF_VERSION[mime]
  if (versions) return withZip(path, async (zip) => versions[await odfVersion(zip)] ?? null)
  const puid = BY_MIME[mime]
  if (puid === undefined) return null
  if (isOle(head)) return 'fmt/494'
  return withZip(path, async (zip) => ((await partTypes(zip)).some((type) => OTHER_MAIN.test(type)) ? null : puid))
}

/** As the first element of the content says. */
async function odfVersion(zip: Zip): Promise<string> {
  let version: string | undefined
  const open = (_name: string, attributes: Readonly<Record<string, string>>) => {
    version ??= attributes['office:version'] ?? ''
  }
  await readXml(zip.part('content.xml'), { open }, () => version !== undefined)
  return version ?? ''
}

async function partTypes(zip: Zip): Promise<string[]> {
  const types: string[] = []
  const open = (_name: string, { ContentType }: Readonly<Record<string, string>>) => {
    if (ContentType !== undefined) types.push(ContentType)
  }
  await readXml(zip.part('[Content_Types].xml'), { open }, () => types.length > 2_000)
  return types
}
