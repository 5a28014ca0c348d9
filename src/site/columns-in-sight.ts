/** So many columns of a comparison stand beside each other without being scrolled, where the window is wide. */
export const columnsInSight = 6;
