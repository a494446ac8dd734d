/** Adds a value to those that a map has under a key. */
export function pushTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const values = groups.get(key);
  if (values) values.push(value);
  else groups.set(key, [value]);
}
