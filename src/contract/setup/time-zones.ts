// Decides which time zones «Начать» offers: those of Russia. Any other zone can be written into «Настройки».

/** A zone with the name under which people choose it. */
export interface OfferedZone {
  readonly zone: string;
  readonly title: string;
}

/** The zones from west to east. Source: https://www.iana.org/time-zones, file europe, section Russia. */
export const RUSSIAN_ZONES: readonly OfferedZone[] = [
  { zone: 'Europe/Kaliningrad', title: 'Калининград (МСК−1)' },
  { zone: 'Europe/Moscow', title: 'Москва, Киров (МСК)' },
  { zone: 'Europe/Samara', title: 'Самара, Удмуртия (МСК+1)' },
  { zone: 'Asia/Yekaterinburg', title: 'Урал (МСК+2)' },
  { zone: 'Asia/Omsk', title: 'Омск (МСК+3)' },
  { zone: 'Asia/Krasnoyarsk', title: 'Красноярск, Хакасия, Тыва, Кузбасс (МСК+4)' },
  { zone: 'Asia/Novosibirsk', title: 'Новосибирск, Алтай, Томск (МСК+4)' },
  { zone: 'Asia/Irkutsk', title: 'Иркутск, Бурятия (МСК+5)' },
  { zone: 'Asia/Yakutsk', title: 'Якутск, Забайкалье, Амур (МСК+6)' },
  { zone: 'Asia/Vladivostok', title: 'Владивосток, Хабаровск (МСК+7)' },
  { zone: 'Asia/Magadan', title: 'Магадан, Сахалин (МСК+8)' },
  { zone: 'Asia/Kamchatka', title: 'Камчатка, Чукотка (МСК+9)' },
];
