import type { CreateConvention, ImportRow } from '@handsel/contracts';
import { seededRandom } from '@handsel/kernel';
import type { Progress } from '../../terminal/progress';
import { signIn, signInBy, type Stage } from '../stage';

export interface OpenConventionInput {
  url: string;
  administratorToken: string;
  convention: CreateConvention;
  rows: ImportRow[];
  seed: number;
  progress: Progress;
}

/** Sets the convention up, imports its organizations and signs its staff in. */
export async function openConvention(input: OpenConventionInput): Promise<Stage> {
  const { url, progress, rows } = input;
  const administrator = await signIn(url, input.administratorToken);
  const convention = await administrator.api.call('conventions.create', { body: input.convention });
  const params = { conventionId: convention.id };
  const staff = (['organizer', 'organizer', 'matchmaker'] as const).map((role, index) => ({
    email: `${role}-${index + 1}.${convention.slug}@handsel.example`,
    name: { en: `Sample ${role} ${index + 1}`, zh: role === 'organizer' ? `示例组织者 ${index + 1}` : '示例撮合员' },
    role,
  }));
  const { links } = await administrator.api.call('signInLinks.create', { params, body: { staff } });
  const [first, second, matchmaker] = await Promise.all(
    staff.map(({ email }) =>
      signInBy(
        url,
        links.find((link) => link.email === email),
      ),
    ),
  );
  if (!first || !second || !matchmaker) throw new Error('the staff could not be signed in');

  const imported = await first.api.call('profiles.import', { params, body: { rows } });
  const people = rows.reduce((sum, row) => sum + row.participants.length, 0);
  progress.done(
    'Profiles',
    `${imported.created} organizations with ${people} people, ${convention.tables.length} tables, ${convention.slots.length} slots; ${imported.withoutSector} without a sector`,
  );
  return {
    url,
    convention,
    administrator,
    organizers: [first, second],
    matchmaker,
    random: seededRandom(input.seed),
    progress,
  };
}
