import { apiPrefix, operations, type OperationName } from '@handsel/contracts';
import { Controller, HttpCode, Inject, Req, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { UseGuards, UseInterceptors, type Type } from '@nestjs/common';
import type { ApiRequest } from './api-request';
import { OPERATION } from './operation-of';
import { inRouteOrder } from './operation-order';
import { OperationRunner } from './operation-runner';
import { OriginGuard } from './origin.guard';
import { ReadBodyInterceptor } from './read-body.interceptor';
import { SessionCookieInterceptor } from './session-cookie.interceptor';
import { SessionGuard } from './session.guard';
import { SignInLimitInterceptor } from './sign-in-limit.interceptor';

/** A Nest controller for each feature of the contract, with a route for each of its operations. */
export function operationControllers(): Type[] {
  const features = new Map<string, OperationName[]>();
  for (const name of inRouteOrder()) {
    const feature = name.slice(0, name.indexOf('.'));
    features.set(feature, [...(features.get(feature) ?? []), name]);
  }
  return [...features].map(([feature, names]) => controllerOf(feature, names));
}

function controllerOf(feature: string, names: OperationName[]): Type {
  class OperationController {
    constructor(readonly runner: OperationRunner) {}
  }
  Object.defineProperty(OperationController, 'name', { value: `${feature}Controller` });
  Inject(OperationRunner)(OperationController, undefined, 0);
  for (const name of names) addRoute(OperationController, name);
  Controller(apiPrefix)(OperationController);
  UseGuards(OriginGuard, SessionGuard)(OperationController);
  UseInterceptors(ReadBodyInterceptor, SignInLimitInterceptor, SessionCookieInterceptor)(OperationController);
  return OperationController;
}

/** What decorators on a written-out method would do. */
function addRoute(controller: Type<{ runner: OperationRunner }>, name: OperationName): void {
  const { method, path, status } = operations[name];
  const key = name.slice(name.indexOf('.') + 1);
  const descriptor = {
    value(this: { runner: OperationRunner }, request: ApiRequest) {
      return this.runner.run(name, request);
    },
  };
  Object.defineProperty(controller.prototype, key, descriptor);
  const target = controller.prototype as object;
  Req()(target, key, 0);
  RequestMapping({ method: RequestMethod[method], path })(target, key, descriptor);
  HttpCode(status)(target, key, descriptor);
  SetMetadata(OPERATION, name)(target, key, descriptor);
}
