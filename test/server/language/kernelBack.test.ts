import { expect, it } from 'vitest';
import { at, close, get, kernel, numbers, put } from './kernelMemory.ts';

type Numbers = readonly number[];

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** The gradient of f(x)·weights by differences, in float64. */
function gradient(f: (x: Numbers) => Numbers, x: Numbers, weights: Numbers): number[] {
  const step = 1e-5;
  const value = (moved: Numbers) => f(moved).reduce((sum, y, i) => sum + y * at(weights, i), 0);
  return x.map((number, i) => (value(x.with(i, number + step)) - value(x.with(i, number - step))) / (2 * step));
}

it.each([
  [1, 8],
  [2, 8],
  [7, 24],
])('SRU: %d rows of %d', (length, width) => {
  const gate = (z: number) => 0.5 + z / 4 / Math.sqrt(1 + (z / 2) ** 2);
  const sru = (u: Numbers, base: Numbers) => {
    const [c, h] = [zeros(length * width), zeros(length * width)];
    for (let step = 0; step < length; step++) {
      for (let i = 0; i < width; i++) {
        const [t, before] = i < width / 2 ? [step, step - 1] : [length - 1 - step, length - step];
        const [x, f, r] = [at(u, 3 * t * width + i), gate(at(u, (3 * t + 1) * width + i)), gate(at(u, (3 * t + 2) * width + i))];
        const state = f * (step > 0 ? at(c, before * width + i) : 0) + (1 - f) * x;
        c[t * width + i] = state;
        h[t * width + i] = r * state + (1 - r) * at(base, t * width + i);
      }
    }
    return h;
  };
  const size = length * width;
  const u = numbers(3 * size, 1).map((value) => value * 2);
  const base = numbers(size, 2);
  const back = numbers(size, 3);
  const [uAt, baseAt, cAt, backAt, baseBack] = [put(u), put(base), put(zeros(size)), put(back), put(zeros(size))];
  kernel.sru(length, width, uAt, baseAt, cAt, put(zeros(size)));
  kernel.sruBack(length, width, uAt, baseAt, cAt, backAt, baseBack);
  close(
    get(uAt, 3 * size),
    gradient((moved) => sru(moved, base), u, back),
  );
  close(
    get(baseBack, size),
    gradient((moved) => sru(u, moved), base, back),
  );
});

it.each([4, 20])('layer norm over %d', (n) => {
  const m = 3;
  const layerNorm = (x: Numbers, gamma: Numbers, beta: Numbers) =>
    x.map((value, i) => {
      const row = x.slice(i - (i % n), i - (i % n) + n);
      const mean = row.reduce((sum, other) => sum + other, 0) / n;
      const variance = row.reduce((sum, other) => sum + (other - mean) ** 2, 0) / n;
      return ((value - mean) / Math.sqrt(variance + 1e-5)) * at(gamma, i % n) + at(beta, i % n);
    });
  const [x, gamma, beta, back, already] = [numbers(m * n, 1), numbers(n, 2), numbers(n, 3), numbers(m * n, 4), numbers(n, 5)];
  const [xAt, gammaAt, stats] = [put(x), put(gamma), put(zeros(2 * m))];
  const [backAt, gammaBack, betaBack] = [put(back), put(already), put(already)];
  kernel.layerNorm(m, n, xAt, gammaAt, put(beta), put(x), stats);
  kernel.layerNormBack(m, n, xAt, gammaAt, stats, backAt, backAt, gammaBack, betaBack);
  close(
    get(backAt, m * n),
    gradient((moved) => layerNorm(moved, gamma, beta), x, back),
  );
  const added = (gradients: Numbers) => gradients.map((value, i) => value + at(already, i));
  close(get(gammaBack, n), added(gradient((moved) => layerNorm(x, moved, beta), gamma, back)));
  close(get(betaBack, n), added(gradient((moved) => layerNorm(x, gamma, moved), beta, back)));
});

