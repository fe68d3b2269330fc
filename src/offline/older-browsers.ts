/** What browsers of 2020 lack of the language's own library, and the page or its packages use; syntax is the build's affair. */
type Wanted = (item: unknown, index: number) => unknown;
type Lists = { at(this: readonly unknown[], index: number): unknown; findLast(this: readonly unknown[], wanted: Wanted): unknown; findLastIndex(this: readonly unknown[], wanted: Wanted): number };

function at(this: { readonly length: number; readonly [index: number]: unknown }, index: number): unknown {
  return this[index < 0 ? this.length + index : index];
}

const LISTS: Lists = {
  at,
  findLast(wanted) {
    return this[LISTS.findLastIndex.call(this, wanted)];
  },
  findLastIndex(wanted) {
    let index = this.length - 1;
    while (index >= 0 && !wanted(this[index], index)) index--;
    return index;
  },
};

add(Array.prototype, LISTS);
add(Uint8Array.prototype, { at });
add(String.prototype, {
  at(this: string, index: number) { return this[index < 0 ? this.length + index : index]; },
  replaceAll(this: string, sought: string, put: string) { return this.split(sought).join(put); },
});
add(Object, { hasOwn: (holder: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(holder, name) });

/** Adds what is not there; never in place of the browser's own. */
function add(place: object, members: object): void {
  for (const [name, value] of Object.entries(members)) {
    if (!(name in place)) Object.defineProperty(place, name, { value, writable: true, configurable: true });
  }
}
