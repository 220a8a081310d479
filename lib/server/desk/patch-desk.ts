import { isDeepStrictEqual } from 'node:util'
import type { Desk, DeskSettingName, DeskSettings, PatchDeskInput } from '@/lib/core/desk/desk-settings'
import { appendEvent } from '@/lib/server/audit/append-event'
import type { Ctx, WriteTx } from '@/lib/server/context'
import { requireVersion, type SeenVersion } from '@/lib/server/http/if-match'
import { invalidInput } from '@/lib/server/http/invalid-input'
import { allow } from '@/lib/server/policy/allow'
import { storeSettings } from './desk-settings'
import { deskOf } from './read-desk'

/** What the patch asks for, its rules among those that stand. */
type Wanted = { readonly [N in DeskSettingName]?: DeskSettings[N] | undefined }
type Input = { readonly version: SeenVersion; readonly patch: PatchDeskInput }

/** Changes settings of the desk, each with its event. A rule speaks from now on; what was decided before it stands. */
export async function patchDesk(ctx: Ctx, { version, patch }: Input): Promise<Desk> {
  allow(ctx, 'manage desk')
  return ctx.db.write(async (tx) => {
    const before = await deskOf(tx.db)
    requireVersion(version, before.version)
    const { rules, ...plain } = patch
    const wanted: Wanted =
      rules === undefined ? plain : { ...plain, rules: { ...before.rules, ...given(rules) } }
    const names = Object.keys(wanted) as DeskSettingName[]
    const changed = names.filter((name) => !isDeepStrictEqual(wanted[name], before[name]))
    if (changed.length === 0) return before
    await checkGroups(tx, patch)
    const changes: Partial<DeskSettings> = Object.fromEntries(changed.map((name) => [name, wanted[name]]))
    await storeSettings(tx.db, changes, before.version + 1, ctx.now)
    // Sentences are cut otherwise: every article is counted anew.
    if (changed.includes('abbreviations')) await tx.db.article.updateMany({ data: { countedSequence: null } })
    for (const name of changed) {
      await appendEvent(tx, ctx, {
        verb: 'set',
        thing: `setting:${name}`,
        data: { value: wanted[name] },
        live: { type: 'desk', data: { name } },
      })
    }
    return deskOf(tx.db)
  })
}

/** Only what was sent: JSON has no undefined, zod's types do. */
function given(rules: NonNullable<PatchDeskInput['rules']>): Partial<DeskSettings['rules']> {
  return Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule !== undefined))
}

/** A rule that names a group which is not there would let nobody approve. */
async function checkGroups(tx: WriteTx, { rules }: PatchDeskInput): Promise<void> {
  const ids = Object.values(rules?.categories ?? {}).flatMap((rule) => rule.groupId ?? [])
  const known = await tx.db.group.findMany({ where: { id: { in: ids } }, select: { id: true } })
  if (ids.every((id) => known.some((group) => group.id === id))) return
  throw invalidInput([{ path: 'rules.categories', message: 'There is no such group at this desk.' }])
}
