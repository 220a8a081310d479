import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Command, CommanderError } from 'commander'
import { AppError } from '@/lib/core/app-error'
import { exportQuery } from '@/lib/core/exchange/export-contract'
import { createPersonInput, createTokenInput, passwordField } from '@/lib/core/people/person-contract'
import { exportArticle } from '@/lib/server/articles/export-article'
import { headFileOf, readHeadFile } from '@/lib/server/audit/head-file'
import { verifyAudit } from '@/lib/server/audit/verify-audit'
import { createToken } from '@/lib/server/auth/tokens/create-token'
import { backupDesk } from '@/lib/server/cli/backup-desk'
import { importFiles, type ImportedFile } from '@/lib/server/cli/import-files'
import { deskContext, personContext } from '@/lib/server/cli/operator'
import { restoreDesk } from '@/lib/server/cli/restore-desk'
import { readMigrations } from '@/lib/server/database/migrations'
import { databaseFile } from '@/lib/server/database/sqlite-file'
import { openDb, type OpenDb } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { addUser } from '@/lib/server/people/add-user'
import { rotateKey } from '@/lib/server/signing/rotate-key'
import { parseWords, readPassword } from './stet/words'
import { aloneOnOutput, EXIT, exitCodes, sayFault } from './stet/exit'
import { shareDesk, takeCommandsLock, takeDeskLock } from './start/desk-lock.mjs'

type Json = { readonly json?: true }

const stet = new Command('stet')
  .description('Works on the desk that DATABASE_URL names, also while its server runs.')
  .addHelpText('after', exitCodes)
  .addHelpText('after', aloneOnOutput)
  .exitOverride()

const add = (parent: Command, words: string, description: string): Command =>
  parent
    .command(words)
    .description(description)
    .option('--json', 'print the result as JSON')
    .addHelpText('after', exitCodes)
    .exitOverride()

const user = stet.command('user').description('accounts')
add(user, 'add', 'Adds an account; without a password it prints a one-time link to set one.')
  .requiredOption('--email <address>')
  .requiredOption('--name <name>')
  .requiredOption('--role <role>', 'writer, editor, reviewer or admin')
  .option('--password-stdin', 'read the password (12 characters at least) from standard input')
  .action((words: Json & { readonly passwordStdin?: true }) =>
    withDesk(async (db) => {
      const input = parseWords(createPersonInput, words)
      const password = words.passwordStdin ? parseWords(passwordField, await readPassword()) : null
      const made = await addUser(deskContext(db), { ...input, password })
      print(words, made, made.inviteUrl ?? `${made.person.email} may sign in as ${made.person.role}.`)
    }),
  )

const token = stet.command('token').description('personal access tokens')
add(token, 'create', 'Makes a token of an account, and prints it alone: it is shown this once.')
  .requiredOption('--email <address>')
  .option('--name <name>', 'what it is for')
  .action((words: Json & { readonly email: string; readonly name?: string }) =>
    withDesk(async (db) => {
      const input = parseWords(createTokenInput, { name: words.name })
      const made = await createToken(await personContext(db, words.email), input)
      print(words, made, made.secret)
    }),
  )

add(stet, 'import <file...>', 'Imports .txt, .md and .html files, each as an article; prints their ids.')
  .option('--as <address>', 'in whose name (default: the first admin)')
  .action((files: string[], words: Json & { readonly as?: string }) =>
    withDesk(async (db) => {
      const ctx = await personContext(db, words.as ?? null)
      const done: ImportedFile[] = []
      await importFiles(ctx, files, (imported) => {
        done.push(imported)
        if (!words.json) console.log(`${imported.article.id}\t${imported.file}\t${imported.article.headline}`)
      })
      if (words.json) console.log(JSON.stringify(done.map(({ file, article }) => ({ file, ...article }))))
    }),
  )

