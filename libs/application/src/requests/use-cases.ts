import { acceptRequest } from './accept-request.command';
import { createRequest } from './create-request.command';
import { declineRequest } from './decline-request.command';
import { listRequests } from './list-requests.query';
import { withdrawRequest } from './withdraw-request.command';

export const requestUseCases = {
  'requests.create': createRequest,
  'requests.list': listRequests,
  'requests.accept': acceptRequest,
  'requests.decline': declineRequest,
  'requests.withdraw': withdrawRequest,
};
