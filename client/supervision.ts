import { CloseAction, ErrorAction, State, type BaseLanguageClient } from 'vscode-languageclient';
import { Crashes } from './crashes.ts';

/**
 * Starts a server that has crashed anew, but not one that can't even start, nor one that crashes again and again: then `tell` gets a message
 * for the user, once. To be called before the client is started.
 */
export function supervise(client: BaseLanguageClient, tell: (message: string) => void): void {
  const crashes = new Crashes();
  client.clientOptions.errorHandler = {
    error: (_error, _message, count = 0) => {
      if (count <= 3) return { action: ErrorAction.Continue, handled: true };
      tell('OnRecord has lost its server: drafts are no longer reviewed.');
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed: () => {
      if (client.state !== State.Running) return { action: CloseAction.DoNotRestart, handled: true };
      if (crashes.add(Date.now())) return { action: CloseAction.Restart, handled: true };
      tell("OnRecord's server crashes again and again and stays off: drafts are no longer reviewed.");
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
  client.onDidChangeState(({ newState }) => {
    if (newState === State.StartFailed) tell('OnRecord could not start its server: drafts are not reviewed.');
  });
}
