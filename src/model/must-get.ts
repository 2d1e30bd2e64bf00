/**
 * The value under a key that must be there, since the check of the data has held it.
 * @throws Error naming the key and the kind of thing looked for.
 */
export function mustGet<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, kind: string): Value {
  const value = map.get(key);
  if (value === undefined)
    throw new Error(`找不到${kind} "${String(key)}"：请检查引用它的页面或故事。`);
  return value;
}
