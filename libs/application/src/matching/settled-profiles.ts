/** More is forgotten, the oldest first. */
const REMEMBERED = 10_000;

/**
 * Which versions of profiles the lists follow already. Changes are taken several together, and the job of each that comes
 * afterwards has nothing left to do. Kept in memory alone: after a restart a job does again what was done.
 */
export class SettledProfiles {
  private readonly versions = new Map<string, number>();

  note(conventionId: string, organizationId: string, version: number): void {
    const key = `${conventionId} ${organizationId}`;
    this.versions.delete(key);
    this.versions.set(key, version);
    const [oldest] = this.versions.keys();
    if (this.versions.size > REMEMBERED && oldest !== undefined) this.versions.delete(oldest);
  }

  has(conventionId: string, organizationId: string, version: number): boolean {
    return (this.versions.get(`${conventionId} ${organizationId}`) ?? 0) >= version;
  }
}
