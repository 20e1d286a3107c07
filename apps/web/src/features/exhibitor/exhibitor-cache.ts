import type { QueryClient } from '@tanstack/react-query';
import type { Meeting, MeetingRequest, RankedMatch } from '@handsel/contracts';
import { keys } from '../../api/keys';
import { changeInPages, insertInPages, itemsOf, removeFromPages, type Pages } from '../../api/pages';

/** Newest first. */
const newerFirst = (a: MeetingRequest, b: MeetingRequest) => a.createdAt > b.createdAt;
const earlierFirst = (a: Meeting, b: Meeting) => a.startsAt < b.startsAt;

/** Takes a request as the server last told it into the list. What was answered does not become open again by a late word. */
export function putRequest(client: QueryClient, conventionId: string, request: MeetingRequest): void {
  client.setQueryData<Pages<MeetingRequest>>(keys.requests(conventionId), (pages) => {
    if (!pages) return pages;
    const known = itemsOf(pages).find((item) => item.id === request.id);
    if (!known) return insertInPages(pages, request, newerFirst);
    if (request.status === 'pending' && known.status !== 'pending') return pages;
    return changeInPages(
      pages,
      (item) => item.id === request.id,
      () => request,
    );
  });
}

/** Changes what is known of the match with the other organization, in every list of matches. */
function changeMatch(
  client: QueryClient,
  conventionId: string,
  other: string,
  changes: Partial<Pick<RankedMatch, 'requested' | 'contested'>>,
): void {
  const isNews = (match: RankedMatch) =>
    (['requested', 'contested'] as const).some((name) => name in changes && match[name] !== changes[name]);
  client.setQueriesData<Pages<RankedMatch>>(
    { queryKey: keys.matches(conventionId) },
    (pages) =>
      pages &&
      changeInPages(
        pages,
        (match) => match.other.organizationId === other && isNews(match),
        (match) => ({ ...match, ...changes }),
      ),
  );
}

/** Marks the other organization as asked, or as free to be asked again, in every list of matches. */
export const markRequested = (client: QueryClient, conventionId: string, other: string, requested: boolean): void =>
  changeMatch(client, conventionId, other, { requested });

/** Marks the match with the other organization as objected to, in every list. */
export const markContested = (client: QueryClient, conventionId: string, other: string): void =>
  changeMatch(client, conventionId, other, { contested: true });

/** Takes the other organization out of every list of matches that is shown. */
export function dropMatch(client: QueryClient, conventionId: string, other: string): void {
  client.setQueriesData<Pages<RankedMatch>>(
    { queryKey: keys.matches(conventionId) },
    (pages) => pages && removeFromPages(pages, (match) => match.other.organizationId === other),
  );
}

/** Takes a meeting into the agenda at its time. An older version than the known one changes nothing. */
export function putMeeting(client: QueryClient, conventionId: string, meeting: Meeting): void {
  client.setQueryData<Pages<Meeting>>(keys.meetings(conventionId), (pages) => {
    if (!pages) return pages;
    const known = itemsOf(pages).find((item) => item.id === meeting.id);
    if (known && known.version > meeting.version) return pages;
    const others = known
      ? { ...pages, pages: pages.pages.map((p) => ({ ...p, items: p.items.filter((i) => i.id !== meeting.id) })) }
      : pages;
    return insertInPages(others, meeting, earlierFirst);
  });
}

/** The other side of a request or a meeting, seen from one's own organization. */
export const otherOfRequest = (request: MeetingRequest, own: string) =>
  request.from.organizationId === own ? request.to : request.from;
export const otherOfMeeting = (meeting: Meeting, own: string) =>
  meeting.buyer.organizationId === own ? meeting.supplier : meeting.buyer;
