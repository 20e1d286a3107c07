import { ApiClient, type Deal, type Profile } from '../../libs/contracts/src';

const tokenOf = (link: string) => link.slice(link.indexOf('#') + 1);

/** What specs need done beside the browser, through the public API as the organizer. */
export class AsOrganizer {
  private constructor(
    readonly api: ApiClient,
    private readonly second: ApiClient,
    readonly conventionId: string,
  ) {}

  static async signIn(url: string, link: string): Promise<AsOrganizer> {
    const anonymous = new ApiClient({ baseUrl: url });
    const client = async (token: string) =>
      new ApiClient({ baseUrl: url, token: (await anonymous.call('session.create', { body: { token } })).token });
    const api = await client(tokenOf(link));
    const conventionId = (await api.call('session.get')).grants[0]?.conventionId ?? '';
    // Who verifies a deal must not be who entered it.
    const { links } = await api.call('signInLinks.create', {
      params: { conventionId },
      body: { staff: [{ email: 'second@handsel.example', name: { en: 'Second organizer' }, role: 'organizer' }] },
    });
    return new AsOrganizer(api, await client(links[0]?.token ?? ''), conventionId);
  }

  /** A sign-in link for somebody of the organization. */
  async linkFor(organizationId: string, url: string): Promise<string> {
    const params = { conventionId: this.conventionId };
    const { items } = await this.api.call('participants.list', { params, query: { organizationId } });
    const { links } = await this.api.call('signInLinks.create', {
      params,
      body: { participantIds: items.slice(0, 1).map(({ id }) => id) },
    });
    return `${url}/sign-in#${links[0]?.token}`;
  }

  /** A sign-in link for a new account of the organizer's people. */
  async staffLink(role: 'matchmaker' | 'organizer', url: string): Promise<string> {
    const { links } = await this.api.call('signInLinks.create', {
      params: { conventionId: this.conventionId },
      body: { staff: [{ email: `${role}-${Date.now()}@handsel.example`, name: { en: 'One of the staff' }, role }] },
    });
    return `${url}/sign-in#${links[0]?.token}`;
  }

  /** Lets an organization that has nothing to do with the given one yet ask it for a meeting; returns its name. */
  async askFrom(organizationId: string, url: string): Promise<string> {
    const params = { conventionId: this.conventionId };
    const { items } = await this.api.call('matches.list', { params, query: { organizationId, limit: 50 } });
    const match = items.findLast(({ requested }) => !requested);
    if (!match) throw new Error('every match of the organization has asked already');
    const link = await this.linkFor(match.other.organizationId, url);
    const { token } = await new ApiClient({ baseUrl: url }).call('session.create', { body: { token: tokenOf(link) } });
    await new ApiClient({ baseUrl: url, token }).call('requests.create', {
      params,
      body: { toOrganizationId: organizationId, wish: 'would-like', message: 'While you were away' },
    });
    return match.other.name.en ?? '';
  }

  async profileNamed(name: string): Promise<Profile> {
    const { items } = await this.api.call('profiles.list', {
      params: { conventionId: this.conventionId },
      query: { search: name },
    });
    const found = items.find((profile) => profile.name.en === name);
    if (!found) throw new Error(`there is no organization called ${name}`);
    return found;
  }

  /** Works a timetable out and publishes it. */
  async publishTimetable(): Promise<void> {
    const params = { conventionId: this.conventionId };
    let run = await this.api.call('scheduleRuns.start', { params, body: {} });
    while (run.status === 'queued' || run.status === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 250));
      run = await this.api.call('scheduleRuns.get', { params: { ...params, runId: run.id } });
    }
    await this.api.call('scheduleRuns.publish', { params: { ...params, runId: run.id } });
  }

  /** Enters, verifies, releases and signs a deal between two organizations of the convention. */
  async sign(key: string, project: Deal['project'], amount: string): Promise<Deal> {
    const { id, version } = await this.release(key, project, amount);
    const params = { conventionId: this.conventionId, dealId: id };
    return this.second.call('deals.sign', { params, body: { version } });
  }

  /** Enters, verifies and releases a deal, so that it may be signed. */
  async release(key: string, project: Deal['project'], amount: string): Promise<Deal> {
    const params = { conventionId: this.conventionId };
    const { items } = await this.api.call('profiles.list', { params, query: { limit: 2 } });
    const { sectors } = await this.api.call('conventions.get', { params });
    let deal = await this.api.call('deals.enter', {
      params,
      body: {
        key,
        project,
        type: 'contract',
        amount,
        currency: 'CNY',
        sector: sectors[0]?.code ?? '',
        origin: { country: 'CN' },
        parties: items.map(({ organizationId, name }, index) => ({
          side: index === 0 ? 'buyer' : 'supplier',
          organizationId,
          name,
        })),
      },
    });
    for (const step of ['deals.verify', 'deals.release'] as const)
      deal = await this.second.call(step, { params: { ...params, dealId: deal.id }, body: { version: deal.version } });
    return deal;
  }
}
