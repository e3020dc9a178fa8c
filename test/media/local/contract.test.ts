import {describeMediaContract} from '../../support/media-contract.js';
import {LocalWorld, manualClock} from './support.js';

describeMediaContract('LocalMedia', () => new LocalWorld(manualClock()));
