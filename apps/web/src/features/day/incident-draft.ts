import type { Convention, Incident } from '@handsel/contracts';

export const incidentKinds = ['late-arrival', 'no-show', 'interpreter-away', 'closed-table', 'cancelled-hour'] as const;

/** What has been entered so far of something that went wrong. */
export interface IncidentDraft {
  kind: Incident['kind'];
  participantId: string | null;
  tableId: string | null;
  interpreterId: string | null;
  /** Index into the convention's slots where it begins, and of the slot before which it ends. */
  from: number;
  until: number;
}

/** The incident as the server takes it; null while something is missing. */
export function incidentOf(draft: IncidentDraft, slots: Convention['slots']): Incident | null {
  const { kind, participantId, tableId, interpreterId } = draft;
  const from = slots[draft.from]?.startsAt;
  const startsAt = from;
  const endsAt = slots[draft.until - 1]?.endsAt;
  const until = slots[draft.until]?.startsAt ?? endsAt;
  const inOrder = draft.until > draft.from;
  switch (kind) {
    case 'late-arrival':
      return participantId && until ? { kind, participantId, until } : null;
    case 'no-show':
      return participantId && from ? { kind, participantId, from } : null;
    case 'interpreter-away':
      return interpreterId && from && endsAt && inOrder ? { kind, interpreterId, from, until: endsAt } : null;
    case 'closed-table':
      return tableId && startsAt && endsAt && inOrder ? { kind, tableId, startsAt, endsAt } : null;
    case 'cancelled-hour':
      return startsAt && endsAt && inOrder ? { kind, startsAt, endsAt } : null;
  }
}
