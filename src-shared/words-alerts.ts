import type { AlertEvent, AlertWay } from './alerts.ts';
import { say } from './language/say.ts';

/** What an event is called, and what is to be known about it. */
export function eventTold(event: AlertEvent): { readonly title: string; readonly hint: string | null } {
  switch (event) {
    case 'ringing':
      return { title: say('settings.alert.ringing'), hint: null };
    case 'second':
      return { title: say('settings.alert.second'), hint: say('settings.alert.second.hint') };
    case 'preview':
      return { title: say('settings.alert.preview'), hint: null };
    case 'missed':
      return { title: say('settings.alert.missed'), hint: null };
    case 'state':
      return { title: say('settings.alert.state'), hint: say('settings.alert.state.hint') };
    case 'connection':
      return { title: say('settings.alert.connection'), hint: null };
    case 'failure':
      return { title: say('settings.alert.failure'), hint: null };
  }
}

/** What a way to be told is called on that system. */
export function wayName(way: AlertWay, platform: string): string {
  switch (way) {
    case 'popup':
      return say('settings.alert-way.popup');
    case 'notification':
      return say('settings.alert-way.notification');
    case 'sound':
      return say('settings.alert-way.sound');
    case 'flash':
      return platform === 'darwin' ? say('settings.alert-way.dock') : say('settings.alert-way.flash');
  }
}
