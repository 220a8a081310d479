const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Stand before a name or number of theirs, so no sentence ends on them. */
export const TITLES = words(`
  Mr. Mrs. Ms. Mx. Messrs. Dr. Drs. Prof. Rev. Fr. Sr. Hon. Amb. Msgr. St. Mt. Ft. Sen. Sens. Rep. Reps. Gov. Govs.
  Pres. Sec. Atty. Supt. Det. Insp. Asst. Assoc. Gen. Lt. Col. Maj. Capt. Cmdr. Cpl. Sgt. Pvt. Adm. Brig. Ens. Cllr.
  v. vs.`)

/** Titles that also end a street or a name: "on Main St. The shop". */
export const TITLES_THAT_END: ReadonlySet<string> = new Set(words('St. Sr.'))

/** Of a date: inside a sentence a number or another of them follows. */
export const DATE_PARTS = words(`
  Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun.`)

/** Inside a sentence a day, a time zone or a number follows. */
export const HOURS = words('a.m. p.m. A.M. P.M.')

/** Before a number or a single letter. */
export const ORDINALS = words(`
  No. Nos. no. nos. p. pp. vol. Vol. Fig. fig. Art. art. Sect. sec. ch. Ch. para. paras. par. cl. Cl.`)

const PLACES = words(`
  U.S. U.K. U.N. E.U. U.A.E. D.C. N.Y. L.A. N.J. N.C. S.C. N.H. N.M. R.I. Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla.
  Ga. Ill. Ind. Kan. Ky. La. Md. Mich. Minn. Mo. Mont. Neb. Nev. Okla. Ont. Ore. Pa. Que. Tenn. Vt. Va. Wash. Wis. Wyo.
  Ave. Blvd. Rd. Hwy. Pkwy. Bldg.`)

const OTHERS = words(`
  i.e. e.g. cf. al. ca. c. approx. est. Inc. Ltd. Co. Corp. Bros. LLC. Jr. Ph.D. M.D. B.A. M.A. Esq. Dept. Univ. Natl.
  Intl. Govt. Assn. Mfg. ed. eds.`)

/** The abbreviations that every desk has; its own come to them. */
export const DEFAULT_ABBREVIATIONS: readonly string[] = [
  ...TITLES,
  ...DATE_PARTS,
  ...HOURS,
  ...ORDINALS,
  ...PLACES,
  ...OTHERS,
]

/**
 * Words that begin sentences far oftener than they follow an abbreviation inside one: after "in the U.S." these start
 * a new one.
 */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  words(`
    The A An This That These Those He She It We They You There Here His Her Its Our Their My Your But And Or So Yet
    However Meanwhile In On At For From By With After Before During Since While When Where What Who Why How Which If As
    Although Because Not No Nobody Some Many Most Last Next Earlier Later Then Now Today Yesterday Under According
    Asked`),
)

/** What is written between a quotation and the end of its sentence: `"Why?" Berg asked.` */
export const SAYING = words(`
  said says asked asks added replied answered shouted cried called told wrote began continued wondered demanded
  exclaimed insisted joked murmured whispered yelled screamed responded retorted tweeted posted declared`)

/** Follow a day with a stop: "3. March". */
export const MONTHS: ReadonlySet<string> = new Set(
  words(`
  January February March April May June July August September October November December Januar Februar März Mai Juni
  Juli Oktober Dezember`),
)
