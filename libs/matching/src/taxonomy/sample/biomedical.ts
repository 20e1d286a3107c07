import { sectorBranch } from './sector-node';

/** Biomedical engineering: medicines, devices and care. */
export const biomedicalSectors = sectorBranch(
  {
    code: 'biomedical',
    en: 'Biomedical engineering',
    zh: '生物医药工程',
    termsEn: 'biomedical, biomedical engineering, health care, healthcare, life science, medical, medtech, health tech',
    termsZh: '生物医药 生物医学工程 医疗 医疗保健 大健康 生命科学 医药',
  },
  [
    {
      code: 'pharmaceuticals',
      en: 'Pharmaceuticals',
      zh: '化学制药',
      termsEn:
        'pharmaceutical, drug delivery, medicines, drug discovery, active pharmaceutical ingredient, generic drug, tablet press, formulation development, clinical trial, medicine manufacturing, pharma, excipient, cdmo',
      termsZh: '化学制药 制药 药业 原料药 仿制药 药物研发 制剂 临床试验 药品 创新药 药用辅料 医药商业',
    },
    {
      code: 'biotechnology',
      en: 'Biotechnology and vaccines',
      zh: '生物技术与疫苗',
      termsEn:
        'biotechnology, biotech, vaccine, antibody, gene therapy, cell therapy, stem cell, gene sequencing, genomics, protein, biopharmaceutical, bioreactor, synthetic biology, fermentation, mrna, microbiome, peptide',
      termsZh:
        '生物技术 生物制药 疫苗 抗体 基因治疗 细胞治疗 干细胞 基因测序 基因 蛋白 生物反应器 合成生物 发酵 血液制品',
    },
    {
      code: 'traditional-medicine',
      en: 'Traditional Chinese medicine and nutrition',
      zh: '中医药与营养健康',
      termsEn:
        'traditional chinese medicine, herbal medicine, herbal, acupuncture, dietary supplement, nutrition, nutritional supplement, health food, nutraceutical, probiotic, ginseng, functional food',
      termsZh: '中医药 中成药 中药 中药材 针灸 保健品 保健食品 营养品 益生菌 膳食补充 功能食品',
    },
    {
      code: 'medical-devices',
      en: 'Medical devices and consumables',
      zh: '医疗器械与耗材',
      termsEn:
        'medical device, medical equipment, medical products, surgical, surgical robot, implant, orthopedic, dental, pacemaker, catheter, syringe, medical consumable, ventilator therapy, hearing aid, hospital bed, sterilization, prosthesis, prosthetic, ophthalmic, neurostimulation, disinfection, hospital equipment',
      termsZh:
        '医疗器械 医疗设备 手术 手术机器人 植入物 骨科 齿科 口腔 导管 注射器 医用耗材 呼吸机 助听器 消毒 假肢 眼科',
    },
    {
      code: 'diagnostics-imaging',
      en: 'Diagnostics and imaging',
      zh: '诊断与医学影像',
      termsEn:
        'diagnostics, in vitro diagnostics, medical imaging, ultrasound, mri, x-ray, ct scanner, biosensor, glucose monitoring, blood test, blood pressure, reagent, rapid test, point-of-care, ecg, eeg, early detection, biomarker, vital signs, breast cancer',
      termsZh: '诊断 体外诊断 医学影像 超声 核磁共振 生物传感 血糖 血压 试剂 快速检测 心电 脑电 早筛 标志物',
    },
    {
      code: 'digital-health',
      en: 'Digital health and remote care',
      zh: '数字健康与远程医疗',
      termsEn:
        'digital health, telemedicine, telehealth, remote patient monitoring, health monitoring, electronic health record, health app, digital therapeutics, mental health, sleep, sleep tech, health data, patient monitoring, sleep quality, stress management, remote care',
      termsZh: '数字健康 远程医疗 互联网医疗 智慧医疗 电子病历 健康监测 数字疗法 心理健康 睡眠 健康管理',
    },
    {
      code: 'rehabilitation-care',
      en: 'Rehabilitation, beauty and elderly care',
      zh: '康复、美容与养老',
      termsEn:
        "rehabilitation, elderly care, aging in place, age tech, agetech, assistive technology, physiotherapy, massage, massage chair, beauty tech, beauty device, skin care, skincare, cosmetics, fitness equipment, wellness, visually impaired, hearing impaired, caregivers, women's health, fitness",
      termsZh: '康复 养老 辅助器具 理疗 按摩 按摩椅 美容仪 护肤 化妆品 健身器材 适老化 护理',
    },
    {
      code: 'medical-services',
      en: 'Hospitals and medical services',
      zh: '医院与医疗服务',
      termsEn:
        'hospital, clinic, medical facilities, medical service, contract research, cro service, medical tourism, physical examination, nursing home, pharmacy, medical distribution, drugstore',
      termsZh: '医院 诊所 医疗服务 医药研发外包 体检 药房 药店 医疗旅游 养老院',
    },
  ],
);
