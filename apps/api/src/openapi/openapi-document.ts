import { apiPrefix, errors, noBody, operations, type Operation, type OperationName } from '@handsel/contracts';
import { ComponentSchemas, type JsonSchema } from './component-schemas';

type Json = Record<string, unknown>;

/** OpenAPI 3.1 of every operation, made from the registry, so that it cannot say anything else than the API does. */
export function openApiDocument(version: string): Json {
  const schemas = new ComponentSchemas();
  const paths: Record<string, Json> = {};
  for (const [name, operation] of Object.entries(operations) as [OperationName, Operation][]) {
    const path = apiPrefix + operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: describe(name, operation, schemas) };
  }
  const problem = schemas.refer('problem');
  return {
    openapi: '3.1.1',
    info: {
      title: 'Handsel',
      version,
      summary: 'From profiles to signed deals',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { cookie: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'handsel_session' },
      },
      responses: {
        Problem: {
          description: `What went wrong, as RFC 9457 problem+json. \`code\` is one of ${Object.keys(errors).join(', ')}.`,
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      schemas: schemas.all(),
    },
  };
}

function describe(name: OperationName, operation: Operation, schemas: ComponentSchemas): Json {
  const query = schemas.inline(operation.query);
  const body = schemas.inline(operation.body);
  const takesBody = operation.body !== noBody;
  const parameters = [
    ...parametersOf('path', schemas.inline(operation.params)),
    ...parametersOf('query', query),
    ...(operation.method === 'GET' || operation.access === 'anonymous' ? [] : [idempotencyKey]),
  ];
  return {
    operationId: name,
    tags: [name.slice(0, name.indexOf('.'))],
    summary: operation.summary,
    ...(operation.access === 'anonymous' && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(takesBody && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [operation.status]: {
        description: operation.summary,
        ...(operation.status !== 204 && {
          content: { 'application/json': { schema: schemas.inline(operation.response) } },
        }),
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Repeating the call with the same key has no second effect and gives the first answer again.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

function parametersOf(place: 'path' | 'query', { properties = {}, required = [] }: JsonSchema): Json[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}
