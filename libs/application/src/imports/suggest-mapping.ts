import type { ColumnMapping, ImportField } from './column-mapping';
import type { Table } from './table';

/** What columns are called in the lists that are about, likeliest first. */
const SYNONYMS: Partial<Record<ImportField, string[]>> = {
  key: [
    'key',
    'exhibitorid',
    'companyid',
    'organizationid',
    'customerid',
    'vendorid',
    'supplierid',
    'tscode',
    'ts代码',
    '统一社会信用代码',
    '企业编号',
    '展商编号',
    '编号',
    '代码',
    '股票代码',
    'identifier',
    'id',
    'uid',
    'uuid',
    'code',
  ],
  name: [
    'name',
    'company',
    'companyname',
    'exhibitor',
    'exhibitorname',
    'organization',
    'organisation',
    'organizationname',
    'organisationname',
    'businessname',
    'legalname',
    'supplier',
    'suppliername',
    'vendor',
    'vendorname',
    'brand',
    'buyername',
    'displayname',
    'title',
    '名称',
    '公司',
    '公司名称',
    '企业',
    '企业名称',
    '单位名称',
    '展商',
    '展商名称',
    '参展商',
    '机构名称',
    '股票名称',
    '股票简称',
    '公司全称',
    '证券简称',
  ],
  'name.en': ['nameen', 'englishname', 'companynameen', 'companynameenglish', '英文名称', '公司英文名称', '英文名'],
  'name.zh': [
    'namezh',
    'namecn',
    'chinesename',
    'companynamecn',
    'companynamechinese',
    '中文名称',
    '公司中文名称',
    '中文名',
  ],
  description: [
    'description',
    'companydescription',
    'profile',
    'companyprofile',
    'about',
    'aboutus',
    'summary',
    'overview',
    'introduction',
    'bio',
    'details',
    'products',
    'productsandservices',
    'productsservices',
    'offer',
    'offers',
    'offering',
    'whatweoffer',
    'services',
    '简介',
    '公司简介',
    '企业简介',
    '描述',
    '介绍',
    '主营业务',
    '主营产品',
    '经营范围',
    '产品',
    '产品介绍',
    '展品',
    '展品介绍',
    '供应',
  ],
  'description.en': ['descriptionen', 'englishdescription', '英文简介'],
  'description.zh': ['descriptionzh', 'descriptioncn', 'chinesedescription', '中文简介'],
  need: [
    'need',
    'needs',
    'requirements',
    'requirement',
    'lookingfor',
    'interestedin',
    'demand',
    'procurementneeds',
    'buyinginterests',
    '需求',
    '采购需求',
    '采购意向',
    '求购',
  ],
  sector: [
    'sector',
    'sectors',
    'industry',
    'industries',
    'category',
    'categories',
    'productcategory',
    'productcategories',
    'vertical',
    'segment',
    'codeslabel',
    '行业',
    '所属行业',
    '产业',
    '类别',
    '分类',
    '产品类别',
    '行业分类',
  ],
  keywords: [
    'keywords',
    'keyword',
    'tags',
    'tag',
    'themes',
    'topics',
    'concepts',
    'conceptname',
    '关键词',
    '关键字',
    '标签',
    '概念',
    '概念名称',
  ],
  country: [
    'country',
    'countryname',
    'countryregion',
    'countryorregion',
    'nation',
    'nationality',
    'countrycode',
    '国家',
    '国家地区',
    '国家或地区',
    '国别',
    '所在国家',
  ],
  size: ['size', 'companysize', 'organizationsize', '规模', '企业规模', '公司规模'],
  website: [
    'website',
    'companywebsite',
    'web',
    'url',
    'homepage',
    'webpage',
    'site',
    'www',
    '网站',
    '网址',
    '官网',
    '公司网址',
  ],
  side: ['side', 'role', 'participantrole', 'buyerorsupplier', '角色', '身份', '买卖方'],
  languages: ['languages', 'language', 'spokenlanguages', '语言'],
  'value.min': ['minimumvalue', 'valuemin', 'minvalue', 'dealsizep25', '最低金额'],
  'value.max': ['maximumvalue', 'valuemax', 'maxvalue', 'dealsizep75', 'budget', '最高金额', '预算'],
  'value.currency': ['currency', 'valuecurrency', 'dealsizecurrency', '币种', '货币'],
  person: [
    'contact',
    'contactname',
    'contactperson',
    'representative',
    'participant',
    'participantname',
    'attendee',
    '联系人',
    '联系人姓名',
    '参会人',
    '代表',
  ],
  'person.title': ['contacttitle', 'jobtitle', 'position', '职务', '职位'],
  'person.email': ['email', 'emailaddress', 'contactemail', 'mail', '邮箱', '电子邮箱', '电子邮件'],
};

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Fields that take every column of a fitting name, not only the likeliest. */
const TAKES_ALL = new Set<ImportField>(['sector', 'keywords']);

