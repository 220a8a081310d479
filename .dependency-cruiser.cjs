/** One table of who may import whom. ARCHITECTURE.md explains why. */
const NEXT = 'node_modules/(next|next-auth|server-only)/'
const REACT = 'node_modules/(react|react-dom|@tiptap/react)/'
const PURE_LIBRARIES =
  'node_modules/(zod|diff|@noble/hashes|canonicalize|parse5|entities|markdown-it|markdown-it-footnote|@types/markdown-it|prosemirror-(model|transform))/'
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed, dependencyTypesNot: ['unknown'] },
})
module.exports = {
  forbidden: [
    only('core-is-pure', '^lib/core/', ['^lib/core/', PURE_LIBRARIES]),
    only('editor-knows-core-and-prosemirror', '^lib/editor/', [
      '^lib/(core|editor)/',
      'node_modules/(@tiptap/(?!react)|prosemirror-)',
    ]),
    {
      name: 'server-never-imports-ui',
      severity: 'error',
      from: { path: '^lib/server/' },
      to: { path: ['^(app|components)/', REACT] },
    },
    {
      name: 'use-cases-never-import-next',
      severity: 'error',
      comment: 'only auth/, http/, env and db may',
      from: { path: '^lib/server/', pathNot: '^lib/server/(auth/|http/|env\\.ts$|db\\.ts$)' },
      to: { path: NEXT },
    },
    {
      name: 'components-never-import-server-or-app',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|prisma|lib/server|lib/generated)/' },
    },
    {
      name: 'only-server-touches-the-database',
      severity: 'error',
      from: { pathNot: '^(lib/server|lib/generated|prisma|scripts|tests)/' },
      to: { path: ['^lib/server/db\\.ts$', '^lib/generated/', 'node_modules/@prisma/'] },
    },
    {
      name: 'anchors-know-nothing',
      severity: 'error',
      from: { path: '^lib/core/anchors/' },
      to: { path: '^lib/core/(?!anchors/|app-error)' },
    },
    {
      name: 'articles-and-claims-never-look-downstream',
      severity: 'error',
      from: { path: '^lib/core/(articles|claims)/' },
      to: { path: '^lib/core/(corrections|exchange|policy|audit)/' },
    },
    {
      name: 'corrections-never-look-downstream',
      severity: 'error',
      from: { path: '^lib/core/corrections/' },
      to: { path: '^lib/core/(exchange|policy|audit)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^lib/generated'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
