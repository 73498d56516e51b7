/**
 * The evening over the water: how it is drawn across the top of a screen, as SVG in units of its own. The waves go on
 * far beyond both sides, for screens of any width. The page itself shows it before any script runs.
 */
export const EVENING = {
  viewBox: '0 0 390 300',
  sun: { cx: 195, cy: 196, r: 46 },
  far: 'M-1695 204c125 -22 255 -22 380 0s255 22 380 0s255 -22 380 0s255 22 380 0s255 -22 380 0s255 22 380 0s255 -22 380 0s255 22 380 0s255 -22 380 0s255 22 380 0V266H-1695Z',
  near: 'M-1625 238c125 -15 255 -15 380 0s255 15 380 0s255 -15 380 0s255 15 380 0s255 -15 380 0s255 15 380 0s255 -15 380 0s255 15 380 0s255 -15 380 0s255 15 380 0v40c-125 15 -255 15 -380 0c-125 -15 -255 -15 -380 0c-125 15 -255 15 -380 0c-125 -15 -255 -15 -380 0c-125 15 -255 15 -380 0c-125 -15 -255 -15 -380 0c-125 15 -255 15 -380 0c-125 -15 -255 -15 -380 0c-125 15 -255 15 -380 0c-125 -15 -255 -15 -380 0Z',
} as const
