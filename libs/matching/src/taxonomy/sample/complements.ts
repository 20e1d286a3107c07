import type { Complement } from '../taxonomy';

/**
 * Who supplies whom among the sample sectors: `supplier: customer weight, ...`. Written by hand from the usual bills of
 * material (a car maker buys chips, displays and batteries; a chip maker buys special machinery and chemicals). A
 * convention with history learns its own table; this one is the start.
 */
const TABLE: Readonly<Record<string, string>> = {
  'digital.integrated-circuits':
    'home.personal-devices .9, home.electronic-components .8, home.high-definition-displays .7, home.audio-video .7, home.smart-home .6, automotive.electronics .9, automotive.intelligent-driving .8, automotive.new-energy-vehicles .7, digital.telecommunications .8, digital.cloud-data .8, digital.internet-of-things .7, equipment.robotics-automation .6, biomedical.diagnostics-imaging .4, digital.artificial-intelligence .6, digital.voice-recognition .5',
  'digital.artificial-intelligence':
    'automotive.intelligent-driving .8, equipment.robotics-automation .7, biomedical.digital-health .6, biomedical.diagnostics-imaging .6, home.smart-home .6, digital.cybersecurity .5, digital.digital-content .6, equipment.instruments .4, biomedical.pharmaceuticals .3, digital.software .6',
  'digital.voice-recognition':
    'automotive.electronics .8, home.smart-home .8, home.audio-video .6, home.personal-devices .7, equipment.robotics-automation .5, biomedical.digital-health .4, digital.digital-content .5, home.major-appliances .4, digital.software .4',
  'digital.software':
    'equipment.machine-tools .4, equipment.robotics-automation .5, equipment.special-machinery .3, automotive.electronics .6, automotive.vehicles .4, automotive.services .5, biomedical.medical-services .5, biomedical.digital-health .6, equipment.logistics-equipment .5, materials.power-fuels .3, digital.digital-content .5',
  'digital.cloud-data':
    'digital.artificial-intelligence .8, digital.software .7, digital.digital-content .7, digital.telecommunications .5, automotive.intelligent-driving .5, biomedical.digital-health .4, biomedical.biotechnology .3',
  'digital.telecommunications':
    'digital.internet-of-things .8, automotive.intelligent-driving .5, automotive.electronics .4, home.personal-devices .6, digital.cloud-data .6, equipment.aerospace-rail-marine .5, home.smart-home .4',
  'digital.internet-of-things':
    'home.smart-home .7, equipment.logistics-equipment .6, equipment.agricultural-machinery .5, materials.environment .4, materials.power-fuels .4, automotive.services .5, equipment.robotics-automation .4, biomedical.medical-services .3',
  'digital.cybersecurity':
    'digital.cloud-data .7, digital.telecommunications .6, digital.digital-content .6, automotive.intelligent-driving .5, materials.power-fuels .4, biomedical.medical-services .4, digital.internet-of-things .6',
  'home.high-definition-displays':
    'home.audio-video .9, home.personal-devices .9, automotive.electronics .8, home.gaming-xr .8, home.smart-home .5, biomedical.diagnostics-imaging .5, home.major-appliances .3',
  'home.electronic-components':
    'home.audio-video .8, home.personal-devices .8, home.small-appliances .7, home.major-appliances .7, home.smart-home .7, home.gaming-xr .7, automotive.electronics .8, digital.telecommunications .7, equipment.electrical-equipment .6, equipment.instruments .6, equipment.robotics-automation .6, biomedical.medical-devices .5, biomedical.diagnostics-imaging .5, automotive.intelligent-driving .6',
  'home.audio-video': 'automotive.electronics .4, digital.digital-content .4, home.gaming-xr .4',
  'home.smart-home': 'biomedical.rehabilitation-care .4, materials.building-materials .3',
  'materials.advanced-materials':
    'digital.integrated-circuits .7, home.high-definition-displays .8, materials.batteries .8, materials.solar-wind .7, automotive.new-energy-vehicles .6, automotive.parts .6, equipment.aerospace-rail-marine .8, biomedical.medical-devices .5, home.electronic-components .7, materials.hydrogen .6, equipment.machine-tools .4, equipment.electrical-equipment .5',
  'materials.chemicals':
    'materials.textiles-packaging .8, biomedical.pharmaceuticals .7, materials.batteries .7, automotive.parts .7, home.high-definition-displays .5, digital.integrated-circuits .5, materials.building-materials .6, home.small-appliances .5, materials.advanced-materials .6, equipment.agricultural-machinery .3, home.major-appliances .5, biomedical.rehabilitation-care .4, materials.environment .4, biomedical.medical-devices .4',
  'materials.metals':
    'automotive.parts .8, automotive.vehicles .7, automotive.new-energy-vehicles .6, equipment.components .8, equipment.machine-tools .7, equipment.construction-machinery .8, equipment.electrical-equipment .8, equipment.aerospace-rail-marine .7, materials.building-materials .6, home.major-appliances .6, materials.batteries .6, equipment.special-machinery .6, materials.solar-wind .5, home.electronic-components .4',
  'materials.textiles-packaging':
    'automotive.parts .3, biomedical.medical-devices .3, home.small-appliances .3, biomedical.pharmaceuticals .3',
  'materials.batteries':
    'automotive.new-energy-vehicles 1, automotive.two-wheelers .9, home.personal-devices .8, materials.solar-wind .6, equipment.electrical-equipment .5, automotive.charging .6, home.small-appliances .5, home.gaming-xr .5, equipment.logistics-equipment .4, equipment.robotics-automation .4, materials.power-fuels .4',
  'materials.solar-wind':
    'materials.power-fuels .8, equipment.electrical-equipment .5, automotive.charging .5, materials.building-materials .4, materials.hydrogen .6',
  'materials.hydrogen':
    'automotive.new-energy-vehicles .5, automotive.vehicles .3, materials.power-fuels .5, materials.metals .3',
  'materials.power-fuels':
    'materials.metals .5, materials.chemicals .7, materials.building-materials .3, automotive.charging .4',
  'materials.environment':
    'materials.chemicals .6, materials.metals .5, materials.power-fuels .6, materials.textiles-packaging .5, digital.integrated-circuits .3, biomedical.pharmaceuticals .4',
  'equipment.machine-tools':
    'automotive.parts .8, automotive.powertrain .8, equipment.components .8, equipment.aerospace-rail-marine .7, biomedical.medical-devices .5, equipment.construction-machinery .6, materials.metals .5, home.electronic-components .5, automotive.vehicles .6, equipment.special-machinery .6, home.major-appliances .4',
  'equipment.robotics-automation':
    'automotive.vehicles .8, automotive.new-energy-vehicles .8, automotive.parts .7, home.electronic-components .7, equipment.logistics-equipment .8, materials.batteries .6, equipment.machine-tools .6, home.major-appliances .6, digital.integrated-circuits .5, biomedical.pharmaceuticals .4, biomedical.medical-devices .4, equipment.special-machinery .5, materials.metals .4',
  'equipment.construction-machinery': 'materials.building-materials .6, materials.power-fuels .7, materials.metals .4',
  'equipment.agricultural-machinery': 'biomedical.traditional-medicine .3',
  'equipment.components':
    'equipment.machine-tools .8, equipment.construction-machinery .8, equipment.agricultural-machinery .7, equipment.robotics-automation .8, equipment.special-machinery .8, automotive.powertrain .7, automotive.parts .6, equipment.logistics-equipment .7, equipment.aerospace-rail-marine .6, materials.solar-wind .6, materials.chemicals .4, materials.environment .6, home.major-appliances .5, equipment.electrical-equipment .5, materials.power-fuels .5',
  'equipment.electrical-equipment':
    'materials.power-fuels .9, materials.solar-wind .8, equipment.machine-tools .5, automotive.charging .8, equipment.aerospace-rail-marine .6, home.major-appliances .5, equipment.logistics-equipment .5, materials.hydrogen .5, equipment.robotics-automation .5, digital.cloud-data .5, materials.metals .4, materials.building-materials .3',
  'equipment.instruments':
    'digital.integrated-circuits .6, automotive.parts .5, biomedical.pharmaceuticals .6, biomedical.biotechnology .6, materials.chemicals .6, materials.environment .7, equipment.machine-tools .5, automotive.intelligent-driving .4, materials.power-fuels .5, materials.advanced-materials .5, biomedical.diagnostics-imaging .4, home.electronic-components .5',
  'equipment.special-machinery':
    'digital.integrated-circuits .9, home.high-definition-displays .8, materials.batteries .8, materials.solar-wind .7, materials.textiles-packaging .9, materials.chemicals .7, biomedical.pharmaceuticals .6, home.electronic-components .6, materials.metals .5, biomedical.traditional-medicine .4, materials.environment .4',
  'equipment.laser-additive':
    'automotive.parts .5, equipment.aerospace-rail-marine .6, biomedical.medical-devices .6, home.electronic-components .6, materials.batteries .5, materials.metals .5, equipment.machine-tools .5, home.high-definition-displays .4',
  'equipment.logistics-equipment':
    'digital.digital-content .5, automotive.vehicles .4, biomedical.pharmaceuticals .4, materials.textiles-packaging .4, materials.chemicals .4, biomedical.medical-services .3, home.major-appliances .3',
  'automotive.parts':
    'automotive.vehicles 1, automotive.new-energy-vehicles .9, automotive.services .7, automotive.two-wheelers .5, equipment.construction-machinery .4',
  'automotive.powertrain':
    'automotive.vehicles .9, automotive.new-energy-vehicles .9, equipment.construction-machinery .5, equipment.agricultural-machinery .5, equipment.aerospace-rail-marine .4',
  'automotive.electronics':
    'automotive.vehicles .9, automotive.new-energy-vehicles .9, automotive.intelligent-driving .5, automotive.services .4',
  'automotive.intelligent-driving':
    'automotive.vehicles .8, automotive.new-energy-vehicles .9, equipment.logistics-equipment .5, automotive.services .4, equipment.agricultural-machinery .3',
  'automotive.charging':
    'automotive.new-energy-vehicles .8, automotive.services .5, materials.power-fuels .4, materials.building-materials .3',
  'automotive.new-energy-vehicles': 'automotive.services .6, equipment.logistics-equipment .3',
  'automotive.vehicles': 'automotive.services .7, equipment.logistics-equipment .4, materials.power-fuels .2',
  'biomedical.biotechnology':
    'biomedical.pharmaceuticals .8, biomedical.diagnostics-imaging .6, biomedical.medical-services .4, biomedical.traditional-medicine .3',
  'biomedical.pharmaceuticals': 'biomedical.medical-services .9',
  'biomedical.traditional-medicine':
    'biomedical.medical-services .5, biomedical.rehabilitation-care .5, biomedical.pharmaceuticals .4',
  'biomedical.medical-devices':
    'biomedical.medical-services .9, biomedical.rehabilitation-care .6, biomedical.diagnostics-imaging .3',
  'biomedical.diagnostics-imaging':
    'biomedical.medical-services .9, biomedical.digital-health .6, biomedical.pharmaceuticals .4',
  'biomedical.digital-health':
    'biomedical.medical-services .8, biomedical.rehabilitation-care .6, home.personal-devices .4',
  'biomedical.rehabilitation-care': 'biomedical.medical-services .5, home.smart-home .3',
};

/** The sample table of who supplies whom. */
export const sampleComplements: readonly Complement[] = Object.entries(TABLE).flatMap(([from, customers]) =>
  customers.split(',').map((entry) => {
    const [to = '', weight = ''] = entry.trim().split(' ');
    return { from, to, weight: Number(weight) };
  }),
);
