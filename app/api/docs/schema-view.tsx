import { Fragment } from 'react'
import type { JsonSchema } from '@/lib/server/openapi/json-schema'
import { Marked } from './marked'
import { shapeOf, type Field, type Shape } from './schema-shape'

/** A schema as a reader takes it in: the type in words, and the fields of objects below it. */
export function SchemaView({ schema }: { readonly schema: JsonSchema }) {
  return <ShapeView shape={shapeOf(schema)} />
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  const objects = objectsIn(shape)
  return (
    <>
      <InWords shape={shape} />
      {objects.map((fields, index) => (
        <Fields key={index} fields={fields} />
      ))}
    </>
  )
}

function InWords({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'reference':
      return (
        <a className="text-accent-text underline underline-offset-2" href={`#schema-${shape.name}`}>
          {shape.name}
        </a>
      )
    case 'object':
      return <>object</>
    case 'list':
      return (
        <>
          list of <InWords shape={shape.of} />
        </>
      )
    case 'choice':
      return shape.of.map((one, index) => (
        <Fragment key={index}>
          {index > 0 ? ' or ' : null}
          <InWords shape={one} />
        </Fragment>
      ))
    case 'words':
      return <code className="text-[0.8125rem]">{shape.words.map((word) => `"${word}"`).join(' | ')}</code>
    case 'plain':
      return <>{shape.text}</>
  }
}

/** The objects named "object" in the words, in their order. */
function objectsIn(shape: Shape): readonly (readonly Field[])[] {
  if (shape.kind === 'object') return [shape.fields]
  if (shape.kind === 'list') return objectsIn(shape.of)
  return shape.kind === 'choice' ? shape.of.flatMap(objectsIn) : []
}

function Fields({ fields }: { readonly fields: readonly Field[] }) {
  return (
    <ul className="mt-1 border-l border-line pl-3">
      {fields.map(({ name, required, description, shape }) => (
        <li key={name} className="py-0.5">
          <code className="text-[0.8125rem] font-semibold">{name}</code>
          {required ? null : <span className="text-faint"> (optional)</span>}
          <span className="text-muted">
            {': '}
            <ShapeView shape={shape} />
          </span>
          {description === null ? null : (
            <span className="block text-sm text-faint">
              <Marked text={description} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