it.each([1, 4, 7, 16])('arrays of %d numbers', (n) => {
  const [y, back] = [numbers(n, 1), numbers(n, 2)];
  const leaky = put([...back, 77]);
  kernel.leakyReluBack(n, 0.1, put(y), leaky);
  close(get(leaky, n + 1), [...back.map((value, i) => value * (at(y, i) > 0 ? 1 : 0.1)), 77]);
  expect(kernel.sumOfSquares(n, put(y))).toBeCloseTo(
    y.reduce((sum, value) => sum + value * value, 0),
    12,
  );
});

it.each([1, 4, 7, 16])('rows of %d numbers', (n) => {
  const [m, row] = [3, n + 2];
  const [x, y] = [numbers(m * row, 1), numbers(n, 2)];
  const sum = put([...y, 77]);
  kernel.addRows(m, n, put(x), row, sum);
  close(get(sum, n + 1), [...y.map((value, i) => value + at(x, i) + at(x, row + i) + at(x, 2 * row + i)), 77]);

  const masked = put([...x.slice(0, m * n), 77]);
  kernel.multiplyRows(m, n, put(y), masked);
  close(get(masked, m * n + 1), [...x.slice(0, m * n).map((value, i) => value * at(y, i % n)), 77]);
});

it.each([1, 2, 4, 5, 11, 32])('softmax of %d', (n) => {
  const [m, xRow, yRow] = [3, n + 1, n + 2];
  const x = numbers(m * xRow, 1).map((value) => value * 20);
  const y = put(Array.from({ length: m * yRow }, () => 77));
  kernel.softmaxRows(m, n, put(x), xRow, y, yRow);
  const actual = get(y, m * yRow);
  for (let i = 0; i < m; i++) {
    const row = x.slice(i * xRow, i * xRow + n).map(Math.exp);
    const total = row.reduce((sum, value) => sum + value, 0);
    // Relative to each: small probabilities are right too.
    row.forEach((value, j) => {
      expect(Math.abs((at(actual, i * yRow + j) * total) / value - 1)).toBeLessThan(3e-6);
    });
    expect(actual.slice(i * yRow + n, (i + 1) * yRow)).toEqual([77, 77]);
  }
});

it('the exponential of softmax is right to six digits, and 0 far below', () => {
  const x = Array.from({ length: 8701 }, (_, i) => Math.fround(-i / 100));
  // Each beside its 0, with its exponential as the odds of the two.
  const rows = x.flatMap((value) => [0, value]);
  const place = put(rows);
  kernel.softmaxRows(x.length, 2, place, 2, place, 2);
  const odds = x.map((_, i) => at(get(place + 8 * i, 2), 1) / at(get(place + 8 * i, 2), 0));
  const worst = Math.max(...x.map((value, i) => Math.abs(at(odds, i) / Math.exp(value) - 1)));
  expect(worst).toBeLessThan(1e-6);

  const far = put([-1e9, 3, -85, -Infinity]);
  kernel.softmaxRows(1, 4, far, 4, far, 4);
  expect(get(far, 4)).toEqual([0, 1, 0, 0]);
});

it.each([1, 4, 6])('Adam for %d weights', (n) => {
  const [rate, beta1, beta2, epsilon, scale] = [0.01, 0.9, 0.95, 1e-8, 0.5];
  const weights = numbers(n, 1);
  const [mean, square] = [zeros(n), zeros(n)];
  const [w, m, v] = [put(weights), put(mean), put(square)];
  for (let step = 1; step <= 3; step++) {
    const gradients = numbers(n, 1 + step);
    const [rest1, rest2] = [1 - beta1 ** step, 1 - beta2 ** step];
    kernel.adam(n, w, put(gradients), m, v, rate, beta1, beta2, epsilon, scale, rest1, rest2);
    gradients.forEach((gradient, i) => {
      const g = gradient * scale;
      mean[i] = beta1 * at(mean, i) + (1 - beta1) * g;
      square[i] = beta2 * at(square, i) + (1 - beta2) * g * g;
      weights[i] = at(weights, i) - (rate * (at(mean, i) / rest1)) / (Math.sqrt(at(square, i) / rest2) + epsilon);
    });
  }
  close(get(w, n), weights);
  close(get(m, n), mean);
  close(get(v, n), square);
});
