import { z } from 'zod';
import * as m from '../model';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One HTTP operation: the single source of its route, its validation on both sides and its OpenAPI description. */
export interface Operation {
  method: Method;
  /** Below `/api/v1`, with `:name` parameters. */
  path: string;
  summary: string;
  /** `anonymous` is the exception and written out; everything else needs a session, and the use case's policy decides. */
  access: 'session' | 'anonymous';
  params: z.ZodType;
  query: z.ZodType;
  body: z.ZodType;
  response: z.ZodType;
  status: 200 | 201 | 202 | 204;
  /** Largest body in bytes; one megabyte where nothing is said. */
  bodyLimitBytes: number;
}

const nothing = z.strictObject({});
/** What an operation takes that takes no body: nothing, or an empty object. */
export const noBody = z.strictObject({}).default({});

type Filled<D> = {
  method: Method;
  path: string;
  summary: string;
  access: 'session' | 'anonymous';
  params: D extends { params: infer P extends z.ZodType } ? P : typeof nothing;
  query: D extends { query: infer Q extends z.ZodType } ? Q : typeof nothing;
  body: D extends { body: infer B extends z.ZodType } ? B : typeof noBody;
  response: D extends { response: infer R extends z.ZodType } ? R : z.ZodVoid;
  status: 200 | 201 | 202 | 204;
  bodyLimitBytes: number;
};

type Description = Pick<Operation, 'method' | 'path' | 'summary'> &
  Partial<Omit<Operation, 'method' | 'path' | 'summary'>>;

/** Describes an operation; what is left out takes the safe default. */
export function operation<const D extends Description>(description: D): Filled<D> {
  return {
    access: 'session',
    params: nothing,
    query: nothing,
    body: noBody,
    response: z.void(),
    status: description.response ? 200 : 204,
    bodyLimitBytes: 1_000_000,
    ...description,
  } as unknown as Filled<D>;
}

/** A page of a list: `next` is the cursor of the following page, null on the last one. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

/** What every list takes. */
export const paging = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** The parameters of what belongs to a convention. */
export const inConvention = z.strictObject({ conventionId: m.id });

/** The parameters of one thing of a convention, by the name of its id. */
export const one = <K extends string>(name: K) =>
  z.strictObject({ conventionId: m.id, [name]: m.id } as { conventionId: typeof m.id } & Record<K, typeof m.id>);

/** What somebody typed into a search box. */
export const searchText = m.text(200).optional();
