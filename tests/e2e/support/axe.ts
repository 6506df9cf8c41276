/** Accessibility by axe, with the rules of WCAG 2.2 AA and its best practices. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with each violation's rule, where it is and what axe says of it. */
export async function expectNoViolations(page: Page): Promise<void> {
  // A name shown beside a focused button belongs to no landmark, wherever it is drawn: it says nothing of its own.
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-overlay-container]:has(> [role="tooltip"])')
    .analyze();
  const told = violations.map(
    (violation) => `${violation.id}: ${violation.help}\n  ${violation.nodes.map((node) => node.html).join('\n  ')}`,
  );
  expect(told).toEqual([]);
}
