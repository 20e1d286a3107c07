const ISO =
  `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD
CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH
GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB
LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU
NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ
TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(
    /\s+/,
  );

/** Names that lists use beside those of the Unicode tables. */
const OTHER_NAMES: Record<string, string> = {
  'u.s.': 'US',
  'u.s.a.': 'US',
  usa: 'US',
  'united states of america': 'US',
  america: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  korea: 'KR',
  'korea, republic of': 'KR',
  'republic of korea': 'KR',
  'korea (south)': 'KR',
  'viet nam': 'VN',
  turkey: 'TR',
  türkiye: 'TR',
  'czech republic': 'CZ',
  'russian federation': 'RU',
  'iran, islamic republic of': 'IR',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  'macedonia, former yug. rep.': 'MK',
  macedonia: 'MK',
  'moldova, republic of': 'MD',
  'moldova, republik of': 'MD',
  'china, p.r.': 'CN',
  "people's republic of china": 'CN',
  'p.r. china': 'CN',
  'pr china': 'CN',
  'chinese taipei': 'TW',
  holland: 'NL',
  'the netherlands': 'NL',
  uae: 'AE',
  'tanzania, united republic of': 'TZ',
  'venezuela, bolivarian republic of': 'VE',
  'bolivia, plurinational state of': 'BO',
  'syrian arab republic': 'SY',
  "lao people's democratic republic": 'LA',
  'brunei darussalam': 'BN',
  "côte d'ivoire": 'CI',
  'ivory coast': 'CI',
  burma: 'MM',
  中国大陆: 'CN',
  中国香港: 'HK',
  香港: 'HK',
  中国澳门: 'MO',
  澳门: 'MO',
  中国台湾: 'TW',
  南韩: 'KR',
  阿联酋: 'AE',
};

let table: Map<string, string> | undefined;

const folded = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/[’‘]/gu, "'").replace(/&/g, 'and').replace(/\s+/gu, ' ').trim();

/** ISO 3166 code of a country by its code or its name in English or Chinese; null for what is none. */
export function countryCodeOf(name: string): string | null {
  table ??= new Map([
    ...['en', 'zh-Hans', 'zh-Hant'].flatMap((language) => {
      const names = new Intl.DisplayNames(language, { type: 'region' });
      return ISO.map((code) => [folded(names.of(code) ?? code), code] as const);
    }),
    ...Object.entries(OTHER_NAMES),
    ...ISO.map((code) => [code.toLowerCase(), code] as const),
  ]);
  return table.get(folded(name)) ?? table.get(folded(name).replace(/^the |共和国$/u, '')) ?? null;
}
