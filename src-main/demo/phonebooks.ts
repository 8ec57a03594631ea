import type { Command, CommandTable } from './command.ts';
import { finesseErrors } from './finesse-errors.ts';

/** The phonebooks for everybody, and those of the agent's own team. */
const getPhonebooks: Command = (gc, agentId) => {
  const teamId = gc.board.agent(agentId)?.profile.team.id;
  const phonebooks = gc.world.phonebooks.filter((book) => book.type === 'GLOBAL' || book.teamId === teamId);
  gc.tell(agentId, { type: 'Phonebooks', phonebooks });
  return undefined;
};

const getTeamPhonebooks: Command = (gc, agentId, [teamId = '']) => {
  if (teamId === '') return finesseErrors.invalidInput;
  const phonebooks = gc.world.phonebooks.filter((book) => book.teamId === teamId);
  gc.tell(agentId, { type: 'TeamPhoneBooks', phonebooks });
  return undefined;
};

/** An unknown phonebook has no contacts. */
const getPhonebookContacts: Command = (gc, agentId, [phonebookId = '']) => {
  const contacts = gc.world.phonebooks.find(({ id }) => id === phonebookId)?.contacts ?? [];
  gc.tell(agentId, { type: 'PhonebookContacts', phonebookId, contacts });
  return undefined;
};

/** The commands that list phonebooks and their contacts. */
export const phonebookCommands: CommandTable = {
  getphonebooks: getPhonebooks,
  getteamphonebooks: getTeamPhonebooks,
  getphonebookcontacts: getPhonebookContacts,
};
