/** A set of small integers with constant-time add, remove and access by position, in an order that its history decides. */
export class MemberList {
  readonly members: Int32Array;
  size = 0;
  private readonly position: Int32Array;

  constructor(limit: number) {
    this.members = new Int32Array(limit);
    this.position = new Int32Array(limit).fill(-1);
  }

  has(member: number): boolean {
    return this.position[member]! >= 0;
  }

  set(member: number, isMember: boolean): void {
    const at = this.position[member]!;
    if (isMember === at >= 0) return;
    if (isMember) {
      this.position[member] = this.size;
      this.members[this.size] = member;
      this.size += 1;
      return;
    }
    this.size -= 1;
    const last = this.members[this.size]!;
    this.members[at] = last;
    this.position[last] = at;
    this.position[member] = -1;
  }
}
