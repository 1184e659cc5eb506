export interface NameOrigin {
  id: string;
  weight: number;
  /** ISO 639-3 codes a person of this origin is likely to speak. */
  languages: string[];
  given: string[];
  surnames: string[];
}

export const nameOrigins: NameOrigin[] = [
  {
    id: 'belgian-french',
    weight: 30,
    languages: [],
    given: namesIn(`
      Marie, Hélène, Jean-Pierre, Françoise, Benoît, Anne-Sophie, Luc, Céline, Étienne, Chloé, Jérôme, Noémie,
      Geneviève, François, Aurélie, Didier, Joëlle, Stéphane, Élise, Cédric, Océane, Thérèse, Rémy, Maïté,
      Loïc
    `),
    surnames: namesIn(`
      Dubois, Lefèvre, Lambert, Dupont, Martin, Simon, Leclercq, Renard, Delvaux, Gérard, Lejeune, Noël,
      Hubert, Poncelet, Bodart, Servais, Thiry, Collard, Mathieu, Warnier, D'Hondt, d'Ursel, de Brouwer,
      de la Croix, du Bus, Marchal, Evrard, Fontaine, Lacroix, Grégoire, Destrée, Goffin, Piérard, Crépin,
      Hénin, Baudouin, Jacquemin, Masson, Charlier, Toussaint
    `),
  },
  {
    id: 'belgian-dutch',
    weight: 28,
    languages: [],
    given: namesIn(`
      Jan, Pieter, Liesbeth, Annelies, Koen, Griet, Wouter, Sofie, Bart, An, Joris, Katrien, Tom, Veerle, Dirk,
      Hilde, Jeroen, Lotte, Mieke, Stijn, Tine, Noë, Ruben, Femke
    `),
    surnames: namesIn(`
      Van den Berghe, Vandenberghe, De Smet, Janssens, Peeters, Maes, Jacobs, Mertens, Willems, Claes,
      Goossens, Wouters, De Vos, Van Damme, Vermeulen, Aerts, De Clercq, Van der Straeten, D'Haese, Desmet,
      De Backer, Verhoeven, Van Hove, Segers, Cools, Lemmens, Bogaert, De Wilde, Van de Velde, Vandevelde,
      't Jampens, Van Acker, Verstraete, De Pauw, Michiels, Coppens, Hermans, Moens, Pauwels, Martens
    `),
  },
  {
    id: 'arabic',
    weight: 14,
    languages: ['arb'],
    given: namesIn(`
      Mohamed, Mohammed, Muhammad, Ahmed, Ahmad, Youssef, Yusuf, Fatima, Fatma, Khadija, Abdelkader,
      Abd al-Rahman, Noor, Nour, Hussein, Hossein, Zeinab, Zaynab, Karim, Leïla, Layla, Samir, Amina, Rachid,
      Rasheed, Iman, Omar, Saïda
    `),
    surnames: namesIn(`
      El Amrani, Al-Hassan, Benali, Ben Ali, El Khattabi, Al Masri, Haddad, Bouazza, El Idrissi, Khoury,
      Al-Sayed, Essaïdi, Mansour, Othman, Saleh, Belkacem, Abdallah, Al Rashid, Ziani, El Ouafi, Najjar,
      Darwish, Hamdan, Taleb
    `),
  },
  {
    id: 'west-africa',
    weight: 8,
    languages: ['fuf', 'wol', 'bam', 'hau'],
    given: namesIn(`
      Mamadou, Fatoumata, Aïssatou, Ousmane, Ibrahima, Mariama, Cheikh, Aminata, Souleymane, Kadiatou,
      Boubacar, Awa, Moussa, Ramatoulaye, Seydou
    `),
    surnames: namesIn(`
      Diallo, Bah, Barry, Sow, N'Diaye, Ndiaye, Traoré, Ouédraogo, Koné, Camara, Coulibaly, Sylla, Touré,
      Keïta, Konaté, Diop, Fall, Gueye, Cissé, Sidibé
    `),
  },
  {
    id: 'central-africa',
    weight: 6,
    languages: ['lin', 'swa', 'run'],
    given: namesIn(`
      Jean-Bosco, Espérance, Dieudonné, Clémentine, Patrice, Béatrice, Innocent, Divine, Aimé, Solange, Trésor,
      Nadège
    `),
    surnames: namesIn(`
      Mbuyi, Kabongo, Tshisekedi, Lumumba, Mukendi, N'Kosi, Ilunga, Ndayishimiye, Nkurunziza, Habimana,
      Uwimana, Kalala, Mwamba, Ngoy, Bokele, Matondo
    `),
  },
  {
    id: 'horn-of-africa',
    weight: 6,
    languages: ['tir', 'amh', 'orm', 'som'],
    given: namesIn(`
      Tesfaye, Selam, Yohannes, Hiwot, Mulugeta, Almaz, Dawit, Meron, Abebe, Senait, Kidane, Bereket, Hodan,
      Abdirahman, Faduma, Tigist
    `),
    surnames: namesIn(`
      Gebremariam, Gebre-Mariam, Haile, Tekle, Tesfay, Woldemichael, Bekele, Kebede, Ghebreyesus, Gebreyesus,
      Habtemariam, Araya, Warsame, Farah, Abdi, Mekonnen, Negash, Berhane, Kidanemariam
    `),
  },
  {
    id: 'afghanistan-iran',
    weight: 5,
    languages: ['prs', 'pes', 'pus'],
    given: namesIn(`
      Ahmad Zia, Farid, Parwana, Nasrin, Reza, Shirin, Hamid, Zahra, Mahmoud, Soraya, Jawad, Golnaz
    `),
    surnames: namesIn(`
      Ahmadzai, Noorzai, Karimi, Hosseini, Rahimi, Mohammadi, Stanikzai, Yousafzai, Rezaei, Sharifi, Popal,
      Barakzai, Tehrani, Nazari
    `),
  },
  {
    id: 'turkey-kurdistan',
    weight: 6,
    languages: ['tur', 'kmr', 'ckb'],
    given: namesIn(`
      Özgür, Ayşe, Mehmet, Şirin, Çiğdem, Hüseyin, Rojda, Baran, Gülşen, İbrahim, Berîvan, Serhat
    `),
    surnames: namesIn(`
      Yılmaz, Özdemir, Şahin, Demir, Çelik, Kaya, Aydın, Doğan, Kılıç, Öztürk, Barzanî, Bozkurt, Güneş
    `),
  },
  {
    id: 'slavic',
    weight: 8,
    languages: ['ukr', 'rus'],
    given: namesIn(`
      Oleksandr, Olena, Ivan, Svitlana, Dmitri, Dmytro, Natalia, Łukasz, Agnieszka, Jiří, Zuzana, Milica,
      Tetiana, Yuliia, Sergueï, Ekaterina
    `),
    surnames: namesIn(`
      Shevchenko, Chevtchenko, Kovalenko, Ivanov, Ivanoff, Petrov, Wójcik, Kowalski, Kowalska, Novák, Dvořák,
      Petrović, Jovanović, Bondarenko, Tchaikovski, Lysenko, Zieliński, Wiśniewska
    `),
  },
  {
    id: 'other',
    weight: 5,
    languages: ['cmn', 'kat', 'sqi', 'spa', 'por'],
    given: namesIn(`
      Thị Hương, Minh, Xiaoming, Li, Giorgi, Nino, Arben, Mirela, José, Inês, María, João, Siobhán, Conor
    `),
    surnames: namesIn(`
      Nguyễn, Trần, Wang, Zhang, Gelashvili, Beridze, Hoxha, Krasniqi, García, Muñoz, da Silva, Gonçalves,
      O'Connor, O'Brien
    `),
  },
];

function namesIn(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}
