import { operations, type OperationName } from '@handsel/contracts';
import { RequestMethod, type Type } from '@nestjs/common';
import { GUARDS_METADATA, HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { OPERATION } from './operation-of';
import { operationControllers } from './operation-controllers';
import { inRouteOrder } from './operation-order';
import { OriginGuard } from './origin.guard';
import { SessionGuard } from './session.guard';

interface Route {
  controller: Type;
  operation: OperationName;
  method: string;
  path: string;
  status: number;
}

const routes: Route[] = operationControllers().flatMap((controller) =>
  Object.getOwnPropertyNames(controller.prototype)
    .filter((key) => key !== 'constructor')
    .map((key) => {
      const handler = Object.getOwnPropertyDescriptor(controller.prototype, key)?.value as object;
      const read = (name: string) => Reflect.getMetadata(name, handler) as never;
      return {
        controller,
        operation: read(OPERATION),
        method: RequestMethod[read(METHOD_METADATA)] ?? '',
        path: read(PATH_METADATA),
        status: read(HTTP_CODE_METADATA),
      };
    }),
);

describe('the controllers', () => {
  it('have one route for each operation of the contract, as it says', () => {
    expect(routes.map(({ operation }) => operation).sort()).toEqual(Object.keys(operations).sort());
    for (const { operation, method, path, status } of routes)
      expect({ method, path, status }).toEqual({
        method: operations[operation].method,
        path: operations[operation].path,
        status: operations[operation].status,
      });
  });

  it('are one a feature, named after it, below the prefix, guarded', () => {
    const controllers = [...new Set(routes.map(({ controller }) => controller))];
    expect(controllers.map(({ name }) => name)).toContain('signInLinksController');
    for (const controller of controllers) {
      expect(Reflect.getMetadata(PATH_METADATA, controller)).toBe('/api/v1');
      expect(Reflect.getMetadata(GUARDS_METADATA, controller)).toEqual([OriginGuard, SessionGuard]);
    }
  });

  it('put no route behind another that takes its place', () => {
    const order = inRouteOrder();
    const fits = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
    for (const [index, name] of order.entries())
      for (const earlier of order.slice(0, index)) {
        if (operations[earlier].method !== operations[name].method) continue;
        expect(operations[name].path.replace(/:\w+/g, 'x')).not.toMatch(fits(operations[earlier].path));
      }
    expect(order.indexOf('deals.totals')).toBeLessThan(order.indexOf('deals.get'));
  });
});
