import { createPhonebooks } from './phonebook-entries.ts';
import type { AgentProfile, Campaign, Customer, Reason, Team, World } from './world.ts';

const sales: Team = { id: '1', name: 'Sales' };
const support: Team = { id: '2', name: 'Support' };

const agents: readonly AgentProfile[] = [
  agent('1001', 'Ada', 'Example', '3001', sales, 'OPTIONAL'),
  agent('1002', 'Bob', 'Sample', '3002', sales, 'REQUIRED'),
  agent('1003', 'Cy', 'Away', '3003', sales, 'NOT_ALLOWED'),
  agent('1004', 'Dee', 'Test', '3004', support, 'OPTIONAL'),
  { ...agent('2001', 'Grace', 'Sample', '3009', sales, 'OPTIONAL'), supervises: [sales, support] },
];

function agent(
  id: string,
  firstName: string,
  lastName: string,
  extension: string,
  team: Team,
  wrapUpOnIncoming: AgentProfile['wrapUpOnIncoming'],
): AgentProfile {
  return { id, firstName, lastName, password: 'demo', extension, team, supervises: [], wrapUpOnIncoming };
}

function customer(name: string, number: string, account: string, tier: string, order: string): Customer {
  return {
    name,
    number,
    variables: {
      callVariable1: name,
      callVariable2: tier,
      callVariable3: null,
      callVariable4: '',
      callVariable5: '',
      callVariable6: account,
      callVariable7: order,
      'user.microapp.locale': 'en-us',
    },
  };
}

/** Somebody the data dip does not know. */
const stranger = (number: string): Customer => ({ name: '', number, variables: {} });

const customers: readonly Customer[] = [
  customer('Ms Vera Vorbild', '+442079460123', 'AC-20417', 'Gold', 'Order 88120'),
  customer('Mr Otto Muster', '+442079460145', 'AC-31802', 'Silver', 'Order 88307'),
  stranger('+442079460177'),
  customer('Ms Nina Probe', '+12025550143', 'AC-10066', 'Platinum', 'Return 4410'),
  customer('Mr Jan Jansen-Voorbeeld', '+442079460161', 'AC-55190', 'Bronze', ''),
  stranger('+12025550118'),
];

const campaigns: readonly Campaign[] = [
  {
    name: 'Spring renewals',
    contacts: [
      customer('Ms Lena Beispiel', '+442079460310', 'AC-71204', 'Gold', 'Contract ends in May'),
      customer('Mr Paul Ejemplo', '+442079460322', 'AC-71388', 'Silver', 'Contract ends in June'),
    ],
  },
  {
    name: 'Call-backs',
    contacts: [customer('Ms Ida Esempio', '+12025550171', 'AC-40021', 'Gold', 'Asked for a call')],
  },
];

const reasons: World['reasons'] = {
  NOT_READY: list(
    'Break',
    'Lunch',
    'Training',
    'Team meeting',
    'Coaching',
    'Back office',
    'E-mail',
    'Technical fault',
  ),
  LOGOUT: list('End of shift', 'Appointment', 'Technical fault', 'Moving to another desk'),
  WrapUp: list('Sale', 'Order status', 'Complaint', 'Return', 'Call back agreed', 'Wrong number'),
};

function list(...labels: readonly string[]): readonly Reason[] {
  return labels.map((label, index) => ({ code: String(index + 1), label }));
}

/**
 * The contact centre every simulation starts with: always the same. People are examples; numbers come from
 * the ranges that Ofcom and the NANPA keep free for fiction.
 */
export function createWorld(): World {
  return {
    agents,
    teams: [sales, support],
    phones: Array.from({ length: 20 }, (_, index) => String(3000 + index)),
    queues: [
      { name: 'Sales', number: '5000', teamId: sales.id },
      { name: 'Support', number: '5001', teamId: support.id },
    ],
    customers,
    campaigns,
    phonebooks: createPhonebooks(agents),
    reasons,
  };
}
