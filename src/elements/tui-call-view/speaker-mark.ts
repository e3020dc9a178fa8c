/**
 * Marks the seat and the tile of whoever speaks, and nobody's when the id is empty. Seats are rendered without the mark, so
 * that the whole call need not be rendered for somebody who begins to speak.
 */
export function markSpeaker(root: ParentNode, activeId: string): void {
  for (const tile of root.querySelectorAll('.seat > tui-call-tile')) {
    const isActive = activeId !== '' && tile.getAttribute('user-id') === activeId;
    tile.toggleAttribute('active', isActive);
    const parts = tile.parentElement?.part;
    if (parts && parts.contains('active') !== isActive) parts.toggle('active', isActive);
  }
}
