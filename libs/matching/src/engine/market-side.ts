import type { CompiledItem, TermVector } from './compiled';

/** An offer or a need as the search reads it. */
export interface SideItem {
  item: CompiledItem;
  /** Number of its set of sectors on its side of the market. */
  set: number;
  terms: TermVector;
  /** What each term counts: the impacts of an offer, the weights of a need. */
  values: Float64Array;
}

/** Somebody on one side of the market. */
export interface Slot<Who> {
  /** Its row; a profile that changed gets a new one. */
  number: number;
  /** Its place by id among those who are there, for ties. */
  order: number;
  id: string;
  organizationId: string;
  who: Who;
  items: SideItem[];
  isRemoved: boolean;
}

/** Everyone on one side of the market, by id, by organization and by number. */
export class MarketSide<Who> {
  /** By number, with those who were removed. */
  readonly slots: Slot<Who>[] = [];
  private readonly byId = new Map<string, Slot<Who>>();
  private readonly byOrganization = new Map<string, Slot<Who>[]>();
  private sorted: Slot<Who>[] = [];
  private isSorted = true;

  get(id: string): Slot<Who> | undefined {
    return this.byId.get(id);
  }

  of(organizationId: string): readonly Slot<Who>[] {
    return this.byOrganization.get(organizationId) ?? [];
  }

  add(id: string, organizationId: string, who: Who, items: SideItem[]): void {
    const slot = { number: this.slots.length, order: 0, id, organizationId, who, items, isRemoved: false };
    this.slots.push(slot);
    this.byId.set(id, slot);
    const known = this.byOrganization.get(organizationId);
    if (known) known.push(slot);
    else this.byOrganization.set(organizationId, [slot]);
    this.isSorted = false;
  }

  remove(id: string): void {
    const slot = this.byId.get(id);
    if (!slot) return;
    slot.isRemoved = true;
    this.byId.delete(id);
    const others = this.of(slot.organizationId).filter((other) => other !== slot);
    this.byOrganization.set(slot.organizationId, others);
    this.isSorted = false;
  }

  /** Forgets those who were removed and numbers the rest anew. */
  compact(): void {
    const left = this.slots.filter(({ isRemoved }) => !isRemoved);
    for (const [number, slot] of left.entries()) slot.number = number;
    this.slots.length = 0;
    for (const slot of left) this.slots.push(slot);
  }

  /** By id, so that equal scores stand in an order that does not depend on how the profiles came. */
  inOrder(): readonly Slot<Who>[] {
    if (!this.isSorted) {
      this.sorted = [...this.byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      for (const [order, slot] of this.sorted.entries()) slot.order = order;
      this.isSorted = true;
    }
    return this.sorted;
  }
}