/**
 * What the columns seem to be, by their names in English or Chinese. A key is only suggested where it tells all rows
 * apart; where nothing is called a name, the column with most different texts stands in.
 */
export function suggestMapping(table: Pick<Table, 'columns' | 'rows'>): ColumnMapping {
  const mapping: ColumnMapping = columnsByName(table, SYNONYMS, {
    takesAll: TAKES_ALL,
    fits: (field, column) => field !== 'key' || tellsApart(table, column),
  });
  if (!mapping.name && !mapping['name.en'] && !mapping['name.zh']) {
    const stand = likeliestName(table, new Set(Object.values(mapping).flat()));
    if (stand !== undefined) mapping.name = [stand];
  }
  return mapping;
}

/**
 * The columns of each field by what they are called, the likeliest name first; a column is of one field.
 *
 * @param synonyms names in lower case, letters and digits only
 * @param takesAll fields that take every column of a fitting name
 */
export function columnsByName<F extends string>(
  table: Pick<Table, 'columns'>,
  synonyms: Partial<Record<F, string[]>>,
  { takesAll, fits = () => true }: { takesAll: ReadonlySet<F>; fits?: (field: F, column: string) => boolean },
): Partial<Record<F, string[]>> {
  const mapping: Partial<Record<F, string[]>> = {};
  const free = new Map(table.columns.map((column) => [plain(column), column]));
  for (const [field, names] of Object.entries(synonyms) as [F, string[]][]) {
    for (const name of names) {
      const column = free.get(name);
      if (column === undefined || !fits(field, column)) continue;
      mapping[field] = [...(mapping[field] ?? []), column];
      free.delete(name);
      if (!takesAll.has(field)) break;
    }
  }
  return mapping;
}

const cellsOf = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>, column: string): string[] => {
  const at = columns.indexOf(column);
  return rows.map(({ cells }) => (cells[at] ?? '').trim());
};

function tellsApart(table: Pick<Table, 'columns' | 'rows'>, column: string): boolean {
  const cells = cellsOf(table, column);
  return cells.every((cell) => cell !== '' && cell.length <= 120) && new Set(cells).size === cells.length;
}

/** A column of short texts with letters: `Exhibitor Name 2026` and the like first, then whichever differs most. */
function likeliestName(table: Pick<Table, 'columns' | 'rows'>, taken: Set<string>): string | undefined {
  const candidates = table.columns
    .filter((column) => !taken.has(column))
    .map((column) => ({ column, cells: cellsOf(table, column) }))
    .filter(({ cells }) => cells.every((cell) => cell.length <= 200) && cells.some((cell) => /\p{L}{2}/u.test(cell)));
  const named = candidates.find(({ column }) => /name|company|exhibitor|organi[sz]ation|名/iu.test(column));
  const byVariety = [...candidates].sort((a, b) => new Set(b.cells).size - new Set(a.cells).size);
  return (named ?? byVariety[0])?.column;
}
