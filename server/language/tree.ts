/**
 * The best tree for a sentence: every word has one head, one word is the root, there is no cycle (maximum spanning arborescence; Chu and Liu
 * 1965, Edmonds 1967; for parsing McDonald et al. 2005). Takes the scores of `size` words: `scores[at + word * size + head]`, and on the
 * diagonal the score of the word as the root. Gives the index of each word's head, -1 for the root. Quadratic in the words of the
 * sentence, which are bounded (`longestSentence`).
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
  if (roots === 1 && !hasCycle(heads)) return heads;
  return spanningTree(scores, at, size);
}

/** More than any tree's score: with it on every root, the best tree has as few roots as there can be, one. */
const rootCost = 1e6;

function spanningTree(scores: Float32Array, at: number, size: number): Int32Array {
  // Node 0 stands above the sentence, word w is node w + 1.
  const graph = new Graph(size + 1);
  for (let word = 0; word < size; word++) {
    for (let head = 0; head < size; head++) {
      const score = scores[at + word * size + head] ?? 0;
      if (head === word) graph.setWeight(word + 1, 0, score - rootCost);
      else graph.setWeight(word + 1, head + 1, score);
    }
  }
  return graph.heads().map((head) => head - 1);
}

/** Whether following heads from some word comes back to it. */
function hasCycle(heads: Int32Array): boolean {
  const seen = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start++) {
    let node = start;
    while (node >= 0 && (seen[node] ?? 0) === 0) {
      seen[node] = start + 1;
      node = heads[node] ?? -1;
    }
    if (node >= 0 && seen[node] === start + 1) return true;
  }
  return false;
}

/**
 * The maximum spanning arborescence of a dense graph in quadratic time (Tarjan 1977): from each node the best way towards the root is
 * followed; a cycle on it becomes one node, which takes the place of its first member in the matrix.
 */
class Graph {
  private readonly nodes: number;
  /** By the places of dependent and head: the weight, and which words of the sentence the arc joins. */
  private readonly weights: Float64Array;
  private readonly dependents: Int32Array;
  private readonly sources: Int32Array;
  /** By node, those made of cycles behind the words: the cycle it is in, and the arc into it that was chosen. */
  private readonly cycleOf: number[];
  private readonly chosenDependent: number[] = [];
  private readonly chosenHead: number[] = [];

  constructor(nodes: number) {
    this.nodes = nodes;
    this.weights = new Float64Array(nodes * nodes).fill(-Infinity);
    this.dependents = new Int32Array(nodes * nodes);
    this.sources = new Int32Array(nodes * nodes);
    for (let node = 0; node < nodes; node++) {
      this.dependents.fill(node, node * nodes, (node + 1) * nodes);
      for (let head = 0; head < nodes; head++) this.sources[node * nodes + head] = head;
    }
    this.cycleOf = Array.from({ length: nodes }, () => -1);
  }

  setWeight(dependent: number, head: number, weight: number): void {
    this.weights[dependent * this.nodes + head] = weight;
  }

  /** The head of every node but the root, node 0. Uses the graph up. */
  heads(): Int32Array {
    const { nodes } = this;
    /** Which node is at a place of the matrix now; places that were merged into another have none. */
    const at: number[] = Array.from({ length: nodes }, (_, node) => node);
    const alive = at.map(() => true);
    /** 0: not yet on a path, 1: on the path, 2: on a path that has come to the root. */
    const state = new Uint8Array(nodes);
    state[0] = 2;
    for (let first = 1; first < nodes; first++) {
      if (state[first] !== 0 || alive[first] !== true) continue;
      let path = [first];
      state[first] = 1;
      for (let place = first; state[place] === 1;) {
        const head = this.bestHead(place, alive);
        const arc = place * nodes + head;
        const node = at[place] ?? 0;
        this.chosenDependent[node] = this.dependents[arc] ?? 0;
        this.chosenHead[node] = this.sources[arc] ?? 0;
        if (state[head] === 2) for (const passed of path) state[passed] = 2;
        else if (state[head] === 0) {
          state[head] = 1;
          path.push(head);
          place = head;
        } else {
          const cycle = path.slice(path.indexOf(head));
          path = path.slice(0, path.indexOf(head) + 1);
          const merged = this.cycleOf.push(-1) - 1;
          for (const member of cycle) this.cycleOf[at[member] ?? 0] = merged;
          this.merge(cycle, alive);
          at[head] = merged;
          place = head;
        }
      }
    }
    return this.expanded();
  }

  private bestHead(place: number, alive: readonly boolean[]): number {
    const row = place * this.nodes;
    let best = place === 0 ? 1 : 0;
    for (let head = 0; head < this.nodes; head++) {
      if (head !== place && alive[head] === true && (this.weights[row + head] ?? 0) > (this.weights[row + best] ?? 0)) best = head;
    }
    return best;
  }

  /** Makes the places of a cycle one, its first. An arc into it costs what the arc that it takes the place of was worth. */
  private merge(cycle: readonly number[], alive: boolean[]): void {
    const { nodes, weights, dependents, sources } = this;
    const into = cycle[0] ?? 0;
    const worth = cycle.map((member) => weights[member * nodes + this.bestHead(member, alive)] ?? 0);
    for (const member of cycle) if (member !== into) alive[member] = false;
    const take = (to: number, from: number, weight: number): void => {
      weights[to] = weight;
      dependents[to] = dependents[from] ?? 0;
      sources[to] = sources[from] ?? 0;
    };
    for (let other = 0; other < nodes; other++) {
      if (alive[other] !== true || other === into) continue;
      const arcIn = into * nodes + other;
      const arcOut = other * nodes + into;
      weights[arcIn] = (weights[arcIn] ?? 0) - (worth[0] ?? 0);
      for (const [i, member] of cycle.entries()) {
        if (i === 0) continue;
        const entering = (weights[member * nodes + other] ?? 0) - (worth[i] ?? 0);
        if (entering > (weights[arcIn] ?? 0)) take(arcIn, member * nodes + other, entering);
        const leaving = weights[other * nodes + member] ?? 0;
        if (leaving > (weights[arcOut] ?? 0)) take(arcOut, other * nodes + member, leaving);
      }
    }
  }

  /** Opens the cycles, the last one first: the arc into a cycle takes the place of the one that its member had chosen. */
  private expanded(): Int32Array {
    for (let cycle = this.cycleOf.length - 1; cycle >= this.nodes; cycle--) {
      const dependent = this.chosenDependent[cycle] ?? 0;
      let member = dependent;
      while (this.cycleOf[member] !== cycle) member = this.cycleOf[member] ?? cycle;
      this.chosenDependent[member] = dependent;
      this.chosenHead[member] = this.chosenHead[cycle] ?? 0;
    }
    return Int32Array.from({ length: this.nodes - 1 }, (_, word) => this.chosenHead[word + 1] ?? 0);
  }
}
