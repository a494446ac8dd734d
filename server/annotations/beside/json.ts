// What other tools have written stays as they wrote it: numbers of any size, keys in their order. So it is kept as text. All functions here
// take valid JSON and run in linear time at any depth.

/** Somebody else's names and their values, as JSON. */
export type Members = readonly (readonly [name: string, json: string])[];

/** The JSON without white space between its parts. */
export function compacted(json: string): string {
  let out = '';
  let from = 0;
  for (let at = 0; at < json.length;) {
    const char = json.charAt(at);
    if (char === '"') at = stringEnd(json, at);
    else if (char === ' ' || char === '\n' || char === '\r' || char === '\t') {
      out += json.slice(from, at);
      from = ++at;
    } else at++;
  }
  return out + json.slice(from);
}

/** The members of an object without white space between its parts; none in what is no object. A name that comes twice counts as it comes last. */
export function membersOf(json: string): Members {
  const members = new Map<string, string>();
  if (!json.startsWith('{')) return [];
  for (let at = 1; json.charAt(at) === '"';) {
    const colon = stringEnd(json, at);
    const end = valueEnd(json, colon + 1);
    const name: unknown = JSON.parse(json.slice(at, colon));
    members.set(String(name), json.slice(colon + 1, end));
    at = end + 1;
  }
  return [...members];
}

/** The elements of an array without white space between its parts; none in what is no array. */
export function elementsOf(json: string): string[] {
  const elements: string[] = [];
  if (!json.startsWith('[') || json === '[]') return [];
  for (let at = 1; at < json.length;) {
    const end = valueEnd(json, at);
    elements.push(json.slice(at, end));
    at = end + 1;
  }
  return elements;
}

export const memberOf = (members: Members, name: string): string | null => members.find(([other]) => other === name)?.[1] ?? null;

export const without = (members: Members, names: readonly string[]): Members => members.filter(([name]) => !names.includes(name));

export const objectOf = (members: Members): string => `{${members.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;

/** Where the string ends that begins at `at`. */
function stringEnd(json: string, at: number): number {
  for (let end = at + 1; ; end++) {
    const char = json.charAt(end);
    if (char === '\\') end++;
    else if (char === '"' || char === '') return end + 1;
  }
}

/** Where the value ends that begins at `at`: at a comma or bracket that is not its own. */
function valueEnd(json: string, at: number): number {
  let depth = 0;
  for (let end = at; end < json.length;) {
    const char = json.charAt(end);
    if (char === '"') {
      end = stringEnd(json, end);
      continue;
    }
    if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth < 0 || (depth === 0 && char === ',')) return end;
    end++;
  }
  return json.length;
}
