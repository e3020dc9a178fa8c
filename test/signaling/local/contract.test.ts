import {describeSignalingContract} from '../../support/signaling-contract.js';
import {LocalWorld} from './local-world.js';

describeSignalingContract('LocalSignaling', () => new LocalWorld(), {tellsRunningCalls: true});
