import { sectorBranch } from './sector-node';

/** Home electronics: what stands in a home or is carried by a person. */
export const homeSectors = sectorBranch(
  {
    code: 'home',
    en: 'Home electronics',
    zh: '家用电子',
    termsEn: 'home electronics, consumer electronics, household appliance, home appliance',
    termsZh: '家用电子 家电 家用电器 消费电子 电器连锁',
  },
  [
    {
      code: 'high-definition-displays',
      en: 'High-definition displays',
      zh: '高清显示',
      highTech: true,
      termsEn:
        'display, display panel, high-definition display, oled, amoled, microled, micro-led, mini-led, lcd, led display, e-paper, transparent display, holographic display, 8k, touch screen, touch panel, monitor, display technology, backlight, screen',
      termsZh: '高清显示 显示屏 显示面板 液晶 面板 触摸屏 显示器 柔性屏 超高清 背光 全息 新型显示',
    },
    {
      code: 'audio-video',
      en: 'Audio and video',
      zh: '音视频设备',
      termsEn:
        'television, tv, speaker, loudspeaker, soundbar, headphone, earphone, earbud, microphone, audio, audio technology, sound system, home theater, projector, set-top box, camera, webcam, hi-fi, amplifier, sound quality, spatial audio',
      termsZh: '电视 音响 音箱 耳机 麦克风 音频 投影仪 机顶盒 摄像头 相机 功放 扬声器',
    },
    {
      code: 'major-appliances',
      en: 'Major appliances',
      zh: '大家电',
      termsEn:
        'refrigerator, fridge, freezer, washing machine, dishwasher, dryer, air conditioner, air conditioning, hvac, water heater, oven, cooker hood, heat pump, white goods',
      termsZh: '冰箱 洗衣机 空调 热水器 洗碗机 油烟机 冷柜 白色家电 大家电 烤箱 暖通',
    },
    {
      code: 'small-appliances',
      en: 'Small appliances and kitchen',
      zh: '小家电与厨房电器',
      termsEn:
        'small appliance, vacuum cleaner, robot vacuum, robotic vacuum, rice cooker, air fryer, blender, coffee machine, coffee maker, kettle, air purifier, water purifier, humidifier, hair dryer, electric toothbrush, shaver, kitchen appliance, smart kitchen, cleaning robot, lawn mower',
      termsZh:
        '小家电 吸尘器 扫地机器人 电饭煲 空气炸锅 咖啡机 净化器 净水器 加湿器 电吹风 电动牙刷 剃须刀 厨房电器 割草机',
    },
    {
      code: 'smart-home',
      en: 'Smart home and security',
      zh: '智能家居与安防',
      termsEn:
        'smart home, home automation, smart lock, door lock, doorbell, video doorbell, security camera, home security, surveillance, thermostat, smart lighting, led lighting, light bulb, smart plug, smart furniture, smart mirror, pet care, smart pet, baby monitor, smart garden, matter protocol',
      termsZh: '智能家居 智能门锁 安防 监控 可视门铃 温控器 智能照明 照明 灯具 智能插座 宠物用品 智慧家庭 家居用品',
    },
    {
      code: 'personal-devices',
      en: 'Phones, wearables and personal devices',
      zh: '手机、可穿戴与个人设备',
      termsEn:
        'smartphone, mobile phone, phone case, phone accessories, tablet, laptop, notebook computer, wearable, wearable device, smartwatch, smart watch, smart ring, smart glasses, smart band, power bank, charger, wireless charging, usb-c, keyboard, mobile accessories',
      termsZh: '手机 智能手机 平板电脑 笔记本电脑 可穿戴 智能手表 智能眼镜 智能手环 充电器 移动电源 无线充电 手机配件',
    },
    {
      code: 'gaming-xr',
      en: 'Games, XR and drones',
      zh: '游戏、虚拟现实与无人机',
      termsEn:
        'virtual reality, augmented reality, mixed reality, extended reality, xr, vr, ar glasses, vr headset, haptic, gaming, game console, video game, esports, toy, drone, immersive experience, companion robot',
      termsZh: '虚拟现实 增强现实 混合现实 游戏 游戏机 电竞 玩具 无人机 头显 触觉反馈 文教休闲',
    },
    {
      code: 'electronic-components',
      en: 'Electronic components and manufacturing',
      zh: '电子元器件与制造',
      termsEn:
        'electronic component, printed circuit board, pcb, pcba, connector, capacitor, resistor, inductor, cable assembly, relay, sensor, image sensor, camera module, lens, optical component, electronics manufacturing, oem, odm, ems provider, contract manufacturing, power supply, power adapter, electronics',
      termsZh:
        '元器件 电子元件 电路板 连接器 电容 电阻 电感 继电器 传感器 摄像模组 镜头 光学元件 电子制造 代工 电源适配器 线束',
    },
  ],
);
