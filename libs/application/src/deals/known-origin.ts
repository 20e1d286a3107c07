import type { Deal } from '@handsel/contracts';

/** The provinces of China (GB/T 2260) as they are kept, with the names by which lists call them. */
const PROVINCES =
  `Beijing 北京|Tianjin 天津|Hebei 河北|Shanxi 山西|Inner-Mongolia 内蒙古|Liaoning 辽宁|Jilin 吉林|Heilongjiang 黑龙江|Shanghai 上海|Jiangsu 江苏|Zhejiang 浙江|Anhui 安徽|Fujian 福建|Jiangxi 江西|Shandong 山东|Henan 河南|Hubei 湖北|Hunan 湖南|Guangdong 广东|Guangxi 广西|Hainan 海南|Chongqing 重庆|Sichuan 四川|Guizhou 贵州|Yunnan 云南|Tibet 西藏|Shaanxi 陕西|Gansu 甘肃|Qinghai 青海|Ningxia 宁夏|Xinjiang 新疆|Taiwan 台湾|Hong-Kong 香港|Macao 澳门`
    .split('|')
    .map((line) => {
      const [english = '', chinese = ''] = line.split(' ');
      return { english: english.replace('-', ' '), chinese };
    });

const SUFFIXES = /(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|\s+(province|municipality|city))$/u;

const byName = new Map(
  PROVINCES.flatMap(({ english, chinese }) => [
    [english.toLowerCase(), english],
    [chinese, english],
  ]),
);

/** One name for one province of China, so that no total is split over two spellings; other provinces stay as they are. */
export function knownOrigin({ country, province }: Deal['origin']): Deal['origin'] {
  const name = province?.trim() ?? '';
  if (name === '') return { country, province: null };
  if (country !== 'CN') return { country, province: name };
  const bare = name.normalize('NFKC').toLowerCase().replace(SUFFIXES, '');
  return { country, province: byName.get(bare) ?? name };
}
