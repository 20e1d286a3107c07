import { sectorBranch } from './sector-node';

/** Automobiles: the vehicles, their parts and what they need on the road. */
export const automotiveSectors = sectorBranch(
  {
    code: 'automotive',
    en: 'Automobiles',
    zh: '汽车',
    termsEn:
      'automotive, automobile, automotive industry, motor vehicle, vehicle, mobility, automotive technology, car',
    termsZh: '汽车 汽车工业 机动车 出行 车辆',
  },
  [
    {
      code: 'new-energy-vehicles',
      en: 'New energy vehicles',
      zh: '新能源汽车',
      highTech: true,
      termsEn:
        'new energy vehicle, nev, electric vehicle, ev, evs, electric car, battery electric vehicle, plug-in hybrid, hybrid vehicle, fuel cell vehicle, electric bus, electric truck, vehicle electrification, e-mobility, electric mobility',
      termsZh: '新能源汽车 电动汽车 纯电动 混合动力 插电式 燃料电池汽车 电动客车 电动卡车 新能源车',
    },
    {
      code: 'vehicles',
      en: 'Passenger and commercial vehicles',
      zh: '乘用车与商用车',
      termsEn:
        'passenger car, commercial vehicle, truck, bus, coach, van, suv, trailer, special vehicle, recreational vehicle, vehicle manufacturer, carmaker, automaker, fire truck',
      termsZh: '汽车整车 整车 乘用车 商用车 卡车 客车 货车 轿车 挂车 专用车 房车',
    },
    {
      code: 'parts',
      en: 'Vehicle parts and systems',
      zh: '汽车零部件',
      termsEn:
        'auto parts, automotive parts, vehicles and parts, car parts, chassis, brake, tire, tyre, wheel, suspension, steering, car seat, automotive interior, bumper, windshield, automotive lighting, headlamp, exhaust, automotive component, tier 1 supplier',
      termsZh: '汽车配件 汽车零部件 底盘 制动 轮胎 车轮 悬架 转向 座椅 汽车内饰 保险杠 汽车玻璃 车灯 排气',
    },
    {
      code: 'powertrain',
      en: 'Powertrain and electric drive',
      zh: '动力总成与电驱动',
      termsEn:
        'powertrain, engine, internal combustion engine, transmission system, electric drive, e-axle, traction motor, traction inverter, turbocharger, vehicle thermal management, diesel engine, drivetrain, in-wheel motor',
      termsZh: '动力总成 发动机 变速箱 变速器 电驱动 驱动电机 涡轮增压 热管理 柴油机 内燃机 内燃 电桥',
    },
    {
      code: 'electronics',
      en: 'Vehicle electronics and cockpit',
      zh: '汽车电子与智能座舱',
      termsEn:
        'automotive electronics, in-vehicle infotainment, infotainment, smart cockpit, digital cockpit, head-up display, hud, dash cam, in-car, in-vehicle, in-cabin, driver monitoring, electronic control unit, software-defined vehicle, car audio, telematics',
      termsZh: '汽车电子 智能座舱 车载 车机 抬头显示 行车记录仪 驾驶员监测 电控单元 软件定义汽车 车联网终端',
    },
    {
      code: 'intelligent-driving',
      en: 'Intelligent and connected driving',
      zh: '智能网联驾驶',
      termsEn:
        'autonomous driving, self-driving, autonomous vehicle, adas, lidar, driver assistance, driving assistance, automotive radar, radar, v2x, connected vehicle, connected car, high-definition map, robotaxi, vehicle perception, autonomous truck',
      termsZh: '自动驾驶 无人驾驶 智能驾驶 辅助驾驶 激光雷达 毫米波雷达 车路协同 智能网联 高精地图 网联汽车',
    },
    {
      code: 'charging',
      en: 'Charging and battery swapping',
      zh: '充换电',
      termsEn:
        'ev charging, charging station, charging pile, fast charging station, ev charger, battery swapping, charging infrastructure, charging network, vehicle-to-grid, charging point',
      termsZh: '充电桩 充电站 换电 充换电 快充 充电设施 充电网络',
    },
    {
      code: 'two-wheelers',
      en: 'Motorcycles and light mobility',
      zh: '摩托车与轻型出行',
      termsEn:
        'motorcycle, e-bike, ebike, electric bike, electric bicycle, bicycle, scooter, e-scooter, electric scooter, micromobility, micro-mobility, golf cart, wheelchair, personal mobility, helmet',
      termsZh: '摩托车 电动自行车 自行车 滑板车 两轮车 电动两轮 平衡车 代步车',
    },
    {
      code: 'services',
      en: 'Vehicle service, fleet and aftermarket',
      zh: '汽车服务与后市场',
      termsEn:
        'fleet management, car rental, car sharing, vehicle repair, car care, vehicle diagnostics, automotive aftermarket, used car, ride hailing, vehicle inspection, car dealership, vehicle maintenance',
      termsZh: '汽车服务 车队管理 租车 共享汽车 汽车维修 汽车保养 二手车 汽车后市场 网约车',
    },
  ],
);
