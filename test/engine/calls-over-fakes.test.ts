import {describeCallContract} from '../support/call-contract.js';
import {fakeCallWorld} from '../support/fake-call-world.js';
import {describeGroupCallContract} from '../support/group-call-contract.js';

const makeWorld = () => Promise.resolve(fakeCallWorld());
describeCallContract('the shipped fakes', makeWorld);
describeGroupCallContract('the shipped fakes', makeWorld);
