import type { Method } from '@/lib/server/openapi/openapi-document'
import type { Answer, Operation, Parameter } from '@/lib/server/openapi/operation'
import { Marked } from './marked'
import { SchemaView } from './schema-view'

type OperationViewProps = {
  readonly path: string
  readonly method: Method
  readonly operation: Operation
}

/** One call: who may, what goes in, what comes out, what it refuses. */
export function OperationView({ path, method, operation }: OperationViewProps) {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  const headingId = `call-${operationId}`
  return (
    <section aria-labelledby={headingId} className="border-t border-line py-6">
      <h3 id={headingId} className="scroll-mt-4 text-base font-semibold">
        <code className="mr-2 rounded bg-sunken px-1.5 py-0.5 text-sm uppercase">{method}</code>
        <code className="text-[0.9375rem] break-all">{path}</code>
      </h3>
      <p className="mt-2">
        {summary}. <span className="text-muted">{description}</span>
      </p>
      {parameters.length === 0 ? null : <Parameters parameters={parameters} />}
      {requestBody === undefined ? null : <Contents title="Body" content={requestBody.content} />}
      <Answers responses={responses} />
    </section>
  )
}

function Parameters({ parameters }: { readonly parameters: readonly Parameter[] }) {
  return (
    <>
      <Title>Parameters</Title>
      <ul>
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <li key={`${place} ${name}`} className="py-0.5">
            <code className="text-[0.8125rem] font-semibold">{name}</code>
            <span className="text-faint"> ({required ? place : `${place}, optional`})</span>
            <span className="text-muted">
              {': '}
              <SchemaView schema={schema} />
            </span>
            {description === undefined ? null : (
              <span className="block text-sm text-faint">
                <Marked text={description} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Answers({ responses }: { readonly responses: Readonly<Record<string, Answer>> }) {
  const all = Object.entries(responses)
  const successes = all.filter(([status]) => Number(status) < 400)
  const refusals = all.filter(([status]) => Number(status) >= 400)
  return (
    <>
      {successes.map(([status, { description, content }]) =>
        content === undefined ? null : (
          <Contents key={status} title={`Answer ${status}`} note={description} content={content} />
        ),
      )}
      <Title>Refusals</Title>
      <ul className="text-sm">
        {refusals.map(([status, { description }]) => (
          <li key={status} className="py-0.5">
            <span className="font-semibold tabular-nums">{status}</span>{' '}
            <span className="text-muted">
              <Marked text={description} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

type ContentsProps = {
  readonly title: string
  readonly note?: string
  readonly content: NonNullable<Answer['content']>
}

function Contents({ title, note, content }: ContentsProps) {
  const types = Object.entries(content)
  return (
    <>
      <Title>{title}</Title>
      {note === undefined || note === 'Done.' ? null : (
        <p className="text-sm text-muted">{<Marked text={note} />}</p>
      )}
      {types.map(([type, { schema }]) => (
        <div key={type} className="text-muted">
          {types.length === 1 && type === 'application/json' ? null : (
            <span className="text-sm text-faint">{type}: </span>
          )}
          <SchemaView schema={schema} />
        </div>
      ))}
    </>
  )
}

function Title({ children }: { readonly children: string }) {
  return <h4 className="mt-4 mb-1 text-sm font-semibold">{children}</h4>
}
