import type { SuffixTrie } from '../language/suffixTrie.ts';

/** What was decided about a word, and how often. */
export interface Decided {
  /** Symbols from the root on (suffixTrie.ts). */
  readonly path: readonly number[];
  /** From 1 on. */
  readonly decision: number;
  readonly count: number;
}

export interface SuffixLearning {
  /** What a rule costs; a word decided wrongly costs 1, a frequent one a little more. */
  readonly ruleCost: number;
  /** Whether a rule may decide this after so many symbols. */
  readonly mayDecide: (decision: number, depth: number) => boolean;
  /** From how many symbols on an ending stands for all words that have it; below, a rule is placed as deep as it can be. */
  readonly general: number;
}

/**
 * The trie with the fewest rules and errors: of all ways to place decisions on endings, the one of least cost (found exactly, from the
 * leaves up). Of two decisions that cost the same, the one taken by more words.
 */
export function learnSuffixes(examples: Iterable<Decided>, learning: SuffixLearning): SuffixTrie {
  const root = new Node();
  for (const example of examples) insert(root, example);
  weigh(root, 0, learning);
  place(root, 0, 0, learning.general);
  return freeze(root);
}

class Node {
  readonly children = new Map<number, Node>();
  /** How often each decision was taken about the word that ends here. */
  readonly counts = new Map<number, number>();
  /** What this part of the trie costs if a decision is handed down to it. */
  costs: ReadonlyMap<number, number> = new Map();
  /** The same for any decision that no word below takes. */
  otherCost = 0;
  /** The cost with the best decision of its own, its rule paid. */
  ownCost = Infinity;
  best = 0;
  /** How many words below take a decision. */
  support: ReadonlyMap<number, number> = new Map();
  /** What was placed here; 0 for nothing. */
  decision = 0;
}

function insert(root: Node, { path, decision, count }: Decided): void {
  let node = root;
  for (const symbol of path) {
    let child = node.children.get(symbol);
    if (!child) node.children.set(symbol, (child = new Node()));
    node = child;
  }
  node.counts.set(decision, (node.counts.get(decision) ?? 0) + count);
}

/** Works out the costs of a node from those of its children. */
function weigh(node: Node, depth: number, learning: SuffixLearning): void {
  for (const child of node.children.values()) weigh(child, depth + 1, learning);
  const children = [...node.children.values()];
  const word = wordAt(node);
  const decisions = new Set([...children.flatMap((child) => [...child.costs.keys()]), ...node.counts.keys()]);
  const costOf = (decision: number): number => sum(children, (child) => handedDown(child, decision)) + word.costOf(decision);
  node.costs = new Map(Array.from(decisions, (decision) => [decision, costOf(decision)]));
  node.otherCost = costOf(0);
  const support = new Map<number, number>();
  for (const [decision, words] of [...children.flatMap((child) => [...child.support]), ...word.support])
    support.set(decision, (support.get(decision) ?? 0) + words);
  node.support = support;
  let least = Infinity;
  for (const [decision, cost] of node.costs) {
    if (!learning.mayDecide(decision, depth)) continue;
    const more = (support.get(decision) ?? 0) - (support.get(node.best) ?? 0);
    if (cost < least || (cost === least && (more > 0 || (more === 0 && decision < node.best)))) {
      least = cost;
      node.best = decision;
    }
  }
  node.ownCost = least + learning.ruleCost;
}

interface EndingWord {
  /** What it costs to decide so about the word; nothing for what was decided most often. */
  readonly costOf: (decision: number) => number;
  /** The share of each decision. */
  readonly support: readonly (readonly [number, number])[];
}

/** The word that ends at a node; one of no weight if there is none. */
function wordAt({ counts }: Node): EndingWord {
  if (counts.size === 0) return { costOf: () => 0, support: [] };
  const total = sum([...counts.values()], (count) => count);
  const most = Math.max(...counts.values());
  // An error costs 1, of a word seen twice 2, four times 3, eight times 4, ...
  const weight = 32 - Math.clz32(total);
  return {
    costOf: (decision) => weight * (1 - (counts.get(decision) ?? 0) / most),
    support: Array.from(counts, ([decision, count]) => [decision, count / total]),
  };
}

/** What a node costs if `decision` is handed down to it. */
const handedDown = (node: Node, decision: number): number => Math.min(node.costs.get(decision) ?? node.otherCost, node.ownCost);

/** Costs closer than this are the same. */
const rounding = 1e-6;

const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);

/** Places the best decisions and drops what is not needed for them; whether anything is left. */
function place(node: Node, inherited: number, depth: number, general: number): boolean {
  const without = node.costs.get(inherited) ?? node.otherCost;
  const own = node.best !== inherited && (depth >= general ? node.ownCost < without + rounding : node.ownCost < without - rounding);
  node.decision = own ? node.best : 0;
  for (const [symbol, child] of node.children)
    if (!place(child, own ? node.best : inherited, depth + 1, general)) node.children.delete(symbol);
  return own || node.children.size > 0;
}

function freeze(root: Node): SuffixTrie {
  const nodes: Node[] = [root];
  const symbols: number[] = [0];
  const children: number[] = [];
  for (const node of nodes) {
    children.push(nodes.length);
    for (const [symbol, child] of [...node.children].sort(([a], [b]) => a - b)) {
      symbols.push(symbol);
      nodes.push(child);
    }
  }
  children.push(nodes.length);
  return {
    symbols: Uint16Array.from(symbols),
    decisions: Uint16Array.from(nodes, (node) => node.decision),
    children: Uint32Array.from(children),
  };
}
