import {createApp, ref} from 'vue/dist/vue.esm-bundler.js';
import 'tui-call-elements/vue';

const query = new URLSearchParams(location.search);
const app = createApp({
  setup() {
    const status = ref('nothing yet');
    const theme = ref('light');
    const isShown = ref(true);
    return {
      status,
      theme,
      isShown,
      userId: query.get('user-id'),
      channel: query.get('channel'),
      people: [{userId: 'carol', nickname: 'Carol'}],
      keep: kit => void (window.kit = kit ?? undefined),
      begin: event => (status.value = `talking as ${event.detail.callRole}`),
      end: event => (status.value = `over: ${event.detail.reason}`),
    };
  },
  template: `
    <button @click="theme = theme === 'light' ? 'dark' : 'light'">Theme</button>
    <button @click="isShown = !isShown">Show or hide</button>
    <p id="status">{{ status }}</p>
    <tui-call-kit v-if="isShown" :ref="keep" :user-id="userId" :channel="channel" :theme="theme" muted-ringtone
      :inviteable="people" @tui-call-begin="begin" @tui-call-end="end">
      <tui-call-button user-id="bob" media="audio">Call Bob</tui-call-button>
    </tui-call-kit>`,
});
app.config.compilerOptions.isCustomElement = tag => tag.startsWith('tui-');
app.mount('#app');
