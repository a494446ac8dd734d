/** A function of an object that works out its value once, and keeps it for as long as there is the object. */
export function oncePer<K extends object, V>(valueOf: (of: K) => V): (of: K) => V {
  const values = new WeakMap<K, { readonly value: V }>();
  return (of) => {
    const known = values.get(of);
    if (known) return known.value;
    const value = valueOf(of);
    values.set(of, { value });
    return value;
  };
}
