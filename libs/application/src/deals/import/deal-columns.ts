import type { DealImportField } from '@handsel/contracts';
import { columnsByName } from '../../imports/suggest-mapping';
import type { Table } from '../../imports/table';

export type DealColumns = Partial<Record<DealImportField, string[]>>;

/** What columns are called in lists of deals, likeliest first. */
const SYNONYMS: Record<DealImportField, string[]> = {
  key: ['key', 'dealid', 'contractid', 'projectid', 'number', 'no', 'id', '项目编号', '合同编号', '编号', '序号'],
  'project.en': ['projecten', 'projectnameen', 'englishname', '项目英文名称', '英文名称', '项目名称英文'],
  'project.zh': [
    'projectzh',
    'projectcn',
    'projectnamezh',
    'projectnamecn',
    '项目中文名称',
    '中文名称',
    '项目名称中文',
  ],
  project: ['project', 'projectname', 'deal', 'name', 'title', 'description', '项目', '项目名称', '合同名称', '名称'],
  'buyer.key': ['buyerkey', 'buyerid', '买方编号', '甲方编号'],
  'buyer.en': ['buyeren', '买方英文名称', '甲方英文名称'],
  'buyer.zh': ['buyerzh', 'buyercn', '买方中文名称', '甲方中文名称'],
  buyer: [
    'buyer',
    'buyers',
    'buyername',
    'purchaser',
    'partya',
    'firstparty',
    'host',
    '买方',
    '采购方',
    '甲方',
    '引进方',
    '承接方',
  ],
  'supplier.key': ['supplierkey', 'supplierid', '供方编号', '乙方编号'],
  'supplier.en': ['supplieren', '供方英文名称', '乙方英文名称'],
  'supplier.zh': ['supplierzh', 'suppliercn', '供方中文名称', '乙方中文名称'],
  supplier: [
    'supplier',
    'suppliers',
    'suppliername',
    'seller',
    'vendor',
    'investor',
    'partyb',
    'secondparty',
    '供方',
    '供应商',
    '卖方',
    '乙方',
    '投资方',
  ],
  type: ['type', 'dealtype', 'contracttype', 'kind', '类型', '签约类型', '合同类型', '性质'],
  amount: [
    'amount',
    'value',
    'contractvalue',
    'total',
    'investment',
    '金额',
    '合同金额',
    '签约金额',
    '投资额',
    '总投资',
  ],
  currency: ['currency', '币种', '货币'],
  'rate.date': ['ratedate', 'exchangeratedate', '汇率日期'],
  rate: ['rate', 'exchangerate', '汇率'],
  sector: ['sector', 'industry', 'category', '行业', '产业', '所属行业', '领域'],
  subFields: ['subfields', 'subfield', 'subsector', 'field', 'fields', '细分领域', '子领域', '细分行业'],
  highTech: ['hightech', 'hitech', '高新技术', '是否高新技术', '高技术'],
  country: ['country', 'origin', 'origincountry', 'investorcountry', '国家', '国别', '来源国', '国家地区'],
  province: ['province', 'originprovince', '省', '省份', '来源省份', '地区'],
};

/** What the columns of a list of deals seem to be, by their names in English or Chinese. */
export const suggestDealColumns = (table: Pick<Table, 'columns'>): DealColumns =>
  columnsByName(table, SYNONYMS, { takesAll: new Set<DealImportField>(['sector', 'subFields']) });
