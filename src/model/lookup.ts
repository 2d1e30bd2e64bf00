/**
 * Grouping records, looking them up, and making things from them once.
 */

/** Groups items by a key, in their order. Items whose key is null or undefined are left out. */
export function groupBy<Item, Key>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key | null | undefined,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null || key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Indexes records by their id. */
export function byId<Item extends { readonly id: string }>(
  items: Iterable<Item>,
): ReadonlyMap<string, Item> {
  return new Map([...items].map((item) => [item.id, item]));
}

/**
 * The value of a key that must be there, since the check of the data ensures it.
 * @param kind what is looked for, in Chinese, for the message
 * @throws Error naming the key and the kind
 */
export function mustGet<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, kind: string): Value {
  const value = map.get(key);
  if (value === undefined)
    throw new Error(`找不到${kind} "${String(key)}"：请检查引用它的页面或故事。`);
  return value;
}

/** A function of objects that answers the same for the same ones: a build asks for it on many pages. */
export function remember<Of extends readonly object[], Made>(
  make: (...of: Of) => Made,
): (...of: Of) => Made {
  const root: Known<Made> = { next: new WeakMap() };
  return (...of) => {
    let known = root;
    for (const one of of) {
      const next = known.next.get(one) ?? { next: new WeakMap() };
      known.next.set(one, next);
      known = next;
    }
    known.answer ??= { made: make(...of) };
    return known.answer.made;
  };
}

/** What was made for some objects, and for these followed by another one. */
interface Known<Made> {
  readonly next: WeakMap<object, Known<Made>>;
  answer?: { readonly made: Made };
}
