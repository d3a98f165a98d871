"""English pairs that judge the rules at the end; labelled and read as `meaning_judged`."""

STRENGTH = """\
The manager should hold a welcome talk with every newcomer. | The manager must hold a welcome talk with every newcomer. | obligation stronger
The department must publish its rota in good time. | The department may publish its rota in good time. | obligation weaker
Staff are required to wear a badge. | Staff are obliged to wear a badge. | none
The school ensures that new colleagues are introduced to the building. | The school aims to ensure that new colleagues are introduced to the building. | obligation weaker
The manager keeps a record of the interview. | The manager may keep a record of the interview. | obligation weaker
Employees need not give a reason for moving their leave. | Employees do not have to give a reason for moving their leave. | negation?
Wearing a helmet is mandatory on site. | Wearing a helmet is recommended on site. | obligation weaker
The manager must as far as possible answer in writing. | The manager must answer in writing. | obligation stronger or condition stronger
Employees must not share photographs of citizens. | Employees should not share photographs of citizens. | prohibition weaker
Visitors may use the staff kitchen. | Visitors may not use the staff kitchen. | prohibition stronger; negation
Eating at the front desk is prohibited. | Eating at the front desk is forbidden. | none
Work telephones must never be used for gambling. | Work telephones may be used for gambling. | prohibition weaker; negation
Employees are entitled to bring a companion to the meeting. | Employees may ask to bring a companion to the meeting. | right weaker
Part-time staff can apply for more hours. | Part-time staff have a right to more hours. | right stronger
Parents have the right to two care days. | Parents are entitled to two care days. | none
Trainees are entitled to leave before examinations. | Trainees are not entitled to leave before examinations. | right weaker; negation
"""

VOICE = """\
Changes to the rota are agreed with the union representative. | Changes to the rota are discussed with the union representative. | influence weaker
Staff are informed about the new structure. | Staff are consulted about the new structure. | influence stronger
The works council is involved before rooms are rebuilt. | The works council is informed before rooms are rebuilt. | influence weaker
The director decides after consultation with the works council. | The director decides. | influence weaker; actor?; condition?; condition stronger?
Employees are notified of the result. | Employees are informed of the result. | none
Time off is granted. | Time off is granted if the workload allows it. | condition or condition weaker; right weaker?; obligation weaker?
Overtime is paid unless otherwise agreed. | Overtime is paid. | condition or condition stronger; negation?; influence?; influence weaker?; obligation stronger?
If you are ill, call your manager. | Should you be ill, call your manager. | none
Absence because of a sick child is counted. | Absence because of a sick child is not counted. | negation
The interview is held with minutes. | The interview is held without minutes. | negation; condition?; condition weaker?
Leave is granted if absence is low and funds are available. | Leave is granted if absence is low or funds are available. | list_logic or list_logic weaker or list_logic stronger
The manager gives reasons for a refusal. | The manager always gives reasons for a refusal. | obligation stronger or condition stronger
"""

WHO_AND_HOW_MUCH = """\
The manager writes the advertisement. | HR writes the advertisement. | actor
The head of department calls the meeting. | The meeting is called. | actor; obligation weaker?
The director sets the frame for bonuses. | The manager sets the frame for bonuses. | actor
All employees are offered a vaccination. | Selected employees are offered a vaccination. | scope or scope smaller or scope weaker
The rule covers permanent staff and temporary staff. | The rule covers permanent staff. | scope or scope smaller; list_logic?
New employees receive a tour. | All employees receive a tour. | scope or scope larger
Complaints are answered within 10 days. | Complaints are answered within 15 days. | number larger
Certificates are handed in within 5 days. | Certificates are handed in within 5 working days. | number larger
Applicants hear from us within 3 weeks. | Applicants hear from us within 21 days. | number
The grant is DKK 4,500 a year. | The grant is 4500 DKK a year. | none
Absence is reviewed quarterly. | Absence is reviewed twice a year. | number smaller
The rest period is twelve hours. | The rest period is 12 hours. | none
Shifts change with one week's notice. | Shifts change with four weeks' notice. | number larger
The policy takes effect on 1 August 2025. | The policy takes effect on 1 January 2026. | date or date larger
The scheme is reviewed by 1 March 2026. | The scheme is reviewed by March 1, 2026. | none
The employer covers up to 80% of the cost. | The employer covers up to 60% of the cost. | number smaller
Rest is at least 11 hours. | Rest is at most 11 hours. | number or number smaller or number weaker or condition or condition weaker
"""

TRAPS_AND_LONG = """\
The manager invites the employee to the meeting. | The employee is invited to the meeting by the manager. | none
During long absence the manager must contact HR. | The manager must contact HR during long absence. | none
The grant covers 25% of the price. | The grant covers 25 per cent of the price. | none
Mentors meet every second month. | Mentors meet every other month. | none
We value kindness, not least towards newcomers. | We value kindness, especially towards newcomers. | none
Stress may show itself as headaches. | Stress may appear as headaches. | none
We share knowledge so that we can help each other. | We share knowledge in order to help each other. | none
We want everyone to thrive at work. | It is our wish that everyone thrives at work. | none
The month of May is a busy one for schools. | May is a busy month for schools. | none
A good farewell matters as much as a good welcome. | A decent farewell matters as much as a good welcome. | none
The manager should call within 7 days of the first day of absence and offers a meeting. | The manager must call within 5 days of the first day of absence and offers a meeting. | obligation stronger; number smaller
All employees are entitled to five days of training a year, chosen in agreement with the manager. | All employees are entitled to three days of training a year, chosen after discussion with the manager. | number smaller; influence weaker
After violence or threats the manager makes sure that nobody is left alone. The incident is then reported. | After threats or violence the manager ensures that nobody is left alone. The incident is then reported. | none
The committee consists of the manager and two employees. HR keeps the minutes. | The committee consists of the manager and one employee. The manager keeps the minutes. | number smaller; actor; scope?
Whoever wants leave writes to the manager three months ahead and gets a written answer. | Anyone who wants leave writes to the manager 3 months ahead and gets a written answer. | none
– | Recording of conversations is prohibited. | prohibition stronger
– | The manager must report every accident. | obligation stronger; actor?; scope?
Employees have the right to see their own file. | – | right weaker; scope?; actor?
We laugh together, and we comfort each other. | – | none
"""

PAIRS = STRENGTH + VOICE + WHO_AND_HOW_MUCH + TRAPS_AND_LONG
