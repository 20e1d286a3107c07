/**
 * Every error code, `<NOUN>_<STATE>`, with its HTTP status, how loud it is logged and what it says in both languages.
 * `{name}` stands for a detail that comes with the failure.
 */
export const errors = {
  INPUT_INVALID: {
    status: 400,
    level: 'info',
    en: 'Some fields are not as they should be.',
    zh: '部分字段不符合要求。',
  },
  BODY_TOO_LARGE: { status: 413, level: 'info', en: 'This is larger than {limit}.', zh: '内容超过 {limit}。' },
  CONTENT_TYPE_REFUSED: {
    status: 415,
    level: 'info',
    en: 'Send JSON: content-type application/json, in UTF-8, not compressed.',
    zh: '请发送 JSON：content-type 为 application/json，UTF-8 编码，不压缩。',
  },
  SESSION_MISSING: { status: 401, level: 'info', en: 'Sign in first.', zh: '请先登录。' },
  SIGN_IN_REFUSED: {
    status: 401,
    level: 'warn',
    en: 'This link or code is not valid, or was used already. Ask for a new one.',
    zh: '此链接或代码无效或已被使用，请重新获取。',
  },
  ACCESS_DENIED: { status: 403, level: 'warn', en: 'Your role does not allow this.', zh: '您的角色无权执行此操作。' },
  ORIGIN_REFUSED: {
    status: 403,
    level: 'warn',
    en: 'Requests from this origin are not accepted.',
    zh: '不接受来自此来源的请求。',
  },
  THING_NOT_FOUND: { status: 404, level: 'info', en: 'There is no such {thing} here.', zh: '此处找不到该{thing}。' },
  ROUTE_NOT_FOUND: { status: 404, level: 'info', en: 'There is nothing at this address.', zh: '此地址没有内容。' },
  SLUG_TAKEN: {
    status: 409,
    level: 'info',
    en: 'A convention with the short name {slug} exists already.',
    zh: '短名称 {slug} 已被占用。',
  },
  VERSION_STALE: {
    status: 409,
    level: 'info',
    en: 'Somebody changed this meanwhile. Load it again and repeat your change.',
    zh: '内容已被他人修改，请重新加载后再试。',
  },
  STATE_CONFLICT: {
    status: 409,
    level: 'info',
    en: 'This is {state} and cannot be {action}.',
    zh: '当前状态为“{state}”，无法执行“{action}”。',
  },
  REQUEST_EXISTS: {
    status: 409,
    level: 'info',
    en: 'There is an open request or a pairing between the two already.',
    zh: '双方之间已有待处理的请求或配对。',
  },
  REQUEST_TO_SELF: {
    status: 422,
    level: 'info',
    en: 'An organization cannot meet itself.',
    zh: '机构不能与自己会面。',
  },
  QUOTA_REACHED: {
    status: 409,
    level: 'info',
    en: 'You have {limit} open requests, the most that this convention allows.',
    zh: '您已有 {limit} 个未处理请求，达到本次大会上限。',
  },
  SLOT_TAKEN: {
    status: 409,
    level: 'info',
    en: 'That place is taken. The next free one is at {next}.',
    zh: '该时段已被占用，下一个空闲时段为 {next}。',
  },
  TIME_TAKEN: {
    status: 409,
    level: 'info',
    en: 'There is a meeting in that time, the first at {when}. Move or cancel it first, or repair the timetable.',
    zh: '该时间段内已有会面，最早一场为 {when}。请先调整或取消，或使用日程修复。',
  },
  PIN_REFUSED: {
    status: 409,
    level: 'info',
    en: 'This cannot be pinned there: {why}. Choose another place or take the other pin back.',
    zh: '无法固定在此处：{why}。请选择其他位置或先取消另一项固定。',
  },
  PLACE_REFUSED: {
    status: 409,
    level: 'info',
    en: 'They cannot meet there: {why}. Choose another time or table.',
    zh: '无法安排在此处：{why}。请选择其他时段或洽谈桌。',
  },
  PREVIEW_STALE: {
    status: 409,
    level: 'info',
    en: 'The timetable has changed since this preview. Look at it again and confirm anew.',
    zh: '预览之后日程已有变动，请重新预览并确认。',
  },
  LENGTH_REFUSED: {
    status: 422,
    level: 'info',
    en: 'A meeting lasts a multiple of {minutes} minutes here.',
    zh: '本次大会的会面时长须为 {minutes} 分钟的倍数。',
  },
  LABEL_TAKEN: {
    status: 409,
    level: 'info',
    en: 'There is a table or booth {label} already. Choose another label.',
    zh: '已有编号为 {label} 的洽谈桌或展位，请使用其他编号。',
  },
  RESOURCE_IN_USE: {
    status: 409,
    level: 'info',
    en: 'There are {count} meetings that need it. Move or cancel them first.',
    zh: '有 {count} 场会面仍需使用，请先调整或取消。',
  },
  RUN_ACTIVE: {
    status: 409,
    level: 'info',
    en: 'A run is under way already. Wait for it or cancel it.',
    zh: '已有任务正在运行，请等待或取消。',
  },
  RUN_OUTDATED: {
    status: 409,
    level: 'info',
    en: 'This draft is out of date: {why}. Work out a new timetable.',
    zh: '此草案已过时：{why}。请重新生成日程。',
  },
  IMPORT_INVALID: {
    status: 422,
    level: 'info',
    en: '{count} rows have errors; nothing was imported.',
    zh: '{count} 行有错误，未导入任何内容。',
  },
  SECTOR_UNKNOWN: {
    status: 422,
    level: 'info',
    en: 'The convention has no sector {sector}.',
    zh: '大会没有行业 {sector}。',
  },
  DEAL_KEY_TAKEN: {
    status: 409,
    level: 'info',
    en: 'A different deal was entered under the key {key}.',
    zh: '键 {key} 已用于另一笔交易。',
  },
  DEAL_SIDES_EQUAL: {
    status: 422,
    level: 'info',
    en: 'A deal needs a buyer and a supplier, and they must not be the same organization.',
    zh: '交易必须有买方和供方，且不能是同一机构。',
  },
  RATE_MISSING: {
    status: 422,
    level: 'info',
    en: 'There is no exchange rate from {currency}. Add one to the convention first.',
    zh: '缺少 {currency} 的汇率，请先在大会中添加。',
  },
  VERIFIER_SAME: {
    status: 403,
    level: 'info',
    en: 'Somebody else than the one who entered this has to verify it.',
    zh: '须由录入者以外的人核实。',
  },
  IDEMPOTENCY_CONFLICT: {
    status: 422,
    level: 'warn',
    en: 'This Idempotency-Key was used for another request.',
    zh: '该 Idempotency-Key 已用于其他请求。',
  },
  IDEMPOTENCY_PENDING: {
    status: 409,
    level: 'info',
    en: 'The first request with this Idempotency-Key is still under way.',
    zh: '使用该 Idempotency-Key 的首个请求仍在处理中。',
  },
  RATE_LIMITED: {
    status: 429,
    level: 'warn',
    en: 'Too many requests. Try again in {seconds} seconds.',
    zh: '请求过于频繁，请在 {seconds} 秒后重试。',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    level: 'error',
    en: 'The database cannot be reached right now. Try again in a moment.',
    zh: '暂时无法连接数据库，请稍后再试。',
  },
  SERVER_FAILED: {
    status: 500,
    level: 'error',
    en: 'Something went wrong here. It was logged as {requestId}.',
    zh: '服务器出错，已记录为 {requestId}。',
  },
} as const satisfies Record<string, { status: number; level: 'info' | 'warn' | 'error'; en: string; zh: string }>;

export type ErrorCode = keyof typeof errors;
