import { clocksDiffer, dayAndTime, dayKey, dayName, timeOfDay, zoneName } from './times';

describe('times in the zone of the convention', () => {
  const late = '2018-05-24T16:30:00Z';

  it('shows the clocks of the zone, whatever the device thinks', () => {
    expect(timeOfDay(late, 'en', 'Asia/Shanghai')).toBe('00:30');
    expect(timeOfDay(late, 'zh', 'Europe/Berlin')).toBe('18:30');
    expect(timeOfDay('2018-05-24T18:30:00+02:00', 'en', 'Asia/Shanghai')).toBe('00:30');
  });

  it('puts a meeting on the day that it is there', () => {
    expect(dayKey(late, 'Asia/Shanghai')).toBe('2018-05-25');
    expect(dayKey(late, 'Europe/Berlin')).toBe('2018-05-24');
    expect(dayName(late, 'en', 'Asia/Shanghai')).toBe('Friday 25 May');
    expect(dayName(late, 'zh', 'Asia/Shanghai')).toBe('5月25日星期五');
    expect(dayAndTime(late, 'en', 'Asia/Shanghai')).toBe('25 May, 00:30');
  });

  it('names the zone with its distance from Greenwich, by the date', () => {
    expect(zoneName('Asia/Shanghai', 'en', new Date(late))).toBe('China Standard Time (GMT+8)');
    expect(zoneName('Asia/Shanghai', 'zh', new Date(late))).toBe('中国标准时间 (GMT+8)');
    expect(zoneName('Europe/Berlin', 'en', new Date('2026-10-25T00:30:00Z'))).toContain('GMT+2');
    expect(zoneName('Europe/Berlin', 'en', new Date('2026-10-25T01:30:00Z'))).toContain('GMT+1');
  });

  it('notices when the device shows another time', () => {
    expect(clocksDiffer(late, 'Asia/Shanghai', 'Asia/Singapore')).toBe(false);
    expect(clocksDiffer(late, 'Asia/Shanghai', 'Asia/Tokyo')).toBe(true);
  });
});
