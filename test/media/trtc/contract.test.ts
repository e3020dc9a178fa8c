import {describeMediaContract} from '../../support/media-contract.js';
import {TrtcWorld} from './support.js';

describeMediaContract('TrtcMedia', () => new TrtcWorld());
