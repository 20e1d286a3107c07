import { operations, type OperationName } from '@handsel/contracts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { openApiDocument } from './openapi-document';

interface Described {
  operationId: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; schema: Record<string, unknown> }[];
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> };
  responses: Record<string, { content?: Record<string, { schema: Record<string, unknown> }> }>;
}

const document = openApiDocument('1.0.0') as {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, unknown> };
};
const described = (name: OperationName): Described | undefined =>
  document.paths[`/api/v1${operations[name].path.replace(/:(\w+)/g, '{$1}')}`]?.[operations[name].method.toLowerCase()];

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1, whose references lead somewhere', async () => {
    const validator = new Validator({ strict: false });
    const result = await validator.validate(structuredClone(document));
    expect(result).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
    for (const [, reference] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
      expect(document.components.schemas).toHaveProperty([reference ?? '']);
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  it.each(Object.keys(operations) as OperationName[])('describes %s', (name) => {
    const operation = operations[name];
    const found = described(name);
    expect(found?.operationId).toBe(name);
    expect(found?.security).toEqual(operation.access === 'anonymous' ? [] : undefined);
    const inPath = (found?.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect(inPath.map(({ name: parameter }) => `:${parameter}`)).toEqual(operation.path.match(/:\w+/g) ?? []);
    const answer = found?.responses[operation.status];
    if (operation.status === 204) expect(answer?.content).toBeUndefined();
    else expect(Object.keys(answer?.content?.['application/json']?.schema ?? {})).not.toEqual([]);
    expect(found?.responses['default']).toEqual({ $ref: '#/components/responses/Problem' });
  });

  it('says of fields what the schemas say', () => {
    expect(described('profiles.list')?.parameters?.find(({ name }) => name === 'limit')).toMatchObject({
      in: 'query',
      required: false,
      schema: { minimum: 1, maximum: 500, default: 50 },
    });
    const body = described('conventions.create')?.requestBody?.content['application/json']?.schema;
    expect(body).toEqual({ $ref: '#/components/schemas/createConvention' });
    expect(document.components.schemas['createConvention']).toMatchObject({
      additionalProperties: false,
      required: expect.arrayContaining(['slug', 'days']),
    });
    expect(described('matchRuns.start')?.requestBody).toBeUndefined();
  });
});
