import * as contracts from '@handsel/contracts';
import { z } from 'zod';

export interface JsonSchema {
  [keyword: string]: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
}

/** JSON Schemas of zod schemas; object schemas that the contracts export are kept once, under their name. */
export class ComponentSchemas {
  private readonly registry = z.registry<{ id: string }>();
  private readonly components: Record<string, JsonSchema> = {};

  constructor(private readonly target: 'draft-2020-12' | 'draft-7' = 'draft-2020-12') {
    for (const [id, value] of Object.entries(contracts))
      if (value instanceof z.ZodObject && !this.registry.has(value)) this.registry.add(value, { id });
  }

  inline(schema: z.ZodType): JsonSchema {
    const made = z.toJSONSchema(schema, {
      target: this.target,
      io: 'input',
      unrepresentable: 'any',
      metadata: this.registry,
    }) as JsonSchema & Partial<Record<'$defs' | 'definitions', Record<string, JsonSchema>>>;
    const { $schema: _, $defs, definitions, ...rest } = made;
    for (const [id, definition] of Object.entries($defs ?? definitions ?? {}))
      this.components[id] ??= withoutId(definition);
    return toComponents(withoutId(rest));
  }

  refer(id: string): JsonSchema {
    const schema = (contracts as Record<string, unknown>)[id];
    if (!(schema instanceof z.ZodType)) throw new Error(`the contracts have no schema ${id}`);
    this.components[id] ??= this.inline(schema);
    return { $ref: `#/components/schemas/${id}` };
  }

  all(): Record<string, JsonSchema> {
    return Object.fromEntries(Object.entries(this.components).map(([id, schema]) => [id, toComponents(schema)]));
  }
}

/** zod names a schema within itself; here its place in the file does. */
function withoutId(schema: JsonSchema): JsonSchema {
  const copy = { ...schema };
  if (typeof copy.id === 'string') delete copy.id;
  delete copy.$id;
  return copy;
}

/** zod refers to `#/$defs/x`, or `#/definitions/x` in draft 7; in these documents that place is `#/components/schemas/x`. */
function toComponents(schema: JsonSchema): JsonSchema {
  return JSON.parse(
    JSON.stringify(schema).replaceAll(/"#\/(\$defs|definitions)\//g, '"#/components/schemas/'),
  ) as JsonSchema;
}
