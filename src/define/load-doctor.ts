import type {DoctorLoader} from '../elements/doctor/doctor-entrance.js';

/** Fetches the advice about devices, which most calls never need. */
export const loadDoctor: DoctorLoader = async (host, options) =>
  new (await import('../elements/doctor/doctor.js')).Doctor(host, options);
