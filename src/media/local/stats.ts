/** What the meters need to know of one connection. Levels are 0..1; times are milliseconds; losses are 0..1. */
export interface LinkStats {
  /** Loudness of what arrives; undefined without sound. */
  readonly heardLevel: number | undefined;
  /** Loudness of what is sent; undefined when no sound is sent. */
  readonly spokenLevel: number | undefined;
  /** Round trip time; undefined before the first measurement. */
  readonly roundTrip: number | undefined;
  /** Packets that arrived since the connection began. */
  readonly received: number;
  /** Packets that were lost on the way here since the connection began. */
  readonly lost: number;
  /** Share of one's own packets that the other side missed lately; undefined before the first report. */
  readonly remoteLoss: number | undefined;
  /** Picture frames decoded since the connection began. */
  readonly framesDecoded: number;
  /** Picture frames encoded since the connection began. */
  readonly framesEncoded: number;
  /** Frames a second that camera or screen give; 0 without one. */
  readonly sourceRate: number;
  /** Whether the browser sends a lesser picture because it lacks the power. */
  readonly isShortOfPower: boolean;
}

/** Reads a report of the browser. */
export function readStats(report: RTCStatsReport): LinkStats {
  const entries: unknown[] = [...report.values()];
  const inbound = entries.filter(entry => text(entry, 'type') === 'inbound-rtp');
  const outbound = entries.filter(entry => text(entry, 'type') === 'outbound-rtp');
  const sources = entries.filter(entry => text(entry, 'type') === 'media-source');
  const remote = entries.filter(entry => text(entry, 'type') === 'remote-inbound-rtp');
  const roundTrip = selectedPair(report, entries, 'currentRoundTripTime');
  return {
    heardLevel: highest(inbound, 'audioLevel'),
    spokenLevel: highest(sources, 'audioLevel'),
    roundTrip: roundTrip === undefined ? undefined : roundTrip * 1_000,
    received: total(inbound, 'packetsReceived'),
    lost: Math.max(0, total(inbound, 'packetsLost')),
    remoteLoss: highest(remote, 'fractionLost'),
    framesDecoded: total(inbound, 'framesDecoded'),
    framesEncoded: total(outbound, 'framesEncoded'),
    sourceRate: total(sources, 'framesPerSecond'),
    isShortOfPower: outbound.some(entry => text(entry, 'qualityLimitationReason') === 'cpu'),
  };
}

function selectedPair(report: RTCStatsReport, entries: readonly unknown[], key: string): number | undefined {
  const transport = entries.find(entry => text(entry, 'type') === 'transport');
  const selected = text(transport, 'selectedCandidatePairId');
  if (selected !== '') return number(report.get(selected), key);
  // Not every browser reports transports.
  const pairs = entries.filter(entry => text(entry, 'type') === 'candidate-pair');
  return number(
    pairs.find(pair => field(pair, 'nominated') === true),
    key,
  );
}

function field(entry: unknown, key: string): unknown {
  return typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
}

function text(entry: unknown, key: string): string {
  const value = field(entry, key);
  return typeof value === 'string' ? value : '';
}

function number(entry: unknown, key: string): number | undefined {
  const value = field(entry, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function highest(entries: readonly unknown[], key: string): number | undefined {
  const values = entries.map(entry => number(entry, key)).filter(value => value !== undefined);
  return values.length === 0 ? undefined : Math.max(...values);
}

function total(entries: readonly unknown[], key: string): number {
  return entries.reduce<number>((sum, entry) => sum + (number(entry, key) ?? 0), 0);
}
