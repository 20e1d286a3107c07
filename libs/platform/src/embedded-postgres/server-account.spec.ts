import { chooseServerAccount } from './server-account';

const root = 'root:x:0:0:root:/root:/bin/bash';
const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
const postgres = 'postgres:x:101:104:PostgreSQL:/var/lib/postgresql:/bin/bash';
const service = 'redis:x:102:109::/var/lib/redis:/usr/sbin/nologin';
const person = 'wei:x:1001:1001::/home/wei:/bin/bash';

describe('the account of the server', () => {
  test('an ordinary user keeps the own one', () => {
    expect(chooseServerAccount(1001, `${root}\n${postgres}`)).toBeUndefined();
  });

  test.each([
    ['postgres first', [root, nobody, postgres, person], { name: 'postgres', uid: 101, gid: 104 }],
    ['then nobody', [root, person, nobody], { name: 'nobody', uid: 65534, gid: 65534 }],
    ['then any person, never a service', [root, service, person], { name: 'wei', uid: 1001, gid: 1001 }],
  ])('root drops to %s', (_, lines, expected) => {
    expect(chooseServerAccount(0, `${lines.join('\n')}\n`)).toEqual(expected);
  });

  test('root under another name is still root', () => {
    expect(() => chooseServerAccount(0, `${root}\nnobody:x:0:0::/:/bin/sh\n`)).toThrow(/no other account/);
  });

  test('reads the negative numbers of macOS and skips its comments', () => {
    const list = '##\n# nobody:x:1:1\nnobody:*:-2:-2:Unprivileged User:/var/empty:/usr/bin/false\n';
    expect(chooseServerAccount(0, list)).toEqual({ name: 'nobody', uid: 4294967294, gid: 4294967294 });
  });
});
