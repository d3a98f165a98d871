"""English pairs kept unseen by whoever tunes the rules; written and read as `meaning_kept`."""

LADDERS = """\
Managers may offer a return-to-work interview after two weeks of absence. | Managers must offer a return-to-work interview after two weeks of absence. | obligation stronger
The manager is required to inform HR of every dismissal. | The manager must inform HR of every dismissal. | none
The manager is obliged to report threats to the police. | The manager has a duty to report threats to the police. | none
Every workplace should draw up a training plan. | Every workplace may draw up a training plan. | obligation weaker
The manager shall give written reasons for a refusal. | The manager should give written reasons for a refusal. | obligation weaker
Safety rounds are mandatory. | Safety rounds are voluntary. | obligation weaker
Employees need not state the nature of their illness. | Employees must state the nature of their illness. | obligation stronger; negation?
The manager draws up a handover plan. | The manager should draw up a handover plan. | obligation weaker
We work to reduce noise in shared offices. | We reduce noise in shared offices. | obligation stronger
We ensure that new colleagues are welcomed. | We aim to ensure that new colleagues are welcomed. | obligation weaker
The head of department calls an exit interview. | The head of department must call an exit interview. | obligation stronger?
Managers are expected to attend the network meetings. | Managers are encouraged to attend the network meetings. | obligation weaker
Staff must not accept gifts from suppliers. | Staff should not accept gifts from suppliers. | prohibition weaker
Cameras may be used to follow the work of staff. | Cameras must not be used to follow the work of staff. | prohibition stronger; negation
We do not tolerate bullying of any kind. | We do not accept bullying of any kind. | none
Filming patients is prohibited. | Filming patients is not permitted. | none
The company car may be used privately. | The company car may only be used privately with the manager's consent. | prohibition stronger; condition; actor?
Employees are entitled to bring a companion. | Employees may bring a companion. | right weaker
Pregnant employees can apply for time off for check-ups. | Pregnant employees have the right to time off for check-ups. | right stronger
All employees have the right to a yearly pay talk. | All employees are entitled to a yearly pay talk. | none
Victims of violence are entitled to counselling. | Victims of violence are offered counselling. | right weaker
Parents are normally entitled to leave on the second day of a child's illness. | Parents are entitled to leave on the second day of a child's illness. | right stronger
"""

INFLUENCE_AND_CONDITIONS = """\
The rota is agreed with the union representative. | The rota is discussed with the union representative. | influence weaker
The works council is informed of the budget. | The works council is consulted on the budget. | influence stronger
The guideline is amended after negotiation with the unions. | The guideline is amended after discussion with the unions. | influence weaker
The safety representative is involved in the choice of furniture. | The safety representative is informed of the choice of furniture. | influence weaker
The manager sets the holiday plan after discussion with the employees. | The manager sets the holiday plan. | influence weaker; scope?; actor?; condition?
Meetings are held within normal working hours. | Meetings are, as far as possible, held within normal working hours. | obligation weaker
The manager must where relevant offer a mentor. | The manager must offer a mentor. | obligation stronger; condition?
Travel is booked through the travel office. | Travel is always booked through the travel office. | obligation stronger
Employees may work from home on Fridays. | Employees may work from home on Fridays if their tasks allow it. | condition; right weaker?; obligation weaker?
Paid leave is granted for medical appointments unless they can be placed outside working hours. | Paid leave is granted for medical appointments. | condition; negation?; obligation stronger?; right stronger?
The information may be shared with the union. | The information may be shared with the union with the employee's consent. | condition; scope?
If you fall ill, you call your manager before the working day begins. | Should you fall ill, you call your manager before the working day begins. | none
"""

