/**
 * Length of a packet of sound, in milliseconds. Everyone sends to everyone, so the machine's work grows with the packets,
 * not with their size; and packets between tabs of one machine are neither late nor lost.
 */
const PACKET_TIME = 60;

/** Whether a candidate is worth telling: between the tabs of one machine TCP only doubles the ways to try. */
export function isUseful(candidate: string): boolean {
  return !/ tcp /i.test(candidate);
}

/** A description as the other side gets it: with few ways to reach this side, and with a wish for long packets of sound. */
export function forOtherTab(sdp: string): string {
  const lines = sdp.split('\r\n').filter(line => !line.startsWith('a=candidate:') || isUseful(line));
  let isAudio = false;
  return lines
    .flatMap(line => {
      if (line.startsWith('m=')) isAudio = line.startsWith('m=audio ');
      // Attributes come after the connection line, one for each medium.
      return isAudio && line.startsWith('c=') ? [line, `a=ptime:${PACKET_TIME}`] : [line];
    })
    .join('\r\n');
}
