/* Shows the operations whose words hold what is typed, and says how many. Nothing that is typed leaves the page. */
const field = document.querySelector('#filter');
const shown = document.querySelector('#shown');
const articles = [...document.querySelectorAll('article')];

function filter() {
  const wanted = field.value.trim().toLowerCase();
  for (const article of articles) article.hidden = !article.textContent.toLowerCase().includes(wanted);
  for (const section of document.querySelectorAll('section:has(article)')) {
    section.hidden = [...section.querySelectorAll('article')].every((article) => article.hidden);
  }
  const count = articles.filter((article) => !article.hidden).length;
  shown.textContent = wanted === '' ? '' : `${count} of ${articles.length} operations`;
}

field.addEventListener('input', filter);
filter();
