/** The sample article of the demo desk: a made-up place and made-up people, with a story's usual errors in it. */
export const sampleArticle = {
  headline: 'Lower Sample to keep its river ferry for two more years',
  byline: 'By Will Writer',
  dateline: 'LOWER SAMPLE',
  content: `The river ferry at Lower Sample will keep running for at least two more years, the town council decided on Tuesday, after a report found that the new bridge will not open before 2031.
"We have heard the residents, and the ferry stays," council leader Example Person told reporters after the vote. "Nobody who works on the far bank will be left standing at the landing."
The ferry, which has crossed the river since 1952, carries about 1,400 passengers a day. It was to close when the bridge opened, but the bridge has been delayed three times since work began in March 2029.
In a letter to the council, the National Rail Authority said that inspectors of the vessel had found "no defect that would recieve a lower grade" in their last survey.
The survey, published in Febuary, gave the hull nine of ten points. It recommended new life jackets and a second radio, which the operator says it has ordered.
Who pays
Keeping the ferry will cost 2.3 million a year. The council will pay half of that; the operator and the county share the rest in equal parts of 30 per cent each, according to the finance office.
"The county has always said: "We pay our part when the town pays its part." Now the town does," the council's treasurer said.
Opponents said that the council had not asked the operators of the two smaller boats further up the river. One of them, Second Example, called the decision "a gift to one company".
The operator denied this. It said its contract runs out at the end of 2028 in any case, and that it would bid for a new one like everybody else.
What happens next
The council publishes the timetable for the coming year on June 31. Fares stay as they are: two for an adult, one for a child, and bicycles travel free.
A decission on the winter service, which last year was stopped for eleven days by ice, is expected in the autumn.`,
} as const
