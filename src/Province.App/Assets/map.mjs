// Turns a province of echarts' maps into the outlines that a page draws: shared borders are simplified once, so that no gaps open between neighbours.
import { readFileSync } from 'node:fs';

const width = 600;
const tolerance = 2;

export function provinceMap(file) {
  const features = JSON.parse(readFileSync(file, 'utf8')).features.map(decode);
  const points = features.flatMap(feature => feature.rings.flat());
  const [west, east] = extent(points.map(point => point[0]));
  const [south, north] = extent(points.map(point => point[1]));
  const squeeze = Math.cos((south + north) / 2 * Math.PI / 180);
  const scale = width / ((east - west) * squeeze);
  const place = ([x, y]) => [(x - west) * squeeze * scale, (north - y) * scale];
  const neighbours = neighboursOf(features);
  return {
    width, height: Math.ceil((north - south) * scale),
    areas: features.map(feature => {
      const rings = feature.rings.map(ring => simplify(ring, neighbours, place));
      const [x, y] = inside(rings).map(Math.round);
      return { code: Number(feature.code), name: feature.name, x, y, path: rings.map(pathOf).join('') };
    }),
  };
}

function decode({ id, properties, geometry }) {
  const parts = geometry.type === 'Polygon' ? [[geometry.coordinates, geometry.encodeOffsets]] : geometry.coordinates.map((part, i) => [part, geometry.encodeOffsets[i]]);
  return { code: id, name: properties.name, rings: parts.flatMap(([rings, offsets]) => rings.map((ring, i) => open(decodeRing(ring, offsets[i])))) };
}

function decodeRing(text, [x, y]) {
  const ring = [];
  for (let i = 0; i < text.length; i += 2) {
    x += zigzag(text.charCodeAt(i) - 64);
    y += zigzag(text.charCodeAt(i + 1) - 64);
    ring.push([x / 1024, y / 1024]);
  }
  return ring;
}

const zigzag = value => (value >> 1) ^ -(value & 1);
const key = point => point.join();
const extent = values => [Math.min(...values), Math.max(...values)];
const open = ring => key(ring[0]) === key(ring.at(-1)) ? ring.slice(0, -1) : ring;

// Which areas touch a point: where that changes along a ring, a border ends.
function neighboursOf(features) {
  const touched = new Map();
  for (const { code, rings } of features)
    for (const point of rings.flat()) touched.set(key(point), (touched.get(key(point)) ?? new Set()).add(code));
  return point => [...touched.get(key(point))].join();
}

function simplify(ring, neighbours, place) {
  const ends = ring.map((point, i) => i).filter(i => neighbours(ring[i]) !== neighbours(ring.at(i - 1)) || neighbours(ring[i]) !== neighbours(ring[(i + 1) % ring.length]));
  if (ends.length < 2) ends.splice(0, ends.length, 0, Math.floor(ring.length / 2));
  return ends.flatMap((from, i) => {
    const to = ends[(i + 1) % ends.length];
    const border = from < to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
    const placed = border.map(place);
    // Both neighbours walk a border in opposite directions and must keep the same points.
    const kept = key(border[0]) <= key(border.at(-1)) ? thin(placed) : thin(placed.toReversed()).toReversed();
    return kept.slice(0, -1);
  });
}

function thin(line) {
  const [from, to] = [line[0], line.at(-1)];
  let farthest = 0, most = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const distance = distanceTo(line[i], from, to);
    if (distance > most) [farthest, most] = [i, distance];
  }
  return most <= tolerance ? [from, to] : [...thin(line.slice(0, farthest + 1)).slice(0, -1), ...thin(line.slice(farthest))];
}

function distanceTo([x, y], [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

function pathOf(ring) {
  const whole = ring.map(point => point.map(Math.round)).filter((point, i, all) => i === 0 || key(point) !== key(all[i - 1]));
  if (whole.length < 3) return '';
  return `M${whole[0].join(' ')}l${whole.slice(1).map((point, i) => [point[0] - whole[i][0], point[1] - whole[i][1]].join(' ')).join(' ').replaceAll(' -', '-')}z`;
}

// The point that is farthest from every border, on a grid: a label there lies inside its area, which a centre of mass need not.
function inside(rings) {
  const all = rings.flat();
  const [left, right] = extent(all.map(point => point[0]));
  const [top, bottom] = extent(all.map(point => point[1]));
  let best = [all[0], -1];
  for (let x = left; x <= right; x += 4)
    for (let y = top; y <= bottom; y += 4) {
      if (!contains(rings, [x, y])) continue;
      const room = Math.min(...rings.flatMap(ring => ring.map((point, i) => distanceTo([x, y], point, ring[(i + 1) % ring.length]))));
      if (room > best[1]) best = [[x, y], room];
    }
  return best[0];
}

const contains = (rings, [x, y]) => rings.reduce((odd, ring) => ring.reduce((hit, [ax, ay], i) => {
  const [bx, by] = ring[(i + 1) % ring.length];
  return (ay > y) !== (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax ? !hit : hit;
}, odd), false);
