import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildTemplate } from './template-db'

/** Migrates the template database once for all integration tests of a run; the tear-down removes it. */
export default function setUp(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-template-'))
  process.env.STET_TEST_TEMPLATE = buildTemplate(folder)
}
