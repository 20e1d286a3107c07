import { sectorBranch } from './sector-node';

/** New materials and new energy: what things are made of and what drives them. */
export const materialSectors = sectorBranch(
  {
    code: 'materials',
    en: 'New materials and new energy',
    zh: '新材料与新能源',
    termsEn:
      'new materials, new energy, clean energy, renewable energy, sustainable energy, green energy, carbon neutral, raw material',
    termsZh: '新材料 新能源 清洁能源 可再生能源 碳中和 绿色能源 双碳 新型电力',
  },
  [
    {
      code: 'advanced-materials',
      en: 'Advanced materials',
      zh: '先进材料',
      highTech: true,
      termsEn:
        'advanced materials, nanomaterial, nanotechnology, graphene, carbon fiber, carbon fibre, composite, composite materials, ceramic, advanced ceramics, superconductor, rare earth, magnetic materials, permanent magnet, metamaterial, aerogel, high-performance polymer, thin film, functional film, coating technology, quartz glass, specialty glass',
      termsZh:
        '先进材料 纳米 石墨烯 碳纤维 复合材料 陶瓷 超导 稀土 磁性材料 永磁 气凝胶 高分子材料 功能薄膜 特种玻璃 小金属 矿物制品 玻璃',
    },
    {
      code: 'chemicals',
      en: 'Chemicals, plastics and rubber',
      zh: '化工、塑料与橡胶',
      termsEn:
        'chemical, chemicals, specialty chemical, petrochemical, plastic, resin, rubber, polymer, adhesive, paint, pigment, dye, solvent, lubricant, silicone, fertilizer, pesticide, injection molding, elastomer, masterbatch, catalyst',
      termsZh:
        '化工 化工原料 塑料 树脂 橡胶 胶粘剂 涂料 染料涂料 颜料 溶剂 润滑油 有机硅 农药化肥 日用化工 催化剂 注塑',
    },
    {
      code: 'metals',
      en: 'Steel and metals',
      zh: '钢铁与金属',
      termsEn:
        'steel, stainless steel, aluminum, aluminium, copper, alloy, titanium, magnesium, metal, metals, foundry castings, casting, forging, metal sheet, metallurgy, nickel, zinc, tungsten, cast iron, wire rod',
      termsZh: '钢铁 钢材 普钢 特种钢 钢加工 不锈钢 铝 铝材 铜 铜材 合金 钛 镁 金属材料 铸造 锻造 冶金 铅锌 黄金',
    },
    {
      code: 'textiles-packaging',
      en: 'Fibres, textiles, paper and packaging',
      zh: '纤维、纺织、造纸与包装',
      termsEn:
        'textile, fabric, yarn, chemical fiber, polyester, nonwoven, smart textile, apparel, garment, footwear, leather, paper, pulp, packaging material, packaging, cardboard, printing',
      termsZh: '化纤 纺织 面料 纱线 涤纶 无纺布 服饰 服装 鞋 皮革 造纸 纸浆 包装材料 广告包装',
    },
    {
      code: 'building-materials',
      en: 'Building materials',
      zh: '建筑材料',
      termsEn:
        'building material, cement, concrete, insulation material, architectural glass, flooring, tile, timber, sanitary ware, gypsum, waterproofing, curtain wall, steel structure, prefabricated building',
      termsZh: '建材 其他建材 建筑材料 水泥 混凝土 保温材料 瓷砖 地板 石膏 防水材料 幕墙 钢结构 装配式建筑 装修装饰',
    },
    {
      code: 'batteries',
      en: 'Batteries and energy storage',
      zh: '电池与储能',
      termsEn:
        'battery, batteries, lithium, lithium-ion battery, solid-state battery, sodium-ion battery, energy storage, cathode, anode, electrolyte, separator film, battery pack, battery cell, battery management system, bms, supercapacitor, portable power station, energy storage system',
      termsZh: '电池 锂电池 锂离子 固态电池 钠离子电池 储能 正极材料 负极材料 电解液 隔膜 电芯 电池管理系统 超级电容',
    },
    {
      code: 'solar-wind',
      en: 'Solar and wind power',
      zh: '光伏与风电',
      termsEn:
        'solar, solar energy, solar panel, photovoltaic, pv module, solar cell, perovskite, inverter, wind power, wind turbine, wind energy, offshore wind, polysilicon, solar power, tidal energy',
      termsZh: '光伏 太阳能 光伏组件 钙钛矿 逆变器 风电 风力发电 风机 海上风电 多晶硅 硅料',
    },
    {
      code: 'hydrogen',
      en: 'Hydrogen and fuel cells',
      zh: '氢能与燃料电池',
      termsEn:
        'hydrogen, hydrogen energy, fuel cell, electrolyzer, electrolyser, green hydrogen, hydrogen storage, hydrogen refueling, proton exchange membrane, ammonia fuel',
      termsZh: '氢能 制氢 储氢 加氢站 燃料电池 电解槽 绿氢 质子交换膜',
    },
    {
      code: 'power-fuels',
      en: 'Power supply, oil and gas',
      zh: '电力与油气',
      termsEn:
        'power generation, power plant, electric utility, utilities, nuclear power, thermal power, hydropower, natural gas, oil and gas, crude-oil, crude oil, petroleum, petroleum refining, pipelines, coal, biofuel, biomass, geothermal, mining, energy company',
      termsZh:
        '发电 火力发电 水力发电 核电 电厂 天然气 供气供热 石油 石油开采 石油加工 石油贸易 煤炭 煤炭开采 焦炭加工 生物质 地热 采矿',
    },
    {
      code: 'environment',
      en: 'Environmental protection and recycling',
      zh: '环保与资源循环',
      termsEn:
        'environmental protection, waste water, wastewater, wastewater treatment, water treatment, waste management, recycling, recycled materials, air pollution, carbon capture, desalination, emission reduction, circular economy, air quality, water purification, biodegradable',
      termsZh:
        '环保 环境保护 污水处理 水处理 水务 固废 垃圾处理 资源回收 再生资源 大气治理 碳捕集 海水淡化 循环经济 可降解',
    },
  ],
);
