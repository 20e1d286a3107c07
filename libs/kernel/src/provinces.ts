import type { Bilingual } from './bilingual';

/** The divisions of the first level of China, English and Chinese. */
const PROVINCES: readonly (readonly [en: string, zh: string])[] = [
  ['Anhui', '安徽'],
  ['Beijing', '北京'],
  ['Chongqing', '重庆'],
  ['Fujian', '福建'],
  ['Gansu', '甘肃'],
  ['Guangdong', '广东'],
  ['Guangxi', '广西'],
  ['Guizhou', '贵州'],
  ['Hainan', '海南'],
  ['Hebei', '河北'],
  ['Heilongjiang', '黑龙江'],
  ['Henan', '河南'],
  ['Hong Kong', '香港'],
  ['Hubei', '湖北'],
  ['Hunan', '湖南'],
  ['Inner Mongolia', '内蒙古'],
  ['Jiangsu', '江苏'],
  ['Jiangxi', '江西'],
  ['Jilin', '吉林'],
  ['Liaoning', '辽宁'],
  ['Macao', '澳门'],
  ['Ningxia', '宁夏'],
  ['Qinghai', '青海'],
  ['Shaanxi', '陕西'],
  ['Shandong', '山东'],
  ['Shanghai', '上海'],
  ['Shanxi', '山西'],
  ['Sichuan', '四川'],
  ['Taiwan', '台湾'],
  ['Tianjin', '天津'],
  ['Tibet', '西藏'],
  ['Xinjiang', '新疆'],
  ['Yunnan', '云南'],
  ['Zhejiang', '浙江'],
];

/** What stands behind a name in lists: 安徽省, 广西壮族自治区, Anhui Province. */
const ENDINGS =
  /(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|\s+(province|municipality|city|autonomous region|sar))$/iu;

/** The names of a province of China by either of them, also with what it is called behind; null for what is none. */
export function provinceNamed(name: string): Required<Bilingual> | null {
  const bare = name.normalize('NFKC').trim().replace(ENDINGS, '');
  const known = PROVINCES.find(([en, zh]) => zh === bare || en.toLowerCase() === bare.toLowerCase());
  return known ? { en: known[0], zh: known[1] } : null;
}