LISTS_SCOPE_ACTORS = """\
Applicants enclose a diploma and a criminal record certificate. | Applicants enclose a diploma or a criminal record certificate. | list_logic
Support may take the form of talks, mentoring and courses. | Support may take the form of, for example, talks, mentoring and courses. | list_logic
All employees are offered a flu vaccination. | Selected employees are offered a flu vaccination. | scope
The scheme covers permanent and hourly paid employees. | The scheme covers permanent employees. | scope; list_logic?
Applications for leave are decided by the line manager. | Applications for leave are decided by HR. | actor
The line manager decides on applications for leave. | Applications for leave are decided by the line manager. | none
The chief executive appoints heads of department. | The executive board appoints heads of department. | actor
In a crisis the manager names a contact person. | In a crisis a contact person is named. | actor
Courses, meetings and trips are planned in good time. | Meetings, courses and trips are planned in good time. | none
"""

NUMBERS_AND_DATES = """\
Applications are answered within 10 days. | Applications are answered within 10 working days. | number larger or number
Complaints are handled within four weeks. | Complaints are handled within 4 weeks. | none
The allowance is at most DKK 1,000. | The allowance is at most DKK 1000. | none
Gifts worth more than DKK 500 are handed to the manager. | Gifts worth more than DKK 300 are handed to the manager. | number smaller
Pay talks take place every other year. | Pay talks take place every year. | number larger
The emergency plan is tested quarterly. | The emergency plan is tested twice a year. | number smaller
The management team reviews accidents monthly. | The management team reviews accidents regularly. | number weaker or obligation weaker
A medical certificate is obtained for absence of more than 20 days. | A medical certificate is obtained for absence of less than 20 days. | number
Employees may carry over up to five days of leave. | Employees may carry over up to eight days of leave. | number larger
Holiday requests are handed in no later than 1 February. | Holiday requests are handed in no later than 15 February. | date
The agreement applies from 1 January 2024. | The agreement applies from January 1, 2024. | none
The workplace pays 50% of the fee. | The workplace pays 75 per cent of the fee. | number larger
The survey is carried out every three years. | The survey is carried out every two years. | number larger or number smaller
"""

TRAPS_AND_LONG = """\
The policy is to contribute to good cooperation. | The policy contributes to good cooperation. | none
Stress can have many causes. | Stress often has many causes. | none
We share knowledge so that we can learn from each other. | We share knowledge so that we learn from each other. | none
Well-being is not only about the physical setting. | Well-being is not just about the physical setting. | none
The case is not mentioned outside the management team. | The case is mentioned outside the management team. | negation; prohibition weaker?
All shifts cannot be swapped. | Not all shifts can be swapped. | negation or scope; prohibition weaker?; right stronger?; obligation stronger?
We greet new colleagues warmly and show them around. | We welcome new colleagues warmly and show them around. | none
Employees aged 58 and over have the right to a yearly senior interview about their wishes for tasks and hours. | Employees aged 60 and over may have a yearly senior interview about their wishes for tasks and hours. | number larger; right weaker
The manager should call the absent employee to a meeting within 14 days, and HR may take part. | The manager must call the absent employee to a meeting within 7 days, and the union representative may take part. | obligation stronger; number smaller; actor
The whistleblower unit confirms receipt within seven days and replies within three months. | The whistleblower unit confirms receipt within 7 days and, where possible, replies within three months. | obligation weaker
A good introduction gives peace of mind, so the new colleague is met with a plan. | A good start gives peace of mind, so the new colleague is met with a plan. | none
Where harassment is suspected, the manager must act the same day and speak with both parties separately. | Where harassment is suspected, the manager must act and speak with both parties separately. | number or number larger or number weaker
"""

WHOLE = """\
– | Staff must not record meetings on their phones. | prohibition stronger or prohibition; negation?; scope?
Senior employees are entitled to reduced hours on full pension. | – | right weaker or right; scope?
– | The manager must contact the absent employee within five days. | obligation stronger or obligation; number; actor?; scope?
Good company begins with curiosity about what others do. | – | none
"""

PAIRS = LADDERS + INFLUENCE_AND_CONDITIONS + LISTS_SCOPE_ACTORS + NUMBERS_AND_DATES
PAIRS += TRAPS_AND_LONG + WHOLE
