import { expect, test } from 'vitest';
import { makeId } from '../../src/editor/ids.ts';

test.each([
  ['Attacks in and around Jableh', { id: 'attacks-in-and-around-jableh' }],
  ['SOHR: 48 killed — “on Thursday”', { id: 'sohr-48-killed-on-thursday' }],
  ['Beit ‘Ana’s fire', { id: 'beit-anas-fire' }],
  ['Škoda, Łódź, Ørsted, Großeß', { id: 'skoda-lodz-orsted-grossess' }],
  ['  ../../etc/passwd  ', { id: 'etc-passwd' }],
  [
    'A very long title that goes on and on, well beyond what anybody would put into an address',
    { id: 'a-very-long-title-that-goes-on-and-on-well-beyond-what' },
  ],
  ['x'.repeat(200), { id: 'x'.repeat(60) }],
  ['اللاذقية', { proposal: 'al-ladhqya' }],
  ['مقتل ٤٨ في جبلة', { proposal: 'mqtl-48-fy-jbla' }],
  ['قُتِلَ أربعةٌ', { proposal: 'qtl-arbaa' }],
  ['Jableh جبلة', { proposal: 'jableh-jbla' }],
  ['Джебла', undefined],
  ['贾布莱', undefined],
  ['!!!', undefined],
  ['', undefined],
])('%s', (title, made) => {
  expect(makeId(title)).toEqual(made);
});
