import { sectorBranch } from './sector-node';

/** Digital information: from chips to software. */
export const digitalSectors = sectorBranch(
  {
    code: 'digital',
    en: 'Digital information',
    zh: '数字信息',
    termsEn: 'information technology, ict, digital technology, digital transformation, digitalization, it services',
    termsZh: '数字信息 信息技术 数字经济 数字化转型 信息化 电子信息',
  },
  [
    {
      code: 'integrated-circuits',
      en: 'Integrated circuits',
      zh: '集成电路',
      highTech: true,
      termsEn:
        'integrated circuit, semiconductor, chip, chipset, microchip, wafer, wafer fabrication, foundry, chip packaging, microcontroller, mcu, soc, fpga, asic, npu, gpu, processor, dram, nand flash, memory chip, eda, lithography, photonic chip, mems, power semiconductor, gallium nitride, silicon carbide device, risc-v',
      termsZh:
        '集成电路 半导体 芯片 晶圆 封装测试 光刻 微控制器 处理器 存储器 功率器件 分立器件 碳化硅器件 氮化镓 硅片 流片 微机电系统',
    },
    {
      code: 'artificial-intelligence',
      en: 'Artificial intelligence',
      zh: '人工智能',
      termsEn:
        'artificial intelligence, ai, machine learning, deep learning, computer vision, image recognition, face recognition, generative ai, large language model, llm, neural network, ai agent, edge ai, predictive analytics',
      termsZh: '人工智能 机器学习 深度学习 计算机视觉 图像识别 人脸识别 大模型 神经网络 智能算法 生成式 机器视觉',
    },
    {
      code: 'voice-recognition',
      en: 'Voice recognition',
      zh: '语音识别',
      highTech: true,
      termsEn:
        'voice recognition, speech recognition, voice assistant, voice control, voice ai, voice interface, text to speech, speech synthesis, speech-to-text, natural language processing, nlp, conversational ai, chatbot, voice biometrics, machine translation, simultaneous interpretation, real-time translation, voiceprint, dictation, interpreter, translation, translator earbuds, multilingual communication',
      termsZh: '语音识别 语音合成 智能语音 语音助手 语音交互 声纹 自然语言处理 机器翻译 同声传译 语音转写 对话机器人',
    },
    {
      code: 'software',
      en: 'Software and IT services',
      zh: '软件和信息技术服务',
      termsEn:
        'software, saas, software development, web application, mobile application, app development, enterprise software, erp, crm, operating system, open source, system integration, it outsourcing, industrial software, cad, plm, mes, digital twin, blockchain, computer software, information technology service',
      termsZh:
        '软件 软件服务 软件开发 系统集成 工业软件 操作系统 企业管理系统 信息系统 数字孪生 区块链 小程序 信息技术服务',
    },
    {
      code: 'cloud-data',
      en: 'Cloud, computing and data',
      zh: '云计算与大数据',
      termsEn:
        'cloud computing, cloud platform, cloud service, big data, data center, data centre, server, data storage, data analytics, database, supercomputing, high performance computing, quantum computing, edge computing, computer, office equipment, workstation, it equipment',
      termsZh:
        '云计算 云平台 云服务 大数据 数据中心 服务器 数据库 超级计算 量子计算 边缘计算 算力 数据存储 IT设备 计算机',
    },
    {
      code: 'telecommunications',
      en: 'Communications and networks',
      zh: '通信与网络',
      termsEn:
        'telecommunication, telecom, 5g, 6g, wireless network, wireless communication, base station, antenna, satellite communication, satellite internet, optical fiber, fiber optic, optical module, router, network equipment, broadband, wi-fi, radio frequency, communications equipment, lte',
      termsZh:
        '通信 通信设备 电信 电信运营 5G 6G 基站 天线 卫星通信 光纤 光模块 路由器 交换机 网络设备 宽带 射频 无线通信',
    },
    {
      code: 'internet-of-things',
      en: 'Internet of Things and smart city',
      zh: '物联网与智慧城市',
      termsEn:
        'internet of things, iot, iot platform, sensor network, smart city, smart cities, smart building, industrial internet, industrial iot, iiot, rfid, lorawan, bluetooth low energy, connected devices, gps tracking, asset tracking, location tracking, smart metering, smart parking',
      termsZh: '物联网 智慧城市 工业互联网 传感网 射频识别 智慧园区 智能楼宇 智能表计 北斗 定位',
    },
    {
      code: 'cybersecurity',
      en: 'Cybersecurity',
      zh: '网络安全',
      termsEn:
        'cybersecurity, cyber security, network security, information security, data security, encryption, cryptography, post-quantum, firewall, identity verification, authentication, malware, privacy protection, biometric authentication, fraud detection',
      termsZh: '网络安全 信息安全 数据安全 加密 密码技术 防火墙 身份认证 隐私保护',
    },
    {
      code: 'digital-content',
      en: 'Internet platforms and digital content',
      zh: '互联网平台与数字内容',
      termsEn:
        'e-commerce, online platform, internet service, marketplace, digital marketing, advertising technology, social media, video streaming, streaming platform, digital content, metaverse, fintech, payment, online education, edtech, e-learning, influencer, animation',
      termsZh:
        '互联网 电子商务 电商 在线平台 数字内容 数字营销 社交媒体 直播 元宇宙 金融科技 支付 在线教育 影视音像 动漫',
    },
  ],
);
