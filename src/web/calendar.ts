import './calendar.css';

/** The neutral page: this month, in the language of the browser. It loads nothing of the app and says nothing about it. */
const today = new Date();
const first = new Date(today.getFullYear(), today.getMonth(), 1);
const dayCount = new Date(today.getFullYear(), today.getMonth() + 1, 0).getDate();
const beforeFirst = (first.getDay() + 6) % 7;
const write = (options: Intl.DateTimeFormatOptions, at: Date) => new Intl.DateTimeFormat([], options).format(at);

const title = write({ month: 'long', year: 'numeric' }, today);
document.title = title;
const heading = element('h1', title);
const table = element('table');
const head = table.appendChild(element('tr'));
for (let index = 0; index < 7; index += 1) {
  head.append(element('th', write({ weekday: 'short' }, new Date(2024, 0, 1 + index))));
}
for (let week = 0; week * 7 < beforeFirst + dayCount; week += 1) {
  const row = table.appendChild(element('tr'));
  for (let index = 0; index < 7; index += 1) {
    const day = week * 7 + index - beforeFirst + 1;
    const cell = row.appendChild(element('td', day >= 1 && day <= dayCount ? String(day) : ''));
    if (day === today.getDate()) cell.ariaCurrent = 'date';
  }
}
document.querySelector('main')?.append(heading, table);

function element(name: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
