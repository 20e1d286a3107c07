import { inParallel } from '../in-parallel';
import { allPages, CALLS_AT_A_TIME, signInBy, type Exhibitor, type Stage } from '../stage';

const LINKS_AT_A_TIME = 2_000;

/** Signs participants in with one-time links, as if each had opened his or her own; all of them, or the first so many. */
export async function signEveryoneIn(
  { url, convention, organizers, progress }: Stage,
  most = Number.POSITIVE_INFINITY,
): Promise<Exhibitor[]> {
  const { api } = organizers[0];
  const params = { conventionId: convention.id };
  const participants = (
    await allPages((cursor) => api.call('participants.list', { params, query: { limit: 500, cursor } }))
  ).slice(0, most);
  const exhibitors: Exhibitor[] = [];
  for (let start = 0; start < participants.length; start += LINKS_AT_A_TIME) {
    const some = participants.slice(start, start + LINKS_AT_A_TIME);
    const { links } = await api.call('signInLinks.create', {
      params,
      body: { participantIds: some.map(({ id }) => id) },
    });
    const linkOf = new Map(links.map((link) => [link.participantId, link]));
    const signedIn = await inParallel(
      some,
      CALLS_AT_A_TIME,
      async ({ id, organizationId }) => ({
        ...(await signInBy(url, linkOf.get(id))),
        participantId: id,
        organizationId,
      }),
      (done) => progress.step('Signing in', (start + done) / participants.length),
    );
    exhibitors.push(...signedIn);
  }
  progress.done('Signing in', `${exhibitors.length} participants by one-time link`);
  return exhibitors;
}

/** One person for each organization: the one who asks and answers. */
export function representatives(exhibitors: Exhibitor[]): Map<string, Exhibitor> {
  const first = new Map<string, Exhibitor>();
  for (const exhibitor of exhibitors)
    if (!first.has(exhibitor.organizationId)) first.set(exhibitor.organizationId, exhibitor);
  return first;
}
