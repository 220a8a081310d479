import type { Metadata } from 'next'
import Link from 'next/link'
import { openApiDocument, type Method, type OpenApiDocument } from '@/lib/server/openapi/openapi-document'
import type { Operation } from '@/lib/server/openapi/operation'
import { version } from '@/package.json'
import { Marked } from './marked'
import { OperationView } from './operation-view'
import { SchemaView } from './schema-view'

export const metadata: Metadata = { title: 'API' }

type Call = { readonly path: string; readonly method: Method; readonly operation: Operation }

/** The API as a page, made from the same description that programs read. */
export default function ApiDocsPage() {
  const description = openApiDocument(version)
  const groups = description.tags.map(({ name }) => ({ name, calls: callsOf(description, name) }))
  const schemas = Object.entries(description.components.schemas)
  return (
    <div className="mx-auto max-w-6xl px-4 py-8 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-10">
      <Contents groups={groups} schemas={schemas.map(([name]) => name)} />
      <main id="main" className="min-w-0">
        <h1 className="text-2xl font-semibold">The API of the desk</h1>
        <p className="mt-2 max-w-prose text-muted">
          <Marked text={description.info.description} /> Every path below begins with <code>/api/v1</code>.
          For programs:{' '}
          <a className="text-accent-text underline" href="/api/v1/openapi.json">
            openapi.json
          </a>{' '}
          (version {version}).
        </p>
        <h2 className="mt-8 text-lg font-semibold">Signing in</h2>
        <p className="mt-2 max-w-prose text-muted">
          Send <code>Authorization: Bearer stet_…</code> with a personal access token from your account page.
          It may do what your role may. A token that holds no longer is refused, whatever cookie is sent with
          it.
        </p>
        {groups.map(({ name, calls }) => (
          <section key={name} aria-labelledby={idOf(name)}>
            <h2 id={idOf(name)} className="mt-10 mb-3 scroll-mt-4 text-lg font-semibold">
              {name}
            </h2>
            {calls.map((call) => (
              <OperationView key={call.operation.operationId} {...call} />
            ))}
          </section>
        ))}
        <h2 id="schemas" className="mt-10 mb-3 scroll-mt-4 text-lg font-semibold">
          Shapes
        </h2>
        {schemas.map(([name, schema]) => (
          <section
            key={name}
            aria-labelledby={`schema-${name}`}
            className="border-t border-line py-6 text-muted"
          >
            <h3 id={`schema-${name}`} className="mb-1 scroll-mt-4 text-base font-semibold text-text">
              {name}
            </h3>
            <SchemaView schema={schema} />
          </section>
        ))}
      </main>
    </div>
  )
}

type ContentsProps = {
  readonly groups: readonly { readonly name: string; readonly calls: readonly Call[] }[]
  readonly schemas: readonly string[]
}

function Contents({ groups, schemas }: ContentsProps) {
  return (
    <nav
      aria-label="Contents"
      className="mb-8 text-sm lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:self-start lg:overflow-y-auto"
    >
      <Link className="mb-3 block text-accent-text underline underline-offset-2" href="/">
        To the desk
      </Link>
      {groups.map(({ name, calls }) => (
        <details key={name} className="py-0.5">
          <summary className="cursor-pointer font-semibold">{name}</summary>
          <ul className="py-1 pl-4">
            {calls.map(({ operation }) => (
              <li key={operation.operationId}>
                <a
                  className="block py-0.5 text-muted hover:text-text hover:underline"
                  href={`#call-${operation.operationId}`}
                >
                  {operation.summary}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <details className="py-0.5">
        <summary className="cursor-pointer font-semibold">Shapes</summary>
        <ul className="py-1 pl-4">
          {schemas.map((name) => (
            <li key={name}>
              <a className="block py-0.5 text-muted hover:text-text hover:underline" href={`#schema-${name}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

function callsOf({ paths }: OpenApiDocument, tag: string): readonly Call[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    (Object.entries(methods) as [Method, Operation][])
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ path, method, operation })),
  )
}

function idOf(tag: string): string {
  return `tag-${tag.toLowerCase().replace(/[^a-z]+/g, '-')}`
}
