/** Words that invented names are made of, each as it is written in English and in Chinese. Nobody of these names exists. */
export type Pair = readonly [en: string, zh: string];

export const chinesePlaces: readonly Pair[] = [
  ['Anhui', '安徽'],
  ['Zhejiang', '浙江'],
  ['Jiangsu', '江苏'],
  ['Guangdong', '广东'],
  ['Shandong', '山东'],
  ['Sichuan', '四川'],
  ['Hubei', '湖北'],
  ['Fujian', '福建'],
];

export const foreignPlaces: readonly { country: string; place: Pair; form: Pair }[] = [
  { country: 'DE', place: ['Rhein', '莱茵'], form: ['GmbH', '有限责任公司'] },
  { country: 'JP', place: ['Minato', '湊'], form: ['K.K.', '株式会社'] },
  { country: 'US', place: ['Lakeside', '湖畔'], form: ['Inc.', '公司'] },
  { country: 'FR', place: ['Garonne', '加龙'], form: ['SAS', '股份公司'] },
  { country: 'GB', place: ['Severn', '塞文'], form: ['Ltd', '有限公司'] },
  { country: 'KR', place: ['Hangang', '汉江'], form: ['Co., Ltd.', '株式会社'] },
  { country: 'IT', place: ['Adige', '阿迪杰'], form: ['S.p.A.', '股份公司'] },
];

export const firstSyllables: readonly Pair[] = [
  ['Qi', '启'],
  ['Hua', '华'],
  ['Rui', '瑞'],
  ['Jing', '晶'],
  ['Tian', '天'],
  ['Xin', '新'],
  ['Heng', '恒'],
  ['Zhong', '中'],
  ['Yuan', '远'],
  ['Guang', '光'],
  ['Ke', '科'],
  ['Lian', '联'],
  ['Bo', '博'],
  ['Sheng', '盛'],
  ['An', '安'],
  ['Ming', '明'],
];

export const secondSyllables: readonly Pair[] = [
  ['chen', '辰'],
  ['tong', '通'],
  ['wei', '威'],
  ['da', '达'],
  ['xing', '兴'],
  ['long', '隆'],
  ['yue', '越'],
  ['feng', '峰'],
  ['he', '和'],
  ['li', '立'],
  ['cheng', '诚'],
  ['bang', '邦'],
  ['sen', '森'],
  ['jie', '捷'],
  ['yi', '益'],
  ['lan', '蓝'],
];

export const familyNames: readonly Pair[] = [
  ['Lin', '林'],
  ['Song', '宋'],
  ['Tang', '唐'],
  ['Xu', '许'],
  ['Han', '韩'],
  ['Luo', '罗'],
  ['Liang', '梁'],
  ['Xie', '谢'],
  ['Deng', '邓'],
  ['Peng', '彭'],
  ['Zeng', '曾'],
  ['Xiao', '萧'],
];

export const givenNames: readonly Pair[] = [
  ['Yichen', '一辰'],
  ['Ruolan', '若兰'],
  ['Haoran', '浩然'],
  ['Siyuan', '思远'],
  ['Mingzhu', '明珠'],
  ['Zhiyuan', '志远'],
  ['Wenjing', '文静'],
  ['Junhao', '俊豪'],
  ['Xiulan', '秀岚'],
  ['Tianyou', '天佑'],
  ['Jiaqi', '佳琪'],
  ['Guowei', '国威'],
];

export const titles: readonly Pair[] = [
  ['Head of purchasing', '采购总监'],
  ['Sales director', '销售总监'],
  ['Managing director', '总经理'],
  ['Business development', '业务拓展'],
  ['Chief engineer', '总工程师'],
];
