<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
    <context>
        <name>AboutCard</name>
        <message>
            <source>About and support</source>
            <translation>About and support</translation>
        </message>
        <message>
            <source>Fieldapp</source>
            <translation>Fieldapp</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>Looking …</translation>
        </message>
        <message>
            <source>Report to support</source>
            <translation>Report to support</translation>
        </message>
        <message>
            <source>Versions, counts and states. No personal data and nothing you wrote.</source>
            <translation>Versions, counts and states. No personal data and nothing you wrote.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Copy the report to support</source>
            <translation>Copy the report to support</translation>
        </message>
        <message>
            <source>Version {version}, store format {format}</source>
            <translation>Version {version}, store format {format}</translation>
        </message>
    </context>
    <context>
        <name>ActivitiesScreen</name>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Activities</translation>
        </message>
        <message>
            <source>Nothing fits the filter.</source>
            <translation>Nothing fits the filter.</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Clear filter</translation>
        </message>
        <message>
            <source>Nothing is logged this month. What you log shows here at once, also offline.</source>
            <translation>Nothing is logged this month. What you log shows here at once, also offline.</translation>
        </message>
        <message>
            <source>Log activity</source>
            <translation>Log activity</translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message>
            <source>The activity is removed.</source>
            <translation>The activity is removed.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>The activity is back.</source>
            <translation>The activity is back.</translation>
        </message>
    </context>
    <context>
        <name>ActivityDetail</name>
        <message>
            <source>The chosen activity</source>
            <translation>The chosen activity</translation>
        </message>
        <message>
            <source>Choose an activity to read all about it.</source>
            <translation>Choose an activity to read all about it.</translation>
        </message>
        <message>
            <source>Amend</source>
            <translation>Amend</translation>
        </message>
        <message>
            <source>Repeat</source>
            <translation>Repeat</translation>
        </message>
        <message>
            <source>Log the same again, now</source>
            <translation>Log the same again, now</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Removed</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Promise</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message>
            <source>Met</source>
            <translation>Met</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Results</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Outcome</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ActivityList</name>
        <message>
            <source>{day}, {times}</source>
            <translation>{day}, {times}</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>On this computer</translation>
        </message>
        <message>
            <source>Waiting for network</source>
            <translation>Waiting for network</translation>
        </message>
        <message>
            <source>On the server</source>
            <translation>On the server</translation>
        </message>
        <message>
            <source>Needs a choice</source>
            <translation>Needs a choice</translation>
        </message>
        <message>
            <source>Refused by the server</source>
            <translation>Refused by the server</translation>
        </message>
        <message>
            <source>Today, {day}</source>
            <translation>Today, {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s), {time}</source>
            <translation>
                <numerusform>%n activity, {time}</numerusform>
                <numerusform>%n activities, {time}</numerusform>
            </translation>
        </message>
        <message>
            <source>No place</source>
            <translation>No place</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>No promise</translation>
        </message>
        <message>
            <source>Being fetched</source>
            <translation>Being fetched</translation>
        </message>
    </context>
    <context>
        <name>ActivityShelf</name>
        <message>
            <source>{name} is attached.</source>
            <translation>{name} is attached.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>The attachment is removed.</source>
            <translation>The attachment is removed.</translation>
        </message>
        <message>
            <source>The activity has the position of the photo.</source>
            <translation>The activity has the position of the photo.</translation>
        </message>
    </context>
    <context>
        <name>AmendSheet</name>
        <message>
            <source>Amend the activity</source>
            <translation>Amend the activity</translation>
        </message>
        <message>
            <source>Say where it was. Choose a place or write an address.</source>
            <translation>Say where it was. Choose a place or write an address.</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>In your own words</translation>
        </message>
        <message>
            <source>Name of a colleague</source>
            <translation>Name of a colleague</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>No promise</translation>
        </message>
        <message>
            <source>Such as: wrong length, the colleague joined later</source>
            <translation>Such as: wrong length, the colleague joined later</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Promise</translation>
        </message>
        <message>
            <source>Helps whoever reads the history. You may leave it empty</source>
            <translation>Helps whoever reads the history. You may leave it empty</translation>
        </message>
        <message>
            <source>Why do you change it?</source>
            <translation>Why do you change it?</translation>
        </message>
        <message>
            <source>The change is saved.</source>
            <translation>The change is saved.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>ApprovedCard</name>
        <message>
            <source>Approved</source>
            <translation>Approved</translation>
        </message>
        <message>
            <source>None yet. You post the text yourself; the app sends nothing.</source>
            <translation>None yet. You post the text yourself; the app sends nothing.</translation>
        </message>
        <message>
            <source>{name}, {day}</source>
            <translation>{name}, {day}</translation>
        </message>
    </context>
    <context>
        <name>AttachmentSheet</name>
        <message>
            <source>Caption</source>
            <translation>Caption</translation>
        </message>
        <message>
            <source>What it shows</source>
            <translation>What it shows</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>Fetch</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Save a copy</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>taken {when}</source>
            <translation>taken {when}</translation>
        </message>
        <message>
            <source>It is fetched as soon as there is a network.</source>
            <translation>It is fetched as soon as there is a network.</translation>
        </message>
        <message>
            <source>A colleague's. Fetch it to have it here, also without a network.</source>
            <translation>A colleague's. Fetch it to have it here, also without a network.</translation>
        </message>
        <message>
            <source>Kept as it was. What its program wrote into it is still in it.</source>
            <translation>Kept as it was. What its program wrote into it is still in it.</translation>
        </message>
        <message>
            <source>The copy is saved. It is not encrypted.</source>
            <translation>The copy is saved. It is not encrypted.</translation>
        </message>
    </context>
    <context>
        <name>AttachmentStrip</name>
        <message>
            <source>Add photo or document</source>
            <translation>Add photo or document</translation>
        </message>
        <message>
            <source>Drop or paste here. What the camera wrote into a photo is removed.</source>
            <translation>Drop or paste here. What the camera wrote into a photo is removed.</translation>
        </message>
        <message>
            <source>Taking it in …</source>
            <translation>Taking it in …</translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s)</source>
            <translation>
                <numerusform>%n attachment</numerusform>
                <numerusform>%n attachments</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Attachments</name>
        <message>
            <source>{name} was not added: it is {value}, expected {expected}.</source>
            <translation>{name} was not added: it is {value}, expected {expected}.</translation>
        </message>
        <message>
            <source>picture</source>
            <translation>picture</translation>
        </message>
        <message>
            <source>document</source>
            <translation>document</translation>
        </message>
        <message>
            <source>waiting to be sent</source>
            <translation>waiting to be sent</translation>
        </message>
        <message>
            <source>is being fetched</source>
            <translation>is being fetched</translation>
        </message>
        <message>
            <source>not fetched yet</source>
            <translation>not fetched yet</translation>
        </message>
    </context>
    <context>
        <name>Brand</name>
        <message>
            <source>Fieldapp</source>
            <translation>Fieldapp</translation>
        </message>
    </context>
    <context>
        <name>CheckLamp</name>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>partly there</source>
            <translation>partly there</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>missing</translation>
        </message>
    </context>
    <context>
        <name>Checks</name>
        <message>
            <source>Specific</source>
            <translation>Specific</translation>
        </message>
        <message>
            <source>Measurable</source>
            <translation>Measurable</translation>
        </message>
        <message>
            <source>Responsible</source>
            <translation>Responsible</translation>
        </message>
        <message>
            <source>Timed</source>
            <translation>Timed</translation>
        </message>
        <message>
            <source>Agreed</source>
            <translation>Agreed</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Staff</translation>
        </message>
        <message>
            <source>Citizens</source>
            <translation>Citizens</translation>
        </message>
        <message numerus="yes">
            <source>%n missing</source>
            <translation>
                <numerusform>%n missing</numerusform>
                <numerusform>%n missing</numerusform>
            </translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>until {day}</translation>
        </message>
        <message>
            <source>in writing</source>
            <translation>in writing</translation>
        </message>
        <message numerus="yes">
            <source>%n role(s)</source>
            <translation>
                <numerusform>%n role</numerusform>
                <numerusform>%n roles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n dialogue(s)</source>
            <translation>
                <numerusform>%n dialogue</numerusform>
                <numerusform>%n dialogues</numerusform>
            </translation>
        </message>
        <message>
            <source>what and where</source>
            <translation>what and where</translation>
        </message>
        <message>
            <source>named</source>
            <translation>named</translation>
        </message>
        <message>
            <source>reason given</source>
            <translation>reason given</translation>
        </message>
        <message>
            <source>a commitment: who does what, how often</source>
            <translation>a commitment: who does what, how often</translation>
        </message>
        <message>
            <source>who does which part, in the wording</source>
            <translation>who does which part, in the wording</translation>
        </message>
        <message>
            <source>Still missing: {missing}</source>
            <translation>Still missing: {missing}</translation>
        </message>
        <message>
            <source>{what}: still missing {missing}</source>
            <translation>{what}: still missing {missing}</translation>
        </message>
        <message>
            <source>Say how many, how often or until when.</source>
            <translation>Say how many, how often or until when.</translation>
        </message>
        <message>
            <source>Say what is done, where and for whom.</source>
            <translation>Say what is done, where and for whom.</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>“{words}”</translation>
        </message>
        <message>
            <source>Vague words: {words}. {advice} It can be saved.</source>
            <translation>Vague words: {words}. {advice} It can be saved.</translation>
        </message>
    </context>
    <context>
        <name>ChecksCard</name>
        <message>
            <source>Check</source>
            <translation>Check</translation>
        </message>
        <message>
            <source>What was checked</source>
            <translation>What was checked</translation>
        </message>
        <message numerus="yes">
            <source>%n left</source>
            <translation>
                <numerusform>%n left</numerusform>
                <numerusform>%n left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecksStrip</name>
        <message>
            <source>Everything that can be checked is there.</source>
            <translation>Everything that can be checked is there.</translation>
        </message>
        <message>
            <source>Fill in</source>
            <translation>Fill in</translation>
        </message>
    </context>
    <context>
        <name>CitizenSheet</name>
        <message>
            <source>Edit the citizen contact</source>
            <translation>Edit the citizen contact</translation>
        </message>
        <message>
            <source>New citizen contact</source>
            <translation>New citizen contact</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Kind of contact</source>
            <translation>Kind of contact</translation>
        </message>
        <message>
            <source>Left empty: in {days} days</source>
            <translation>Left empty: in {days} days</translation>
        </message>
        <message>
            <source>Nobody by name</source>
            <translation>Nobody by name</translation>
        </message>
    </context>
    <context>
        <name>CitizensPage</name>
        <message>
            <source>Which citizen contacts</source>
            <translation>Which citizen contacts</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Waiting for an answer</source>
            <translation>Waiting for an answer</translation>
        </message>
        <message>
            <source>Citizen contacts</source>
            <translation>Citizen contacts</translation>
        </message>
        <message>
            <source>New citizen contact</source>
            <translation>New citizen contact</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>Answered</translation>
        </message>
        <message>
            <source>Overdue since {day}</source>
            <translation>Overdue since {day}</translation>
        </message>
        <message>
            <source>Answer by {day}</source>
            <translation>Answer by {day}</translation>
        </message>
        <message>
            <source>Answer waits</source>
            <translation>Answer waits</translation>
        </message>
        <message>
            <source>Mark as answered</source>
            <translation>Mark as answered</translation>
        </message>
        <message>
            <source>Nobody waits for an answer</source>
            <translation>Nobody waits for an answer</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Show all</translation>
        </message>
        <message>
            <source>No citizen contacts yet</source>
            <translation>No citizen contacts yet</translation>
        </message>
        <message>
            <source>Tips, questions and worries count here, without names.</source>
            <translation>Tips, questions and worries count here, without names.</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Saved on this computer. Sent when you have a network.</translation>
        </message>
        <message>
            <source>Marked as answered.</source>
            <translation>Marked as answered.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>CommitmentSheet</name>
        <message>
            <source>New commitment</source>
            <translation>New commitment</translation>
        </message>
        <message>
            <source>Edit the commitment</source>
            <translation>Edit the commitment</translation>
        </message>
        <message>
            <source>Shape</source>
            <translation>Shape</translation>
        </message>
        <message>
            <source>How it can be counted</source>
            <translation>How it can be counted</translation>
        </message>
        <message>
            <source>Such as: new lighting</source>
            <translation>Such as: new lighting</translation>
        </message>
        <message>
            <source>Where the list lacks it</source>
            <translation>Where the list lacks it</translation>
        </message>
        <message>
            <source>Such as: Ekvalla torg</source>
            <translation>Such as: Ekvalla torg</translation>
        </message>
        <message>
            <source>Only work there counts; leave it empty for anywhere</source>
            <translation>Only work there counts; leave it empty for anywhere</translation>
        </message>
        <message>
            <source>As it stands in the promise, if it does</source>
            <translation>As it stands in the promise, if it does</translation>
        </message>
        <message>
            <source>Reads as</source>
            <translation>Reads as</translation>
        </message>
        <message>
            <source>A value can't be read yet.</source>
            <translation>A value can't be read yet.</translation>
        </message>
        <message>
            <source>An intent can't be measured. It can be saved and sharpened later.</source>
            <translation>An intent can't be measured. It can be saved and sharpened later.</translation>
        </message>
        <message>
            <source>It can be counted.</source>
            <translation>It can be counted.</translation>
        </message>
        <message>
            <source>Still open: {fields}. It can be saved as it is.</source>
            <translation>Still open: {fields}. It can be saved as it is.</translation>
        </message>
    </context>
    <context>
        <name>CompletenessBars</name>
        <message>
            <source>Community map</source>
            <translation>Community map</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} of {all}</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
    </context>
    <context>
        <name>ConflictCard</name>
        <message>
            <source>Two have changed: {title}</source>
            <translation>Two have changed: {title}</translation>
        </message>
        <message numerus="yes">
            <source>%n field(s) differ</source>
            <translation>
                <numerusform>%n field differs</numerusform>
                <numerusform>%n fields differ</numerusform>
            </translation>
        </message>
        <message>
            <source>What stands is used until someone chooses. Both stay in the history.</source>
            <translation>What stands is used until someone chooses. Both stay in the history.</translation>
        </message>
        <message>
            <source>Keep all that stands</source>
            <translation>Keep all that stands</translation>
        </message>
        <message>
            <source>Take all of the other</source>
            <translation>Take all of the other</translation>
        </message>
        <message>
            <source>Open the record</source>
            <translation>Open the record</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Save the choice</source>
            <translation>Save the choice</translation>
        </message>
        <message>
            <source>Nothing is lost</source>
            <translation>Nothing is lost</translation>
        </message>
    </context>
    <context>
        <name>ConnectForm</name>
        <message>
            <source>Server address</source>
            <translation>Server address</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>User name</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <source>Choose certificate …</source>
            <translation>Choose certificate …</translation>
        </message>
        <message>
            <source>Type the server's address. Support knows it.</source>
            <translation>Type the server's address. Support knows it.</translation>
        </message>
        <message>
            <source>Type your user name on the server.</source>
            <translation>Type your user name on the server.</translation>
        </message>
        <message>
            <source>Type your password on the server.</source>
            <translation>Type your password on the server.</translation>
        </message>
        <message>
            <source>The address begins with https://, so that nobody can listen in.</source>
            <translation>The address begins with https://, so that nobody can listen in.</translation>
        </message>
        <message>
            <source>The certificate can't be read.</source>
            <translation>The certificate can't be read.</translation>
        </message>
        <message>
            <source>Choose a file that ends with .pem or .crt, or ask support for it.</source>
            <translation>Choose a file that ends with .pem or .crt, or ask support for it.</translation>
        </message>
        <message>
            <source>Try again, or connect later.</source>
            <translation>Try again, or connect later.</translation>
        </message>
        <message>
            <source>It could not be connected ({name}).</source>
            <translation>It could not be connected ({name}).</translation>
        </message>
        <message>
            <source>Everything is saved on this computer. Try again, or connect later.</source>
            <translation>Everything is saved on this computer. Try again, or connect later.</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Connecting …</translation>
        </message>
        <message>
            <source>Connected. {fetched} fetched, {sent} sent …</source>
            <translation>Connected. {fetched} fetched, {sent} sent …</translation>
        </message>
        <message>
            <source>The force's certificate</source>
            <translation>The force's certificate</translation>
        </message>
        <message>
            <source>Certificates (*.pem *.crt *.cer)</source>
            <translation>Certificates (*.pem *.crt *.cer)</translation>
        </message>
        <message>
            <source>None chosen: this computer's own trusted certificates are used.</source>
            <translation>None chosen: this computer's own trusted certificates are used.</translation>
        </message>
    </context>
    <context>
        <name>ConnectSheet</name>
        <message>
            <source>Connect to the server</source>
            <translation>Connect to the server</translation>
        </message>
        <message>
            <source>What is saved on this computer stays here, and is sent once it is connected. Support knows the address and has the certificate.</source>
            <translation>What is saved on this computer stays here, and is sent once it is connected. Support knows the address and has the certificate.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Connect</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Connecting …</translation>
        </message>
    </context>
    <context>
        <name>Contacts</name>
        <message>
            <source>Only what the work needs</source>
            <translation>Only what the work needs</translation>
        </message>
        <message>
            <source>Not suspected</source>
            <translation>Not suspected</translation>
        </message>
    </context>
    <context>
        <name>ContactsScreen</name>
        <message>
            <source>Kind of contacts</source>
            <translation>Kind of contacts</translation>
        </message>
        <message>
            <source>Contact persons</source>
            <translation>Contact persons</translation>
        </message>
        <message>
            <source>Citizen contacts</source>
            <translation>Citizen contacts</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message numerus="yes">
            <source>%n waiting for an answer</source>
            <translation>
                <numerusform>%n waiting for an answer</numerusform>
                <numerusform>%n waiting for an answer</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Counted</name>
        <message numerus="yes">
            <source>%n patrol(s)</source>
            <translation>
                <numerusform>%n patrol</numerusform>
                <numerusform>%n patrols</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n check(s)</source>
            <translation>
                <numerusform>%n check</numerusform>
                <numerusform>%n checks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n meeting(s)</source>
            <translation>
                <numerusform>%n meeting</numerusform>
                <numerusform>%n meetings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n walk(s)</source>
            <translation>
                <numerusform>%n walk</numerusform>
                <numerusform>%n walks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n time</numerusform>
                <numerusform>%n times</numerusform>
            </translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n person</numerusform>
                <numerusform>%n people</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n area(s)</source>
            <translation>
                <numerusform>%n area</numerusform>
                <numerusform>%n areas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n report(s)</source>
            <translation>
                <numerusform>%n report</numerusform>
                <numerusform>%n reports</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n document(s)</source>
            <translation>
                <numerusform>%n document</numerusform>
                <numerusform>%n documents</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n measure(s)</source>
            <translation>
                <numerusform>%n measure</numerusform>
                <numerusform>%n measures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n school(s)</source>
            <translation>
                <numerusform>%n school</numerusform>
                <numerusform>%n schools</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n contact(s)</source>
            <translation>
                <numerusform>%n contact</numerusform>
                <numerusform>%n contacts</numerusform>
            </translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>Edit the commitment</source>
            <translation>Edit the commitment</translation>
        </message>
        <message>
            <source>Counted activities</source>
            <translation>Counted activities</translation>
        </message>
        <message>
            <source>Nothing logged towards it yet.</source>
            <translation>Nothing logged towards it yet.</translation>
        </message>
        <message>
            <source>Does not count: {reason}</source>
            <translation>Does not count: {reason}</translation>
        </message>
        <message>
            <source>Not counted</source>
            <translation>Not counted</translation>
        </message>
        <message>
            <source>counts as {number}</source>
            <translation>counts as {number}</translation>
        </message>
    </context>
    <context>
        <name>CrashWindow</name>
        <message>
            <source>Something went wrong</source>
            <translation>Something went wrong</translation>
        </message>
        <message>
            <source>Everything that you have saved is safe on this computer.</source>
            <translation>Everything that you have saved is safe on this computer.</translation>
        </message>
        <message>
            <source>You can go on. If it happens again, restart and send this code to support:</source>
            <translation>You can go on. If it happens again, restart and send this code to support:</translation>
        </message>
        <message>
            <source>Copy the code</source>
            <translation>Copy the code</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Go on</translation>
        </message>
    </context>
    <context>
        <name>Dates</name>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>yesterday</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
        <message>
            <source>{hours} h {minutes} min</source>
            <translation>{hours} h {minutes} min</translation>
        </message>
        <message>
            <source>{hours} h</source>
            <translation>{hours} h</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>DayCard</name>
        <message>
            <source>Briefing day</source>
            <translation>Briefing day</translation>
        </message>
        <message>
            <source>Change the day</source>
            <translation>Change the day</translation>
        </message>
        <message>
            <source>{starts}, {hours} hours kept free</source>
            <translation>{starts}, {hours} hours kept free</translation>
        </message>
    </context>
    <context>
        <name>DayInput</name>
        <message>
            <source>Open the calendar</source>
            <translation>Open the calendar</translation>
        </message>
    </context>
    <context>
        <name>DaySheet</name>
        <message>
            <source>Briefing day</source>
            <translation>Briefing day</translation>
        </message>
        <message>
            <source>Both officers walk the area together. The hours are protected: no other duty then.</source>
            <translation>Both officers walk the area together. The hours are protected: no other duty then.</translation>
        </message>
    </context>
    <context>
        <name>DayStep</name>
        <message>
            <source>Print the walk</source>
            <translation>Print the walk</translation>
        </message>
        <message>
            <source>The day was held</source>
            <translation>The day was held</translation>
        </message>
        <message>
            <source>The day is held</source>
            <translation>The day is held</translation>
        </message>
        <message>
            <source>The length shows once two stops have a place</source>
            <translation>The length shows once two stops have a place</translation>
        </message>
        <message>
            <source>No briefing day planned</source>
            <translation>No briefing day planned</translation>
        </message>
        <message>
            <source>Plan the day on which you walk the area together and meet people.</source>
            <translation>Plan the day on which you walk the area together and meet people.</translation>
        </message>
        <message>
            <source>Plan the day</source>
            <translation>Plan the day</translation>
        </message>
        <message>
            <source>The briefing day is noted as held.</source>
            <translation>The briefing day is noted as held.</translation>
        </message>
    </context>
    <context>
        <name>Details</name>
        <message>
            <source>This computer is not connected to a server.</source>
            <translation>This computer is not connected to a server.</translation>
        </message>
        <message>
            <source>Everything works and is saved here. Connect it when you want to share it.</source>
            <translation>Everything works and is saved here. Connect it when you want to share it.</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Connect</translation>
        </message>
        <message>
            <source>What two have changed, or what the server refused, is shown here.</source>
            <translation>What two have changed, or what the server refused, is shown here.</translation>
        </message>
        <message>
            <source>Nothing needs you.</source>
            <translation>Nothing needs you.</translation>
        </message>
    </context>
    <context>
        <name>DoseCell</name>
        <message>
            <source>No commitments yet</source>
            <translation>No commitments yet</translation>
        </message>
        <message>
            <source>Can't be measured</source>
            <translation>Can't be measured</translation>
        </message>
        <message numerus="yes">
            <source>%n behind</source>
            <translation>
                <numerusform>%n behind</numerusform>
                <numerusform>%n behind</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DoseMeter</name>
        <message>
            <source>{done} of {promised}</source>
            <translation>{done} of {promised}</translation>
        </message>
        <message>
            <source>{done} of {promised}, pace {pace}</source>
            <translation>{done} of {promised}, pace {pace}</translation>
        </message>
    </context>
    <context>
        <name>DraftShelf</name>
        <message>
            <source>Open it once the activity is saved. Delete takes it away again.</source>
            <translation>Open it once the activity is saved. Delete takes it away again.</translation>
        </message>
    </context>
    <context>
        <name>EntriesPanel</name>
        <message>
            <source>Nothing here yet. It need not be complete.</source>
            <translation>Nothing here yet. It need not be complete.</translation>
        </message>
        <message>
            <source>Add to {section}</source>
            <translation>Add to {section}</translation>
        </message>
    </context>
    <context>
        <name>EntryDeeds</name>
        <message>
            <source>Put it back</source>
            <translation>Put it back</translation>
        </message>
        <message>
            <source>Strike</source>
            <translation>Strike</translation>
        </message>
        <message>
            <source>Not confirmed after all</source>
            <translation>Not confirmed after all</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Confirm</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Change</translation>
        </message>
        <message>
            <source>Write why it matters</source>
            <translation>Write why it matters</translation>
        </message>
        <message>
            <source>Public</source>
            <translation>Public</translation>
        </message>
        <message>
            <source>To introduce</source>
            <translation>To introduce</translation>
        </message>
    </context>
    <context>
        <name>EntryRow</name>
        <message>
            <source>Struck: it is not handed over</source>
            <translation>Struck: it is not handed over</translation>
        </message>
        <message>
            <source>Write why it matters</source>
            <translation>Write why it matters</translation>
        </message>
        <message>
            <source>only one of you knows them</source>
            <translation>only one of you knows them</translation>
        </message>
        <message>
            <source>worth a visit: not touched for six months</source>
            <translation>worth a visit: not touched for six months</translation>
        </message>
        <message>
            <source>Confirmed; press to take it back</source>
            <translation>Confirmed; press to take it back</translation>
        </message>
        <message>
            <source>Confirm</source>
            <translation>Confirm</translation>
        </message>
    </context>
    <context>
        <name>EntrySheet</name>
        <message>
            <source>On the map</source>
            <translation>On the map</translation>
        </message>
        <message>
            <source>Add to the map</source>
            <translation>Add to the map</translation>
        </message>
        <message>
            <source>Your own words</source>
            <translation>Your own words</translation>
        </message>
        <message>
            <source>Such as: knows every family in the yard, call before you come</source>
            <translation>Such as: knows every family in the yard, call before you come</translation>
        </message>
        <message>
            <source>No place</source>
            <translation>No place</translation>
        </message>
        <message>
            <source>Public means that it may be named in the notice. Private persons' details never are.</source>
            <translation>Public means that it may be named in the notice. Private persons' details never are.</translation>
        </message>
        <message>
            <source>Write what it is.</source>
            <translation>Write what it is.</translation>
        </message>
    </context>
    <context>
        <name>ExportSheet</name>
        <message>
            <source>Export activities</source>
            <translation>Export activities</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Language of the file</source>
            <translation>Language of the file</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Counting …</source>
            <translation>Counting …</translation>
        </message>
        <message>
            <source>Export …</source>
            <translation>Export …</translation>
        </message>
        <message numerus="yes">
            <source>The filter gives %n activity(s).</source>
            <translation>
                <numerusform>The filter gives %n activity.</numerusform>
                <numerusform>The filter gives %n activities.</numerusform>
            </translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Where to?</translation>
        </message>
        <message>
            <source>Counts have no position: choose CSV, Excel or JSON.</source>
            <translation>Counts have no position: choose CSV, Excel or JSON.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>{done} of {rows} written</source>
            <translation>{done} of {rows} written</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) written to {file}.</source>
            <translation>
                <numerusform>%n row written to {file}.</numerusform>
                <numerusform>%n rows written to {file}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n without a position.</source>
            <translation>
                <numerusform>%n without a position.</numerusform>
                <numerusform>%n without a position.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Open folder</translation>
        </message>
    </context>
    <context>
        <name>ExtentLine</name>
        <message>
            <source>Not connected to a server: the file holds what was written here.</source>
            <translation>Not connected to a server: the file holds what was written here.</translation>
        </message>
        <message numerus="yes">
            <source>%n laptop(s) reported within a day.</source>
            <translation>
                <numerusform>%n laptop reported within a day.</numerusform>
                <numerusform>%n laptops reported within a day.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n newer change(s) on the server are not here yet: sync first.</source>
            <translation>
                <numerusform>%n newer change on the server is not here yet: sync first.</numerusform>
                <numerusform>%n newer changes on the server are not here yet: sync first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) of yours are in the file but not sent yet.</source>
            <translation>
                <numerusform>%n change of yours is in the file but not sent yet.</numerusform>
                <numerusform>%n changes of yours are in the file but not sent yet.</numerusform>
            </translation>
        </message>
        <message>
            <source>Complete up to the server's number {numbers}.</source>
            <translation>Complete up to the server's number {numbers}.</translation>
        </message>
        <message>
            <source>Not synced yet.</source>
            <translation>Not synced yet.</translation>
        </message>
        <message>
            <source>As of the last sync, {day} at {time}.</source>
            <translation>As of the last sync, {day} at {time}.</translation>
        </message>
        <message>
            <source>None of the others held anything unsent.</source>
            <translation>None of the others held anything unsent.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of the others held {changes} unsent.</source>
            <translation>
                <numerusform>%n of the others held {changes} unsent.</numerusform>
                <numerusform>%n of the others held {changes} unsent.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Field</name>
        <message>
            <source>required</source>
            <translation>required</translation>
        </message>
    </context>
    <context>
        <name>FieldChoice</name>
        <message>
            <source>{field}, both in one</source>
            <translation>{field}, both in one</translation>
        </message>
        <message>
            <source>One removed it while another wrote in it</source>
            <translation>One removed it while another wrote in it</translation>
        </message>
        <message>
            <source>Keep it, with what was written</source>
            <translation>Keep it, with what was written</translation>
        </message>
        <message>
            <source>Stands now: {who}</source>
            <translation>Stands now: {who}</translation>
        </message>
        <message>
            <source>Remove it after all</source>
            <translation>Remove it after all</translation>
        </message>
        <message>
            <source>Other version: {who}</source>
            <translation>Other version: {who}</translation>
        </message>
        <message>
            <source>Both in one: write it together</source>
            <translation>Both in one: write it together</translation>
        </message>
        <message>
            <source>a colleague</source>
            <translation>a colleague</translation>
        </message>
        <message>
            <source>you</source>
            <translation>you</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Filter the list</source>
            <translation>Filter the list</translation>
        </message>
        <message>
            <source>From</source>
            <translation>From</translation>
        </message>
        <message>
            <source>To</source>
            <translation>To</translation>
        </message>
        <message>
            <source>Period</source>
            <translation>Period</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Promise</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Response officers</source>
            <translation>Response officers</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Mine</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Clear filter</translation>
        </message>
        <message numerus="yes">
            <source>%n type(s)</source>
            <translation>
                <numerusform>%n type</numerusform>
                <numerusform>%n types</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterChip</name>
        <message>
            <source>{filter}: {value}</source>
            <translation>{filter}: {value}</translation>
        </message>
    </context>
    <context>
        <name>Finder</name>
        <message>
            <source>Use the words “{words}”</source>
            <translation>Use the words “{words}”</translation>
        </message>
    </context>
    <context>
        <name>FirstRunScreen</name>
        <message>
            <source>Who you are</source>
            <translation>Who you are</translation>
        </message>
        <message>
            <source>Name and role</source>
            <translation>Name and role</translation>
        </message>
        <message>
            <source>How the store is locked</source>
            <translation>How the store is locked</translation>
        </message>
        <message>
            <source>Protects what is saved here</source>
            <translation>Protects what is saved here</translation>
        </message>
        <message>
            <source>Connect to the server</source>
            <translation>Connect to the server</translation>
        </message>
        <message>
            <source>Now or later</source>
            <translation>Now or later</translation>
        </message>
        <message>
            <source>Step {number} of {all}</source>
            <translation>Step {number} of {all}</translation>
        </message>
        <message>
            <source>Then colleagues in your area see what you log, and you see theirs. Everything works without it too, and you can connect later under Settings.</source>
            <translation>Then colleagues in your area see what you log, and you see theirs. Everything works without it too, and you can connect later under Settings.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Back</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Connect</translation>
        </message>
        <message>
            <source>A passphrase</source>
            <translation>A passphrase</translation>
        </message>
        <message>
            <source>The computer's keyring</source>
            <translation>The computer's keyring</translation>
        </message>
        <message>
            <source>The keyring did not answer. Choose a passphrase.</source>
            <translation>The keyring did not answer. Choose a passphrase.</translation>
        </message>
        <message>
            <source>Connecting …</source>
            <translation>Connecting …</translation>
        </message>
        <message>
            <source>Making the store …</source>
            <translation>Making the store …</translation>
        </message>
    </context>
    <context>
        <name>Floats</name>
        <message>
            <source>Show the whole area</source>
            <translation>Show the whole area</translation>
        </message>
        <message>
            <source>Print the map</source>
            <translation>Print the map</translation>
        </message>
        <message>
            <source>Who works here?</source>
            <translation>Who works here?</translation>
        </message>
        <message>
            <source>Show where I am</source>
            <translation>Show where I am</translation>
        </message>
        <message>
            <source>Measure a distance</source>
            <translation>Measure a distance</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Zoom in</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Zoom out</translation>
        </message>
        <message>
            <source>Hide where I am</source>
            <translation>Hide where I am</translation>
        </message>
    </context>
    <context>
        <name>FollowUpSheet</name>
        <message>
            <source>Follow-up</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>Taken up or not yet</source>
            <translation>Taken up or not yet</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>It can be followed up once somebody has taken the area over.</source>
            <translation>It can be followed up once somebody has taken the area over.</translation>
        </message>
        <message>
            <source>What {name} has worked with since {day}, as the log tells.</source>
            <translation>What {name} has worked with since {day}, as the log tells.</translation>
        </message>
        <message numerus="yes">
            <source>After %n day(s): {done} of {all}</source>
            <translation>
                <numerusform>After %n day: {done} of {all}</numerusform>
                <numerusform>After %n days: {done} of {all}</numerusform>
            </translation>
        </message>
        <message>
            <source>, so far</source>
            <translation>, so far</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Not yet</translation>
        </message>
        <message>
            <source>Since {day}</source>
            <translation>Since {day}</translation>
        </message>
    </context>
    <context>
        <name>FormSheet</name>
        <message>
            <source>Start over</source>
            <translation>Start over</translation>
        </message>
        <message>
            <source>Such as: the municipality asked for it</source>
            <translation>Such as: the municipality asked for it</translation>
        </message>
        <message>
            <source>Reason for the change</source>
            <translation>Reason for the change</translation>
        </message>
        <message>
            <source>The promise is agreed; the reason stays in its history</source>
            <translation>The promise is agreed; the reason stays in its history</translation>
        </message>
        <message>
            <source>Write why the agreed promise is changed. Others read it in the history.</source>
            <translation>Write why the agreed promise is changed. Others read it in the history.</translation>
        </message>
        <message>
            <source>The draft is kept while you write</source>
            <translation>The draft is kept while you write</translation>
        </message>
        <message>
            <source>Kept encrypted on this computer</source>
            <translation>Kept encrypted on this computer</translation>
        </message>
        <message>
            <source>Sent when you have a network</source>
            <translation>Sent when you have a network</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Draft from {day} {time}</source>
            <translation>Draft from {day} {time}</translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message>
            <source>Fill this in.</source>
            <translation>Fill this in.</translation>
        </message>
        <message>
            <source>Shorten it to {max_length} characters.</source>
            <translation>Shorten it to {max_length} characters.</translation>
        </message>
        <message>
            <source>Give {ge} or more.</source>
            <translation>Give {ge} or more.</translation>
        </message>
        <message>
            <source>Give {le} or less.</source>
            <translation>Give {le} or less.</translation>
        </message>
        <message>
            <source>Give less than {lt}.</source>
            <translation>Give less than {lt}.</translation>
        </message>
        <message>
            <source>Write a whole number, such as 12.</source>
            <translation>Write a whole number, such as 12.</translation>
        </message>
        <message>
            <source>Write a number, such as 12.</source>
            <translation>Write a number, such as 12.</translation>
        </message>
        <message>
            <source>Choose one of the list.</source>
            <translation>Choose one of the list.</translation>
        </message>
        <message>
            <source>The text holds a character that can't be kept. Write it anew without it.</source>
            <translation>The text holds a character that can't be kept. Write it anew without it.</translation>
        </message>
        <message>
            <source>Write the day as 2026-12-31.</source>
            <translation>Write the day as 2026-12-31.</translation>
        </message>
        <message>
            <source>This can't be kept. Change it and save again.</source>
            <translation>This can't be kept. Change it and save again.</translation>
        </message>
        <message>
            <source>Time of day</source>
            <translation>Time of day</translation>
        </message>
        <message>
            <source>minutes</source>
            <translation>minutes</translation>
        </message>
        <message>
            <source>days</source>
            <translation>days</translation>
        </message>
        <message>
            <source>months</source>
            <translation>months</translation>
        </message>
        <message>
            <source>persons</source>
            <translation>persons</translation>
        </message>
        <message>
            <source>households</source>
            <translation>households</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Yes</translation>
        </message>
        <message>
            <source>Not stated</source>
            <translation>Not stated</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>yes</translation>
        </message>
        <message>
            <source>no</source>
            <translation>no</translation>
        </message>
    </context>
    <context>
        <name>Gaps</name>
        <message numerus="yes">
            <source>%n lack(s) how they are best reached</source>
            <translation>
                <numerusform>%n lacks how it is best reached</numerusform>
                <numerusform>%n lack how they are best reached</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n could do with a few words on why they matter</source>
            <translation>
                <numerusform>%n could do with a few words on why it matters</numerusform>
                <numerusform>%n could do with a few words on why they matter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still to go through</source>
            <translation>
                <numerusform>%n still to go through</numerusform>
                <numerusform>%n still to go through</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n still to be introduced</source>
            <translation>
                <numerusform>%n still to be introduced</numerusform>
                <numerusform>%n still to be introduced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) still open</source>
            <translation>
                <numerusform>%n question still open</numerusform>
                <numerusform>%n questions still open</numerusform>
            </translation>
        </message>
        <message>
            <source>The successor is not named yet</source>
            <translation>The successor is not named yet</translation>
        </message>
        <message>
            <source>The briefing day is not planned yet</source>
            <translation>The briefing day is not planned yet</translation>
        </message>
        <message>
            <source>Confirm the map</source>
            <translation>Confirm the map</translation>
        </message>
        <message>
            <source>Name the successor</source>
            <translation>Name the successor</translation>
        </message>
        <message>
            <source>Hold the briefing day</source>
            <translation>Hold the briefing day</translation>
        </message>
        <message>
            <source>Tell the public</source>
            <translation>Tell the public</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Sign</translation>
        </message>
        <message>
            <source>Answer a question</source>
            <translation>Answer a question</translation>
        </message>
        <message>
            <source>Follow up after 30 days</source>
            <translation>Follow up after 30 days</translation>
        </message>
        <message>
            <source>Follow up after 90 days</source>
            <translation>Follow up after 90 days</translation>
        </message>
        <message>
            <source>Nothing under {section} yet</source>
            <translation>Nothing under {section} yet</translation>
        </message>
        <message>
            <source>{what}, was due {day}</source>
            <translation>{what}, was due {day}</translation>
        </message>
        <message>
            <source>{what}, by {day}</source>
            <translation>{what}, by {day}</translation>
        </message>
    </context>
    <context>
        <name>Ground</name>
        <message>
            <source>No offline map here yet. Get one under Map; the list works without.</source>
            <translation>No offline map here yet. Get one under Map; the list works without.</translation>
        </message>
    </context>
    <context>
        <name>Habits</name>
        <message>
            <source>Same again: {what}, {where}</source>
            <translation>Same again: {what}, {where}</translation>
        </message>
        <message>
            <source>same again</source>
            <translation>same again</translation>
        </message>
    </context>
    <context>
        <name>Handover</name>
        <message>
            <source>not named yet</source>
            <translation>not named yet</translation>
        </message>
        <message>
            <source>from {leaving} to {incoming}, last day {day}</source>
            <translation>from {leaving} to {incoming}, last day {day}</translation>
        </message>
        <message>
            <source>from {leaving}, successor not named, last day {day}</source>
            <translation>from {leaving}, successor not named, last day {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n week</numerusform>
                <numerusform>%n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HandoverList</name>
        <message>
            <source>Begin a handover</source>
            <translation>Begin a handover</translation>
        </message>
        <message>
            <source>Handovers</source>
            <translation>Handovers</translation>
        </message>
        <message>
            <source>No handover yet</source>
            <translation>No handover yet</translation>
        </message>
        <message>
            <source>Begin one as soon as somebody gives notice: what they know stays with the area.</source>
            <translation>Begin one as soon as somebody gives notice: what they know stays with the area.</translation>
        </message>
        <message>
            <source>not named yet</source>
            <translation>not named yet</translation>
        </message>
        <message>
            <source>{leaving} to {incoming}</source>
            <translation>{leaving} to {incoming}</translation>
        </message>
        <message>
            <source>last day {day}</source>
            <translation>last day {day}</translation>
        </message>
        <message>
            <source>the post stands empty, {name} answers for the area</source>
            <translation>the post stands empty, {name} answers for the area</translation>
        </message>
        <message>
            <source>the post stands empty, nobody is named to answer for the area</source>
            <translation>the post stands empty, nobody is named to answer for the area</translation>
        </message>
    </context>
    <context>
        <name>HandoverPapers</name>
        <message>
            <source>handover-walk {day}</source>
            <translation>handover-walk {day}</translation>
        </message>
        <message>
            <source>handover-protocol {day}</source>
            <translation>handover-protocol {day}</translation>
        </message>
    </context>
    <context>
        <name>HandoverScreen</name>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Saved on this computer. Sent when you have a network.</translation>
        </message>
    </context>
    <context>
        <name>HandoverView</name>
        <message>
            <source>Community map</source>
            <translation>Community map</translation>
        </message>
        <message>
            <source>Briefing day</source>
            <translation>Briefing day</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>Public notice</translation>
        </message>
        <message>
            <source>Signing</source>
            <translation>Signing</translation>
        </message>
        <message>
            <source>Follow-up</source>
            <translation>Follow-up</translation>
        </message>
        <message>
            <source>Post empty, {name} answers</source>
            <translation>Post empty, {name} answers</translation>
        </message>
        <message>
            <source>Post empty, nobody answers</source>
            <translation>Post empty, nobody answers</translation>
        </message>
        <message>
            <source>All handovers</source>
            <translation>All handovers</translation>
        </message>
        <message>
            <source>Hand over</source>
            <translation>Hand over</translation>
        </message>
        <message>
            <source>Handed over</source>
            <translation>Handed over</translation>
        </message>
        <message>
            <source>Change people and days</source>
            <translation>Change people and days</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Handover</translation>
        </message>
        <message>
            <source>Handed over. Both have signed; follow up after 30 and 90 days.</source>
            <translation>Handed over. Both have signed; follow up after 30 and 90 days.</translation>
        </message>
    </context>
    <context>
        <name>HeldCard</name>
        <message>
            <source>Held</source>
            <translation>Held</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
    </context>
    <context>
        <name>HereLine</name>
        <message>
            <source>Where I am</source>
            <translation>Where I am</translation>
        </message>
    </context>
    <context>
        <name>HintsCard</name>
        <message>
            <source>Vague words</source>
            <translation>Vague words</translation>
        </message>
        <message>
            <source>A hint, no fault: words that avoid saying what, how many or when.</source>
            <translation>A hint, no fault: words that avoid saying what, how many or when.</translation>
        </message>
        <message>
            <source>Kept: {reason}</source>
            <translation>Kept: {reason}</translation>
        </message>
        <message>
            <source>Keep it …</source>
            <translation>Keep it …</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Chosen between two versions</source>
            <translation>Chosen between two versions</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Reason: {reason}</translation>
        </message>
        <message>
            <source>at an unknown time</source>
            <translation>at an unknown time</translation>
        </message>
        <message>
            <source>{when}, on this computer</source>
            <translation>{when}, on this computer</translation>
        </message>
        <message>
            <source>{when}, on another computer</source>
            <translation>{when}, on another computer</translation>
        </message>
        <message>
            <source>{when}, from a colleague</source>
            <translation>{when}, from a colleague</translation>
        </message>
        <message>
            <source>Undone by you</source>
            <translation>Undone by you</translation>
        </message>
        <message>
            <source>Made by you</source>
            <translation>Made by you</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Changed by you</translation>
        </message>
        <message>
            <source>Removed by you</source>
            <translation>Removed by you</translation>
        </message>
        <message>
            <source>Restored by you</source>
            <translation>Restored by you</translation>
        </message>
        <message>
            <source>Undone by {name}</source>
            <translation>Undone by {name}</translation>
        </message>
        <message>
            <source>Made by {name}</source>
            <translation>Made by {name}</translation>
        </message>
        <message>
            <source>Changed by {name}</source>
            <translation>Changed by {name}</translation>
        </message>
        <message>
            <source>Removed by {name}</source>
            <translation>Removed by {name}</translation>
        </message>
        <message>
            <source>Restored by {name}</source>
            <translation>Restored by {name}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nothing</translation>
        </message>
        <message>
            <source>{field} {old} to {new}</source>
            <translation>{field} {old} to {new}</translation>
        </message>
    </context>
    <context>
        <name>HistorySheet</name>
        <message>
            <source>No changes are known on this computer.</source>
            <translation>No changes are known on this computer.</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Made</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>Removed</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Restored</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Undone</translation>
        </message>
        <message>
            <source>Chosen between two versions</source>
            <translation>Chosen between two versions</translation>
        </message>
        <message>
            <source>Reason: {reason}</source>
            <translation>Reason: {reason}</translation>
        </message>
        <message>
            <source>{field} changed</source>
            <translation>{field} changed</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>{field}: {old} → {new}</source>
            <translation>{field}: {old} → {new}</translation>
        </message>
    </context>
    <context>
        <name>IntroductionsCard</name>
        <message>
            <source>Introduced to</source>
            <translation>Introduced to</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} of {all}</translation>
        </message>
        <message>
            <source>Mark on the map whom the newcomer should meet.</source>
            <translation>Mark on the map whom the newcomer should meet.</translation>
        </message>
    </context>
    <context>
        <name>KeepWordingSheet</name>
        <message>
            <source>Keep “{words}”</source>
            <translation>Keep “{words}”</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>It stays with the promise, and the hint is put away</source>
            <translation>It stays with the promise, and the hint is put away</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Keep the words</source>
            <translation>Keep the words</translation>
        </message>
        <message>
            <source>Write why these words stay.</source>
            <translation>Write why these words stay.</translation>
        </message>
    </context>
    <context>
        <name>KeepingCard</name>
        <message>
            <source>Data on this computer</source>
            <translation>Data on this computer</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>Looking …</translation>
        </message>
        <message>
            <source>Change …</source>
            <translation>Change …</translation>
        </message>
        <message>
            <source>Retention</source>
            <translation>Retention</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Backup</translation>
        </message>
        <message>
            <source>One encrypted file, checked before it counts.</source>
            <translation>One encrypted file, checked before it counts.</translation>
        </message>
        <message>
            <source>Back up now …</source>
            <translation>Back up now …</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>With the app closed: fieldapp restore FILE. What stood here before is kept beside it. A damaged store offers its own backup when the app starts.</source>
            <translation>With the app closed: fieldapp restore FILE. What stood here before is kept beside it. A damaged store offers its own backup when the app starts.</translation>
        </message>
        <message>
            <source>Opens the store at each start.</source>
            <translation>Opens the store at each start.</translation>
        </message>
        <message>
            <source>The keyring opens the store. A passphrase opens backups elsewhere.</source>
            <translation>The keyring opens the store. A passphrase opens backups elsewhere.</translation>
        </message>
        <message>
            <source>Set …</source>
            <translation>Set …</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) lose their personal data within 30 days.</source>
            <translation>
                <numerusform>%n record loses its personal data within 30 days.</numerusform>
                <numerusform>%n records lose their personal data within 30 days.</numerusform>
            </translation>
        </message>
        <message>
            <source>No personal data is due within 30 days.</source>
            <translation>No personal data is due within 30 days.</translation>
        </message>
    </context>
    <context>
        <name>KindFilter</name>
        <message>
            <source>What the map shows</source>
            <translation>What the map shows</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activity</translation>
        </message>
        <message>
            <source>Where how much was done in the last twelve months</source>
            <translation>Where how much was done in the last twelve months</translation>
        </message>
        <message>
            <source>Contact persons</source>
            <translation>Contact persons</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Partners</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Promises</translation>
        </message>
        <message>
            <source>All {number}</source>
            <translation>All {number}</translation>
        </message>
    </context>
    <context>
        <name>Lamp</name>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>needs something</source>
            <translation>needs something</translation>
        </message>
        <message>
            <source>not begun</source>
            <translation>not begun</translation>
        </message>
    </context>
    <context>
        <name>Ledger</name>
        <message>
            <source>Commitments</source>
            <translation>Commitments</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>Commitment</translation>
        </message>
        <message>
            <source>Add a commitment</source>
            <translation>Add a commitment</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>How much, how often</source>
            <translation>How much, how often</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>No commitments yet</source>
            <translation>No commitments yet</translation>
        </message>
        <message>
            <source>A commitment says who does what, where and how often, so that it counts.</source>
            <translation>A commitment says who does what, where and how often, so that it counts.</translation>
        </message>
        <message>
            <source>Add commitment</source>
            <translation>Add commitment</translation>
        </message>
    </context>
    <context>
        <name>ListHead</name>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Activity</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Promise</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Length</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>How the store is locked</source>
            <translation>How the store is locked</translation>
        </message>
        <message>
            <source>Everything you save is encrypted on this computer. What opens it never leaves the computer.</source>
            <translation>Everything you save is encrypted on this computer. What opens it never leaves the computer.</translation>
        </message>
        <message>
            <source>What opens the store</source>
            <translation>What opens the store</translation>
        </message>
        <message>
            <source>The computer's keyring</source>
            <translation>The computer's keyring</translation>
        </message>
        <message>
            <source>A passphrase</source>
            <translation>A passphrase</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Lock after</source>
            <translation>Lock after</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>without a key or a touch; Ctrl+L at once</source>
            <translation>without a key or a touch; Ctrl+L at once</translation>
        </message>
        <message>
            <source>Your force has decided: {minutes} min</source>
            <translation>Your force has decided: {minutes} min</translation>
        </message>
        <message>
            <source>Signing in to the computer opens it. You have nothing more to remember.</source>
            <translation>Signing in to the computer opens it. You have nothing more to remember.</translation>
        </message>
        <message>
            <source>You type it at each start. If it is forgotten, only your force's recovery key opens the store, where your server has one.</source>
            <translation>You type it at each start. If it is forgotten, only your force's recovery key opens the store, where your server has one.</translation>
        </message>
        <message>
            <source>This computer has no keyring that answers, so the store needs a passphrase: without one, anybody who has the computer could read it.</source>
            <translation>This computer has no keyring that answers, so the store needs a passphrase: without one, anybody who has the computer could read it.</translation>
        </message>
    </context>
    <context>
        <name>LockedSide</name>
        <message>
            <source>Unlock it to go on</source>
            <translation>Unlock it to go on</translation>
        </message>
        <message>
            <source>Locked at {time}</source>
            <translation>Locked at {time}</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Locked</translation>
        </message>
        <message>
            <source>Your draft is saved</source>
            <translation>Your draft is saved</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) will be sent when you have a network</source>
            <translation>
                <numerusform>%n change will be sent when you have a network</numerusform>
                <numerusform>%n changes will be sent when you have a network</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything on this computer is encrypted</source>
            <translation>Everything on this computer is encrypted</translation>
        </message>
        <message>
            <source>Night mode off</source>
            <translation>Night mode off</translation>
        </message>
        <message>
            <source>Night mode on</source>
            <translation>Night mode on</translation>
        </message>
    </context>
    <context>
        <name>LogForm</name>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>Search kind of activity</source>
            <translation>Search kind of activity</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>Search or write</source>
            <translation>Search or write</translation>
        </message>
        <message>
            <source>Search or write a place</source>
            <translation>Search or write a place</translation>
        </message>
        <message>
            <source>When</source>
            <translation>When</translation>
        </message>
        <message>
            <source>Choose what you did. Press a chip or search.</source>
            <translation>Choose what you did. Press a chip or search.</translation>
        </message>
        <message>
            <source>Choose a place. Press a chip or write where it was.</source>
            <translation>Choose a place. Press a chip or write where it was.</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s), one for each place</source>
            <translation>
                <numerusform>%n activity, one for each place</numerusform>
                <numerusform>%n activities, one for each place</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LogSheet</name>
        <message>
            <source>Log activity</source>
            <translation>Log activity</translation>
        </message>
        <message>
            <source>Same as last</source>
            <translation>Same as last</translation>
        </message>
        <message>
            <source>Throw the draft away</source>
            <translation>Throw the draft away</translation>
        </message>
        <message>
            <source>Kept as you type</source>
            <translation>Kept as you type</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Saved encrypted on this computer</source>
            <translation>Saved encrypted on this computer</translation>
        </message>
        <message>
            <source>Sent to the server when you are connected</source>
            <translation>Sent to the server when you are connected</translation>
        </message>
        <message>
            <source>{done} of {all} done</source>
            <translation>{done} of {all} done</translation>
        </message>
        <message>
            <source>The draft is kept. You find it under To do.</source>
            <translation>The draft is kept. You find it under To do.</translation>
        </message>
        <message>
            <source>The draft is thrown away.</source>
            <translation>The draft is thrown away.</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you are connected.</source>
            <translation>Saved on this computer. Sent when you are connected.</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s) saved on this computer. Sent when you are connected.</source>
            <translation>
                <numerusform>%n activity saved on this computer. Sent when you are connected.</numerusform>
                <numerusform>%n activities saved on this computer. Sent when you are connected.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Undone.</source>
            <translation>Undone.</translation>
        </message>
    </context>
    <context>
        <name>LoggedToday</name>
        <message>
            <source>Logged today</source>
            <translation>Logged today</translation>
        </message>
        <message>
            <source>Nothing logged today.</source>
            <translation>Nothing logged today.</translation>
        </message>
        <message>
            <source>What you log shows here at once, also without a network.</source>
            <translation>What you log shows here at once, also without a network.</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s)</source>
            <translation>
                <numerusform>%n activity</numerusform>
                <numerusform>%n activities</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n of today</source>
            <translation>
                <numerusform>All %n of today</numerusform>
                <numerusform>All %n of today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LookCard</name>
        <message>
            <source>Look and lock</source>
            <translation>Look and lock</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Light</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dark</translation>
        </message>
        <message>
            <source>Night</source>
            <translation>Night</translation>
        </message>
        <message>
            <source>Follow the system</source>
            <translation>Follow the system</translation>
        </message>
        <message>
            <source>{size} %</source>
            <translation>{size} %</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Theme</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Text size</translation>
        </message>
        <message>
            <source>without a key or a touch; Ctrl+L locks at once</source>
            <translation>without a key or a touch; Ctrl+L locks at once</translation>
        </message>
        <message>
            <source>Lock after</source>
            <translation>Lock after</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
    </context>
    <context>
        <name>MapFoot</name>
        <message>
            <source>Area boundary</source>
            <translation>Area boundary</translation>
        </message>
        <message>
            <source>No map pack on this computer</source>
            <translation>No map pack on this computer</translation>
        </message>
        <message>
            <source>Offline map of {day}, {size}</source>
            <translation>Offline map of {day}, {size}</translation>
        </message>
        <message>
            <source>© OpenStreetMap contributors</source>
            <translation>© OpenStreetMap contributors</translation>
        </message>
    </context>
    <context>
        <name>MapHead</name>
        <message>
            <source>Fill in</source>
            <translation>Fill in</translation>
        </message>
        <message>
            <source>Map of the area</source>
            <translation>Map of the area</translation>
        </message>
        <message>
            <source>Ways to reach them</source>
            <translation>Ways to reach them</translation>
        </message>
        <message numerus="yes">
            <source>%n way(s) to reach people missing</source>
            <translation>
                <numerusform>%n way to reach people missing</numerusform>
                <numerusform>%n ways to reach people missing</numerusform>
            </translation>
        </message>
        <message>
            <source>{known} of {whole}</source>
            <translation>{known} of {whole}</translation>
        </message>
    </context>
    <context>
        <name>MapPanel</name>
        <message>
            <source>Click where {name} is, or move the cross with the arrows and press Enter.</source>
            <translation>Click where {name} is, or move the cross with the arrows and press Enter.</translation>
        </message>
        <message>
            <source>Click where you ask for the officer, or move the cross with the arrows and press Enter.</source>
            <translation>Click where you ask for the officer, or move the cross with the arrows and press Enter.</translation>
        </message>
        <message>
            <source>The extent of {name}: click each corner, drag one to move it, Delete takes it away. By keyboard: Enter sets a corner at the cross, Tab takes one to hand, arrows move it.</source>
            <translation>The extent of {name}: click each corner, drag one to move it, Delete takes it away. By keyboard: Enter sets a corner at the cross, Tab takes one to hand, arrows move it.</translation>
        </message>
        <message>
            <source>Click along the way, or press Enter at the cross. Escape ends measuring.</source>
            <translation>Click along the way, or press Enter at the cross. Escape ends measuring.</translation>
        </message>
        <message>
            <source>An extent needs three corners or more: set another one.</source>
            <translation>An extent needs three corners or more: set another one.</translation>
        </message>
        <message>
            <source>The outline crosses itself: drag a corner until no side crosses another.</source>
            <translation>The outline crosses itself: drag a corner until no side crosses another.</translation>
        </message>
        <message numerus="yes">
            <source>%n corner(s)</source>
            <translation>
                <numerusform>%n corner</numerusform>
                <numerusform>%n corners</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no map on this computer yet</source>
            <translation>There is no map on this computer yet</translation>
        </message>
        <message>
            <source>A map pack is one file. Ask your group leader, or support.</source>
            <translation>A map pack is one file. Ask your group leader, or support.</translation>
        </message>
        <message>
            <source>The map {name} does not show {area}</source>
            <translation>The map {name} does not show {area}</translation>
        </message>
        <message>
            <source>Pins stand on bare ground. Import the map pack of your own area.</source>
            <translation>Pins stand on bare ground. Import the map pack of your own area.</translation>
        </message>
        <message>
            <source>Import a map pack</source>
            <translation>Import a map pack</translation>
        </message>
    </context>
    <context>
        <name>MapPaper</name>
        <message>
            <source>map of the area</source>
            <translation>map of the area</translation>
        </message>
    </context>
    <context>
        <name>MapScreen</name>
        <message>
            <source>Extent</source>
            <translation>Extent</translation>
        </message>
        <message>
            <source>Map pack</source>
            <translation>Map pack</translation>
        </message>
        <message>
            <source>Import a map pack</source>
            <translation>Import a map pack</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>Place it</source>
            <translation>Place it</translation>
        </message>
        <message>
            <source>Map packs (*.mbtiles)</source>
            <translation>Map packs (*.mbtiles)</translation>
        </message>
        <message>
            <source>Imported the map {name}</source>
            <translation>Imported the map {name}</translation>
        </message>
    </context>
    <context>
        <name>MapStep</name>
        <message>
            <source>Build from the log</source>
            <translation>Build from the log</translation>
        </message>
        <message>
            <source>The map is confirmed</source>
            <translation>The map is confirmed</translation>
        </message>
        <message>
            <source>Confirm the map</source>
            <translation>Confirm the map</translation>
        </message>
        <message>
            <source>Build the map from the log, then go through it.</source>
            <translation>Build the map from the log, then go through it.</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) left to go through. It need not be complete.</source>
            <translation>
                <numerusform>%n entry left to go through. It need not be complete.</numerusform>
                <numerusform>%n entries left to go through. It need not be complete.</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything has been gone through.</source>
            <translation>Everything has been gone through.</translation>
        </message>
        <message>
            <source>Reading the log, part {done} of {all} …</source>
            <translation>Reading the log, part {done} of {all} …</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) came from the log.</source>
            <translation>
                <numerusform>%n entry came from the log.</numerusform>
                <numerusform>%n entries came from the log.</numerusform>
            </translation>
        </message>
        <message>
            <source>The map is confirmed. You can still change it.</source>
            <translation>The map is confirmed. You can still change it.</translation>
        </message>
        <message>
            <source>Struck: it is not handed over.</source>
            <translation>Struck: it is not handed over.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>MapView</name>
        <message>
            <source>Map</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Arrows move the map, plus and minus zoom, Tab goes through the pins.</source>
            <translation>Arrows move the map, plus and minus zoom, Tab goes through the pins.</translation>
        </message>
    </context>
    <context>
        <name>Messages</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>MousedMap</name>
        <message numerus="yes">
            <source>%n pin(s)</source>
            <translation>
                <numerusform>%n pin</numerusform>
                <numerusform>%n pins</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message numerus="yes">
            <source>At least %n characters</source>
            <translation>
                <numerusform>At least %n character</numerusform>
                <numerusform>At least %n characters</numerusform>
            </translation>
        </message>
        <message>
            <source>Both are the same</source>
            <translation>Both are the same</translation>
        </message>
        <message>
            <source>a sentence is easy to keep</source>
            <translation>a sentence is easy to keep</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>The same once more</translation>
        </message>
    </context>
    <context>
        <name>NewestActivities</name>
        <message>
            <source>Activities</source>
            <translation>Activities</translation>
        </message>
        <message>
            <source>Nothing logged for it yet.</source>
            <translation>Nothing logged for it yet.</translation>
        </message>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>Show all %n</numerusform>
                <numerusform>Show all %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteCare</name>
        <message>
            <source>Never origin, religion, politics, health or sexual life; no personal numbers and no suspicions.</source>
            <translation>Never origin, religion, politics, health or sexual life; no personal numbers and no suspicions.</translation>
        </message>
        <message>
            <source>This looks like a personal number. Take it out before you save.</source>
            <translation>This looks like a personal number. Take it out before you save.</translation>
        </message>
    </context>
    <context>
        <name>NotePart</name>
        <message>
            <source>No personal numbers, no suspicions</source>
            <translation>No personal numbers, no suspicions</translation>
        </message>
        <message>
            <source>This looks like a personal number.</source>
            <translation>This looks like a personal number.</translation>
        </message>
        <message>
            <source>Take it out. Saving once more saves it as it stands.</source>
            <translation>Take it out. Saving once more saves it as it stands.</translation>
        </message>
        <message>
            <source>Seen and judged apart</source>
            <translation>Seen and judged apart</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Seen</translation>
        </message>
        <message>
            <source>What you saw and heard yourself</source>
            <translation>What you saw and heard yourself</translation>
        </message>
        <message>
            <source>Judged</source>
            <translation>Judged</translation>
        </message>
        <message>
            <source>What you make of it</source>
            <translation>What you make of it</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>open</source>
            <translation>open</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>closed</translation>
        </message>
    </context>
    <context>
        <name>NothingYet</name>
        <message>
            <source>Nothing stands on the map yet</source>
            <translation>Nothing stands on the map yet</translation>
        </message>
        <message>
            <source>Places, people and promises come here by themselves, from what is logged.</source>
            <translation>Places, people and promises come here by themselves, from what is logged.</translation>
        </message>
        <message>
            <source>Log an activity</source>
            <translation>Log an activity</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Says who takes over</source>
            <translation>Says who takes over</translation>
        </message>
        <message>
            <source>Says from when</source>
            <translation>Says from when</translation>
        </message>
        <message>
            <source>Mentions a promise</source>
            <translation>Mentions a promise</translation>
        </message>
        <message>
            <source>No telephone number or e-mail, save 114 14 and 112</source>
            <translation>No telephone number or e-mail, save 114 14 and 112</translation>
        </message>
        <message>
            <source>Nobody private is named</source>
            <translation>Nobody private is named</translation>
        </message>
        <message>
            <source>Officers named have agreed to it</source>
            <translation>Officers named have agreed to it</translation>
        </message>
        <message>
            <source>Fits the channel</source>
            <translation>Fits the channel</translation>
        </message>
    </context>
    <context>
        <name>NoticeCard</name>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>Channel</translation>
        </message>
        <message>
            <source>Text of the notice</source>
            <translation>Text of the notice</translation>
        </message>
        <message>
            <source>Let someone who speaks the language read it before it goes out.</source>
            <translation>Let someone who speaks the language read it before it goes out.</translation>
        </message>
        <message>
            <source>Back to the template</source>
            <translation>Back to the template</translation>
        </message>
        <message>
            <source>{used} of {most} characters</source>
            <translation>{used} of {most} characters</translation>
        </message>
    </context>
    <context>
        <name>NoticeStep</name>
        <message>
            <source>Choose who approves</source>
            <translation>Choose who approves</translation>
        </message>
        <message>
            <source>Approved by</source>
            <translation>Approved by</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Approve</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Copy the text</translation>
        </message>
        <message>
            <source>The public has been told</source>
            <translation>The public has been told</translation>
        </message>
        <message>
            <source>The notice is out</source>
            <translation>The notice is out</translation>
        </message>
        <message>
            <source>You post the approved text yourself; the app sends nothing.</source>
            <translation>You post the approved text yourself; the app sends nothing.</translation>
        </message>
        <message>
            <source>The text is a draft until someone named has approved it.</source>
            <translation>The text is a draft until someone named has approved it.</translation>
        </message>
        <message>
            <source>The text is that of the template again.</source>
            <translation>The text is that of the template again.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Choose who approves the text.</source>
            <translation>Choose who approves the text.</translation>
        </message>
        <message>
            <source>Put right what is marked under Check, then approve it.</source>
            <translation>Put right what is marked under Check, then approve it.</translation>
        </message>
        <message>
            <source>Approved and noted. Post the text yourself.</source>
            <translation>Approved and noted. Post the text yourself.</translation>
        </message>
        <message>
            <source>The text is copied.</source>
            <translation>The text is copied.</translation>
        </message>
        <message>
            <source>Noted: the public has been told.</source>
            <translation>Noted: the public has been told.</translation>
        </message>
    </context>
    <context>
        <name>OfferPanel</name>
        <message>
            <source>Both were removed from the photo. They are kept only if you choose so.</source>
            <translation>Both were removed from the photo. They are kept only if you choose so.</translation>
        </message>
        <message>
            <source>Use the position</source>
            <translation>Use the position</translation>
        </message>
        <message>
            <source>Keep the time</source>
            <translation>Keep the time</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Leave out</translation>
        </message>
        <message>
            <source>The camera wrote where it was: {position}.</source>
            <translation>The camera wrote where it was: {position}.</translation>
        </message>
        <message>
            <source>The camera wrote when it was: {when}.</source>
            <translation>The camera wrote when it was: {when}.</translation>
        </message>
    </context>
    <context>
        <name>OfficerFinder</name>
        <message>
            <source>No area, place or street of that name is known here. A map pack knows the streets.</source>
            <translation>No area, place or street of that name is known here. A map pack knows the streets.</translation>
        </message>
        <message>
            <source>The spot lies in no area whose outline is known here.</source>
            <translation>The spot lies in no area whose outline is known here.</translation>
        </message>
        <message>
            <source>No area has an outline yet, so a spot can't be told to be in one.</source>
            <translation>No area has an outline yet, so a spot can't be told to be in one.</translation>
        </message>
        <message>
            <source>Uncertain: areas overlap there.</source>
            <translation>Uncertain: areas overlap there.</translation>
        </message>
        <message>
            <source>Uncertain: it is close to a border.</source>
            <translation>Uncertain: it is close to a border.</translation>
        </message>
        <message>
            <source>Uncertain: the street runs through several areas.</source>
            <translation>Uncertain: the street runs through several areas.</translation>
        </message>
        <message>
            <source>Uncertain: several go by that name.</source>
            <translation>Uncertain: several go by that name.</translation>
        </message>
        <message>
            <source>Uncertain: its position is not known; this is the area that it is kept in.</source>
            <translation>Uncertain: its position is not known; this is the area that it is kept in.</translation>
        </message>
        <message>
            <source>Nobody is known to work in that area. Ask the group leader.</source>
            <translation>Nobody is known to work in that area. Ask the group leader.</translation>
        </message>
        <message>
            <source>Nobody works in the very area; these work in the one around it.</source>
            <translation>Nobody works in the very area; these work in the one around it.</translation>
        </message>
        <message>
            <source>Who is my officer?</source>
            <translation>Who is my officer?</translation>
        </message>
        <message>
            <source>Street, address, place, area, or 59.33, 18.06</source>
            <translation>Street, address, place, area, or 59.33, 18.06</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Where</translation>
        </message>
        <message>
            <source>Write where, and the answer comes from this computer.</source>
            <translation>Write where, and the answer comes from this computer.</translation>
        </message>
        <message>
            <source>For {place}:</source>
            <translation>For {place}:</translation>
        </message>
        <message>
            <source>Check before you answer</source>
            <translation>Check before you answer</translation>
        </message>
        <message>
            <source>Where to save the contact card</source>
            <translation>Where to save the contact card</translation>
        </message>
        <message>
            <source>contact-card.pdf</source>
            <translation>contact-card.pdf</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Saved as {name}.</translation>
        </message>
    </context>
    <context>
        <name>OfficerRow</name>
        <message>
            <source>Save the contact card of {name}</source>
            <translation>Save the contact card of {name}</translation>
        </message>
        <message>
            <source>Contact card …</source>
            <translation>Contact card …</translation>
        </message>
    </context>
    <context>
        <name>OptionBox</name>
        <message>
            <source>chosen</source>
            <translation>chosen</translation>
        </message>
        <message>
            <source>not chosen</source>
            <translation>not chosen</translation>
        </message>
    </context>
    <context>
        <name>OutcomePart</name>
        <message>
            <source>How it ended</source>
            <translation>How it ended</translation>
        </message>
        <message>
            <source>Search contact person</source>
            <translation>Search contact person</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Contact</translation>
        </message>
        <message>
            <source>Add a contact person</source>
            <translation>Add a contact person</translation>
        </message>
    </context>
    <context>
        <name>OverTime</name>
        <message>
            <source>Over time</source>
            <translation>Over time</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Expected</translation>
        </message>
        <message>
            <source>Done and expected over time: {what}</source>
            <translation>Done and expected over time: {what}</translation>
        </message>
        <message>
            <source>Show as chart</source>
            <translation>Show as chart</translation>
        </message>
        <message>
            <source>Show as table</source>
            <translation>Show as table</translation>
        </message>
        <message>
            <source>It begins later.</source>
            <translation>It begins later.</translation>
        </message>
    </context>
    <context>
        <name>PagesCard</name>
        <message>
            <source>Page before</source>
            <translation>Page before</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Next page</translation>
        </message>
        <message>
            <source>{page} of {all}</source>
            <translation>{page} of {all}</translation>
        </message>
        <message>
            <source>No pages yet</source>
            <translation>No pages yet</translation>
        </message>
    </context>
    <context>
        <name>PaperMaker</name>
        <message>
            <source>Where to?</source>
            <translation>Where to?</translation>
        </message>
        <message>
            <source>The paper is in {file}.</source>
            <translation>The paper is in {file}.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <source>The file could not be written.</source>
            <translation>The file could not be written.</translation>
        </message>
        <message>
            <source>Everything is saved on this computer.</source>
            <translation>Everything is saved on this computer.</translation>
        </message>
        <message>
            <source>Choose another folder and try again.</source>
            <translation>Choose another folder and try again.</translation>
        </message>
    </context>
    <context>
        <name>PartsCard</name>
        <message>
            <source>Parts of the protocol</source>
            <translation>Parts of the protocol</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s), {done} confirmed</source>
            <translation>
                <numerusform>%n entry, {done} confirmed</numerusform>
                <numerusform>%n entries, {done} confirmed</numerusform>
            </translation>
        </message>
        <message>
            <source>Community map</source>
            <translation>Community map</translation>
        </message>
        <message>
            <source>Briefing day</source>
            <translation>Briefing day</translation>
        </message>
        <message>
            <source>Public notice</source>
            <translation>Public notice</translation>
        </message>
        <message>
            <source>What may stand empty</source>
            <translation>What may stand empty</translation>
        </message>
        <message>
            <source>not planned</source>
            <translation>not planned</translation>
        </message>
        <message>
            <source>{day}, {done} of {all} stops</source>
            <translation>{day}, {done} of {all} stops</translation>
        </message>
        <message>
            <source>not approved yet</source>
            <translation>not approved yet</translation>
        </message>
        <message>
            <source>approved by {name}</source>
            <translation>approved by {name}</translation>
        </message>
    </context>
    <context>
        <name>PassphraseInput</name>
        <message>
            <source>Hide what you type</source>
            <translation>Hide what you type</translation>
        </message>
        <message>
            <source>Show what you type</source>
            <translation>Show what you type</translation>
        </message>
    </context>
    <context>
        <name>PassphraseSheet</name>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Current passphrase</source>
            <translation>Current passphrase</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>New passphrase</translation>
        </message>
        <message>
            <source>Nobody can restore it: if it is forgotten, only what the server has can be fetched again. Older backups open with the passphrase they were made with.</source>
            <translation>Nobody can restore it: if it is forgotten, only what the server has can be fetched again. Older backups open with the passphrase they were made with.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Type the passphrase that opens the store now.</source>
            <translation>Type the passphrase that opens the store now.</translation>
        </message>
    </context>
    <context>
        <name>PeoplePart</name>
        <message>
            <source>Citizens met</source>
            <translation>Citizens met</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
    </context>
    <context>
        <name>Period</name>
        <message>
            <source>All time</source>
            <translation>All time</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>This week</translation>
        </message>
        <message>
            <source>Own period</source>
            <translation>Own period</translation>
        </message>
        <message numerus="yes">
            <source>%n in all</source>
            <translation>
                <numerusform>%n in all</numerusform>
                <numerusform>%n in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n this week</source>
            <translation>
                <numerusform>%n this week</numerusform>
                <numerusform>%n this week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n from {first} to {last}</source>
            <translation>
                <numerusform>%n from {first} to {last}</numerusform>
                <numerusform>%n from {first} to {last}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n in {period}</source>
            <translation>
                <numerusform>%n in {period}</numerusform>
                <numerusform>%n in {period}</numerusform>
            </translation>
        </message>
        <message>
            <source>This month</source>
            <translation>This month</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Last month</translation>
        </message>
        <message>
            <source>This tertial</source>
            <translation>This tertial</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>This year</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>From … to …</translation>
        </message>
    </context>
    <context>
        <name>PersonCard</name>
        <message>
            <source>Key person</source>
            <translation>Key person</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Phone number copied.</source>
            <translation>Phone number copied.</translation>
        </message>
        <message>
            <source>E-mail copied.</source>
            <translation>E-mail copied.</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>not stated</translation>
        </message>
        <message>
            <source>Copy the phone number</source>
            <translation>Copy the phone number</translation>
        </message>
        <message>
            <source>Copy the e-mail</source>
            <translation>Copy the e-mail</translation>
        </message>
        <message>
            <source>To be purged {day} {year}</source>
            <translation>To be purged {day} {year}</translation>
        </message>
        <message>
            <source>Removal was asked for {day}</source>
            <translation>Removal was asked for {day}</translation>
        </message>
    </context>
    <context>
        <name>PersonSheet</name>
        <message>
            <source>Edit the contact person</source>
            <translation>Edit the contact person</translation>
        </message>
        <message>
            <source>New contact person</source>
            <translation>New contact person</translation>
        </message>
        <message>
            <source>Type the name; a new one is made if it is not there</source>
            <translation>Type the name; a new one is made if it is not there</translation>
        </message>
        <message>
            <source>A new partner will be made</source>
            <translation>A new partner will be made</translation>
        </message>
    </context>
    <context>
        <name>PersonsPage</name>
        <message>
            <source>Function or partner</source>
            <translation>Function or partner</translation>
        </message>
        <message>
            <source>Names are not searched here: the law limits it in shared records.</source>
            <translation>Names are not searched here: the law limits it in shared records.</translation>
        </message>
        <message>
            <source>Contact persons</source>
            <translation>Contact persons</translation>
        </message>
        <message>
            <source>New contact person</source>
            <translation>New contact person</translation>
        </message>
        <message>
            <source>Name, function or partner</source>
            <translation>Name, function or partner</translation>
        </message>
        <message>
            <source>Nothing fits the filter</source>
            <translation>Nothing fits the filter</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Clear the filter</translation>
        </message>
        <message>
            <source>No contact persons yet</source>
            <translation>No contact persons yet</translation>
        </message>
        <message>
            <source>Write down whom you work with, so that the next officer knows too.</source>
            <translation>Write down whom you work with, so that the next officer knows too.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Saved on this computer. Sent when you have a network.</translation>
        </message>
        <message>
            <source>The contact person was removed.</source>
            <translation>The contact person was removed.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>PersonsPart</name>
        <message>
            <source>Persons</source>
            <translation>Persons</translation>
        </message>
        <message>
            <source>As they are</source>
            <translation>As they are</translation>
        </message>
        <message>
            <source>Numbers for names</source>
            <translation>Numbers for names</translation>
        </message>
        <message>
            <source>Only counts</source>
            <translation>Only counts</translation>
        </message>
        <message>
            <source>Such as: the municipality's security unit</source>
            <translation>Such as: the municipality's security unit</translation>
        </message>
        <message>
            <source>Such as: request 2025-118, agreement § 4</source>
            <translation>Such as: request 2025-118, agreement § 4</translation>
        </message>
        <message>
            <source>Write who gets the file.</source>
            <translation>Write who gets the file.</translation>
        </message>
        <message>
            <source>Write on what ground it is given.</source>
            <translation>Write on what ground it is given.</translation>
        </message>
        <message>
            <source>The file will hold personal data.</source>
            <translation>The file will hold personal data.</translation>
        </message>
        <message>
            <source>Whoever gets it must be allowed to. The export is noted in the audit log.</source>
            <translation>Whoever gets it must be allowed to. The export is noted in the audit log.</translation>
        </message>
        <message>
            <source>Left out unless you tick them: free text may name people, and names of colleagues and contacts are personal data.</source>
            <translation>Left out unless you tick them: free text may name people, and names of colleagues and contacts are personal data.</translation>
        </message>
        <message>
            <source>Each person and text becomes “person 1”, “person 2” …: the same number throughout the file, but nobody's name. Where homes lie is told roughly.</source>
            <translation>Each person and text becomes “person 1”, “person 2” …: the same number throughout the file, but nobody's name. Where homes lie is told roughly.</translation>
        </message>
        <message>
            <source>needed when fields about persons go along</source>
            <translation>needed when fields about persons go along</translation>
        </message>
        <message>
            <source>Who gets it</source>
            <translation>Who gets it</translation>
        </message>
        <message>
            <source>On what ground</source>
            <translation>On what ground</translation>
        </message>
        <message>
            <source>Fields about persons</source>
            <translation>Fields about persons</translation>
        </message>
        <message>
            <source>Persons in the file</source>
            <translation>Persons in the file</translation>
        </message>
        <message>
            <source>What you tick below stands in the file as it was written.</source>
            <translation>What you tick below stands in the file as it was written.</translation>
        </message>
        <message>
            <source>No single activity: numbers by type and month. Numbers below five are hidden.</source>
            <translation>No single activity: numbers by type and month. Numbers below five are hidden.</translation>
        </message>
    </context>
    <context>
        <name>PinCard</name>
        <message>
            <source>Move</source>
            <translation>Move</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>Extent</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Not met for {time}</source>
            <translation>Not met for {time}</translation>
        </message>
        <message>
            <source>Somewhere in the circle: a home is shown roughly, on purpose.</source>
            <translation>Somewhere in the circle: a home is shown roughly, on purpose.</translation>
        </message>
        <message>
            <source>Stands where you last met.</source>
            <translation>Stands where you last met.</translation>
        </message>
        <message>
            <source>Within {metres} m</source>
            <translation>Within {metres} m</translation>
        </message>
    </context>
    <context>
        <name>Placing</name>
        <message>
            <source>This extent has several parts and can't be changed here.</source>
            <translation>This extent has several parts and can't be changed here.</translation>
        </message>
        <message>
            <source>Position saved</source>
            <translation>Position saved</translation>
        </message>
        <message>
            <source>Extent saved</source>
            <translation>Extent saved</translation>
        </message>
        <message>
            <source>Extent removed</source>
            <translation>Extent removed</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>Position</name>
        <message>
            <source>Position is off. Turn it on in Settings, or choose the place.</source>
            <translation>Position is off. Turn it on in Settings, or choose the place.</translation>
        </message>
        <message>
            <source>Looking for the position …</source>
            <translation>Looking for the position …</translation>
        </message>
        <message>
            <source>The GPS receiver is not there. Plug it in, or choose the place.</source>
            <translation>The GPS receiver is not there. Plug it in, or choose the place.</translation>
        </message>
        <message>
            <source>The position may not be read, or another program uses the receiver. Ask support, or choose the place.</source>
            <translation>The position may not be read, or another program uses the receiver. Ask support, or choose the place.</translation>
        </message>
        <message>
            <source>The GPS receiver says nothing. Check its plug, or choose the place.</source>
            <translation>The GPS receiver says nothing. Check its plug, or choose the place.</translation>
        </message>
        <message>
            <source>What comes is no GPS sentence (NMEA). Check in Settings which device it is, or choose the place.</source>
            <translation>What comes is no GPS sentence (NMEA). Check in Settings which device it is, or choose the place.</translation>
        </message>
        <message>
            <source>The GPS receiver sees too few satellites. Wait outdoors, or choose the place.</source>
            <translation>The GPS receiver sees too few satellites. Wait outdoors, or choose the place.</translation>
        </message>
        <message>
            <source>The GPS receiver does not send all that is needed (GGA and RMC). Set it up anew, or choose the place.</source>
            <translation>The GPS receiver does not send all that is needed (GGA and RMC). Set it up anew, or choose the place.</translation>
        </message>
        <message>
            <source>The position jumps, so it is not used. Wait until it is steady, or choose.</source>
            <translation>The position jumps, so it is not used. Wait until it is steady, or choose.</translation>
        </message>
        <message>
            <source>Two GPS receivers disagree, so neither is used. Choose the place.</source>
            <translation>Two GPS receivers disagree, so neither is used. Choose the place.</translation>
        </message>
        <message>
            <source>This computer's position service does not answer. Choose the place.</source>
            <translation>This computer's position service does not answer. Choose the place.</translation>
        </message>
        <message>
            <source>±{metres} m</source>
            <translation>±{metres} m</translation>
        </message>
        <message>
            <source>Position found {metres}, {seconds} s ago.</source>
            <translation>Position found {metres}, {seconds} s ago.</translation>
        </message>
    </context>
    <context>
        <name>PositionCard</name>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>Source of the position</source>
            <translation>Source of the position</translation>
        </message>
        <message>
            <source>/dev/ttyUSB0, COM3 or a file</source>
            <translation>/dev/ttyUSB0, COM3 or a file</translation>
        </message>
        <message>
            <source>Device or file of the GPS receiver (NMEA)</source>
            <translation>Device or file of the GPS receiver (NMEA)</translation>
        </message>
        <message>
            <source>Try now</source>
            <translation>Try now</translation>
        </message>
        <message>
            <source>For the word “here” in the quick log. No track is ever stored.</source>
            <translation>For the word “here” in the quick log. No track is ever stored.</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>Off</translation>
        </message>
        <message>
            <source>Receiver</source>
            <translation>Receiver</translation>
        </message>
        <message>
            <source>System</source>
            <translation>System</translation>
        </message>
    </context>
    <context>
        <name>PreviewCard</name>
        <message>
            <source>Preview</source>
            <translation>Preview</translation>
        </message>
        <message>
            <source>Police, {area}</source>
            <translation>Police, {area}</translation>
        </message>
    </context>
    <context>
        <name>PromiseHead</name>
        <message>
            <source>Promises</source>
            <translation>Promises</translation>
        </message>
        <message>
            <source>Back to all promises</source>
            <translation>Back to all promises</translation>
        </message>
        <message>
            <source>written by {name}</source>
            <translation>written by {name}</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Log an activity for this promise</source>
            <translation>Log an activity for this promise</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Edit</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Next step</translation>
        </message>
    </context>
    <context>
        <name>PromiseListPage</name>
        <message>
            <source>Which promises</source>
            <translation>Which promises</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>All</source>
            <translation>All</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Closed</translation>
        </message>
        <message>
            <source>All areas</source>
            <translation>All areas</translation>
        </message>
        <message>
            <source>Words in title or text</source>
            <translation>Words in title or text</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Promises</translation>
        </message>
        <message>
            <source>New promise</source>
            <translation>New promise</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Area</translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s)</source>
            <translation>
                <numerusform>%n promise</numerusform>
                <numerusform>%n promises</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing fits the filter</source>
            <translation>Nothing fits the filter</translation>
        </message>
        <message>
            <source>Clear the filter</source>
            <translation>Clear the filter</translation>
        </message>
        <message>
            <source>No promises yet</source>
            <translation>No promises yet</translation>
        </message>
        <message>
            <source>Those you write here work without a network too.</source>
            <translation>Those you write here work without a network too.</translation>
        </message>
    </context>
    <context>
        <name>PromisePart</name>
        <message>
            <source>Suggested</source>
            <translation>Suggested</translation>
        </message>
        <message>
            <source>Other promise</source>
            <translation>Other promise</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>No promise</translation>
        </message>
        <message>
            <source>The promise was mentioned</source>
            <translation>The promise was mentioned</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Promise</translation>
        </message>
        <message>
            <source>No promise fits what and where.</source>
            <translation>No promise fits what and where.</translation>
        </message>
        <message>
            <source>It is logged without a promise.</source>
            <translation>It is logged without a promise.</translation>
        </message>
        <message>
            <source>There are no promises in this area yet.</source>
            <translation>There are no promises in this area yet.</translation>
        </message>
        <message>
            <source>A promise of another area</source>
            <translation>A promise of another area</translation>
        </message>
        <message>
            <source>It counts when it is saved.</source>
            <translation>It counts when it is saved.</translation>
        </message>
        <message>
            <source>Does not count: {why}.</source>
            <translation>Does not count: {why}.</translation>
        </message>
        <message>
            <source>Can't be measured yet.</source>
            <translation>Can't be measured yet.</translation>
        </message>
        <message>
            <source>Becomes {done} of {promised}</source>
            <translation>Becomes {done} of {promised}</translation>
        </message>
    </context>
    <context>
        <name>PromiseSheet</name>
        <message>
            <source>Edit the promise</source>
            <translation>Edit the promise</translation>
        </message>
        <message>
            <source>New promise</source>
            <translation>New promise</translation>
        </message>
        <message>
            <source>Such as: Safer Ekvalla torg</source>
            <translation>Such as: Safer Ekvalla torg</translation>
        </message>
        <message>
            <source>What citizens read: what you do, where, how often, until when</source>
            <translation>What citizens read: what you do, where, how often, until when</translation>
        </message>
        <message>
            <source>Such as: Cooperation 2026, § 4</source>
            <translation>Such as: Cooperation 2026, § 4</translation>
        </message>
        <message>
            <source>Where it goes beyond the agreement</source>
            <translation>Where it goes beyond the agreement</translation>
        </message>
        <message>
            <source>Roles that took part in choosing, never names</source>
            <translation>Roles that took part in choosing, never names</translation>
        </message>
        <message>
            <source>Such as: Talk on the square 9 Sep</source>
            <translation>Such as: Talk on the square 9 Sep</translation>
        </message>
        <message>
            <source>Such as: dark by the station</source>
            <translation>Such as: dark by the station</translation>
        </message>
        <message>
            <source>Such as: the municipal board</source>
            <translation>Such as: the municipal board</translation>
        </message>
        <message>
            <source>The rest can wait. The lamps on the promise's page show what is still missing.</source>
            <translation>The rest can wait. The lamps on the promise's page show what is still missing.</translation>
        </message>
    </context>
    <context>
        <name>PromiseTile</name>
        <message>
            <source>Can't be measured yet</source>
            <translation>Can't be measured yet</translation>
        </message>
        <message numerus="yes">
            <source>%n behind</source>
            <translation>
                <numerusform>%n behind</numerusform>
                <numerusform>%n behind</numerusform>
            </translation>
        </message>
        <message>
            <source>Kept so far</source>
            <translation>Kept so far</translation>
        </message>
        <message>
            <source>On pace</source>
            <translation>On pace</translation>
        </message>
        <message>
            <source>No commitment is written yet.</source>
            <translation>No commitment is written yet.</translation>
        </message>
        <message>
            <source>It says no number, so nothing can be counted.</source>
            <translation>It says no number, so nothing can be counted.</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Log</translation>
        </message>
        <message>
            <source>Log for {promise}</source>
            <translation>Log for {promise}</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Open {promise}</source>
            <translation>Open {promise}</translation>
        </message>
        <message>
            <source>of {promised}</source>
            <translation>of {promised}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
        <message>
            <source>this week</source>
            <translation>this week</translation>
        </message>
        <message>
            <source>this month</source>
            <translation>this month</translation>
        </message>
        <message>
            <source>this tertial</source>
            <translation>this tertial</translation>
        </message>
        <message>
            <source>this year</source>
            <translation>this year</translation>
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation>Nothing done yet</translation>
        </message>
        <message>
            <source>Last done {day}</source>
            <translation>Last done {day}</translation>
        </message>
    </context>
    <context>
        <name>Promises</name>
        <message>
            <source>at least {minutes} min each</source>
            <translation>at least {minutes} min each</translation>
        </message>
        <message>
            <source>An intent can't be measured. Give it a number and a rhythm when you can.</source>
            <translation>An intent can't be measured. Give it a number and a rhythm when you can.</translation>
        </message>
        <message>
            <source>Something is still open, so it can't be published as it is.</source>
            <translation>Something is still open, so it can't be published as it is.</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>from {day}</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>until {day}</translation>
        </message>
        <message>
            <source>no period yet</source>
            <translation>no period yet</translation>
        </message>
        <message>
            <source>{done} of {promised}</source>
            <translation>{done} of {promised}</translation>
        </message>
        <message>
            <source>asked for, answered in time</source>
            <translation>asked for, answered in time</translation>
        </message>
        <message>
            <source>in the period</source>
            <translation>in the period</translation>
        </message>
        <message>
            <source>in {month}</source>
            <translation>in {month}</translation>
        </message>
        <message>
            <source>week {number}</source>
            <translation>week {number}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
        <message>
            <source>in {year}</source>
            <translation>in {year}</translation>
        </message>
        <message>
            <source>this tertial</source>
            <translation>this tertial</translation>
        </message>
        <message numerus="yes">
            <source>%n behind</source>
            <translation>
                <numerusform>%n behind</numerusform>
                <numerusform>%n behind</numerusform>
            </translation>
        </message>
        <message>
            <source>On pace</source>
            <translation>On pace</translation>
        </message>
        <message>
            <source>Nothing done yet</source>
            <translation>Nothing done yet</translation>
        </message>
        <message>
            <source>Last done {day}</source>
            <translation>Last done {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n commitment(s) can't be measured</source>
            <translation>
                <numerusform>%n commitment can't be measured</numerusform>
                <numerusform>%n commitments can't be measured</numerusform>
            </translation>
        </message>
        <message>
            <source>All promises</source>
            <translation>All promises</translation>
        </message>
        <message>
            <source>Promises in this area</source>
            <translation>Promises in this area</translation>
        </message>
        <message>
            <source>= pace today, {day}</source>
            <translation>= pace today, {day}</translation>
        </message>
        <message>
            <source>No promises run here today.</source>
            <translation>No promises run here today.</translation>
        </message>
        <message>
            <source>Import them from a file or write one, or connect to a server that has them.</source>
            <translation>Import them from a file or write one, or connect to a server that has them.</translation>
        </message>
        <message>
            <source>Get promises</source>
            <translation>Get promises</translation>
        </message>
    </context>
    <context>
        <name>PromisesScreen</name>
        <message>
            <source>The promise is not on this computer any more.</source>
            <translation>The promise is not on this computer any more.</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Saved on this computer. Sent when you have a network.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>History</source>
            <translation>History</translation>
        </message>
    </context>
    <context>
        <name>QuestionSheet</name>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>New question</source>
            <translation>New question</translation>
        </message>
        <message>
            <source>Not decided</source>
            <translation>Not decided</translation>
        </message>
        <message>
            <source>Write the question.</source>
            <translation>Write the question.</translation>
        </message>
    </context>
    <context>
        <name>QuestionsCard</name>
        <message>
            <source>Questions left</source>
            <translation>Questions left</translation>
        </message>
        <message>
            <source>Add a question</source>
            <translation>Add a question</translation>
        </message>
        <message>
            <source>Nothing written down yet.</source>
            <translation>Nothing written down yet.</translation>
        </message>
        <message>
            <source>nobody named to answer</source>
            <translation>nobody named to answer</translation>
        </message>
        <message>
            <source>until {day}</source>
            <translation>until {day}</translation>
        </message>
    </context>
    <context>
        <name>QuickChips</name>
        <message>
            <source>What the app understood</source>
            <translation>What the app understood</translation>
        </message>
        <message>
            <source>More</source>
            <translation>More</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) met</source>
            <translation>
                <numerusform>%n person met</numerusform>
                <numerusform>%n people met</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n officer(s)</source>
            <translation>
                <numerusform>%n officer</numerusform>
                <numerusform>%n officers</numerusform>
            </translation>
        </message>
        <message>
            <source>A promise</source>
            <translation>A promise</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>No promise</translation>
        </message>
    </context>
    <context>
        <name>QuickLog</name>
        <message>
            <source>What did you just do?</source>
            <translation>What did you just do?</translation>
        </message>
        <message>
            <source>e.g. foot patrol the square 40 min 6 talks</source>
            <translation>e.g. foot patrol the square 40 min 6 talks</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>This looks like a personal number.</source>
            <translation>This looks like a personal number.</translation>
        </message>
        <message>
            <source>Take it out of the line. Enter once more saves it as it stands.</source>
            <translation>Take it out of the line. Enter once more saves it as it stands.</translation>
        </message>
        <message>
            <source>Save anyway</source>
            <translation>Save anyway</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s), one for each place.</source>
            <translation>
                <numerusform>%n activity, one for each place.</numerusform>
                <numerusform>%n activities, one for each place.</numerusform>
            </translation>
        </message>
        <message>
            <source>Note: {note}</source>
            <translation>Note: {note}</translation>
        </message>
        <message>
            <source>Write freely. The app reads it, you correct it.</source>
            <translation>Write freely. The app reads it, you correct it.</translation>
        </message>
        <message>
            <source>Write what you did, then press Enter.</source>
            <translation>Write what you did, then press Enter.</translation>
        </message>
        <message>
            <source>Choose the place, or press Enter once more to save without.</source>
            <translation>Choose the place, or press Enter once more to save without.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
        <message>
            <source>Saved on this computer. Sent when you are connected.</source>
            <translation>Saved on this computer. Sent when you are connected.</translation>
        </message>
        <message numerus="yes">
            <source>%n activity(s) saved on this computer. Sent when you are connected.</source>
            <translation>
                <numerusform>%n activity saved on this computer. Sent when you are connected.</numerusform>
                <numerusform>%n activities saved on this computer. Sent when you are connected.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone. Your words are back in the line.</source>
            <translation>Undone. Your words are back in the line.</translation>
        </message>
    </context>
    <context>
        <name>QuickMenus</name>
        <message>
            <source>All kinds</source>
            <translation>All kinds</translation>
        </message>
        <message>
            <source>Not this place</source>
            <translation>Not this place</translation>
        </message>
        <message>
            <source>unknown place</source>
            <translation>unknown place</translation>
        </message>
        <message>
            <source>Unknown place</source>
            <translation>Unknown place</translation>
        </message>
        <message>
            <source>This point, {accuracy}</source>
            <translation>This point, {accuracy}</translation>
        </message>
        <message>
            <source>{place}, {metres} m away</source>
            <translation>{place}, {metres} m away</translation>
        </message>
        <message>
            <source>Just ended</source>
            <translation>Just ended</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Length</translation>
        </message>
        <message>
            <source>No promise</source>
            <translation>No promise</translation>
        </message>
        <message>
            <source>Say nothing of it</source>
            <translation>Say nothing of it</translation>
        </message>
        <message>
            <source>Not counted</source>
            <translation>Not counted</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>Activities</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Promises</translation>
        </message>
        <message>
            <source>Contacts</source>
            <translation>Contacts</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Map</translation>
        </message>
        <message>
            <source>Handover</source>
            <translation>Handover</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
    </context>
    <context>
        <name>ReachCard</name>
        <message>
            <source>Where your work is</source>
            <translation>Where your work is</translation>
        </message>
        <message>
            <source>On this computer alone</source>
            <translation>On this computer alone</translation>
        </message>
        <message>
            <source>On the server</source>
            <translation>On the server</translation>
        </message>
        <message>
            <source>In the server's backup</source>
            <translation>In the server's backup</translation>
        </message>
        <message>
            <source>Attachments that wait</source>
            <translation>Attachments that wait</translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s)</source>
            <translation>
                <numerusform>%n attachment</numerusform>
                <numerusform>%n attachments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReachLine</name>
        <message>
            <source>Saved here</source>
            <translation>Saved here</translation>
        </message>
        <message>
            <source>On the server</source>
            <translation>On the server</translation>
        </message>
        <message>
            <source>In the server's backup</source>
            <translation>In the server's backup</translation>
        </message>
    </context>
    <context>
        <name>Receipt</name>
        <message numerus="yes">
            <source>%n activity(s)</source>
            <translation>
                <numerusform>%n activity</numerusform>
                <numerusform>%n activities</numerusform>
            </translation>
        </message>
        <message>
            <source>none received by the server yet</source>
            <translation>none received by the server yet</translation>
        </message>
        <message numerus="yes">
            <source>%n received by the server at {time}</source>
            <translation>
                <numerusform>%n received by the server at {time}</numerusform>
                <numerusform>%n received by the server at {time}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait(s) on this computer to be sent</source>
            <translation>
                <numerusform>%n waits on this computer to be sent</numerusform>
                <numerusform>%n wait on this computer to be sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused by the server, see Sync</source>
            <translation>
                <numerusform>%n refused by the server, see Sync</numerusform>
                <numerusform>%n refused by the server, see Sync</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Also %n other change(s)</source>
            <translation>
                <numerusform>Also %n other change</numerusform>
                <numerusform>Also %n other changes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n received</source>
            <translation>
                <numerusform>%n received</numerusform>
                <numerusform>%n received</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) wait on this computer to be sent</source>
            <translation>
                <numerusform>%n attachment waits on this computer to be sent</numerusform>
                <numerusform>%n attachments wait on this computer to be sent</numerusform>
            </translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} to {end}</translation>
        </message>
        <message>
            <source>Shift receipt</source>
            <translation>Shift receipt</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Activity and place</source>
            <translation>Activity and place</translation>
        </message>
        <message>
            <source>The server</source>
            <translation>The server</translation>
        </message>
        <message>
            <source>received</source>
            <translation>received</translation>
        </message>
        <message>
            <source>waits here</source>
            <translation>waits here</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>refused</translation>
        </message>
        <message>
            <source>Made {day} {time} by fieldapp on {computer}.</source>
            <translation>Made {day} {time} by fieldapp on {computer}.</translation>
        </message>
        <message>
            <source>The hash covers every change up to number {number} on this computer: none can be taken out or altered afterwards without it showing.</source>
            <translation>The hash covers every change up to number {number} on this computer: none can be taken out or altered afterwards without it showing.</translation>
        </message>
        <message>
            <source>Computer's id: {device}</source>
            <translation>Computer's id: {device}</translation>
        </message>
    </context>
    <context>
        <name>ReceiptSheet</name>
        <message>
            <source>Shift receipt</source>
            <translation>Shift receipt</translation>
        </message>
        <message>
            <source>Since when</source>
            <translation>Since when</translation>
        </message>
        <message>
            <source>This shift</source>
            <translation>This shift</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Today</translation>
        </message>
        <message>
            <source>Seven days</source>
            <translation>Seven days</translation>
        </message>
        <message>
            <source>Activities of the shift</source>
            <translation>Activities of the shift</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Print …</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Save as PDF …</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>No. {number} in this computer's line, hash {hash}</source>
            <translation>No. {number} in this computer's line, hash {hash}</translation>
        </message>
        <message>
            <source>{when}, no. {number}</source>
            <translation>{when}, no. {number}</translation>
        </message>
        <message>
            <source>Shift receipt {day}</source>
            <translation>Shift receipt {day}</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Where to?</translation>
        </message>
        <message>
            <source>The receipt is in {file}.</source>
            <translation>The receipt is in {file}.</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>The server gave no reason.</source>
            <translation>The server gave no reason.</translation>
        </message>
        <message>
            <source>Correct it and send it again, or take it back.</source>
            <translation>Correct it and send it again, or take it back.</translation>
        </message>
        <message>
            <source>It is about: {field}.</source>
            <translation>It is about: {field}.</translation>
        </message>
        <message>
            <source>Ask your group leader, or take it back.</source>
            <translation>Ask your group leader, or take it back.</translation>
        </message>
        <message>
            <source>Your role does not allow this here.</source>
            <translation>Your role does not allow this here.</translation>
        </message>
        <message>
            <source>Something in it is not as the server wants it.</source>
            <translation>Something in it is not as the server wants it.</translation>
        </message>
        <message>
            <source>The promise can't go to that step from where it is.</source>
            <translation>The promise can't go to that step from where it is.</translation>
        </message>
        <message>
            <source>Open it, choose a step that follows, and send it again.</source>
            <translation>Open it, choose a step that follows, and send it again.</translation>
        </message>
        <message>
            <source>The record was erased for good and does not come back.</source>
            <translation>The record was erased for good and does not come back.</translation>
        </message>
        <message>
            <source>Take it back; log it anew if it is still needed.</source>
            <translation>Take it back; log it anew if it is still needed.</translation>
        </message>
        <message>
            <source>Something that was saved together with it was refused.</source>
            <translation>Something that was saved together with it was refused.</translation>
        </message>
        <message>
            <source>Correct that first; then all of it is sent.</source>
            <translation>Correct that first; then all of it is sent.</translation>
        </message>
        <message>
            <source>What it belongs to did not come to the server in five days.</source>
            <translation>What it belongs to did not come to the server in five days.</translation>
        </message>
        <message>
            <source>Send it again when the other record is there, or take it back.</source>
            <translation>Send it again when the other record is there, or take it back.</translation>
        </message>
        <message>
            <source>The server does not have what this belongs to.</source>
            <translation>The server does not have what this belongs to.</translation>
        </message>
        <message>
            <source>Send it again later, or take it back.</source>
            <translation>Send it again later, or take it back.</translation>
        </message>
        <message>
            <source>The server has another record under this one's number.</source>
            <translation>The server has another record under this one's number.</translation>
        </message>
        <message>
            <source>Send the report below to support; take nothing back before.</source>
            <translation>Send the report below to support; take nothing back before.</translation>
        </message>
        <message>
            <source>The server does not know this kind of record yet.</source>
            <translation>The server does not know this kind of record yet.</translation>
        </message>
        <message>
            <source>Let it wait until the server is renewed, then send it again.</source>
            <translation>Let it wait until the server is renewed, then send it again.</translation>
        </message>
        <message>
            <source>The server has it, and keeps it until the record that it belongs to has come as well.</source>
            <translation>The server has it, and keeps it until the record that it belongs to has come as well.</translation>
        </message>
    </context>
    <context>
        <name>RefusedCard</name>
        <message>
            <source>The server refused: {title}</source>
            <translation>The server refused: {title}</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>It is saved on this computer. Later changes to it wait; all else is sent.</source>
            <translation>It is saved on this computer. Later changes to it wait; all else is sent.</translation>
        </message>
        <message>
            <source>Why is it taken back?</source>
            <translation>Why is it taken back?</translation>
        </message>
        <message>
            <source>Code for support: {code}</source>
            <translation>Code for support: {code}</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Correct</translation>
        </message>
        <message>
            <source>Send again</source>
            <translation>Send again</translation>
        </message>
        <message>
            <source>Take back …</source>
            <translation>Take back …</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Take it back</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>The record becomes what the server has. The change stays in its history.</source>
            <translation>The record becomes what the server has. The change stays in its history.</translation>
        </message>
        <message>
            <source>Write a few words; they stay in the history.</source>
            <translation>Write a few words; they stay in the history.</translation>
        </message>
    </context>
    <context>
        <name>ReportSheet</name>
        <message>
            <source>Report for support</source>
            <translation>Report for support</translation>
        </message>
        <message>
            <source>Figures and codes only: no names, no places, nothing that anybody wrote. Nothing is sent by itself.</source>
            <translation>Figures and codes only: no names, no places, nothing that anybody wrote. Nothing is sent by itself.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
        <message>
            <source>Save report …</source>
            <translation>Save report …</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Copy report</translation>
        </message>
        <message>
            <source>The report is copied. Paste it in a message to support.</source>
            <translation>The report is copied. Paste it in a message to support.</translation>
        </message>
        <message>
            <source>Where to?</source>
            <translation>Where to?</translation>
        </message>
        <message>
            <source>fieldapp report</source>
            <translation>fieldapp report</translation>
        </message>
        <message>
            <source>The report is in {file}.</source>
            <translation>The report is in {file}.</translation>
        </message>
    </context>
    <context>
        <name>Results</name>
        <message numerus="yes">
            <source>%n vehicle(s)</source>
            <translation>
                <numerusform>%n vehicle</numerusform>
                <numerusform>%n vehicles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n moped(s)</source>
            <translation>
                <numerusform>%n moped</numerusform>
                <numerusform>%n mopeds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bicycle(s)</source>
            <translation>
                <numerusform>%n bicycle</numerusform>
                <numerusform>%n bicycles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n report(s)</source>
            <translation>
                <numerusform>%n report</numerusform>
                <numerusform>%n reports</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fine(s)</source>
            <translation>
                <numerusform>%n fine</numerusform>
                <numerusform>%n fines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n inspection(s)</source>
            <translation>
                <numerusform>%n inspection</numerusform>
                <numerusform>%n inspections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n breath test(s)</source>
            <translation>
                <numerusform>%n breath test</numerusform>
                <numerusform>%n breath tests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n positive breath test(s)</source>
            <translation>
                <numerusform>%n positive breath test</numerusform>
                <numerusform>%n positive breath tests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n body check(s)</source>
            <translation>
                <numerusform>%n body check</numerusform>
                <numerusform>%n body checks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seizure(s)</source>
            <translation>
                <numerusform>%n seizure</numerusform>
                <numerusform>%n seizures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n arrest(s)</source>
            <translation>
                <numerusform>%n arrest</numerusform>
                <numerusform>%n arrests</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n removal(s)</source>
            <translation>
                <numerusform>%n removal</numerusform>
                <numerusform>%n removals</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n detention(s)</source>
            <translation>
                <numerusform>%n detention</numerusform>
                <numerusform>%n detentions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n licence(s)</source>
            <translation>
                <numerusform>%n licence</numerusform>
                <numerusform>%n licences</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n warning</numerusform>
                <numerusform>%n warnings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n identity check(s)</source>
            <translation>
                <numerusform>%n identity check</numerusform>
                <numerusform>%n identity checks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n check(s)</source>
            <translation>
                <numerusform>%n check</numerusform>
                <numerusform>%n checks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n door(s)</source>
            <translation>
                <numerusform>%n door</numerusform>
                <numerusform>%n doors</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n leaflet(s)</source>
            <translation>
                <numerusform>%n leaflet</numerusform>
                <numerusform>%n leaflets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n shop(s)</source>
            <translation>
                <numerusform>%n shop</numerusform>
                <numerusform>%n shops</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tip(s)</source>
            <translation>
                <numerusform>%n tip</numerusform>
                <numerusform>%n tips</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n concern report(s)</source>
            <translation>
                <numerusform>%n concern report</numerusform>
                <numerusform>%n concern reports</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Row</name>
        <message>
            <source>selected</source>
            <translation>selected</translation>
        </message>
    </context>
    <context>
        <name>RunsCard</name>
        <message>
            <source>Latest syncs</source>
            <translation>Latest syncs</translation>
        </message>
        <message>
            <source>The app tries by itself as soon as it has a network.</source>
            <translation>The app tries by itself as soon as it has a network.</translation>
        </message>
        <message>
            <source>Report for support</source>
            <translation>Report for support</translation>
        </message>
        <message>
            <source>{when}, failed</source>
            <translation>{when}, failed</translation>
        </message>
        <message numerus="yes">
            <source>%n tries</source>
            <translation>
                <numerusform>%n try</numerusform>
                <numerusform>%n tries</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sent</source>
            <translation>
                <numerusform>%n sent</numerusform>
                <numerusform>%n sent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n fetched</source>
            <translation>
                <numerusform>%n fetched</numerusform>
                <numerusform>%n fetched</numerusform>
            </translation>
        </message>
        <message>
            <source>nothing new</source>
            <translation>nothing new</translation>
        </message>
    </context>
    <context>
        <name>SearchPanel</name>
        <message>
            <source>Search results</source>
            <translation>Search results</translation>
        </message>
        <message>
            <source>Who is the officer: {words}</source>
            <translation>Who is the officer: {words}</translation>
        </message>
        <message>
            <source>By street, place or area</source>
            <translation>By street, place or area</translation>
        </message>
        <message numerus="yes">
            <source>%n hit(s), newest first</source>
            <translation>
                <numerusform>%n hit, newest first</numerusform>
                <numerusform>%n hits, newest first</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing holds these words.</source>
            <translation>Nothing holds these words.</translation>
        </message>
    </context>
    <context>
        <name>ServerCard</name>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Looking …</source>
            <translation>Looking …</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Connect</translation>
        </message>
        <message>
            <source>Signed in as {user}.</source>
            <translation>Signed in as {user}.</translation>
        </message>
        <message>
            <source>Connect again</source>
            <translation>Connect again</translation>
        </message>
        <message>
            <source>Not connected</source>
            <translation>Not connected</translation>
        </message>
        <message>
            <source>Everything works and is saved on this computer.</source>
            <translation>Everything works and is saved on this computer.</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <source>Decided by your force for this computer; ask support to change it.</source>
            <translation>Decided by your force for this computer; ask support to change it.</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Locked</translation>
        </message>
    </context>
    <context>
        <name>SettingsScreen</name>
        <message>
            <source>Settings</source>
            <translation>Settings</translation>
        </message>
        <message>
            <source>Connected. What you log is now shared with your area.</source>
            <translation>Connected. What you log is now shared with your area.</translation>
        </message>
        <message>
            <source>The new passphrase holds from now on.</source>
            <translation>The new passphrase holds from now on.</translation>
        </message>
        <message>
            <source>Where to write the backup</source>
            <translation>Where to write the backup</translation>
        </message>
        <message>
            <source>Backups (*.fieldbackup)</source>
            <translation>Backups (*.fieldbackup)</translation>
        </message>
        <message>
            <source>The backup is being written …</source>
            <translation>The backup is being written …</translation>
        </message>
        <message>
            <source>Backup written and checked: {name}</source>
            <translation>Backup written and checked: {name}</translation>
        </message>
        <message>
            <source>The report is copied. Paste it in a ticket to support.</source>
            <translation>The report is copied. Paste it in a ticket to support.</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Close</source>
            <translation>Close</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Places</source>
            <translation>Places</translation>
        </message>
        <message>
            <source>Saved, and received by the server.</source>
            <translation>Saved, and received by the server.</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsCard</name>
        <message>
            <source>Keyboard</source>
            <translation>Keyboard</translation>
        </message>
        <message>
            <source>Log an activity</source>
            <translation>Log an activity</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Go to a place in the rail</source>
            <translation>Go to a place in the rail</translation>
        </message>
        <message>
            <source>Save the quick log</source>
            <translation>Save the quick log</translation>
        </message>
        <message>
            <source>Save the open form</source>
            <translation>Save the open form</translation>
        </message>
        <message>
            <source>Undo the last save</source>
            <translation>Undo the last save</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Save as PDF</translation>
        </message>
        <message>
            <source>Sync now</source>
            <translation>Sync now</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Lock</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Full screen</translation>
        </message>
        <message>
            <source>Back one level</source>
            <translation>Back one level</translation>
        </message>
    </context>
    <context>
        <name>SignStep</name>
        <message>
            <source>Make the version to sign</source>
            <translation>Make the version to sign</translation>
        </message>
        <message>
            <source>Without names</source>
            <translation>Without names</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>Save PDF</translation>
        </message>
        <message>
            <source>Signatures are kept on this computer and sent when you have a network.</source>
            <translation>Signatures are kept on this computer and sent when you have a network.</translation>
        </message>
        <message>
            <source>The paper holds personal data.</source>
            <translation>The paper holds personal data.</translation>
        </message>
        <message>
            <source>There is no version to sign yet.</source>
            <translation>There is no version to sign yet.</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Version {number}</translation>
        </message>
        <message>
            <source>{version}: its content is purged, the checksum stands.</source>
            <translation>{version}: its content is purged, the checksum stands.</translation>
        </message>
        <message>
            <source>{version} is not what was signed.</source>
            <translation>{version} is not what was signed.</translation>
        </message>
        <message>
            <source>Something was changed since {version}.</source>
            <translation>Something was changed since {version}.</translation>
        </message>
        <message>
            <source>The pages show once there is a version.</source>
            <translation>The pages show once there is a version.</translation>
        </message>
        <message>
            <source>The pages could not be drawn. Signing works all the same.</source>
            <translation>The pages could not be drawn. Signing works all the same.</translation>
        </message>
        <message>
            <source>Version {number} is made. Both of you can sign it.</source>
            <translation>Version {number} is made. Both of you can sign it.</translation>
        </message>
        <message>
            <source>Signed. It is sent when you have a network.</source>
            <translation>Signed. It is sent when you have a network.</translation>
        </message>
    </context>
    <context>
        <name>SignersCard</name>
        <message>
            <source>Signing</source>
            <translation>Signing</translation>
        </message>
        <message>
            <source>Who signs</source>
            <translation>Who signs</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Your passphrase</translation>
        </message>
        <message>
            <source>I have read it and sign</source>
            <translation>I have read it and sign</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>Sign</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} of {all}</translation>
        </message>
        <message>
            <source>Make a version first: it is what both of you sign.</source>
            <translation>Make a version first: it is what both of you sign.</translation>
        </message>
        <message>
            <source>You have no part in this handover to sign in.</source>
            <translation>You have no part in this handover to sign in.</translation>
        </message>
        <message>
            <source>You have signed. Later changes make a new version to be signed.</source>
            <translation>You have signed. Later changes make a new version to be signed.</translation>
        </message>
        <message>
            <source>You certify that it is right as far as you know. After the signing its parts can only be changed in a new version.</source>
            <translation>You certify that it is right as far as you know. After the signing its parts can only be changed in a new version.</translation>
        </message>
        <message>
            <source>Not named</source>
            <translation>Not named</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Signed</translation>
        </message>
        <message>
            <source>Does not hold</source>
            <translation>Does not hold</translation>
        </message>
        <message>
            <source>Your turn</source>
            <translation>Your turn</translation>
        </message>
        <message>
            <source>If wanted</source>
            <translation>If wanted</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Type the passphrase with which you unlock the app.</source>
            <translation>Type the passphrase with which you unlock the app.</translation>
        </message>
        <message>
            <source>Tick that you have read it, then sign.</source>
            <translation>Tick that you have read it, then sign.</translation>
        </message>
    </context>
    <context>
        <name>SinceWhen</name>
        <message>
            <source>today</source>
            <translation>today</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>yesterday</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n week</numerusform>
                <numerusform>%n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StartSheet</name>
        <message>
            <source>People and days</source>
            <translation>People and days</translation>
        </message>
        <message>
            <source>Begin a handover</source>
            <translation>Begin a handover</translation>
        </message>
        <message>
            <source>Not named yet</source>
            <translation>Not named yet</translation>
        </message>
        <message>
            <source>Can be filled in later</source>
            <translation>Can be filled in later</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Nobody</translation>
        </message>
        <message>
            <source>Who answers for the area if the post stands empty</source>
            <translation>Who answers for the area if the post stands empty</translation>
        </message>
        <message>
            <source>Begin as soon as notice is given: the knowledge leaves with the person. The map then builds itself from what was logged; nothing needs to be complete.</source>
            <translation>Begin as soon as notice is given: the knowledge leaves with the person. The map then builds itself from what was logged; nothing needs to be complete.</translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>Saved on this computer. Sent when you have a network.</source>
            <translation>Saved on this computer. Sent when you have a network.</translation>
        </message>
    </context>
    <context>
        <name>StepBar</name>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>at work</translation>
        </message>
        <message>
            <source>later</source>
            <translation>later</translation>
        </message>
    </context>
    <context>
        <name>StepSheet</name>
        <message>
            <source>Next step: {step}</source>
            <translation>Next step: {step}</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Reason</translation>
        </message>
        <message>
            <source>It stays in the history of the promise</source>
            <translation>It stays in the history of the promise</translation>
        </message>
        <message>
            <source>Nothing more counts towards it. What was done stays in the log.</source>
            <translation>Nothing more counts towards it. What was done stays in the log.</translation>
        </message>
        <message>
            <source>Everyone who works with the promise sees the new step.</source>
            <translation>Everyone who works with the promise sees the new step.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Take the step</source>
            <translation>Take the step</translation>
        </message>
        <message>
            <source>Write why. Others read it in the history.</source>
            <translation>Write why. Others read it in the history.</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>Less: {name}</source>
            <translation>Less: {name}</translation>
        </message>
        <message>
            <source>More: {name}</source>
            <translation>More: {name}</translation>
        </message>
    </context>
    <context>
        <name>StopRow</name>
        <message>
            <source>Stop {number}, visited</source>
            <translation>Stop {number}, visited</translation>
        </message>
        <message>
            <source>Stop {number}</source>
            <translation>Stop {number}</translation>
        </message>
        <message>
            <source>Introduced to {name}</source>
            <translation>Introduced to {name}</translation>
        </message>
        <message>
            <source>Shown: {name}</source>
            <translation>Shown: {name}</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Earlier</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Later</translation>
        </message>
        <message>
            <source>Take the stop away</source>
            <translation>Take the stop away</translation>
        </message>
    </context>
    <context>
        <name>StopSheet</name>
        <message>
            <source>Stop of the walk</source>
            <translation>Stop of the walk</translation>
        </message>
        <message>
            <source>No known place</source>
            <translation>No known place</translation>
        </message>
        <message>
            <source>Such as: Ekvalla torg, the benches</source>
            <translation>Such as: Ekvalla torg, the benches</translation>
        </message>
        <message>
            <source>Whom you meet and what you show there</source>
            <translation>Whom you meet and what you show there</translation>
        </message>
        <message>
            <source>What</source>
            <translation>What</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Such as 10:15</source>
            <translation>Such as 10:15</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Place</translation>
        </message>
        <message>
            <source>So that it stands on the map</source>
            <translation>So that it stands on the map</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>A stop without a known place is on the list, but not on the map.</source>
            <translation>A stop without a known place is on the list, but not on the map.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Save</translation>
        </message>
        <message>
            <source>Say where you stop.</source>
            <translation>Say where you stop.</translation>
        </message>
        <message>
            <source>Write the time as 10:15.</source>
            <translation>Write the time as 10:15.</translation>
        </message>
    </context>
    <context>
        <name>Sync</name>
        <message>
            <source>Connect again under Settings.</source>
            <translation>Connect again under Settings.</translation>
        </message>
        <message>
            <source>Everything is saved on this computer.</source>
            <translation>Everything is saved on this computer.</translation>
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation>It is tried again by itself.</translation>
        </message>
        <message>
            <source>the server did not answer</source>
            <translation>the server did not answer</translation>
        </message>
        <message>
            <source>something else than the server answered</source>
            <translation>something else than the server answered</translation>
        </message>
        <message>
            <source>the certificate is not trusted</source>
            <translation>the certificate is not trusted</translation>
        </message>
        <message>
            <source>the server refused</source>
            <translation>the server refused</translation>
        </message>
        <message>
            <source>the server no longer accepts this computer</source>
            <translation>the server no longer accepts this computer</translation>
        </message>
        <message>
            <source>the server asked us to wait</source>
            <translation>the server asked us to wait</translation>
        </message>
        <message>
            <source>the server had been restored</source>
            <translation>the server had been restored</translation>
        </message>
        <message>
            <source>it was too much at once</source>
            <translation>it was too much at once</translation>
        </message>
        <message>
            <source>too long since the last sync</source>
            <translation>too long since the last sync</translation>
        </message>
        <message>
            <source>two computers use the same profile</source>
            <translation>two computers use the same profile</translation>
        </message>
        <message>
            <source>the server did not accept this computer's signature</source>
            <translation>the server did not accept this computer's signature</translation>
        </message>
        <message>
            <source>this program is too old</source>
            <translation>this program is too old</translation>
        </message>
        <message>
            <source>very much would be taken away</source>
            <translation>very much would be taken away</translation>
        </message>
        <message>
            <source>something went wrong</source>
            <translation>something went wrong</translation>
        </message>
        <message>
            <source>Nothing was sent. Check the address with support.</source>
            <translation>Nothing was sent. Check the address with support.</translation>
        </message>
        <message>
            <source>Sync once more. If it comes back, close the profile on the other computer.</source>
            <translation>Sync once more. If it comes back, close the profile on the other computer.</translation>
        </message>
        <message>
            <source>Nothing was taken in. Send the report to support before you do anything else.</source>
            <translation>Nothing was taken in. Send the report to support before you do anything else.</translation>
        </message>
        <message>
            <source>Install the newer program; then it is sent. You can go on writing.</source>
            <translation>Install the newer program; then it is sent. You can go on writing.</translation>
        </message>
        <message>
            <source>Ask support whether that is right.</source>
            <translation>Ask support whether that is right.</translation>
        </message>
        <message>
            <source>On this computer</source>
            <translation>On this computer</translation>
        </message>
        <message>
            <source>Could not send</source>
            <translation>Could not send</translation>
        </message>
        <message>
            <source>Look at this</source>
            <translation>Look at this</translation>
        </message>
        <message numerus="yes">
            <source>Choose: %n change(s)</source>
            <translation>
                <numerusform>Choose: %n change</numerusform>
                <numerusform>Choose: %n changes</numerusform>
            </translation>
        </message>
        <message>
            <source>Sending {number} of {all}</source>
            <translation>Sending {number} of {all}</translation>
        </message>
        <message>
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message numerus="yes">
            <source>Offline · %n to send</source>
            <translation>
                <numerusform>Offline · %n to send</numerusform>
                <numerusform>Offline · %n to send</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to send</source>
            <translation>
                <numerusform>%n to send</numerusform>
                <numerusform>%n to send</numerusform>
            </translation>
        </message>
        <message>
            <source>Synced {time}</source>
            <translation>Synced {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n attachment(s) wait</source>
            <translation>
                <numerusform>%n attachment waits</numerusform>
                <numerusform>%n attachments wait</numerusform>
            </translation>
        </message>
        <message>
            <source>Not connected to a server.</source>
            <translation>Not connected to a server.</translation>
        </message>
        <message>
            <source>Nothing is waiting.</source>
            <translation>Nothing is waiting.</translation>
        </message>
        <message>
            <source>Offline since {time}.</source>
            <translation>Offline since {time}.</translation>
        </message>
        <message>
            <source>Next try within a minute.</source>
            <translation>Next try within a minute.</translation>
        </message>
        <message numerus="yes">
            <source>Next try in %n minute(s).</source>
            <translation>
                <numerusform>Next try in %n minute.</numerusform>
                <numerusform>Next try in %n minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SyncDeeds</name>
        <message>
            <source>Saved on this computer. It is sent again.</source>
            <translation>Saved on this computer. It is sent again.</translation>
        </message>
        <message>
            <source>Taken back. The change stays in the history.</source>
            <translation>Taken back. The change stays in the history.</translation>
        </message>
        <message>
            <source>Saved on this computer. Everyone gets the same.</source>
            <translation>Saved on this computer. Everyone gets the same.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Undo</translation>
        </message>
    </context>
    <context>
        <name>SyncScreen</name>
        <message>
            <source>Try now</source>
            <translation>Try now</translation>
        </message>
        <message>
            <source>Shift receipt</source>
            <translation>Shift receipt</translation>
        </message>
        <message>
            <source>Sync</source>
            <translation>Sync</translation>
        </message>
    </context>
    <context>
        <name>SyncWords</name>
        <message>
            <source>Saved here</source>
            <translation>Saved here</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Sent</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
    </context>
    <context>
        <name>TaskStrip</name>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Remove</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>ThingsModel</name>
        <message>
            <source>Not on the map</source>
            <translation>Not on the map</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Last contact</source>
            <translation>Last contact</translation>
        </message>
        <message>
            <source>{placed} of {whole}</source>
            <translation>{placed} of {whole}</translation>
        </message>
    </context>
    <context>
        <name>ThingsTable</name>
        <message>
            <source>What stands on the map</source>
            <translation>What stands on the map</translation>
        </message>
    </context>
    <context>
        <name>ToDoColumn</name>
        <message>
            <source>To do</source>
            <translation>To do</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>Nothing waits for you.</translation>
        </message>
        <message numerus="yes">
            <source>%n more of these</source>
            <translation>
                <numerusform>%n more of these</numerusform>
                <numerusform>%n more of these</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer overdue</source>
            <translation>Answer overdue</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) need you</source>
            <translation>
                <numerusform>%n change needs you</numerusform>
                <numerusform>%n changes need you</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer owed</source>
            <translation>Answer owed</translation>
        </message>
        <message>
            <source>Silent for more than 30 days</source>
            <translation>Silent for more than 30 days</translation>
        </message>
        <message>
            <source>Follow-up due</source>
            <translation>Follow-up due</translation>
        </message>
        <message numerus="yes">
            <source>%n promise(s) can't be measured</source>
            <translation>
                <numerusform>%n promise can't be measured</numerusform>
                <numerusform>%n promises can't be measured</numerusform>
            </translation>
        </message>
        <message>
            <source>Draft from {day}</source>
            <translation>Draft from {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) will be purged</source>
            <translation>
                <numerusform>%n record will be purged</numerusform>
                <numerusform>%n records will be purged</numerusform>
            </translation>
        </message>
        <message>
            <source>Not connected to a server</source>
            <translation>Not connected to a server</translation>
        </message>
        <message>
            <source>Refused by the server, or changed by someone else as well.</source>
            <translation>Refused by the server, or changed by someone else as well.</translation>
        </message>
        <message>
            <source>Personal data whose time is up within 30 days.</source>
            <translation>Personal data whose time is up within 30 days.</translation>
        </message>
        <message>
            <source>All you save stays encrypted on this computer until then.</source>
            <translation>All you save stays encrypted on this computer until then.</translation>
        </message>
        <message>
            <source>{promise}, since {day}</source>
            <translation>{promise}, since {day}</translation>
        </message>
        <message>
            <source>{topic}, by {day}</source>
            <translation>{topic}, by {day}</translation>
        </message>
        <message>
            <source>kind missing</source>
            <translation>kind missing</translation>
        </message>
        <message>
            <source>place missing</source>
            <translation>place missing</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
        <message>
            <source>Follow up</source>
            <translation>Follow up</translation>
        </message>
        <message>
            <source>Complete</source>
            <translation>Complete</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continue</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Look</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Connect</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Search</source>
            <translation>Search</translation>
        </message>
        <message>
            <source>Lock (Ctrl+L)</source>
            <translation>Lock (Ctrl+L)</translation>
        </message>
        <message>
            <source>Log activity</source>
            <translation>Log activity</translation>
        </message>
        <message>
            <source>Area: {name}</source>
            <translation>Area: {name}</translation>
        </message>
    </context>
    <context>
        <name>TopicsCard</name>
        <message>
            <source>Go through together</source>
            <translation>Go through together</translation>
        </message>
    </context>
    <context>
        <name>TroubleCard</name>
        <message>
            <source>Code for support: {code}</source>
            <translation>Code for support: {code}</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copy</translation>
        </message>
        <message>
            <source>Copy the code {code}</source>
            <translation>Copy the code {code}</translation>
        </message>
        <message>
            <source>Is it right that they go? Until you say so nothing is taken away, and what you write is kept here.</source>
            <translation>Is it right that they go? Until you say so nothing is taken away, and what you write is kept here.</translation>
        </message>
        <message>
            <source>Fetch anyway</source>
            <translation>Fetch anyway</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Leave it as it is</translation>
        </message>
        <message>
            <source>It is left. Ask support before you fetch.</source>
            <translation>It is left. Ask support before you fetch.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copied</translation>
        </message>
    </context>
    <context>
        <name>TwoVersionsLine</name>
        <message>
            <source>There are two versions of this</source>
            <translation>There are two versions of this</translation>
        </message>
        <message>
            <source>Both are kept. What stands is used until someone chooses.</source>
            <translation>Both are kept. What stands is used until someone chooses.</translation>
        </message>
        <message>
            <source>Settle</source>
            <translation>Settle</translation>
        </message>
    </context>
    <context>
        <name>Unlock</name>
        <message>
            <source>A forgotten passphrase can be replaced.</source>
            <translation>A forgotten passphrase can be replaced.</translation>
        </message>
        <message>
            <source>Your work is kept, also what was not sent. Ask support: they open the store with your force's recovery key, which is not on this computer (fieldapp recover), and you choose a new passphrase.</source>
            <translation>Your work is kept, also what was not sent. Ask support: they open the store with your force's recovery key, which is not on this computer (fieldapp recover), and you choose a new passphrase.</translation>
        </message>
        <message>
            <source>Only the passphrase opens this store.</source>
            <translation>Only the passphrase opens this store.</translation>
        </message>
        <message>
            <source>This computer has not met a recovery key of your force. Your work is untouched; what was sent is on the server. Ask support.</source>
            <translation>This computer has not met a recovery key of your force. Your work is untouched; what was sent is on the server. Ask support.</translation>
        </message>
        <message>
            <source>The computer's keyring does not answer.</source>
            <translation>The computer's keyring does not answer.</translation>
        </message>
        <message>
            <source>Your work is untouched and still encrypted. Unlock the keyring, as after signing in to the computer, and try again.</source>
            <translation>Your work is untouched and still encrypted. Unlock the keyring, as after signing in to the computer, and try again.</translation>
        </message>
        <message>
            <source>Another program is using the store.</source>
            <translation>Another program is using the store.</translation>
        </message>
        <message>
            <source>Your work is safe. Close the other window and try again.</source>
            <translation>Your work is safe. Close the other window and try again.</translation>
        </message>
        <message>
            <source>The store on this computer is damaged.</source>
            <translation>The store on this computer is damaged.</translation>
        </message>
        <message>
            <source>It was left exactly as it is, and no empty one was made. What the server has comes back by sync.</source>
            <translation>It was left exactly as it is, and no empty one was made. What the server has comes back by sync.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>The disk is full.</translation>
        </message>
        <message>
            <source>Everything saved before is kept. Free some space and try again.</source>
            <translation>Everything saved before is kept. Free some space and try again.</translation>
        </message>
        <message>
            <source>The store is not where it was.</source>
            <translation>The store is not where it was.</translation>
        </message>
        <message>
            <source>No empty one was made. If the folder lies on another disk, connect it and try again. Otherwise ask support.</source>
            <translation>No empty one was made. If the folder lies on another disk, connect it and try again. Otherwise ask support.</translation>
        </message>
        <message>
            <source>The store was written by a newer version.</source>
            <translation>The store was written by a newer version.</translation>
        </message>
        <message>
            <source>It was not touched. Install the newer version on this computer, or ask support.</source>
            <translation>It was not touched. Install the newer version on this computer, or ask support.</translation>
        </message>
        <message>
            <source>The store can't be written to.</source>
            <translation>The store can't be written to.</translation>
        </message>
        <message>
            <source>Everything saved before is kept. Ask support for write access to its folder, and try again.</source>
            <translation>Everything saved before is kept. Ask support for write access to its folder, and try again.</translation>
        </message>
    </context>
    <context>
        <name>UnlockScreen</name>
        <message>
            <source>Passphrase</source>
            <translation>Passphrase</translation>
        </message>
        <message>
            <source>Unlock Fieldapp</source>
            <translation>Unlock Fieldapp</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Unlock</translation>
        </message>
        <message>
            <source>Forgotten the passphrase?</source>
            <translation>Forgotten the passphrase?</translation>
        </message>
        <message>
            <source>The computer's keyring opens the store.</source>
            <translation>The computer's keyring opens the store.</translation>
        </message>
        <message>
            <source>Your passphrase opens the store on this computer.</source>
            <translation>Your passphrase opens the store on this computer.</translation>
        </message>
        <message>
            <source>Type the passphrase you chose.</source>
            <translation>Type the passphrase you chose.</translation>
        </message>
        <message>
            <source>Unlocking …</source>
            <translation>Unlocking …</translation>
        </message>
        <message numerus="yes">
            <source>Wrong passphrase. %n try(ies) left.</source>
            <translation>
                <numerusform>Wrong passphrase. %n try left.</numerusform>
                <numerusform>Wrong passphrase. %n tries left.</numerusform>
            </translation>
        </message>
        <message>
            <source>Too many wrong tries. Wait {time}; nothing is ever erased by trying.</source>
            <translation>Too many wrong tries. Wait {time}; nothing is ever erased by trying.</translation>
        </message>
        <message>
            <source>Restore the latest backup</source>
            <translation>Restore the latest backup</translation>
        </message>
        <message>
            <source>Restore the backup?</source>
            <translation>Restore the backup?</translation>
        </message>
        <message>
            <source>It was made {when}. Work from after that which was not sent is missing in it. The damaged store is kept beside it.</source>
            <translation>It was made {when}. Work from after that which was not sent is missing in it. The damaged store is kept beside it.</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Restore</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancel</translation>
        </message>
    </context>
    <context>
        <name>UnsentCard</name>
        <message>
            <source>To send</source>
            <translation>To send</translation>
        </message>
        <message>
            <source>Nothing waits to be sent.</source>
            <translation>Nothing waits to be sent.</translation>
        </message>
        <message>
            <source>What you log is sent from here by itself.</source>
            <translation>What you log is sent from here by itself.</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) to send</source>
            <translation>
                <numerusform>%n change to send</numerusform>
                <numerusform>%n changes to send</numerusform>
            </translation>
        </message>
        <message>
            <source>Needs you {number}</source>
            <translation>Needs you {number}</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Refused</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>Held</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>new, {when}</source>
            <translation>new, {when}</translation>
        </message>
        <message>
            <source>removed, {when}</source>
            <translation>removed, {when}</translation>
        </message>
        <message>
            <source>changed, {when}</source>
            <translation>changed, {when}</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s)</source>
            <translation>
                <numerusform>%n change</numerusform>
                <numerusform>%n changes</numerusform>
            </translation>
        </message>
        <message>
            <source>two have changed it</source>
            <translation>two have changed it</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Choose</translation>
        </message>
    </context>
    <context>
        <name>WaitingCard</name>
        <message>
            <source>Waiting</source>
            <translation>Waiting</translation>
        </message>
        <message>
            <source>It is saved on this computer and is sent by itself when you have a network.</source>
            <translation>It is saved on this computer and is sent by itself when you have a network.</translation>
        </message>
        <message>
            <source>It is saved on this computer, and is sent once it is connected to a server.</source>
            <translation>It is saved on this computer, and is sent once it is connected to a server.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Open</translation>
        </message>
    </context>
    <context>
        <name>Walk</name>
        <message>
            <source>{distance}, about {time} on foot</source>
            <translation>{distance}, about {time} on foot</translation>
        </message>
        <message>
            <source>{done} of {all} stops done. You can go on without a network.</source>
            <translation>{done} of {all} stops done. You can go on without a network.</translation>
        </message>
    </context>
    <context>
        <name>WalkCard</name>
        <message>
            <source>Walk</source>
            <translation>Walk</translation>
        </message>
        <message>
            <source>Change the order</source>
            <translation>Change the order</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Add a stop</source>
            <translation>Add a stop</translation>
        </message>
        <message>
            <source>Stops of the walk</source>
            <translation>Stops of the walk</translation>
        </message>
        <message>
            <source>No stops yet</source>
            <translation>No stops yet</translation>
        </message>
        <message>
            <source>Add where you walk together, and whom you meet there.</source>
            <translation>Add where you walk together, and whom you meet there.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
    </context>
    <context>
        <name>WhenPart</name>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>e.g. 2025-10-31</source>
            <translation>e.g. 2025-10-31</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Another day</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>Minutes</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Other</translation>
        </message>
        <message>
            <source>Write the start as 19:00 or 1900.</source>
            <translation>Write the start as 19:00 or 1900.</translation>
        </message>
        <message>
            <source>{length}, done at {time}</source>
            <translation>{length}, done at {time}</translation>
        </message>
        <message>
            <source>{words}. That lies ahead: is the day right?</source>
            <translation>{words}. That lies ahead: is the day right?</translation>
        </message>
        <message>
            <source>Another day …</source>
            <translation>Another day …</translation>
        </message>
        <message>
            <source>Write the day as year-month-day, such as {day}.</source>
            <translation>Write the day as year-month-day, such as {day}.</translation>
        </message>
    </context>
    <context>
        <name>WhoPage</name>
        <message>
            <source>Who are you?</source>
            <translation>Who are you?</translation>
        </message>
        <message>
            <source>Colleagues see your name beside what you log. You can change it later.</source>
            <translation>Colleagues see your name beside what you log. You can change it later.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Language</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Your name</translation>
        </message>
        <message>
            <source>Your role</source>
            <translation>Your role</translation>
        </message>
        <message>
            <source>Type your name, as colleagues know it.</source>
            <translation>Type your name, as colleagues know it.</translation>
        </message>
    </context>
    <context>
        <name>WhoPart</name>
        <message>
            <source>Officers</source>
            <translation>Officers</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Who</translation>
        </message>
        <message>
            <source>You</source>
            <translation>You</translation>
        </message>
        <message>
            <source>Colleague</source>
            <translation>Colleague</translation>
        </message>
    </context>
    <context>
        <name>_Step</name>
        <message>
            <source>done</source>
            <translation>done</translation>
        </message>
        <message>
            <source>current step</source>
            <translation>current step</translation>
        </message>
        <message>
            <source>later</source>
            <translation>later</translation>
        </message>
    </context>
    <context>
        <name>_Table</name>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Done</translation>
        </message>
        <message>
            <source>Expected</source>
            <translation>Expected</translation>
        </message>
    </context>
    <context>
        <name>counting</name>
        <message>
            <source>another kind of activity than promised</source>
            <translation>another kind of activity than promised</translation>
        </message>
        <message>
            <source>shorter than promised</source>
            <translation>shorter than promised</translation>
        </message>
        <message>
            <source>another place than promised</source>
            <translation>another place than promised</translation>
        </message>
        <message>
            <source>it did not come about</source>
            <translation>it did not come about</translation>
        </message>
    </context>
    <context>
        <name>errors</name>
        <message>
            <source>Something went wrong.</source>
            <translation>Something went wrong.</translation>
        </message>
        <message>
            <source>Everything you saved is kept.</source>
            <translation>Everything you saved is kept.</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Try again.</translation>
        </message>
        <message>
            <source>{problem}</source>
            <translation>{problem}</translation>
        </message>
        <message>
            <source>There is no file {file}.</source>
            <translation>There is no file {file}.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>Nothing was changed.</translation>
        </message>
        <message>
            <source>Check the name and the folder, then try again.</source>
            <translation>Check the name and the folder, then try again.</translation>
        </message>
        <message>
            <source>Run the command with --help to see what it takes.</source>
            <translation>Run the command with --help to see what it takes.</translation>
        </message>
        <message>
            <source>{where}: {field} is {value}, expected {expected}.</source>
            <translation>{where}: {field} is {value}, expected {expected}.</translation>
        </message>
        <message>
            <source>Nothing was changed by it.</source>
            <translation>Nothing was changed by it.</translation>
        </message>
        <message>
            <source>Correct the value and try again.</source>
            <translation>Correct the value and try again.</translation>
        </message>
        <message>
            <source>Nothing was found for {sought}.</source>
            <translation>Nothing was found for {sought}.</translation>
        </message>
        <message>
            <source>Check the id, or sync first if a colleague made it.</source>
            <translation>Check the id, or sync first if a colleague made it.</translation>
        </message>
        <message>
            <source>That is not allowed: {rule}.</source>
            <translation>That is not allowed: {rule}.</translation>
        </message>
        <message>
            <source>Ask your group leader if you think it should be.</source>
            <translation>Ask your group leader if you think it should be.</translation>
        </message>
        <message>
            <source>The store on this computer failed: {problem}.</source>
            <translation>The store on this computer failed: {problem}.</translation>
        </message>
        <message>
            <source>Everything that was saved before is kept.</source>
            <translation>Everything that was saved before is kept.</translation>
        </message>
        <message>
            <source>Run fieldapp doctor and send its report to support.</source>
            <translation>Run fieldapp doctor and send its report to support.</translation>
        </message>
        <message>
            <source>There is no profile in {profile}.</source>
            <translation>There is no profile in {profile}.</translation>
        </message>
        <message>
            <source>Nothing was made or changed.</source>
            <translation>Nothing was made or changed.</translation>
        </message>
        <message>
            <source>Make one with: fieldapp init --name NAME.</source>
            <translation>Make one with: fieldapp init --name NAME.</translation>
        </message>
        <message>
            <source>The key of the store in {profile} could not be fetched.</source>
            <translation>The key of the store in {profile} could not be fetched.</translation>
        </message>
        <message>
            <source>The store is untouched and still encrypted.</source>
            <translation>The store is untouched and still encrypted.</translation>
        </message>
        <message>
            <source>Unlock the computer's keyring, or give the passphrase you chose (on the command line by the file that FIELDAPP_PASSPHRASE_FILE names).</source>
            <translation>Unlock the computer's keyring, or give the passphrase you chose (on the command line by the file that FIELDAPP_PASSPHRASE_FILE names).</translation>
        </message>
        <message>
            <source>No keyring answers here that could keep the key of {profile}.</source>
            <translation>No keyring answers here that could keep the key of {profile}.</translation>
        </message>
        <message>
            <source>Nothing was made.</source>
            <translation>Nothing was made.</translation>
        </message>
        <message>
            <source>Choose a passphrase of at least 12 characters (on the command line as the first line of the file that FIELDAPP_PASSPHRASE_FILE names).</source>
            <translation>Choose a passphrase of at least 12 characters (on the command line as the first line of the file that FIELDAPP_PASSPHRASE_FILE names).</translation>
        </message>
        <message>
            <source>Wrong passphrase.</source>
            <translation>Wrong passphrase.</translation>
        </message>
        <message>
            <source>The store is untouched; nothing is ever erased by trying.</source>
            <translation>The store is untouched; nothing is ever erased by trying.</translation>
        </message>
        <message>
            <source>Try again: {left} tries before a pause.</source>
            <translation>Try again: {left} tries before a pause.</translation>
        </message>
        <message>
            <source>Too many wrong passphrases.</source>
            <translation>Too many wrong passphrases.</translation>
        </message>
        <message>
            <source>Wait {seconds} seconds, then try again.</source>
            <translation>Wait {seconds} seconds, then try again.</translation>
        </message>
        <message>
            <source>The store in {profile} is damaged.</source>
            <translation>The store in {profile} is damaged.</translation>
        </message>
        <message>
            <source>It was left exactly as it is; no empty one was made. Last backup: {backup}.</source>
            <translation>It was left exactly as it is; no empty one was made. Last backup: {backup}.</translation>
        </message>
        <message>
            <source>Restore with: fieldapp restore BACKUP. What the server has comes back by sync.</source>
            <translation>Restore with: fieldapp restore BACKUP. What the server has comes back by sync.</translation>
        </message>
        <message>
            <source>The store was written by a newer fieldapp (format {theirs}, this one {ours}).</source>
            <translation>The store was written by a newer fieldapp (format {theirs}, this one {ours}).</translation>
        </message>
        <message>
            <source>It was not touched.</source>
            <translation>It was not touched.</translation>
        </message>
        <message>
            <source>Install the newer fieldapp on this computer.</source>
            <translation>Install the newer fieldapp on this computer.</translation>
        </message>
        <message>
            <source>Another program is holding the store.</source>
            <translation>Another program is holding the store.</translation>
        </message>
        <message>
            <source>What you wrote is still here and is not saved yet.</source>
            <translation>What you wrote is still here and is not saved yet.</translation>
        </message>
        <message>
            <source>Close other fieldapp windows and try again.</source>
            <translation>Close other fieldapp windows and try again.</translation>
        </message>
        <message>
            <source>The store is open in a window or another program.</source>
            <translation>The store is open in a window or another program.</translation>
        </message>
        <message>
            <source>Close it there, then restore again.</source>
            <translation>Close it there, then restore again.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>The disk is full.</translation>
        </message>
        <message>
            <source>Everything saved before is kept; this last change is not saved yet.</source>
            <translation>Everything saved before is kept; this last change is not saved yet.</translation>
        </message>
        <message>
            <source>Free some space and save again.</source>
            <translation>Free some space and save again.</translation>
        </message>
        <message>
            <source>{profile} can't be written to.</source>
            <translation>{profile} can't be written to.</translation>
        </message>
        <message>
            <source>Everything saved before is kept.</source>
            <translation>Everything saved before is kept.</translation>
        </message>
        <message>
            <source>Give yourself write access to the folder.</source>
            <translation>Give yourself write access to the folder.</translation>
        </message>
        <message>
            <source>The exchange with the server failed: {problem}.</source>
            <translation>The exchange with the server failed: {problem}.</translation>
        </message>
        <message>
            <source>Everything is saved on this computer and stays in line.</source>
            <translation>Everything is saved on this computer and stays in line.</translation>
        </message>
        <message>
            <source>It is tried again by itself.</source>
            <translation>It is tried again by itself.</translation>
        </message>
        <message>
            <source>The server {server} did not answer ({problem}).</source>
            <translation>The server {server} did not answer ({problem}).</translation>
        </message>
        <message>
            <source>The certificate of {server} is not trusted ({problem}).</source>
            <translation>The certificate of {server} is not trusted ({problem}).</translation>
        </message>
        <message>
            <source>Nothing was sent. Check the address and the certificate authority with support (its file is given by --ca on the command line).</source>
            <translation>Nothing was sent. Check the address and the certificate authority with support (its file is given by --ca on the command line).</translation>
        </message>
        <message>
            <source>The server {server} refused: {problem}.</source>
            <translation>The server {server} refused: {problem}.</translation>
        </message>
        <message>
            <source>Read the reason; ask support if it is unclear.</source>
            <translation>Read the reason; ask support if it is unclear.</translation>
        </message>
        <message>
            <source>What answered at {server} is not a fieldapp server ({problem}).</source>
            <translation>What answered at {server} is not a fieldapp server ({problem}).</translation>
        </message>
        <message>
            <source>You may be on a network that asks you to sign in. It is tried again by itself.</source>
            <translation>You may be on a network that asks you to sign in. It is tried again by itself.</translation>
        </message>
        <message>
            <source>The server {server} no longer accepts this computer.</source>
            <translation>The server {server} no longer accepts this computer.</translation>
        </message>
        <message>
            <source>Connect it again with: fieldapp enrol.</source>
            <translation>Connect it again with: fieldapp enrol.</translation>
        </message>
        <message>
            <source>This computer is connected to no server yet.</source>
            <translation>This computer is connected to no server yet.</translation>
        </message>
        <message>
            <source>Connect it with: fieldapp enrol ADDRESS --user NAME.</source>
            <translation>Connect it with: fieldapp enrol ADDRESS --user NAME.</translation>
        </message>
        <message>
            <source>The file {path} could not be written.</source>
            <translation>The file {path} could not be written.</translation>
        </message>
        <message>
            <source>Your records are untouched, and no half-written file was left behind.</source>
            <translation>Your records are untouched, and no half-written file was left behind.</translation>
        </message>
        <message>
            <source>Choose another folder and try again.</source>
            <translation>Choose another folder and try again.</translation>
        </message>
        <message>
            <source>The folder for {path} does not exist.</source>
            <translation>The folder for {path} does not exist.</translation>
        </message>
        <message>
            <source>Make the folder, or choose another, and try again.</source>
            <translation>Make the folder, or choose another, and try again.</translation>
        </message>
        <message>
            <source>{path} is a folder, not a file.</source>
            <translation>{path} is a folder, not a file.</translation>
        </message>
        <message>
            <source>Name a file, for example in that folder.</source>
            <translation>Name a file, for example in that folder.</translation>
        </message>
        <message>
            <source>The disk is full; {path} could not be written.</source>
            <translation>The disk is full; {path} could not be written.</translation>
        </message>
        <message>
            <source>Free some space, or choose another disk.</source>
            <translation>Free some space, or choose another disk.</translation>
        </message>
        <message>
            <source>You may not write to {path}.</source>
            <translation>You may not write to {path}.</translation>
        </message>
        <message>
            <source>{path} is open in another program.</source>
            <translation>{path} is open in another program.</translation>
        </message>
        <message>
            <source>Close it there, or choose another name.</source>
            <translation>Close it there, or choose another name.</translation>
        </message>
        <message>
            <source>An Excel sheet holds no more than {most} rows.</source>
            <translation>An Excel sheet holds no more than {most} rows.</translation>
        </message>
        <message>
            <source>Your records are untouched, and no file was made.</source>
            <translation>Your records are untouched, and no file was made.</translation>
        </message>
        <message>
            <source>Choose a shorter period, or export as CSV.</source>
            <translation>Choose a shorter period, or export as CSV.</translation>
        </message>
        <message>
            <source>The export was stopped.</source>
            <translation>The export was stopped.</translation>
        </message>
        <message>
            <source>No file was made.</source>
            <translation>No file was made.</translation>
        </message>
        <message>
            <source>Start again when you want.</source>
            <translation>Start again when you want.</translation>
        </message>
        <message>
            <source>The answer could not be printed.</source>
            <translation>The answer could not be printed.</translation>
        </message>
        <message>
            <source>What was asked for is done; do not ask for it again.</source>
            <translation>What was asked for is done; do not ask for it again.</translation>
        </message>
        <message>
            <source>Look where the output goes: is that disk full?</source>
            <translation>Look where the output goes: is that disk full?</translation>
        </message>
        <message>
            <source>The backup failed: {problem}.</source>
            <translation>The backup failed: {problem}.</translation>
        </message>
        <message>
            <source>The server's database is as it was; nothing counts as backed up by it.</source>
            <translation>The server's database is as it was; nothing counts as backed up by it.</translation>
        </message>
        <message>
            <source>Mend that, then run the command again.</source>
            <translation>Mend that, then run the command again.</translation>
        </message>
        <message>
            <source>The log of {stream} is broken at number {seq}: {problem}.</source>
            <translation>The log of {stream} is broken at number {seq}: {problem}.</translation>
        </message>
        <message>
            <source>Keep this database, and restore the last checked backup beside it.</source>
            <translation>Keep this database, and restore the last checked backup beside it.</translation>
        </message>
        <message>
            <source>The server did not accept the signature of this computer ({problem}).</source>
            <translation>The server did not accept the signature of this computer ({problem}).</translation>
        </message>
        <message>
            <source>Nothing was taken in. Tell support before you do anything else.</source>
            <translation>Nothing was taken in. Tell support before you do anything else.</translation>
        </message>
        <message>
            <source>This fieldapp is too old for the server ({problem}).</source>
            <translation>This fieldapp is too old for the server ({problem}).</translation>
        </message>
        <message>
            <source>Everything is saved on this computer and stays in line; you can go on writing.</source>
            <translation>Everything is saved on this computer and stays in line; you can go on writing.</translation>
        </message>
        <message>
            <source>Install the newer fieldapp; then it is sent.</source>
            <translation>Install the newer fieldapp; then it is sent.</translation>
        </message>
        <message>
            <source>The server wants to take away {removed} of {shown} records at once.</source>
            <translation>The server wants to take away {removed} of {shown} records at once.</translation>
        </message>
        <message>
            <source>Nothing was taken away.</source>
            <translation>Nothing was taken away.</translation>
        </message>
        <message>
            <source>Ask support whether that is right. If it is: fieldapp sync --accept-removals.</source>
            <translation>Ask support whether that is right. If it is: fieldapp sync --accept-removals.</translation>
        </message>
        <message>
            <source>The log does not hold at {place}: {problem}.</source>
            <translation>The log does not hold at {place}: {problem}.</translation>
        </message>
        <message>
            <source>Do not rely on this log; have it exported anew, and keep this one to compare.</source>
            <translation>Do not rely on this log; have it exported anew, and keep this one to compare.</translation>
        </message>
        <message>
            <source>{file} is no exported log: {problem}.</source>
            <translation>{file} is no exported log: {problem}.</translation>
        </message>
        <message>
            <source>Give a file that fieldapp export log has written.</source>
            <translation>Give a file that fieldapp export log has written.</translation>
        </message>
        <message>
            <source>{pack} can't be used as a map.</source>
            <translation>{pack} can't be used as a map.</translation>
        </message>
        <message>
            <source>Nothing was changed; the maps you have are kept.</source>
            <translation>Nothing was changed; the maps you have are kept.</translation>
        </message>
        <message>
            <source>Ask whoever made the map pack for a new one.</source>
            <translation>Ask whoever made the map pack for a new one.</translation>
        </message>
        <message>
            <source>{pack} can't be opened or read.</source>
            <translation>{pack} can't be opened or read.</translation>
        </message>
        <message>
            <source>Check that the file is there and that you may read it.</source>
            <translation>Check that the file is there and that you may read it.</translation>
        </message>
        <message>
            <source>{pack} is damaged, or is no map pack (MBTiles).</source>
            <translation>{pack} is damaged, or is no map pack (MBTiles).</translation>
        </message>
        <message>
            <source>Copy or download it again.</source>
            <translation>Copy or download it again.</translation>
        </message>
        <message>
            <source>{pack} is empty: there is no map in it.</source>
            <translation>{pack} is empty: there is no map in it.</translation>
        </message>
        <message>
            <source>{pack} has layers of another kind than those that can be drawn here.</source>
            <translation>{pack} has layers of another kind than those that can be drawn here.</translation>
        </message>
        <message>
            <source>Make one with: fieldapp maps build, or use one of the OpenMapTiles schema.</source>
            <translation>Make one with: fieldapp maps build, or use one of the OpenMapTiles schema.</translation>
        </message>
        <message>
            <source>{pack} does not show the area {area}.</source>
            <translation>{pack} does not show the area {area}.</translation>
        </message>
        <message>
            <source>Choose the map pack of your own area.</source>
            <translation>Choose the map pack of your own area.</translation>
        </message>
        <message>
            <source>{pack} is not the file it should be: its SHA-256 is {found}, stated is {expected}.</source>
            <translation>{pack} is not the file it should be: its SHA-256 is {found}, stated is {expected}.</translation>
        </message>
        <message>
            <source>Building a map needs the program {tool}, which is not here.</source>
            <translation>Building a map needs the program {tool}, which is not here.</translation>
        </message>
        <message>
            <source>Install it (Debian, Ubuntu: apt install {package}) and try again.</source>
            <translation>Install it (Debian, Ubuntu: apt install {package}) and try again.</translation>
        </message>
        <message>
            <source>{tool} could not make a map of {extract}: {problem}</source>
            <translation>{tool} could not make a map of {extract}: {problem}</translation>
        </message>
        <message>
            <source>No pack was written.</source>
            <translation>No pack was written.</translation>
        </message>
        <message>
            <source>Check that the file is a whole OpenStreetMap extract.</source>
            <translation>Check that the file is a whole OpenStreetMap extract.</translation>
        </message>
        <message>
            <source>There is no version of this handover to print yet.</source>
            <translation>There is no version of this handover to print yet.</translation>
        </message>
        <message>
            <source>Make the version to sign, on the handover's page in the window, and try again.</source>
            <translation>Make the version to sign, on the handover's page in the window, and try again.</translation>
        </message>
        <message>
            <source>What version {number} said has been erased, as its time was over.</source>
            <translation>What version {number} said has been erased, as its time was over.</translation>
        </message>
        <message>
            <source>Its checksum and its signatures are kept.</source>
            <translation>Its checksum and its signatures are kept.</translation>
        </message>
        <message>
            <source>Choose a newer version.</source>
            <translation>Choose a newer version.</translation>
        </message>
        <message>
            <source>Version {number} holds something that can't be read here.</source>
            <translation>Version {number} holds something that can't be read here.</translation>
        </message>
        <message>
            <source>It is kept as it is, with its signatures.</source>
            <translation>It is kept as it is, with its signatures.</translation>
        </message>
        <message>
            <source>Install the newest fieldapp, or freeze and sign a new version.</source>
            <translation>Install the newest fieldapp, or freeze and sign a new version.</translation>
        </message>
        <message>
            <source>The document ({paper}) could not be made.</source>
            <translation>The document ({paper}) could not be made.</translation>
        </message>
        <message>
            <source>Your records are untouched, and nothing was written.</source>
            <translation>Your records are untouched, and nothing was written.</translation>
        </message>
        <message>
            <source>Try it without the map, and tell support about it.</source>
            <translation>Try it without the map, and tell support about it.</translation>
        </message>
        <message>
            <source>The notice can't go out like that: something private is in it, or it is too long.</source>
            <translation>The notice can't go out like that: something private is in it, or it is too long.</translation>
        </message>
        <message>
            <source>Nothing was approved; your text is untouched.</source>
            <translation>Nothing was approved; your text is untouched.</translation>
        </message>
        <message>
            <source>Change what the check marks in the text, then approve it again.</source>
            <translation>Change what the check marks in the text, then approve it again.</translation>
        </message>
    </context>
    <context>
        <name>facts</name>
        <message>
            <source>not writable</source>
            <translation>not writable</translation>
        </message>
        <message>
            <source>a file that can be written</source>
            <translation>a file that can be written</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>damaged</translation>
        </message>
        <message>
            <source>a whole picture</source>
            <translation>a whole picture</translation>
        </message>
        <message>
            <source>several pictures in one file</source>
            <translation>several pictures in one file</translation>
        </message>
        <message>
            <source>one picture a file, or a PDF</source>
            <translation>one picture a file, or a PDF</translation>
        </message>
        <message>
            <source>too large to open safely</source>
            <translation>too large to open safely</translation>
        </message>
        <message>
            <source>at most 80 million pixels</source>
            <translation>at most 80 million pixels</translation>
        </message>
        <message>
            <source>changing while it is read</source>
            <translation>changing while it is read</translation>
        </message>
        <message>
            <source>a finished file</source>
            <translation>a finished file</translation>
        </message>
        <message>
            <source>gone</source>
            <translation>gone</translation>
        </message>
        <message>
            <source>a file</source>
            <translation>a file</translation>
        </message>
        <message>
            <source>unreadable</source>
            <translation>unreadable</translation>
        </message>
        <message>
            <source>a file that can be opened</source>
            <translation>a file that can be opened</translation>
        </message>
        <message>
            <source>no picture that can be cleaned</source>
            <translation>no picture that can be cleaned</translation>
        </message>
        <message>
            <source>a JPEG, PNG, WebP, TIFF or AVIF of at most 64 MB</source>
            <translation>a JPEG, PNG, WebP, TIFF or AVIF of at most 64 MB</translation>
        </message>
        <message>
            <source>too large</source>
            <translation>too large</translation>
        </message>
        <message>
            <source>at most 2 GB</source>
            <translation>at most 2 GB</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>empty</translation>
        </message>
        <message>
            <source>handovers are written by area officers and those who lead them</source>
            <translation>handovers are written by area officers and those who lead them</translation>
        </message>
        <message>
            <source>a few words</source>
            <translation>a few words</translation>
        </message>
        <message>
            <source>map entry</source>
            <translation>map entry</translation>
        </message>
        <message>
            <source>title</source>
            <translation>title</translation>
        </message>
        <message>
            <source>a file with content</source>
            <translation>a file with content</translation>
        </message>
        <message>
            <source>a JPEG: set the phone's camera to Most Compatible, or share as JPEG</source>
            <translation>a JPEG: set the phone's camera to Most Compatible, or share as JPEG</translation>
        </message>
        <message>
            <source>activity</source>
            <translation>activity</translation>
        </message>
        <message>
            <source>start</source>
            <translation>start</translation>
        </message>
        <message>
            <source>a time that has been; plan ahead elsewhere</source>
            <translation>a time that has been; plan ahead elsewhere</translation>
        </message>
        <message>
            <source>open question</source>
            <translation>open question</translation>
        </message>
        <message>
            <source>question</source>
            <translation>question</translation>
        </message>
        <message>
            <source>the content of this version is not what was signed</source>
            <translation>the content of this version is not what was signed</translation>
        </message>
        <message>
            <source>only the officer named in the handover signs in that part</source>
            <translation>only the officer named in the handover signs in that part</translation>
        </message>
        <message>
            <source>only a group leader, area chief or supervisor signs in that part</source>
            <translation>only a group leader, area chief or supervisor signs in that part</translation>
        </message>
        <message>
            <source>there is a newer version to be signed</source>
            <translation>there is a newer version to be signed</translation>
        </message>
        <message>
            <source>you have signed this version already</source>
            <translation>you have signed this version already</translation>
        </message>
        <message>
            <source>that step can't follow the one the handover stands at</source>
            <translation>that step can't follow the one the handover stands at</translation>
        </message>
        <message>
            <source>nobody hands an area over to themselves</source>
            <translation>nobody hands an area over to themselves</translation>
        </message>
        <message>
            <source>the briefing day has to be held before it counts as held</source>
            <translation>the briefing day has to be held before it counts as held</translation>
        </message>
        <message>
            <source>a briefing day needs the officer who takes over</source>
            <translation>a briefing day needs the officer who takes over</translation>
        </message>
        <message>
            <source>no notice to the public has been approved yet</source>
            <translation>no notice to the public has been approved yet</translation>
        </message>
        <message>
            <source>the officer who takes over has not signed the newest version</source>
            <translation>the officer who takes over has not signed the newest version</translation>
        </message>
        <message>
            <source>a frozen or signed version never changes; an edit makes a new one</source>
            <translation>a frozen or signed version never changes; an edit makes a new one</translation>
        </message>
    </context>
</TS>
