/**
 * British areas that have a thousand numbers for fiction each (Ofcom). Without London, whose numbers are the
 * customers': who calls is not to be found in a phonebook by chance.
 */
const britishAreas = [
  '1914980',
  '1134960',
  '1144960',
  '1154960',
  '1164960',
  '1174960',
  '1184960',
  '1214960',
  '1314960',
  '1414960',
];
const inBritishArea = 1000;
/** Of each American area 555-0100 to 555-0199 are nobody's (NANPA). */
const inAmericanArea = 100;
const digits = (value: number, length: number) => String(value).padStart(length, '0');

/** The same number for the same index, another for each below 82,000; every one kept free for fiction. */
export function fictionNumber(index: number): string {
  const area = britishAreas[Math.floor(index / inBritishArea)];
  if (area !== undefined) return `+44${area}${digits(index % inBritishArea, 3)}`;
  const beyond = index - britishAreas.length * inBritishArea;
  return `+1${americanArea(Math.floor(beyond / inAmericanArea))}55501${digits(beyond % inAmericanArea, 2)}`;
}

/** Area codes are 200 to 999 without those whose middle digit is 9 (NANPA); those below 210 are the customers'. */
function americanArea(place: number): string {
  const inHundred = 90;
  const index = place + 10;
  return String((2 + Math.floor(index / inHundred)) * 100 + (index % inHundred));
}
