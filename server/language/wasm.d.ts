/** A WebAssembly module, compiled from AssemblyScript by scripts/wasm.mjs when the product is built. */
declare module '*?wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