type ExportWords = Json & { readonly out: string; readonly as?: string }
add(stet, 'export <article>', 'Writes one export of an article to a file.')
  .requiredOption('--format <format>', 'html, markdown, text, w3c or json')
  .requiredOption('--out <file>', 'the file to write; - is standard output')
  .option('--copy <copy>', 'annotated, corrected or original')
  .option('--revision <number>')
  .option('--confidential <include>', 'also what the exporter may see of confidential sources')
  .option('--as <address>', 'in whose name (default: the first admin)')
  .action((id: string, words: ExportWords) =>
    withDesk(async (db) => {
      const query = parseWords(exportQuery, words)
      const ctx = await personContext(db, words.as ?? null)
      const file = await exportArticle(ctx, { id, query, deskUrl: env().origin })
      if (words.out === '-') {
        process.stdout.write(file.body)
        return
      }
      await writeFile(words.out, file.body)
      print(words, { file: words.out, bytes: Buffer.byteLength(file.body) }, words.out)
    }),
  )

add(
  stet,
  'backup <file>',
  'Copies the whole desk to a new file, and the head of its chain to FILE.head.',
).action((file: string, words: Json) =>
  withDesk(async (db) => {
    const made = await backupDesk(deskContext(db), db.file, path.resolve(file))
    print(words, made, `${made.file}\nhead ${made.head.seq} ${made.head.hash}`)
  }),
)

add(
  stet,
  'restore <file>',
  'Puts a backup in the place of the database, which is kept. Stop the server and end other commands first.',
).action(async (file: string, words: Json) => {
  const target = databaseFile(env().DATABASE_URL, env().root)
  const letGo = takeWholeDesk(target)
  try {
    const made = await restoreDesk(target, path.resolve(file), readMigrations(env().root))
    const kept = made.replaced === null ? '' : ` What stood here before is ${made.replaced}.`
    print(words, made, `Restored up to event ${made.head.seq}.${kept}`)
  } finally {
    letGo()
  }
})

const key = stet.command('key').description('the key that signs sign-offs')
add(key, 'rotate', 'Signs with a new key from now on; the public half of the old one stays known.').action(
  (words: Json) =>
    withDesk(async (db) => {
      const made = await rotateKey(deskContext(db))
      print(words, made, `From now on the key ${made.key} signs.`)
    }),
)

const audit = stet.command('audit').description('the record')
add(audit, 'verify', 'Follows the whole chain and compares it with the heads noted outside it.')
  .option('--head <file>', 'a head file (or FILE.head of a backup) that was kept elsewhere')
  .action((words: Json & { readonly head?: string }) =>
    withDesk(async (db) => {
      const files = [headFileOf(db.file), ...(words.head === undefined ? [] : [existing(words.head)])]
      const verdict = await verifyAudit(deskContext(db), { notes: files.flatMap(readHeadFile) })
      const { ok, events, head, firstBad, cannotExclude } = verdict
      const result = ok
        ? `The record of ${events} events is whole. Head: ${head.seq} ${head.hash}`
        : `The record is broken at event ${firstBad?.seq ?? '?'}: ${firstBad?.why ?? ''}`
      print(
        words,
        verdict,
        [result, 'It can not exclude:', ...cannotExclude.map((line) => `- ${line}`)].join('\n'),
      )
      if (!ok) process.exitCode = EXIT.broken
    }),
  )

function existing(file: string): string {
  if (existsSync(file)) return file
  throw new AppError('not_found', 404, `There is no head file ${file}.`)
}

async function withDesk(work: (db: OpenDb) => Promise<void>): Promise<void> {
  const letGo = shareDesk(databaseFile(env().DATABASE_URL, env().root))
  try {
    const db = openDb(env().DATABASE_URL, env().root)
    try {
      await work(db)
    } finally {
      await db.close()
    }
  } finally {
    letGo()
  }
}

/** Neither a server nor a command works on it. */
function takeWholeDesk(file: string): () => void {
  const letServe = takeDeskLock(file)
  try {
    const letWork = takeCommandsLock(file)
    return () => {
      letWork()
      letServe()
    }
  } catch (error) {
    letServe()
    throw error
  }
}

function print({ json }: Json, value: unknown, text: string): void {
  console.log(json ? JSON.stringify(value) : text)
}

stet.parseAsync().catch((error: unknown) => {
  process.exitCode =
    error instanceof CommanderError ? (error.exitCode === 0 ? 0 : EXIT.usage) : sayFault(error)
})
