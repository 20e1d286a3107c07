import { ApiClient, type CallInput, type OperationName, type OperationResponse } from '@handsel/contracts';
import { currentLanguage } from '../i18n/i18n';

/** Calls an operation of the API on this page's own origin, with the session's cookie, in the reader's language. */
export function call<N extends OperationName>(name: N, input?: CallInput<N>): Promise<OperationResponse<N>> {
  return new ApiClient({ baseUrl: '', language: currentLanguage() }).call(name, input);
}
