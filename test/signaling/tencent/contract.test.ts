import {describeSignalingContract} from '../../support/signaling-contract.js';
import {TencentWorld} from './tencent-world.js';

describeSignalingContract('TencentSignaling', () => new TencentWorld());

describeSignalingContract(
  'TencentSignaling where messages come before signaling',
  () =>
    new TencentWorld(chat => {
      chat.faults.messagesFirst = true;
    }),
);
