import { sectorBranch } from './sector-node';

/** Equipment manufacturing: machines, and the parts of machines. */
export const equipmentSectors = sectorBranch(
  {
    code: 'equipment',
    en: 'Equipment manufacturing',
    zh: '装备制造',
    termsEn:
      'equipment manufacturing, machinery, industrial machinery, mechanical engineering, manufacturing equipment, smart manufacturing, intelligent manufacturing, maschinenbau, makina, makine, macchine, meccanica, maschinen, maschinenfabrik, engineering',
    termsZh: '装备制造 机械制造 智能制造 高端装备 工业设备 机械设备 机械',
  },
  [
    {
      code: 'machine-tools',
      en: 'Machine tools and tooling',
      zh: '机床与刀具',
      termsEn:
        'machine tool, cnc, cnc machining, machining center, lathe, milling machine, grinding machine, cutting tool, drilling machine, sheet metal machine, press brake, stamping, mould, mold making, die casting machine, precision machining, werkzeugmaschinen, fixture, power tool, hand tool, tooling',
      termsZh: '机床 机床制造 数控 加工中心 车床 铣床 磨床 刀具 冲压 模具 压铸机 精密加工 五金工具 电动工具',
    },
    {
      code: 'robotics-automation',
      en: 'Robotics and automation',
      zh: '机器人与自动化',
      termsEn:
        'robot, robotics, industrial robot, humanoid robot, humanoid, collaborative robot, cobot, service robot, automation, industrial automation, factory automation, programmable logic controller, robotic, automated, servo, servo motor, motion control, actuator, gripper, exoskeleton, automated guided vehicle, agv, autonomous mobile robot, amr, automatisierung, automatisierungstechnik, otomasyon, automazione, automatyka, control system, controller',
      termsZh:
        '机器人 工业机器人 人形机器人 协作机器人 服务机器人 自动化 可编程控制器 伺服 运动控制 执行器 夹爪 外骨骼 减速器 控制系统',
    },
    {
      code: 'construction-machinery',
      en: 'Construction and mining machinery',
      zh: '工程与矿山机械',
      termsEn:
        'construction machinery, construction equipment, excavator, bulldozer, crane, loader, concrete pump, tunnel boring machine, drilling rig, mining equipment, mining machinery, road roller, aerial work platform, hoist',
      termsZh: '工程机械 挖掘机 推土机 起重机 装载机 盾构机 钻机 矿山机械 压路机 高空作业平台 混凝土泵车',
    },
    {
      code: 'agricultural-machinery',
      en: 'Agricultural machinery and technology',
      zh: '农业机械与技术',
      termsEn:
        'agricultural machinery, farm machinery, tractor, harvester, irrigation, greenhouse, precision agriculture, agtech, agritech, smart farming, smart farm, vertical farming, crop, livestock, plant factory, food tech, aquaculture',
      termsZh: '农业机械 农用机械 拖拉机 收割机 灌溉 温室 精准农业 智慧农业 农机 畜牧 植物工厂 水产养殖',
    },
    {
      code: 'components',
      en: 'Machine components and fluid power',
      zh: '机械基础件与流体动力',
      termsEn:
        'bearing, gear, gearbox, shaft, coupling, chain drive, conveyor belt, fastener, screw, bolt, spring, seal, gasket, pump, valve, compressor, hydraulic, hydraulics, pneumatic, cylinder, hose, fitting, filter, fan, ventilator, linear guide, ball screw, hidrolik, hydraulik, rulman, pompe, dichtungen, antriebstechnik, dichtungstechnik, pneumatik, pneumatics, idraulica, oleodinamica, gomma, compresores, kompressoren, bombas, walzlager, hydrauliczne, guarnizioni, ingranaggi, pumpen, armaturen',
      termsZh:
        '轴承 齿轮 减速机 紧固件 弹簧 密封件 密封 泵 阀门 压缩机 液压 气动 油缸 滤清器 风扇 链条 导轨 丝杠 机械基件 传动',
    },
    {
      code: 'electrical-equipment',
      en: 'Electrical equipment and grid',
      zh: '电气设备与电网',
      termsEn:
        'electric motor, motor, generator, transformer, switchgear, circuit breaker, power cable, cable, wire and cable, power electronics, smart grid, power grid, power transmission, frequency converter, ups, electrical equipment, electrical equip, insulator, busbar, elektromotoren, kabel, kablo, elektrotechnik, electrical, electric, lightning protection',
      termsZh:
        '电机 发电机 变压器 开关柜 断路器 电缆 电线 电力电子 智能电网 输配电 变频器 电气设备 电气 绝缘子 母线 电力设备',
    },
    {
      code: 'instruments',
      en: 'Instruments, measurement and testing',
      zh: '仪器仪表与检测',
      termsEn:
        'measuring instrument, measurement, test equipment, testing equipment, testing laboratory, inspection, calibration, spectrometer, microscope, laboratory equipment, lidar scanner, oscilloscope, flow meter, pressure gauge, metrology, non-destructive testing, weighing, messtechnik, sensorik, sensortechnik, instrumentation, certification testing',
      termsZh:
        '仪器仪表 电器仪表 测量 检测设备 检测 校准 光谱仪 显微镜 实验室设备 示波器 流量计 压力表 计量 无损检测 衡器',
    },
    {
      code: 'special-machinery',
      en: 'Special-purpose machinery',
      zh: '专用设备',
      termsEn:
        'packaging machine, packaging machinery, textile machinery, printing machine, food machinery, food processing equipment, injection molding machine, plastic machinery, semiconductor equipment, chemical machinery, vacuum equipment, welding machine, welding, cleaning equipment, boiler, industrial furnace, heat exchanger, woodworking machine, paper machinery',
      termsZh:
        '专用机械 专用设备 包装机械 纺织机械 印刷机械 食品机械 轻工机械 注塑机 塑料机械 半导体设备 化工机械 真空设备 焊接 锅炉 工业炉 换热器',
    },
    {
      code: 'laser-additive',
      en: 'Laser and 3D printing',
      zh: '激光与增材制造',
      termsEn:
        'laser, laser cutting, laser engraving, laser welding, 3d printing, 3d printer, additive manufacturing, rapid prototyping, 3d scanner, lasertechnik',
      termsZh: '激光 激光切割 激光焊接 激光雕刻 3D打印 增材制造 快速成型',
    },
    {
      code: 'logistics-equipment',
      en: 'Logistics and warehouse equipment',
      zh: '物流与仓储设备',
      termsEn:
        'forklift, warehouse, warehouse automation, conveyor, material handling, pallet, racking, intralogistics, sorting system, elevator, escalator, delivery robot, supply chain logistics, logistics, freight, last-mile delivery',
      termsZh: '叉车 仓储 仓储物流 物流 输送机 输送设备 托盘 货架 分拣 电梯 扶梯 立体仓库',
    },
    {
      code: 'aerospace-rail-marine',
      en: 'Aerospace, rail and marine equipment',
      zh: '航空航天、轨道与船舶装备',
      termsEn:
        'aerospace, aircraft, aviation, satellite, rocket, space technology, evtol, helicopter, railway, rail transit, locomotive, rolling stock, shipbuilding, ship, boat, marine, yacht, unmanned aerial vehicle, uav, urban air mobility, aerospace and defense',
      termsZh: '航空航天 航空 飞机 卫星 火箭 直升机 轨道交通 铁路 机车 船舶 造船 海洋工程 游艇 低空经济 运输设备',
    },
  ],
);
