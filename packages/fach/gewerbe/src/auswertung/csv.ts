/** As German spreadsheet programs open it: UTF-8 with its mark, semicolons, and no cell that they would run. */
export async function* csvZeilen(zeilen: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<Uint8Array> {
  const schreiber = new TextEncoder()
  yield schreiber.encode('\uFEFF')
  for await (const viele of zeilen)
    yield schreiber.encode(viele.map((zeile) => `${zeile.map(zelle).join(';')}\r\n`).join(''))
}

/** A formula begins with one of these, also behind spaces; a mark before it makes it text. */
function zelle(wert: string): string {
  const sicher = /^[\s\p{Cc}]*[=+\-@\t\r|%]/u.test(wert) ? `'${wert}` : wert
  return `"${sicher.replaceAll('"', '""')}"`
}
