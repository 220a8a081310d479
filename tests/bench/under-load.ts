import { spawn, type ChildProcess } from 'node:child_process'
import { isDeepStrictEqual } from 'node:util'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { BenchDesk } from './bench-desk'
import { benchCopy, correctionBody, freeWord, USUAL } from './bench-copy'
import { load, medianRun, type Load, type LoadResult } from './load'

const KINDS = ['bareOne', 'bareCreate', 'deskCreate', 'bareList', 'deskList', 'deskUnchanged'] as const
export type Kind = (typeof KINDS)[number]
/** Requests until the compiler has seen enough of the code; by number, because a busy machine takes its time. */
const WARM_UP = {
  bareOne: 1000,
  bareCreate: 1000,
  deskCreate: 1000,
  bareList: 50,
  deskList: 50,
  deskUnchanged: 500,
} as const satisfies Record<Kind, number>
export type UnderLoad = Readonly<Record<Kind, LoadResult>> & {
  readonly listBytes: number
  /** rate ÷ rate of the bare server at the same work, run by run */
  readonly ratios: Readonly<Record<Kind, readonly number[]>>
}
type Length = { readonly runs: number; readonly seconds: number }

/** The desk and the bare server in turn, so that what else the machine does hits both; the middle one of the runs. */
export async function measureUnderLoad(desk: BenchDesk, { runs, seconds }: Length): Promise<UnderLoad> {
  const listed = await desk.article(1000)
  const targets = await Promise.all(Array.from({ length: runs + 1 }, () => desk.importText(benchCopy(USUAL))))
  const bare = await startBare(desk)
  try {
    const auth = { authorization: `Bearer ${desk.token}` }
    const list = `${desk.origin}/api/v1/articles/${listed}/annotations?limit=1000`
    const { etag, bytes } = await sameList(list, auth, `${bare.origin}/list/${listed}`)
    const body = (n: number) => correctionBody(freeWord(n % USUAL))
    const one = (kind: Kind, articleId: string, length: Load['length']): Promise<LoadResult> => {
      const api = `${desk.origin}/api/v1/articles/${articleId}/annotations`
      const requests = {
        bareOne: { url: `${bare.origin}/one/${articleId}`, body },
        bareCreate: { url: `${bare.origin}/create/${articleId}`, body },
        deskCreate: { url: api, body, headers: auth, status: 201 },
        bareList: { url: `${bare.origin}/list/${listed}` },
        deskList: { url: list, headers: auth },
        deskUnchanged: { url: list, headers: { ...auth, 'if-none-match': etag }, status: 304 },
      }
      return load({ ...requests[kind], length })
    }
    const results = new Map<Kind, LoadResult[]>(KINDS.map((kind) => [kind, []]))
    for (const kind of KINDS) await one(kind, targets[runs] ?? '', { amount: WARM_UP[kind] })
    for (const articleId of targets.slice(0, runs)) {
      for (const kind of KINDS) results.get(kind)?.push(await one(kind, articleId, { duration: seconds }))
    }
    return summary(results, bytes)
  } finally {
    await bare.stop()
  }
}

function summary(results: ReadonlyMap<Kind, readonly LoadResult[]>, listBytes: number): UnderLoad {
  const runsOf = (kind: Kind) => results.get(kind) ?? []
  const ratios = (kind: Kind, peer: Kind) =>
    runsOf(kind).map(({ rate }, run) => rate / (runsOf(peer)[run]?.rate ?? NaN))
  const medians = Object.fromEntries(KINDS.map((kind) => [kind, medianRun(runsOf(kind))]))
  return {
    // Object.fromEntries forgets the names of what it is given.
    ...(medians as Record<Kind, LoadResult>),
    listBytes,
    ratios: {
      bareOne: ratios('bareOne', 'bareCreate'),
      bareCreate: ratios('bareCreate', 'bareCreate'),
      deskCreate: ratios('deskCreate', 'bareCreate'),
      bareList: ratios('bareList', 'bareList'),
      deskList: ratios('deskList', 'bareList'),
      deskUnchanged: ratios('deskUnchanged', 'bareList'),
    },
  }
}

/** Both servers give one list, member by member: otherwise they would not do the same work. */
async function sameList(
  ours: string,
  headers: Record<string, string>,
  theirs: string,
): Promise<{ etag: string; bytes: number }> {
  const [answer, peer] = await Promise.all([fetch(ours, { headers }), fetch(theirs)])
  const [text, peerText] = await Promise.all([answer.text(), peer.text()])
  if (!isDeepStrictEqual(JSON.parse(text), JSON.parse(peerText))) {
    throw new Error('The bare server gives another list than the desk.')
  }
  return { etag: answer.headers.get('etag') ?? '', bytes: Buffer.byteLength(text) }
}

type Bare = { readonly origin: string; readonly stop: () => Promise<void> }

/** On a copy of the desk's database: the same tables, constraints, indexes and rows. */
async function startBare({ file, userId }: BenchDesk): Promise<Bare> {
  const copy = path.join(path.dirname(file), 'bare.db')
  const database = new Database(file)
  database.prepare('VACUUM INTO ?').run(copy)
  database.close()
  const words = ['--import', 'tsx', 'tests/bench/bare-server.ts', copy, userId]
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] })
  const port = await portOf(child)
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.stdin.end()
      }),
  }
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The bare server ended (${code ?? 'killed'}).`)))
    child.stdout?.on('data', (bytes: Buffer) => {
      const port = /port (\d+)/.exec(bytes.toString())?.[1]
      if (port !== undefined) resolve(Number(port))
    })
  })
}
