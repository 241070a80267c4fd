// The live connection: STOMP over WebSocket. It knows destinations and sequences, not pages: every new frame goes out as
// the event asskomm:frame, { destination, frame }, once and in order; asskomm:resync means that something was missed.
const config = document.getElementById('live').dataset;
const OFFLINE_AFTER = 5_000;
const LONGEST_PAUSE = 60_000;

const lastSequence = new Map([
	['/topic/feed', Number(config.feed)],
	['/user/queue/feed', Number(config.ownFeed)],
	['/user/queue/notifications', Number(config.notifications)],
]);
if (config.coordinator === 'true') {
	lastSequence.set('/user/queue/conversations', Number(config.conversations));
}
if (config.moderator === 'true') {
	lastSequence.set('/topic/moderation', Number(config.moderation));
}

// While somebody has paused the live updates of a page, frames wait here in their order.
const held = [];
let paused = false;
document.addEventListener('asskomm:pause', ({ detail }) => {
	paused = detail.paused;
	if (!paused) {
		held.splice(0).forEach((one) => emit('asskomm:frame', one));
	}
});

function emit(name, detail) {
	document.dispatchEvent(new CustomEvent(name, { detail }));
}

function receive(destination, message) {
	const frame = JSON.parse(message.body);
	if (frame.type === 'RESYNC') {
		emit('asskomm:resync', { destination });
		return;
	}
	if (frame.sequence <= lastSequence.get(destination)) {
		return;
	}
	lastSequence.set(destination, frame.sequence);
	if (frame.type === 'CAUGHT_UP') {
		return;
	}
	if (paused) {
		held.push({ destination, frame });
	}
	else {
		emit('asskomm:frame', { destination, frame });
	}
}

const bar = document.getElementById('offline');
let offlineTimer;

function offline() {
	const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
	offlineTimer ??= setTimeout(() => {
		bar.querySelector('[data-offline-text]').textContent = config.textOffline.replace('#', time);
		bar.hidden = false;
	}, OFFLINE_AFTER);
}

function online() {
	clearTimeout(offlineTimer);
	offlineTimer = undefined;
	if (!bar.hidden) {
		bar.hidden = true;
		emit('asskomm:announce', { text: config.textOnline });
	}
}

const csrf = (name) => document.querySelector(`meta[name="csrf-${name}"]`)?.content;

const client = new window.StompJs.Client({
	brokerURL: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`,
	connectHeaders: csrf('header') ? { [csrf('header')]: csrf('token') } : {},
	connectionTimeout: 10_000,
	heartbeatIncoming: 10_000,
	heartbeatOutgoing: 10_000,
	reconnectTimeMode: window.StompJs.ReconnectionTimeMode.EXPONENTIAL,
	// Not all browsers come back in the same moment after a restart.
	reconnectDelay: 500 + Math.random() * 1_000,
	maxReconnectDelay: LONGEST_PAUSE,
	onConnect() {
		online();
		for (const [destination, sequence] of lastSequence) {
			client.subscribe(destination, (message) => receive(destination, message), { 'last-sequence': String(sequence) });
		}
	},
	onWebSocketClose: offline,
	onStompError() {
		// Refused, for instance because the session has ended: trying again at once would not help.
		client.reconnectDelay = Math.min(client.reconnectDelay * 4, LONGEST_PAUSE);
	},
});

client.activate();
// The browser knows at once what the heartbeat finds out after a while.
window.addEventListener('offline', offline);
window.addEventListener('online', () => client.connected && online());
window.addEventListener('pagehide', () => client.deactivate());
window.addEventListener('pageshow', (event) => event.persisted && client.activate());
