// The numeric kernels, in AssemblyScript: what the module exports. ../kernel.ts tells what each takes and gives.
export { gemm, gemmAdd, gemmTransposedAdd, pack } from './gemm';
export { add, addRows, argmaxRows, dequantise, leakyRelu, leakyReluBack, multiplyRows } from './elementwise';
export { layerNorm, layerNormBack } from './layerNorm';
export { adam, sumOfSquares } from './learning';
export { gemmInt8, packInt8, quantise } from './quantised';
export { softmaxRows } from './softmax';
export { sru, sruBack } from './sru';

/** Where memory is free: behind the module's own data. */
export function heapBase(): usize {
  return __heap_base;
}
