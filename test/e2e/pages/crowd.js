// As many parties as the query says, each in a frame of this page, all in sight.
const people = Number(new URLSearchParams(location.search).get('people') ?? '9');

async function open(userId) {
  const frame = document.createElement('iframe');
  frame.src = `./party.html?user-id=${userId}`;
  const ready = new Promise(resolve => frame.addEventListener('party', ({detail}) => resolve(detail)));
  document.body.append(frame);
  return ready;
}

const userIds = Array.from({length: people}, (_, index) => `person-${index + 1}`);
const parties = await Promise.all(userIds.map(open));

window.crowd = {
  /** The first rings all others, who answer at once. */
  call: async () => {
    await parties[0].groupCall(userIds.slice(1));
    await Promise.all(parties.slice(1).map(party => party.answer()));
  },
  /** How many others each has met. */
  met: () => parties.map(party => party.met()),
  /** What went wrong anywhere. */
  troubles: () => parties.flatMap(party => party.troubles()),
  /** How every connection stands, person by person. */
  states: () => parties.map(party => party.states()),
  /** Figures of every stream that arrives anywhere. */
  streams: async () => (await Promise.all(parties.map(party => party.streams()))).flat(),
};
