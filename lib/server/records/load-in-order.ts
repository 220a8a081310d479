/** So many ids fit into one statement, with room for its other parameters. */
const IDS_A_QUERY = 500

/** Rows in the order of `ids`, loaded by as few statements as take them; ids without a row are left out. */
export async function loadInOrder<Row extends { readonly id: string }>(
  ids: readonly string[],
  load: (some: string[]) => Promise<Row[]>,
): Promise<Row[]> {
  const byId = new Map<string, Row>()
  for (let from = 0; from < ids.length; from += IDS_A_QUERY) {
    for (const row of await load(ids.slice(from, from + IDS_A_QUERY))) byId.set(row.id, row)
  }
  return ids.flatMap((id) => byId.get(id) ?? [])
}
