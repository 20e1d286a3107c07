import { fieldMessage, operations, type Failure, type OperationName } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { z } from 'zod';
import type { ApiRequest } from './api-request';

export interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

interface Field {
  path: string;
  message: string;
}

const inChinese = z.locales.zhCN().localeError;

/**
 * Path, query and body by the operation's schemas. A failure names each field with what would be right; fields of the
 * query and the path have the prefix `query.` and `path.`, those of the body stand as they are.
 */
export function parseInput(
  name: OperationName,
  request: Pick<ApiRequest, 'params' | 'query' | 'body'>,
): Result<Input, Failure> {
  const { params, query, body } = operations[name] as Record<keyof Input, z.ZodType>;
  const parse = (texts?: z.core.ParseContext<z.core.$ZodIssue>) => ({
    params: params.safeParse({ ...request.params }, texts),
    query: query.safeParse({ ...request.query }, texts),
    body: body.safeParse(request.body, texts),
  });
  const parsed = parse();
  if (parsed.params.success && parsed.query.success && parsed.body.success)
    return ok({ params: parsed.params.data, query: parsed.query.data, body: parsed.body.data });
  // The same input has the same issues in the same order, whatever language they are told in.
  const chinese = allFields(parse({ error: inChinese }));
  return fail({
    code: 'INPUT_INVALID',
    fields: allFields(parsed).map(({ path, message }, at) => ({
      path,
      message: { en: message, zh: fieldMessage(chinese[at]?.message ?? message, 'zh') },
    })),
  });
}

type Parsed = Record<keyof Input, z.ZodSafeParseResult<unknown>>;

const allFields = ({ params, query, body }: Parsed): Field[] => [
  ...fieldsOf(params, 'path'),
  ...fieldsOf(query, 'query'),
  ...fieldsOf(body, ''),
];

function fieldsOf(parsed: z.ZodSafeParseResult<unknown>, prefix: string): Field[] {
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) => describe(issue, prefix ? [prefix] : []));
}

/** Of a union, the issues of the alternative that came closest: the one with the fewest. */
function describe(issue: z.core.$ZodIssue, before: PropertyKey[]): Field[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: named([...path, key]), message: 'is not a field of this operation' }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [closest = []] = [...issue.errors].sort((a, b) => a.length - b.length);
    return closest.flatMap((inner) => describe(inner, path));
  }
  return [{ path: named(path), message: issue.message }];
}

const named = (path: PropertyKey[]): string => (path.length === 0 ? 'body' : path.map(String).join('.'));
