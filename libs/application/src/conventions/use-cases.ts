import { createConvention } from './create-convention.command';
import { getConvention } from './get-convention.query';
import { listConventions } from './list-conventions.query';

export const conventionUseCases = {
  'conventions.create': createConvention,
  'conventions.list': listConventions,
  'conventions.get': getConvention,
};
