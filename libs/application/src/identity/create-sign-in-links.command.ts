import { failure, type Failure } from '@handsel/contracts';
import { fail, newId, ok, type Result } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { Call, UseCase } from '../use-case';
import { makeLinks, type LinkFor } from './make-links';

type Field = NonNullable<Failure['fields']>[number];

/** Links for participants and staff of the convention. Staff get an account and their role with the link. */
export const createSignInLinks: UseCase<'signInLinks.create'> = {
  policy: organizersOnly,
  answerIsSecret: true,
  async execute(call) {
    const participants = await participantHolders(call);
    if (!participants.ok) return participants;
    const staff = await staffHolders(call);
    if (!staff.ok) return staff;
    const holders = [...participants.value, ...staff.value];
    const fields = await outOfReach(call, holders);
    if (fields.length > 0) return fail({ code: 'ACCESS_DENIED', fields });
    return ok({
      links: await makeLinks(
        call.tx,
        call.environment,
        holders.map(({ link }) => link),
      ),
    });
  },
};

type Held = { link: LinkFor & { accountId: string }; path: string };

async function participantHolders({ body, params, tx }: Call<'signInLinks.create'>): Promise<Result<Held[], Failure>> {
  const asked = [...new Set(body.participantIds)];
  if (asked.length === 0) return ok([]);
  const found = await tx.accounts.ofParticipants(params.conventionId, asked);
  const byId = new Map(found.map((one) => [one.participantId, one]));
  const fields: Field[] = [];
  const held: Held[] = [];
  asked.forEach((participantId) => {
    const path = `participantIds.${body.participantIds.indexOf(participantId)}`;
    const account = byId.get(participantId);
    if (account) held.push({ link: { ...account, screenId: null }, path });
    else fields.push({ path, message: 'is not a participant of this convention' });
  });
  return fields.length > 0 ? fail({ ...failure('THING_NOT_FOUND', { thing: 'participant' }), fields }) : ok(held);
}

async function staffHolders({
  body,
  params,
  tx,
  environment,
}: Call<'signInLinks.create'>): Promise<Result<Held[], Failure>> {
  if (body.staff.length === 0) return ok([]);
  const known = new Set((await tx.conventions.sectorsOf(params.conventionId)).map(({ code }) => code));
  const unknown = body.staff.flatMap(({ sectors }) => sectors ?? []).find((sector) => !known.has(sector));
  if (unknown) return fail(failure('SECTOR_UNKNOWN', { sector: unknown }));

  const createdAt = environment.clock.now();
  const accounts = await tx.accounts.ensure(
    body.staff.map(({ email, name }) => ({ id: newId(), email, name, createdAt })),
  );
  const held = body.staff.map(({ email, role, sectors }, index) => {
    const accountId = accounts.get(email.toLowerCase());
    if (!accountId) throw new Error('an account that was just made is missing');
    const link = { accountId, screenId: null, participantId: null, email };
    return {
      link,
      path: `staff.${index}`,
      grant: { accountId, role, sectors: role === 'matchmaker' ? sectors : null },
    };
  });
  await tx.accounts.grant(
    params.conventionId,
    held.map(({ grant }) => grant),
  );
  return ok(held);
}

/** A link is its account: nobody may make one for an account that can do more than the caller has a say in. */
async function outOfReach({ principal, tx }: Call<'signInLinks.create'>, holders: Held[]): Promise<Field[]> {
  if (principal.administrator || holders.length === 0) return [];
  const organized = principal.grants.filter(({ role }) => role === 'organizer').map(({ conventionId }) => conventionId);
  const beyond = new Set(
    await tx.accounts.reachingBeyond(
      holders.map(({ link }) => link.accountId),
      organized,
    ),
  );
  return holders
    .filter(({ link }) => beyond.has(link.accountId))
    .map(({ path }) => ({ path, message: 'has roles that only an administrator can make a link for' }));
}
