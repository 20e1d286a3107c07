/**
 * What a failure can be about, in both languages: things that are missing, states that stand in the way, actions that
 * are refused, and reasons. The compiler refuses a detail without words.
 */
export const errorWords = {
  thing: {
    booth: { en: 'booth', zh: '展位' },
    code: { en: 'code', zh: '代码' },
    convention: { en: 'convention', zh: '大会' },
    deal: { en: 'deal', zh: '签约项目' },
    interpreter: { en: 'interpreter', zh: '口译员' },
    exclusion: { en: 'exclusion', zh: '排除规则' },
    match: { en: 'match', zh: '匹配' },
    'match trial': { en: 'analysis', zh: '分析任务' },
    'matching run': { en: 'matching run', zh: '匹配任务' },
    meeting: { en: 'meeting', zh: '会面' },
    offer: { en: 'offer of a place', zh: '空位推荐' },
    objection: { en: 'objection', zh: '异议' },
    organization: { en: 'organization', zh: '机构' },
    pairing: { en: 'pairing', zh: '配对' },
    participant: { en: 'participant', zh: '参会代表' },
    'participant of both organizations': {
      en: 'participant of both organizations',
      zh: '双方机构的参会代表',
    },
    request: { en: 'request', zh: '请求' },
    'schedule run': { en: 'timetable', zh: '日程方案' },
    screen: { en: 'screen', zh: '屏幕' },
    slot: { en: 'time slot', zh: '时段' },
    table: { en: 'table', zh: '洽谈桌' },
    'table closure': { en: 'closure of a table', zh: '停用安排' },
    talk: { en: 'talk', zh: '论坛' },
  },
  state: {
    accepted: { en: 'accepted', zh: '已接受' },
    approved: { en: 'approved', zh: '已批准' },
    cancelled: { en: 'cancelled', zh: '已取消' },
    changed: { en: 'changed meanwhile', zh: '已被更改' },
    completed: { en: 'completed', zh: '已完成' },
    declined: { en: 'declined', zh: '已婉拒' },
    dismissed: { en: 'dismissed', zh: '已驳回' },
    draft: { en: 'a draft', zh: '草案' },
    entered: { en: 'entered', zh: '已录入' },
    expired: { en: 'expired', zh: '已过期' },
    failed: { en: 'failed', zh: '失败' },
    held: { en: 'held', zh: '已举行' },
    missed: { en: 'missed', zh: '未到场' },
    open: { en: 'open', zh: '待处理' },
    pending: { en: 'waiting for an answer', zh: '待答复' },
    proposed: { en: 'waiting for a decision', zh: '待审批' },
    published: { en: 'published', zh: '已发布' },
    queued: { en: 'queued', zh: '排队中' },
    rejected: { en: 'rejected', zh: '已拒绝' },
    released: { en: 'released', zh: '已放行' },
    retracted: { en: 'retracted', zh: '已撤销' },
    'rolled-back': { en: 'rolled back', zh: '已撤回' },
    running: { en: 'running', zh: '运行中' },
    scheduled: { en: 'scheduled', zh: '已安排' },
    signed: { en: 'signed', zh: '已签约' },
    upheld: { en: 'upheld', zh: '已成立' },
    verified: { en: 'verified', zh: '已核实' },
    withdrawn: { en: 'withdrawn', zh: '已撤回' },
  },
  action: {
    accepted: { en: 'accepted', zh: '接受' },
    approved: { en: 'approved', zh: '批准' },
    'given a place': { en: 'given a place', zh: '安排会面' },
    cancelled: { en: 'cancelled', zh: '取消' },
    corrected: { en: 'corrected', zh: '更正' },
    declined: { en: 'declined', zh: '婉拒' },
    expired: { en: 'expired', zh: '设为过期' },
    finished: { en: 'finished', zh: '完成' },
    'given up': { en: 'given up', zh: '放弃' },
    moved: { en: 'moved', zh: '调整' },
    pinned: { en: 'pinned', zh: '固定' },
    previewed: { en: 'previewed', zh: '预览' },
    compared: { en: 'compared', zh: '比较' },
    published: { en: 'published', zh: '发布' },
    'recorded as held': { en: 'recorded as held', zh: '记为已举行' },
    'recorded as missed': { en: 'recorded as missed', zh: '记为未到场' },
    rejected: { en: 'rejected', zh: '拒绝' },
    released: { en: 'released', zh: '放行' },
    resolved: { en: 'decided', zh: '裁定' },
    reopened: { en: 'reopened', zh: '重新审批' },
    retracted: { en: 'retracted', zh: '撤销' },
    'rolled back': { en: 'rolled back', zh: '撤回' },
    saved: { en: 'saved', zh: '保存' },
    signed: { en: 'signed', zh: '签约' },
    started: { en: 'started', zh: '开始' },
    verified: { en: 'verified', zh: '核实' },
    withdrawn: { en: 'withdrawn', zh: '撤回' },
  },
  why: {
    'approval withdrawn': { en: 'some of its pairings are no longer approved', zh: '其中有配对已不再获批' },
    'meeting meanwhile': { en: 'some of its pairings have a meeting meanwhile', zh: '其中有配对已另行安排会面' },
    'place taken': { en: 'one of its places was taken meanwhile', zh: '其中有席位已被占用' },
    'person away': { en: 'one of the two is away then', zh: '其中一方届时不在' },
    'person pinned': { en: 'one of the two is pinned to another meeting then', zh: '其中一方届时已固定其他会面' },
    'table pinned': { en: 'another pairing is pinned to that table then', zh: '该桌届时已固定给其他配对' },
    'table closed': { en: 'that table is closed then', zh: '该桌届时停用' },
    'table of others': { en: 'that table is the booth of another organization', zh: '该桌是其他机构的展位' },
    'too long': { en: 'the meeting would not end within its session', zh: '会面无法在本场次内结束' },
  },
} as const satisfies Record<string, Record<string, { en: string; zh: string }>>;

export type ErrorWordKind = keyof typeof errorWords;
export type ThingWord = keyof typeof errorWords.thing;
export type StateWord = keyof typeof errorWords.state;
export type ActionWord = keyof typeof errorWords.action;

/** The words for a detail, or the detail itself where it is a name, a number or a time. */
export function wordFor(kind: string, value: string | number, language: 'en' | 'zh'): string {
  const table: Record<string, Record<string, { en: string; zh: string }>> = errorWords;
  const words = Object.hasOwn(table, kind) ? table[kind] : undefined;
  return (words && Object.hasOwn(words, value) ? words[value]?.[language] : undefined) ?? String(value);
}
