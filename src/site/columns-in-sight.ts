/** So many columns of a comparison stand beside each other without being scrolled, where the window is wide. */
export const columnsInSight = 6;

/** So many topics fit beside each other on a sheet that is not turned. */
export const columnsOnPaper = 4;
