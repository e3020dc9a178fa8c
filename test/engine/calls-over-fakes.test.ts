import {describeCallContract} from '../support/call-contract.js';
import {fakeCallWorld} from '../support/fake-call-world.js';

describeCallContract('the shipped fakes', () => Promise.resolve(fakeCallWorld()));
