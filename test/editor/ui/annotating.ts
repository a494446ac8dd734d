import type { Workbench } from './workbench.ts';

/** One way through the product, each step going on where the one before has ended. */
export function annotating(workbench: Workbench): void {
  describe('the installed extension', function () {
    this.bail(true);

    it('underlines a flagged sentence', async () => {
      await workbench.openFile('bridge.md');
      await workbench.squiggles.first().waitFor();
      await workbench.shoot('1-squiggles');
    });

    it('explains it on hover', async () => {
      await workbench.pointAt(workbench.squiggles.first());
      await workbench.hover.waitFor();
      await workbench.shoot('2-hover');
      await workbench.lookAway();
    });
  });
}
