/**
 * The best tree for a sentence: every word has one head, one word is the root, there is no cycle (maximum spanning arborescence; Chu and Liu
 * 1965, Edmonds 1967; for parsing McDonald et al. 2005). Takes the scores of `size` words: `scores[at + word * size + head]`, and on the
 * diagonal the score of the word as the root. Gives the index of each word's head, -1 for the root. Nearly all sentences are settled by each
 * word's best head, in quadratic time; the rest costs cubic time at worst, and sentences are bounded (`longestSentence`).
 */
export function bestTree(scores: Float32Array, at: number, size: number): Int32Array {
  const heads = new Int32Array(size);
  let roots = 0;
  for (let word = 0; word < size; word++) {
    const row = at + word * size;
    let best = 0;
    for (let head = 1; head < size; head++) if ((scores[row + head] ?? 0) > (scores[row + best] ?? 0)) best = head;
    heads[word] = best === word ? -1 : best;
    if (best === word) roots++;
  }
  if (roots === 1 && cycleIn(heads, -1) === null) return heads;
  return spanningTree(scores, at, size);
}

/** More than any tree's score: with it on every root, the best tree has as few roots as there can be, one. */
const rootCost = 1e6;

function spanningTree(scores: Float32Array, at: number, size: number): Int32Array {
  // Node 0 stands above the sentence, word w is node w + 1.
  const nodes = size + 1;
  const weights = new Float64Array(nodes * nodes).fill(-Infinity);
  for (let word = 0; word < size; word++) {
    for (let head = 0; head < size; head++) {
      const score = scores[at + word * size + head] ?? 0;
      weights[(word + 1) * nodes + (head === word ? 0 : head + 1)] = head === word ? score - rootCost : score;
    }
  }
  const heads = arborescence(weights, nodes);
  return heads.subarray(1).map((head) => head - 1);
}

/** The nodes of a cycle of `heads`, where `none` marks a node without a head; null if there is none. */
function cycleIn(heads: Int32Array, none: number): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    let node = start;
    while (node !== none && (seen[node] ?? 0) === 0) {
      seen[node] = start + 1;
      node = heads[node] ?? none;
    }
    if (node === none || seen[node] !== start + 1) continue;
    const cycle = [node];
    for (let next = heads[node] ?? none; next !== node; next = heads[next] ?? none) cycle.push(next);
    return cycle;
  }
  return null;
}

/** `weights[node * nodes + head]`; node 0 is the root and gets head -1. */
function arborescence(weights: Float64Array, nodes: number): Int32Array {
  const heads = new Int32Array(nodes).fill(-1);
  for (let node = 1; node < nodes; node++) heads[node] = bestHead(weights, nodes, node);
  const cycle = cycleIn(heads, -1);
  if (!cycle) return heads;

  const inCycle = new Uint8Array(nodes);
  for (const node of cycle) inCycle[node] = 1;
  const outside: number[] = [];
  for (let node = 0; node < nodes; node++) if (inCycle[node] === 0) outside.push(node);
  // The cycle becomes one node, the last. What goes into it breaks it somewhere, what goes out of it leaves from somewhere.
  const fewer = outside.length + 1;
  const merged = outside.length;
  const contracted = new Float64Array(fewer * fewer).fill(-Infinity);
  const leaves = new Int32Array(fewer);
  const enters = new Int32Array(fewer);
  const weight = (node: number, head: number): number => weights[node * nodes + head] ?? -Infinity;
  outside.forEach((node, i) => {
    outside.forEach((head, j) => {
      contracted[i * fewer + j] = weight(node, head);
    });
    for (const inner of cycle) {
      if (weight(node, inner) > (contracted[i * fewer + merged] ?? 0)) {
        contracted[i * fewer + merged] = weight(node, inner);
        leaves[i] = inner;
      }
      const gain = weight(inner, node) - weight(inner, heads[inner] ?? 0);
      if (gain > (contracted[merged * fewer + i] ?? 0)) {
        contracted[merged * fewer + i] = gain;
        enters[i] = inner;
      }
    }
  });
  const smaller = arborescence(contracted, fewer);
  outside.forEach((node, i) => {
    const head = smaller[i] ?? -1;
    heads[node] = head === merged ? (leaves[i] ?? 0) : head < 0 ? -1 : (outside[head] ?? -1);
  });
  const into = smaller[merged] ?? 0;
  heads[enters[into] ?? 0] = outside[into] ?? 0;
  return heads;
}

function bestHead(weights: Float64Array, nodes: number, node: number): number {
  let best = node === 0 ? 1 : 0;
  for (let head = 0; head < nodes; head++) {
    if (head !== node && (weights[node * nodes + head] ?? 0) > (weights[node * nodes + best] ?? 0)) best = head;
  }
  return best;
}
