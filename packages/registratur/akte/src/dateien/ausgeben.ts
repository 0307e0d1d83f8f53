import { load } from '@verbundakte/authz'
import { attachmentDisposition } from '@verbundakte/filecontent'
import type { Context } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { type Version, versionen } from '../tables.ts'
import { gewuenschterTeil, hatEsSchon } from './bedingung.ts'
import { byteRange } from './byte-range.ts'
import { nichtGesperrt } from './pruefstand.ts'

/** The original, as an attachment under its own name. Answers ranges, so that a broken download goes on. */
export async function dateiAusgeben(doors: Doors, id: string, request: Request): Promise<Response> {
  return alsDatei(doors, await doors.read((ctx) => gezeigt(ctx, id, 'datei')), request)
}

/** The searchable rendition, as an attachment: the words that were recognised lie over the picture. */
export async function durchsuchbarAusgeben(doors: Doors, id: string, request: Request): Promise<Response> {
  const version = await doors.read((ctx) => gezeigt(ctx, id, 'durchsuchbar'))
  const rendition = renditionVon(version)
  if (rendition === null) throw new NotFound()
  return alsDatei(doors, rendition, request)
}

/**
 * The bytes for the preview pane: only kinds that the screen draws itself. The sandbox makes sure that even a file that
 * lies about its kind runs nothing and reads nothing.
 */
export async function vorschauAusgeben(doors: Doors, id: string, request: Request): Promise<Response> {
  const version = await doors.read((ctx) => gezeigt(ctx, id, 'vorschau'))
  // The same picture, in which words can be found and marked; the kind of the version decides how it is drawn.
  const gezeichnet = version.art === 'pdf' ? (renditionVon(version) ?? version) : version
  return alsVorschau(doors, gezeichnet, request)
}

/** What is known of content that somebody was let through to. */
export type Ausgegeben = Pick<Version, 'sha256' | 'groesse' | 'mime' | 'art' | 'dateiname'>

/** Content as a download. The caller has checked that the person may have it, and that it is not closed. */
export function alsDatei(doors: Doors, datei: Ausgegeben, request: Request): Promise<Response> {
  return bytes(doors, datei, request, {
    'content-type': datei.mime,
    'content-disposition': attachmentDisposition(datei.dateiname),
  })
}

/** Content for the preview pane, under the same condition. */
export async function alsVorschau(doors: Doors, datei: Ausgegeben, request: Request): Promise<Response> {
  const mime = VORSCHAU[datei.art]
  if (mime === undefined) return new Response(null, { status: 404 })
  return bytes(doors, datei, request, {
    'content-type': mime === '' ? datei.mime : mime,
    'content-disposition': 'inline',
  })
}

function renditionVon(version: Version): Ausgegeben | null {
  if (version.renditionSha256 === null || version.renditionGroesse === null) return null
  return {
    sha256: version.renditionSha256,
    groesse: version.renditionGroesse,
    mime: 'application/pdf',
    art: 'pdf',
    dateiname: `${version.dateiname.replace(/\.[a-z0-9]{1,5}$/i, '')} (durchsuchbar).pdf`,
  }
}

/** The version that is being handed out; of a visitor it is recorded. */
async function gezeigt(ctx: Context, id: string, feld: string): Promise<Version> {
  const version = await load(ctx, versionen, id)
  nichtGesperrt(version)
  ctx.seen?.('Version', id, feld)
  return version
}

// '' stands for the kind that was recognised: images differ, and none of them carries a script.
const VORSCHAU: Readonly<Record<string, string>> = { pdf: 'application/pdf', txt: 'text/plain', bild: '' }

async function bytes(
  doors: Doors,
  version: Ausgegeben,
  request: Request,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const etag = `"${version.sha256}"`
  const always = {
    ...headers,
    etag,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  }
  if (hatEsSchon(request.headers, etag)) return new Response(null, { status: 304, headers: always })
  const wanted = byteRange(gewuenschterTeil(request.headers, etag), version.groesse)
  if (wanted === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { ...always, 'content-range': `bytes */${version.groesse}` } })
  }
  const opened = await doors.services.ablage.read(doors.gemeinde, version.sha256, wanted ?? {})
  const length = String(opened.to - opened.from)
  if (!wanted) return new Response(opened.stream, { headers: { ...always, 'content-length': length } })
  return new Response(opened.stream, {
    status: 206,
    headers: {
      ...always,
      'content-length': length,
      'content-range': `bytes ${opened.from}-${opened.to - 1}/${opened.size}`,
    },
  })
}
