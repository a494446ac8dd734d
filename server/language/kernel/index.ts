// The numeric kernels, in AssemblyScript: what the module exports. ../kernel.ts tells what each takes and gives.
export { gemm, gemmAdd, gemmTransposedAdd, pack } from './gemm';
export { add, argmaxRows, dequantise, leakyRelu } from './elementwise';
export { layerNorm } from './layerNorm';
export { sru } from './sru';

/** Where memory is free: behind the module's own data. */
export function heapBase(): usize {
  return __heap_base;
}
