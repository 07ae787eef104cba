// One address of every kind of page, and pages in all languages.
export const page_types = {
  home: '/',
  freshness: '/freshness',
  results: '/?q=epilepsija',
  'results of a place': '/?q=diab%C4%93ts&region=latgale',
  'results with a correction': '/?q=epilepsja',
  'results with words left out and not understood': '/?q=diab%C4%93ts+qqqqqqqq+nevis+b%C4%93rniem',
  nothing: '/?q=qqqqqqqq+zzzzzzzz',
  organization: '/organizations/dzivibas-koks',
  'organization without contacts': '/organizations/ilgas-daugavpils',
  areas: '/areas',
  area: '/areas/diabetes',
  'area with nobody': '/areas/transplantation',
  diagnoses: '/diagnoses',
  diagnosis: '/diagnoses/epilepsy',
  regions: '/regions',
  region: '/regions/kurzeme',
  'organizations A-Z': '/a-z',
  about: '/about',
  privacy: '/privacy',
  accessibility: '/accessibility',
  handout: '/handout?ids=dzivibas-koks,agihas&lang=ru',
  'empty handout': '/handout',
  'error 400': '/?region=nowhere',
  'error 404': '/nothing-here',
};

export const in_language = (language, path) => (language === 'lv' ? path : `/${language}${path}`);
