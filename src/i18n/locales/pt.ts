import {counted} from '../counted.js';
import type {Translation} from '../translation.js';

/**
 * Portuguese, in words that Brazil and Portugal share: where they part (`tela` and `ecrã`, `você` and `tu`, `chamando` and
 * `a chamar`) it says it in another way.
 */
export const words: Translation = {
  $code: 'pt',
  $name: 'Português',
  $dir: 'ltr',

  audioCall: 'Chamada de áudio',
  videoCall: 'Chamada de vídeo',
  audioCallTo: name => `Chamada de áudio para ${name}`,
  videoCallTo: name => `Chamada de vídeo para ${name}`,
  peopleCount: counted('pt', {one: '# pessoa', other: '# pessoas'}),

  incomingAudioCall: 'Nova chamada de áudio',
  incomingVideoCall: 'Nova chamada de vídeo',
  incomingFrom: name => `Chamada de ${name}`,
  acceptCall: 'Atender',
  acceptWithoutCamera: 'Atender sem câmera',
  rejectCall: 'Recusar',

  noCall: 'Nenhuma chamada',
  noCallHint: 'As chamadas aparecem aqui assim que começam.',
  calling: 'Início da chamada…',
  ringing: 'À espera de resposta…',
  connecting: 'Conexão em curso…',
  connected: 'Chamada em curso',
  callRegion: 'Chamada',
  callingName: name => `Chamada para ${name}`,
  connectedWith: name => `Em chamada com ${name}`,
  callTimer: 'Duração da chamada',
  cancelCall: 'Cancelar chamada',
  showLarge: name => `Ampliar a imagem de ${name}`,
  you: 'Eu',
  reconnecting: 'Nova tentativa de conexão…',
  weakOwn: 'A sua conexão está fraca',
  weakOther: name => `A conexão de ${name} está fraca`,
  tapToHear: 'Toque para ouvir',
  microphoneOff: 'Microfone desativado',
  cameraOff: 'Câmera desativada',
  inviting: 'À espera de resposta…',
  callLasted: duration => `Duração: ${duration}`,
  callAgain: 'Voltar a ligar',
  dismiss: 'Fechar',
  kickedOffline: 'A sua sessão foi iniciada em outro lugar. Por isso as chamadas não chegam mais aqui.',
  useHere: 'Usar aqui',
  tryAgain: 'Tentar novamente',
  callFailed: 'Não foi possível fazer a chamada',

  callControls: 'Comandos da chamada',
  muteMicrophone: 'Desativar microfone',
  unmuteMicrophone: 'Ativar microfone',
  turnCameraOff: 'Desativar câmera',
  turnCameraOn: 'Ativar câmera',
  chooseSpeaker: 'Escolher saída de som',
  speakerNumber: number => `Saída de som ${number}`,
  noSpeakers: 'Nenhuma saída de som disponível',
  shareScreen: 'Apresentar',
  stopSharing: 'Parar apresentação',
  switchToAudio: 'Mudar para áudio',
  switchToVideo: 'Mudar para vídeo',
  minimizeCall: 'Minimizar chamada',
  restoreCall: 'Restaurar chamada',
  enterFullScreen: 'Expandir ao máximo',
  leaveFullScreen: 'Sair do modo expandido',
  hangUp: 'Desligar',

  'end.unknown': () => 'A chamada terminou',
  'end.hangup': (name, mine) => (mine ? 'Chamada terminada' : `${name} desligou`),
  'end.reject': (name, mine) => (mine ? 'Chamada recusada' : `${name} recusou a chamada`),
  'end.noResponse': (name, mine) => (mine ? 'Chamada perdida' : `${name} não atendeu`),
  'end.offline': (name, mine) => (mine ? 'A sua conexão foi perdida' : `A conexão com ${name} foi perdida`),
  'end.lineBusy': (name, mine) => (mine ? 'A linha estava ocupada' : `${name} está em outra chamada`),
  'end.canceled': (name, mine) => (mine ? 'Chamada cancelada' : `${name} cancelou a chamada`),
  'end.otherDeviceAccepted': () => 'Atendida em outro dispositivo',
  'end.otherDeviceReject': () => 'Recusada em outro dispositivo',
  'end.endByServer': () => 'O serviço terminou a chamada',

  'quality.unknown': 'Conexão ainda não avaliada',
  'quality.excellent': 'Conexão excelente',
  'quality.good': 'Conexão boa',
  'quality.poor': 'Conexão razoável',
  'quality.bad': 'Conexão fraca',
  'quality.vBad': 'Conexão muito fraca',
  'quality.down': 'Sem conexão',

  ERROR_PACKAGE_NOT_PURCHASED: 'Este serviço não tem um plano de chamadas. Peça ao responsável que ative um.',
  ERROR_PACKAGE_NOT_SUPPORTED:
    'O plano de chamadas deste serviço não inclui esta função. Peça ao responsável que amplie o plano.',
  ERROR_TIM_VERSION_OUTDATED:
    'O componente de chat deste serviço está desatualizado. Recarregue a página ou peça uma atualização.',
  ERROR_PERMISSION_DENIED:
    'A câmera ou o microfone não têm permissão. Permita o uso ao lado do endereço da página e tente novamente.',
  ERROR_GET_DEVICE_LIST_FAIL:
    'Não foi possível encontrar câmeras e microfones. Verifique se têm permissão e estão bem ligados ao dispositivo e tente novamente.',
  ERROR_INIT_FAIL: 'A sessão de chamadas não foi iniciada. Inicie sessão e tente novamente.',
  ERROR_PARAM_INVALID:
    'Não é possível fazer esta chamada. Verifique para quem pretende ligar e tente novamente.',
  ERROR_REQUEST_REFUSED: 'Não é possível neste momento. Termine a chamada atual e tente novamente.',
  ERROR_REQUEST_REPEATED: 'Isso já está em curso. Aguarde um momento.',
  ERROR_SCENE_NOT_SUPPORTED: 'Não é possível neste tipo de chamada. Inicie outro tipo de chamada.',
  ERROR_CAMERA_OCCUPIED: 'A câmera está em uso por outro programa. Feche esse programa e tente novamente.',
  ERROR_MICROPHONE_OCCUPIED:
    'O microfone está em uso por outro programa. Feche esse programa e tente novamente.',
  ERROR_SIGNALING_SEND_FAIL: 'Não foi possível chegar à outra pessoa. Verifique a conexão e tente novamente.',
  ERROR_NO_MICROPHONE: 'Nenhum microfone encontrado. Ligue um ao dispositivo e tente novamente.',
  ERROR_NO_CAMERA: 'Nenhuma câmera encontrada. Ligue uma ao dispositivo ou faça uma chamada de áudio.',
  ERROR_NOT_SUPPORTED:
    'Este navegador não consegue fazer chamadas nesta página. Use um navegador atual e um endereço seguro (https).',
  ERROR_USER_SIG_EXPIRED: 'A sua sessão expirou. Inicie sessão novamente.',
  ERROR_USER_SIG_INVALID:
    'Não foi possível confirmar a sua sessão. Inicie sessão novamente ou fale com o responsável pelo serviço.',
  ERROR_UNKNOWN: 'Ocorreu um problema inesperado. Tente novamente.',
  errorNetwork: 'O serviço de chamadas está inacessível. Verifique a conexão e tente novamente.',
  errorCallOver: 'Esta chamada já terminou.',
  errorNoSuchPerson: 'Não é possível ligar para esta pessoa. Verifique o nome.',
  errorGroup: 'Não é possível ligar para este grupo. Verifique se faz parte dele.',
  errorOther: code =>
    `O serviço de chamadas comunicou um problema (código ${code}). Tente novamente daqui a pouco.`,
};
