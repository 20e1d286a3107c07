import type { Bilingual, Language } from '@handsel/kernel';

/** What is said about a field: a sentence of this table in English, or one of its own in both languages. */
export type FieldMessage = string | Required<Bilingual>;

/**
 * What schemas and use cases say of a field that is not as it must be, with the same in Chinese. What zod says by itself
 * comes from zod's own texts for both languages.
 */
const chinese: Readonly<Record<string, string>> = {
  'has a character that cannot be stored': '含有无法存储的字符',
  'must not be empty': '不能为空',
  'needs a text in at least one language': '至少需要一种语言的文字',
  'must be a two-letter ISO 3166 country code': '必须是两位 ISO 3166 国家代码',
  'must be an ISO 639 language code such as en or zh': '必须是 ISO 639 语言代码，例如 en 或 zh',
  'must be a time such as 09:30': '必须是时间，例如 09:30',
  'must be a decimal such as 1250000.00, not negative, with at most two places':
    '必须是不为负、最多两位小数的数，例如 1250000.00',
  'must be a positive decimal': '必须是正数',
  'must be a sector code such as digital.integrated-circuits': '必须是行业代码，例如 digital.integrated-circuits',
  'must be lower-case letters, digits and hyphens': '只能使用小写字母、数字和连字符',
  'must be an address such as https://example.org/events, without a password in it':
    '必须是不含密码的网址，例如 https://example.org/events',
  'must be the ten characters of the code': '必须是十位代码',
  'must be the six characters on the screen': '必须是屏幕上显示的六位字符',
  'must end after it starts': '结束时间必须晚于开始时间',
  'each session must end after it starts': '每个时段的结束时间必须晚于开始时间',
  'needs two languages': '需要两种语言',
  'needs at least one weight above 0': '至少需要一个大于 0 的权重',
  'minimum must not exceed maximum': '最小值不得超过最大值',
  'is not a field of this operation': '不是此操作的字段',
  'is not a well-formed address': '不是格式正确的地址',
  'is not shown by any screen, or has expired': '没有屏幕显示此代码，或代码已过期',
  'is not a participant of this convention': '不是本次大会的参会者',
  'has roles that only an administrator can make a link for': '其角色的登录链接只能由管理员创建',
  'must not be above the maximum': '不得大于最大值',
  'needs either rows or a file': '须提供数据行或文件之一',
  'is no sector here': '不是本次大会的行业',
  'must say whose matches': '必须注明是哪家机构的匹配',
  'must be the cursor of an earlier page': '必须是前一页给出的游标',
  'must name each meeting once': '每场会面只能出现一次',
  'must be an IANA time zone such as Asia/Shanghai': '必须是 IANA 时区，例如 Asia/Shanghai',
  'must be base64': '必须是 base64 编码',
  'is needed for the display of a table': '显示某张桌子时必须填写',
  'must be a colour such as #0f6a58': '必须是颜色代码，例如 #0f6a58',
  'must be a PNG, JPEG or WebP picture as a data address': '必须是以 data 地址给出的 PNG、JPEG 或 WebP 图片',
  'must name each deal once': '每个项目只能出现一次',
  'must name each date once': '每个日期只能出现一次',
  'must name each hall once': '每个展厅只能出现一次',
  'must not overlap': '不得重叠',
  'must fit into at least one session': '必须至少能放入一个时段',
  'must not be in the address: send the session as Authorization: Bearer':
    '不得出现在地址中：请用 Authorization: Bearer 发送会话',
  'must have 1 to 255 printable characters': '必须是 1 至 255 个可打印字符',
  'must be UTF-8': '必须是 UTF-8 编码',
  'is not JSON': '不是 JSON',
};

/** What is said about a field in the reader's language; in English where there is no Chinese for it. */
export function fieldMessage(message: FieldMessage, language: Language): string {
  if (typeof message !== 'string') return message[language];
  return language === 'zh' && Object.hasOwn(chinese, message) ? (chinese[message] ?? message) : message;
}
