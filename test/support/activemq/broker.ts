import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { activeMqHome, javaProgram } from '../../../scripts/system-requirements.ts';
import { startWsBridge } from './ws-bridge.ts';

/** Who may log in to the broker by name. A wrong password is refused, no name at all is not. */
export const brokerUser = { login: 'sidetone', password: 'an-example' };
/** Only those with a name may use this queue; whoever comes may use those that begin with `Open`. */
export const guardedQueue = '/queue/Guarded.Connector';

/** A real ActiveMQ on loopback ports, with WebSocket in front of it. */
export interface ActiveMq {
  /** Where a client of the connector knocks. */
  readonly url: string;
  readonly stompPort: number;
  readonly openWirePort: number;
  /** Shuts the broker down: every link is cut, new ones are refused. What was in its queues is gone. */
  stop(): Promise<void>;
  /** Kills it: no link is closed in an orderly way. */
  kill(): Promise<void>;
  /** Starts it again on the same ports. */
  restart(): Promise<void>;
  /** Ends it and removes what it wrote. */
  dispose(): Promise<void>;
}

interface Ports {
  readonly stomp: number;
  readonly openWire: number;
}

/** Starts Debian's ActiveMQ; takes some 2 s. It ends with `dispose`, with this process or with a signal to it. */
export async function startActiveMq(): Promise<ActiveMq> {
  const folder = mkdtempSync(join(tmpdir(), 'sidetone-activemq-'));
  let java: ChildProcess | null = null;

  const end = () => {
    // The whole group: a signal to the terminal does not reach it.
    if (java?.pid !== undefined && java.exitCode === null) process.kill(-java.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const endOnSignal = (signal: NodeJS.Signals) => {
    end();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('exit', end).once('SIGINT', endOnSignal).once('SIGTERM', endOnSignal);

  const start = async (wanted: Ports) => {
    java = launch(folder, wanted);
    return readyPorts(java);
  };
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (java === null || java.exitCode !== null || java.signalCode !== null) return;
    java.kill(signal);
    await once(java, 'exit');
  };

  const ports = await start({ stomp: 0, openWire: 0 });
  const bridge = await startWsBridge(ports.stomp);
  return {
    url: bridge.url,
    stompPort: ports.stomp,
    openWirePort: ports.openWire,
    async stop() {
      await Promise.all([bridge.close(), stop()]);
    },
    async kill() {
      await Promise.all([stop('SIGKILL'), bridge.close()]);
    },
    async restart() {
      await start(ports);
      await bridge.open();
    },
    async dispose() {
      process.off('exit', end).off('SIGINT', endOnSignal).off('SIGTERM', endOnSignal);
      await Promise.all([bridge.close(), stop()]);
      end();
    },
  };
}

function launch(folder: string, ports: Ports): ChildProcess {
  const configuration = join(folder, 'activemq.xml');
  const logging = join(folder, 'log4j.properties');
  writeFileSync(configuration, configurationOf(ports));
  writeFileSync(logging, logToOutput);
  const args = [
    // Small and quick to start: it carries a handful of messages.
    ...['-Xmx192m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
    `-Dlog4j.configuration=file:${logging}`,
    `-Dactivemq.home=${activeMqHome}`,
    ...[`-Dactivemq.base=${folder}`, `-Dactivemq.data=${folder}`],
    ...['-jar', `${activeMqHome}/bin/activemq.jar`, 'start', `xbean:file:${configuration}`],
  ];
  return spawn(javaProgram, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Resolves when the broker says that it has started. Throws, with all that it said, when it ends before. */
async function readyPorts(java: ChildProcess): Promise<Ports> {
  const said: string[] = [];
  const ports = { stomp: 0, openWire: 0 };
  java.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const lines = createInterface({ input: java.stdout! });
  const started = new Promise<true>((resolve) => {
    lines.on('line', (line) => {
      said.push(line);
      const [, transport, port] = /Listening for connections at: (\w+):\/\/[^:]+:(\d+)/.exec(line) ?? [];
      if (transport === 'stomp') ports.stomp = Number(port);
      if (transport === 'tcp') ports.openWire = Number(port);
      if (/ActiveMQ .* started$/.test(line)) resolve(true);
    });
  });
  if ((await Promise.race([started, once(java, 'exit')])) !== true) {
    throw new Error(`ActiveMQ did not start:\n${said.join('\n')}`);
  }
  return ports;
}

const logToOutput = `
log4j.rootLogger=INFO, out
log4j.appender.out=org.apache.log4j.ConsoleAppender
log4j.appender.out.layout=org.apache.log4j.PatternLayout
log4j.appender.out.layout.ConversionPattern=%c{1}: %m%n
`;

/** Nothing on disk, no JMX, no console. Port 0 takes a free one, which the log names. */
function configurationOf({ stomp, openWire }: Ports): string {
  const { login, password } = brokerUser;
  const everybody = 'users,anonymous';
  return `
<beans xmlns="http://www.springframework.org/schema/beans"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="
    http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd
    http://activemq.apache.org/schema/core http://activemq.apache.org/schema/core/activemq-core.xsd">
  <broker xmlns="http://activemq.apache.org/schema/core" brokerName="test" persistent="false" useJmx="false">
    <plugins>
      <simpleAuthenticationPlugin anonymousAccessAllowed="true">
        <users><authenticationUser username="${login}" password="${password}" groups="users"/></users>
      </simpleAuthenticationPlugin>
      <authorizationPlugin><map><authorizationMap><authorizationEntries>
        <authorizationEntry queue="Guarded.>" read="users" write="users" admin="users"/>
        <authorizationEntry queue="Open.>" read="${everybody}" write="${everybody}" admin="${everybody}"/>
        <authorizationEntry topic=">" read="${everybody}" write="${everybody}" admin="${everybody}"/>
      </authorizationEntries></authorizationMap></map></authorizationPlugin>
    </plugins>
    <transportConnectors>
      <transportConnector name="stomp" uri="stomp://127.0.0.1:${stomp}"/>
      <transportConnector name="openwire" uri="tcp://127.0.0.1:${openWire}"/>
    </transportConnectors>
  </broker>
</beans>`;
}
