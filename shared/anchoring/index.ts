export * from './compare-shape';
export * from './compare-versions';
export * from './edit-map';
export * from './place-marks';
export * from './shape';
