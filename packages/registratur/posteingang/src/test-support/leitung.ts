import { connect, createServer, type Socket } from 'node:net'

export interface Leitung {
  readonly port: number
  /** bytes of the server after which the line is cut; each connection anew */
  reisstNach(bytes: number): void
  /** bytes of the server that came through since the last call */
  gekommen(): number
  /** cuts what is connected now */
  reissen(): void
  /** connections that are open */
  offen(): number
  close(): Promise<void>
}

/** A line to a server on this machine that can be cut at any byte. */
export async function leitungZu(ziel: number): Promise<Leitung> {
  let grenze = Number.POSITIVE_INFINITY
  let gezaehlt = 0
  const offen = new Set<Socket>()
  const server = createServer((hier) => {
    const dort = connect(ziel, '127.0.0.1')
    let noch = grenze
    const ab = () => {
      hier.destroy()
      dort.destroy()
    }
    for (const socket of [hier, dort]) {
      offen.add(socket)
      socket.on('error', ab)
      socket.on('close', ab)
      socket.on('close', () => offen.delete(socket))
    }
    hier.on('data', (bytes) => dort.write(bytes))
    dort.on('data', (bytes) => {
      const teil = bytes.subarray(0, noch)
      noch -= teil.length
      gezaehlt += teil.length
      if (noch > 0) hier.write(teil)
      // What went through before has arrived; what comes after has not.
      else hier.write(teil, ab)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    reisstNach(bytes) {
      grenze = bytes
    },
    gekommen() {
      const bisher = gezaehlt
      gezaehlt = 0
      return bisher
    },
    reissen() {
      for (const socket of offen) socket.destroy()
    },
    offen: () => offen.size / 2,
    async close() {
      for (const socket of offen) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
